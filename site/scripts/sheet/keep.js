// @ts-check
// Keeps a sheet on this device if the reader asks for it, deletes it, and warns before what is not kept is lost.
(() => {
  /** @type {{ read: (sheet: Element) => Record<string, unknown>, write: (sheet: Element, data: Record<string, unknown>) => void, say: (sheet: Element, text: string) => void }} */
  const tools = new Proxy(/** @type {any} */ ({}), { get: (_, name) => /** @type {any} */ (globalThis).vejviserSheet[name] });
  let unsaved = false;

  /** @param {Element} sheet */
  const key = (sheet) => `vejviser-ark-${sheet.getAttribute("data-sheet")}`;
  /** @param {Element} sheet */
  const box = (sheet) => /** @type {HTMLInputElement | null} */ (sheet.querySelector('[data-do="keep"]'));

  /** Storage may be closed to the page. @template T @param {() => T} action @returns {T | undefined} */
  const attempt = (action) => {
    try { return action(); } catch { return undefined; }
  };

  /** @param {Element} sheet */
  const keep = (sheet) => attempt(() => (localStorage.setItem(key(sheet), JSON.stringify(tools.read(sheet))), true));
  /** @param {Element} sheet */
  const forget = (sheet) => attempt(() => localStorage.removeItem(key(sheet)));

  document.addEventListener("input", (event) => {
    const sheet = event.target instanceof Element ? event.target.closest(".sheet[data-sheet]") : null;
    if (!sheet || /** @type {Element} */ (event.target).matches('[data-do="keep"], [data-do="load"]')) return;
    if (box(sheet)?.checked) unsaved = !keep(sheet);
    else unsaved = Object.keys(tools.read(sheet)).length > 1;
  });

  document.addEventListener("change", (event) => {
    const target = event.target;
    const sheet = target instanceof HTMLInputElement && target.dataset.do === "keep" ? target.closest(".sheet") : null;
    if (!(target instanceof HTMLInputElement) || !sheet) return;
    if (!target.checked) {
      forget(sheet);
      unsaved = Object.keys(tools.read(sheet)).length > 1;
      return tools.say(sheet, "Arket huskes ikke længere på denne enhed.");
    }
    if (keep(sheet)) {
      unsaved = false;
      return tools.say(sheet, "Arket huskes nu i denne browser, til du sletter det. Brug det ikke på en fælles computer.");
    }
    target.checked = false;
    tools.say(sheet, "Browseren tillader ikke, at arket huskes. Gem det som fil i stedet.");
  });

  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest('[data-do="clear"]') : null;
    const sheet = button?.closest(".sheet");
    if (!sheet || !confirm("Slet alt, hvad der er skrevet på arket?")) return;
    tools.write(sheet, {});
    forget(sheet);
    const remember = box(sheet);
    if (remember) remember.checked = false;
    unsaved = false;
    tools.say(sheet, "Alt på arket er slettet, også fra denne enhed.");
  });

  document.addEventListener("sheet-saved", () => { unsaved = false; });
  addEventListener("beforeunload", (event) => { if (unsaved) event.preventDefault(); });

  document.addEventListener("DOMContentLoaded", () => {
    for (const sheet of document.querySelectorAll(".sheet[data-sheet]")) {
      const kept = attempt(() => JSON.parse(localStorage.getItem(key(sheet)) ?? "null"));
      const remember = box(sheet);
      if (!kept || typeof kept !== "object" || !remember) continue;
      remember.checked = true;
      tools.write(sheet, kept);
      unsaved = false;
      tools.say(sheet, "Arket er hentet frem, som du sidst skrev det på denne enhed.");
    }
  });
})();
