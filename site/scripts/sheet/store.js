// @ts-check
// What this device remembers of sheets, only when the reader asks for it, and the number of the family's folder.
(() => {
  const BEFORE = "vejviser-ark-", FOLDER = "vejviser-sag";
  /** @type {WeakMap<Element, string>} */
  const own = new WeakMap();

  /** Storage may be closed to the page. @template T @param {() => T} action @returns {T | undefined} */
  const attempt = (action) => { try { return action(); } catch { return undefined; } };

  /** A number that says nothing of anybody; the newer way to it is missing where a page is not secure. */
  const made = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = bytes[6] & 15 | 64;
    bytes[8] = bytes[8] & 63 | 128;
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  };

  /** @type {Ark["sag"]} */
  const sag = (sheet) => {
    const known = attempt(() => localStorage.getItem(FOLDER)) ?? own.get(sheet) ?? made();
    own.set(sheet, known);
    return known;
  };
  /** @type {Ark["adopt"]} */
  const adopt = (sheet, given) => { if (given) own.set(sheet, given); };

  /** A sheet as it stands in a file. @type {Ark["whole"]} */
  const whole = (sheet) => ({ format: "vejviser-ark", version: /** @type {any} */ (1), ark: sheet.getAttribute("data-sheet") ?? "", sag: sag(sheet), ...ark.read(sheet) });

  /** @type {Ark["stored"]} */
  const stored = (ark) => attempt(() => localStorage.getItem(BEFORE + ark)) ?? null;
  /** @type {Ark["store"]} */
  const store = (ark, text) => attempt(() => {
    localStorage.setItem(BEFORE + ark, text);
    localStorage.setItem(FOLDER, JSON.parse(text).sag);
    return true;
  }) ?? false;
  /** @type {Ark["drop"]} */
  const drop = (ark) => void attempt(() => {
    localStorage.removeItem(BEFORE + ark);
    // The folder's number goes with its last sheet.
    if (!Object.keys(localStorage).some((name) => name.startsWith(BEFORE))) localStorage.removeItem(FOLDER);
  });

  /** @type {Ark["save"]} */
  const save = (name, text, type) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  };

  Object.assign(ark, { sag, adopt, whole, stored, store, drop, save });
})();
