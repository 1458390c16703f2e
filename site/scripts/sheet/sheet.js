// @ts-check
// Reads and writes what stands on a sheet, and keeps lists and mirrors in order.
// Gives the other scripts `vejviserSheet`. Nothing is ever sent anywhere.
(() => {
  /** @typedef {Record<string, string | Record<string, string>[]>} SheetData */
  /** @typedef {HTMLTextAreaElement | HTMLSelectElement} Box */

  /** @param {ParentNode} where @param {string} mark @returns {Box[]} */
  const boxes = (where, mark) => Array.from(where.querySelectorAll(`[data-${mark}]:is(textarea, select)`));

  /** @param {Element} sheet @returns {HTMLElement[]} */
  const lists = (sheet) => Array.from(sheet.querySelectorAll("[data-entries]"));

  /** @param {Element} list @returns {HTMLElement[]} */
  const entries = (list) => Array.from(list.querySelectorAll("[data-entry]"));

  /** @param {Element} sheet @returns {SheetData} */
  const read = (sheet) => {
    /** @type {SheetData} */
    const data = { ark: sheet.getAttribute("data-sheet") ?? "" };
    for (const box of boxes(sheet, "field")) if (box.value) data[box.dataset.field ?? ""] = box.value;
    for (const list of lists(sheet)) {
      const written = entries(list).map((entry) =>
        Object.fromEntries(boxes(entry, "part").filter((box) => box.value).map((box) => [box.dataset.part, box.value])));
      const kept = written.filter((entry) => Object.keys(entry).length > 0);
      if (kept.length > 0) data[list.dataset.entries ?? ""] = kept;
    }
    return data;
  };

  /** @param {Element} sheet @param {SheetData} data */
  const write = (sheet, data) => {
    for (const box of boxes(sheet, "field")) set(box, data[box.dataset.field ?? ""]);
    for (const list of lists(sheet)) {
      const given = data[list.dataset.entries ?? ""];
      const rows = Array.isArray(given) ? given : [];
      while (entries(list).length < rows.length) add(list);
      entries(list).forEach((entry, at) => {
        for (const box of boxes(entry, "part")) set(box, rows[at]?.[box.dataset.part ?? ""]);
      });
    }
    sheet.dispatchEvent(new Event("input", { bubbles: true }));
  };

  /** @param {Box} box @param {unknown} value */
  const set = (box, value) => {
    box.value = typeof value === "string" ? value : "";
    reflect(box);
  };

  /** The mirror gives the field its height, and stands for it on paper. @param {Element} box */
  const reflect = (box) => {
    if (!(box instanceof HTMLTextAreaElement)) return;
    const mirror = box.nextElementSibling ?? document.createElement("span");
    mirror.textContent = box.value;
    if (mirror.parentNode) return;
    mirror.className = "sheet-mirror";
    mirror.ariaHidden = "true";
    box.autocomplete = "off";
    box.after(mirror);
  };

  /** @param {string} name @param {string} action @param {string} text */
  const button = (name, action, text) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = name;
    made.dataset.do = action;
    made.textContent = text;
    return made;
  };

  /** @param {HTMLElement} list @returns {HTMLElement | undefined} */
  const add = (list) => {
    const find = (/** @type {string} */ name) =>
      list.closest(".sheet")?.querySelector(`template[data-template="${CSS.escape(name)}"]`);
    const template = find(list.dataset.entries ?? "") ?? find("");
    if (!(template instanceof HTMLTemplateElement)) return undefined;
    const entry = /** @type {HTMLElement} */ (template.content.firstElementChild?.cloneNode(true));
    if (template.parentElement === list) template.before(entry);
    else list.append(entry);
    for (const box of boxes(entry, "part")) reflect(box);
    count(list);
    return entry;
  };

  /** Tells equal buttons apart by the number of their line. @param {HTMLElement} list */
  const count = (list) => {
    entries(list).forEach((entry, at) => {
      let remove = entry.querySelector('[data-do="remove"]');
      if (!remove) {
        remove = button("sheet-remove", "remove", "Fjern");
        (entry.querySelector(".sheet-rowtools") ?? entry).append(remove);
      }
      remove.ariaLabel = `Fjern linje ${at + 1}`;
    });
  };

  /** The button for one more line, after the list or the table that it is in. @param {HTMLElement} list */
  const offer = (list) => {
    const more = button("sheet-add", "add", list.matches("tbody") ? "Tilføj række" : "Tilføj");
    more.dataset.list = list.dataset.entries;
    const title = list.parentElement?.querySelector("legend, h4")?.textContent;
    if (title) more.ariaLabel = `Tilføj til ${title}`;
    (list.closest(".sheet-scroll") ?? list).after(more);
  };

  /** @param {Element} sheet @param {string} text */
  const say = (sheet, text) => {
    const status = sheet.querySelector(".sheet-status");
    if (status) status.textContent = text;
  };

  document.addEventListener("input", (event) => {
    if (event.target instanceof Element && event.target.closest(".sheet")) reflect(event.target);
  });

  document.addEventListener("click", (event) => {
    const pressed = event.target instanceof Element ? event.target.closest("[data-do]") : null;
    const sheet = pressed?.closest(".sheet");
    if (!(pressed instanceof HTMLElement) || !sheet) return;
    if (pressed.dataset.do === "add") {
      const list = lists(sheet).find((one) => one.dataset.entries === pressed.dataset.list);
      const box = list && add(list)?.querySelector("textarea, select");
      if (box instanceof HTMLElement) box.focus();
    }
    if (pressed.dataset.do === "remove") {
      const entry = pressed.closest("[data-entry]");
      const list = entry?.closest("[data-entries]");
      if (!entry || !(list instanceof HTMLElement)) return;
      const near = entry.nextElementSibling?.matches("[data-entry]") ? entry.nextElementSibling : entry.previousElementSibling;
      entry.remove();
      count(list);
      const name = list.dataset.entries ?? "";
      const next = near?.querySelector("textarea, select") ?? sheet.querySelector(`[data-do="add"][data-list="${CSS.escape(name)}"]`);
      if (next instanceof HTMLElement) next.focus();
      say(sheet, "Linjen er fjernet.");
      sheet.dispatchEvent(new Event("input", { bubbles: true }));
    }
  });

  document.addEventListener("DOMContentLoaded", () => {
    for (const sheet of document.querySelectorAll(".sheet[data-sheet]")) {
      for (const hidden of sheet.querySelectorAll(".sheet-buttons, .sheet-months")) hidden.removeAttribute("hidden");
      for (const list of lists(sheet)) {
        if (entries(list).length === 0) add(list);
        count(list);
        offer(list);
      }
      // A browser that comes back to the page keeps what stood in its fields.
      for (const box of sheet.querySelectorAll("textarea")) reflect(box);
      sheet.setAttribute("data-ready", "");
    }
  });

  Object.assign(globalThis, { vejviserSheet: { read, write, say } });
})();
