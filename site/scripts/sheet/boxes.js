// @ts-check
// Reads and writes what stands on a sheet. Gives the other scripts `ark`. Nothing is ever sent anywhere.
(() => {
  /** @param {ParentNode} where @returns {HTMLElement[]} */
  const boxes = (where) => Array.from(where.querySelectorAll(where instanceof HTMLElement && where.matches("[data-entry]") ? "[data-part]" : "[data-field]"));

  /** @param {ParentNode} where @returns {HTMLElement[]} */
  const lists = (where) => Array.from(where.querySelectorAll("[data-entries]"));

  /** @param {Element} list @returns {HTMLElement[]} */
  const entries = (list) => Array.from(list.querySelectorAll("[data-entry]"));

  /** @param {HTMLElement} box */
  const id = (box) => box.dataset.field ?? box.dataset.part ?? "";

  /** @param {Element | null} box @returns {string} */
  const value = (box) => {
    if (box instanceof HTMLFieldSetElement) return value(box.querySelector(":checked"));
    if (box instanceof HTMLInputElement && box.type === "checkbox") return box.checked ? "x" : "";
    return /** @type {HTMLInputElement | null} */ (box)?.value ?? "";
  };

  /** @param {HTMLElement} box @param {unknown} given */
  const set = (box, given) => {
    const text = given === true ? "x" : typeof given === "string" ? given : "";
    if (box instanceof HTMLFieldSetElement) {
      for (const ring of box.querySelectorAll("input")) ring.checked = ring.value === text;
    } else if (box instanceof HTMLInputElement && box.type === "checkbox") box.checked = text !== "";
    else /** @type {HTMLInputElement} */ (box).value = text;
    ark.reflect(box);
  };

  /** What is written in some boxes. @param {HTMLElement[]} all @returns {Record<string, string | true>} */
  const written = (all) => Object.fromEntries(all.filter(value).map((box) => [id(box), box.matches("[type=checkbox]") ? true : value(box)]));

  /** @type {Ark["read"]} */
  const read = (sheet, whole) => {
    /** @type {SheetFields} */
    const fields = written(boxes(sheet));
    for (const list of lists(sheet)) {
      const rows = entries(list).map((entry) => written(boxes(entry)));
      const kept = whole ? rows : rows.filter((entry) => Object.keys(entry).length > 0);
      if (kept.length > 0) fields[list.dataset.entries ?? ""] = kept;
    }
    return fields;
  };

  /** @type {Ark["write"]} */
  const write = (sheet, fields, whole) => {
    for (const box of boxes(sheet)) set(box, fields[id(box)]);
    for (const list of lists(sheet)) {
      const given = fields[list.dataset.entries ?? ""];
      const rows = Array.isArray(given) ? given : [];
      const long = whole ? rows.length : Math.max(rows.length, Number(list.dataset.blank ?? 1));
      while (entries(list).length < long && ark.add(list));
      for (const entry of entries(list).slice(long)) entry.remove();
      entries(list).forEach((entry, at) => {
        for (const box of boxes(entry)) set(box, rows[at]?.[id(box)]);
      });
      ark.count(list);
    }
    sheet.dispatchEvent(new CustomEvent("sheet-written", { bubbles: true }));
  };

  /** How a box is filled in. @param {HTMLElement} box @returns {string | string[]} */
  const kind = (box) => {
    const choices = box.querySelectorAll("input, option");
    if (choices.length > 0) return Array.from(choices, (one) => /** @type {HTMLInputElement} */ (one).value).filter(Boolean);
    if (box instanceof HTMLTextAreaElement) return box.rows === 1 ? "l" : "t";
    return box.matches("[type=date]") ? "d" : box.matches("[type=time]") ? "k" : "x";
  };

  /** @type {Ark["plan"]} */
  const plan = (sheet) => {
    /** @type {SheetPlan} */
    const all = Object.fromEntries(boxes(sheet).map((box) => [id(box), kind(box)]));
    for (const list of lists(sheet)) {
      const entry = entries(list)[0];
      if (entry) all[list.dataset.entries ?? ""] = Object.fromEntries(boxes(entry).map((box) => [id(box), kind(box)]));
    }
    return all;
  };

  /** What people call a box. @type {Ark["title"]} */
  const title = (box) => {
    const named = box.closest("label")?.querySelector("b") ?? box.querySelector("legend")
      ?? document.querySelector(`label[for="${CSS.escape(box.id)}"]`);
    return named?.textContent?.trim() ?? "";
  };

  /** @type {Ark["say"]} */
  const say = (where, text) => {
    const status = where.querySelector(":scope > [role=status], .sheet-tools > [role=status]");
    if (status) status.textContent = text;
  };

  /** @type {Record<string, (sheet: Element, pressed: HTMLElement) => void>} */
  const actions = {};
  document.addEventListener("click", (event) => {
    const pressed = event.target instanceof Element ? event.target.closest("[data-do]") : null;
    const sheet = pressed?.closest(".sheet");
    if (sheet && pressed instanceof HTMLElement) actions[pressed.dataset.do ?? ""]?.(sheet, pressed);
  });
  /** @type {Ark["on"]} */
  const on = (more) => void Object.assign(actions, more);
  /** @type {Ark["hear"]} */
  const hear = (names, act) => {
    for (const name of names.split(" ")) document.addEventListener(name, (event) => {
      const place = /** @type {HTMLElement} */ (event.target), sheet = place.closest?.(".sheet[data-sheet]");
      if (sheet) act(sheet, place);
    });
  };

  globalThis.ark = /** @type {any} */ ({ boxes, lists, entries, value, read, write, plan, title, say, on, hear });
})();
