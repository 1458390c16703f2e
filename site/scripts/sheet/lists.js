// @ts-check
// Lists of entries: one more, one less, another order. Focus stays where the reader is.
(() => {
  const { entries, lists } = ark;

  /** @type {Ark["button"]} */
  const button = (action, text, label) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = `sheet-${action}`;
    made.dataset.do = action;
    made.textContent = text;
    if (label) made.ariaLabel = label;
    return made;
  };

  /** @type {Ark["add"]} */
  const add = (list) => {
    const find = (/** @type {string} */ name) =>
      list.closest(".sheet")?.querySelector(`template[data-template="${CSS.escape(name)}"]`);
    const template = find(list.dataset.entries ?? "") ?? find("");
    if (!(template instanceof HTMLTemplateElement)) return undefined;
    const entry = /** @type {HTMLElement} */ (template.content.firstElementChild?.cloneNode(true));
    if (template.parentElement === list) template.before(entry);
    else list.append(entry);
    for (const box of ark.boxes(entry)) ark.reflect(box);
    count(list);
    return entry;
  };

  /** Tells equal buttons apart by the number of their line. @type {Ark["count"]} */
  const count = (list) => {
    entries(list).forEach((entry, at) => {
      let tools = entry.querySelector(".sheet-moves") ?? undefined;
      if (!tools) {
        tools = document.createElement("span");
        tools.className = "sheet-moves";
        tools.append(button("up", "↑"), button("down", "↓"), button("remove", "Fjern"));
        (entry.matches("tr") ? entry.lastElementChild ?? entry : entry).append(tools);
      }
      ["Flyt # op", "Flyt # ned", "Fjern #"].forEach((text, place) => { tools.children[place].ariaLabel = text.replace("#", `linje ${at + 1}`); });
    });
  };

  /** The button for one more line, after the list or the table that it is in. @param {HTMLElement} list */
  const offer = (list) => {
    const title = list.closest(".sheet-month, .sheet-column, .sheet-people, .sheet-part")?.querySelector("legend, h4, h5")?.textContent;
    const text = list.matches("tbody") ? "Tilføj række" : "Tilføj", more = button("add", text, title && `${text} til ${title}`);
    more.dataset.list = list.dataset.entries;
    (list.closest(".sheet-scroll") ?? list).after(more);
  };

  /** @param {Element | null | undefined} place */
  const focus = (place) => {
    const boxes = place?.matches("button") ? [place] : Array.from(place?.querySelectorAll("textarea, select, input") ?? []);
    /** @type {HTMLElement | undefined} */ (boxes.find((box) => box.checkVisibility()))?.focus();
  };

  /** @param {HTMLElement} list @param {HTMLElement} entry @param {HTMLElement} _ @param {Element} sheet */
  const remove = (list, entry, _, sheet) => {
    const all = entries(list), at = all.indexOf(entry);
    entry.remove();
    if (all.length === 1) add(list);
    count(list);
    focus(entries(list)[Math.min(at, all.length - 2)] ?? entries(list)[0]);
    ark.say(sheet, "Linjen er fjernet. Fortryd henter den tilbage.");
  };

  /** @param {HTMLElement} list @param {HTMLElement} entry @param {HTMLElement} pressed @param {Element} sheet */
  const move = (list, entry, pressed, sheet) => {
    const all = entries(list), up = pressed.dataset.do === "up";
    const other = all[all.indexOf(entry) + (up ? -1 : 1)];
    if (!other) return;
    if (up) other.before(entry);
    else other.after(entry);
    count(list);
    // At an end the other way is the one left.
    const there = entries(list).indexOf(entry), end = up ? there === 0 : there === all.length - 1;
    focus(end ? entry.querySelector(up ? ".sheet-down" : ".sheet-up") : pressed);
    ark.say(sheet, `Linjen er nu nummer ${there + 1}.`);
  };

  /** @param {(list: HTMLElement, entry: HTMLElement, pressed: HTMLElement, sheet: Element) => void} act */
  const acting = (act) => (/** @type {Element} */ sheet, /** @type {HTMLElement} */ pressed) => {
    const entry = /** @type {HTMLElement} */ (pressed.closest("[data-entry]"));
    const list = entry?.closest("[data-entries]") ?? lists(sheet).find((one) => one.dataset.entries === pressed.dataset.list);
    ark.step(sheet);
    act(/** @type {HTMLElement} */ (list), entry, pressed, sheet);
    ark.changed(sheet);
  };
  ark.on({ add: acting((list) => focus(add(list))), remove: acting(remove), up: acting(move), down: acting(move) });

  document.addEventListener("DOMContentLoaded", () => {
    for (const sheet of document.querySelectorAll(".sheet[data-sheet]")) {
      for (const hidden of sheet.querySelectorAll(".sheet-buttons, .sheet-months")) hidden.removeAttribute("hidden");
      for (const list of lists(sheet)) {
        if (entries(list).length === 0) add(list);
        list.dataset.blank = String(entries(list).length);
        count(list);
        offer(list);
      }
      // A browser that comes back to the page keeps what stood in its fields.
      for (const box of sheet.querySelectorAll("[data-field], [data-part]")) ark.reflect(box);
      sheet.setAttribute("data-ready", "");
      sheet.dispatchEvent(new CustomEvent("sheet-ready", { bubbles: true }));
    }
  });

  Object.assign(ark, { add, count, button });
})();
