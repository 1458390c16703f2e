// @ts-check
// The year as one list: the same twelve months, each activity a line with its month, which moves it there.
(() => {
  const { add, button, entries } = ark;

  /** @param {Element} sheet @returns {HTMLElement[]} */
  const months = (sheet) => Array.from(sheet.querySelectorAll(".sheet-month"));
  /** @param {HTMLElement} month */
  const list = (month) => /** @type {HTMLElement} */ (month.querySelector("[data-entries]"));
  /** @param {HTMLElement} entry */
  const blank = (entry) => ark.boxes(entry).every((box) => !ark.value(box));

  /** A month to choose in every line, and months without a line out of the way. @param {Element} sheet */
  const settle = (sheet) => {
    const all = months(sheet);
    for (const month of all) {
      for (const entry of entries(month)) {
        let choice = entry.querySelector("select.sheet-moved");
        if (!(choice instanceof HTMLSelectElement)) {
          choice = document.createElement("select");
          choice.className = "sheet-moved";
          choice.ariaLabel = "Måned";
          for (const one of all) /** @type {HTMLSelectElement} */ (choice).add(new Option(one.querySelector("legend")?.textContent ?? "", one.dataset.month));
          entry.prepend(choice);
        }
        /** @type {HTMLSelectElement} */ (choice).value = month.dataset.month ?? "";
        entry.classList.toggle("sheet-idle", blank(entry) && !entry.hasAttribute("data-new"));
      }
    }
  };

  /** @param {Element} sheet @param {boolean} listed */
  const show = (sheet, listed) => {
    sheet.querySelector(".sheet-months")?.classList.toggle("sheet-listed", listed);
    for (const one of sheet.querySelectorAll("[data-view]")) one.setAttribute("aria-pressed", String((one.getAttribute("data-view") === "list") === listed));
  };

  ark.on({
    view: (sheet, pressed) => show(sheet, pressed.dataset.view === "list"),
    activity(sheet) {
      ark.step(sheet);
      const month = months(sheet)[new Date().getMonth()];
      const entry = entries(month).find((one) => blank(one) && !one.hasAttribute("data-new")) ?? add(list(month));
      entry?.setAttribute("data-new", "");
      ark.changed(sheet);
      /** @type {HTMLElement | null | undefined} */ (entry?.querySelector("select.sheet-moved"))?.focus();
    },
  });

  /** @param {Element} sheet @param {HTMLElement} choice */
  const moved = (sheet, choice) => {
    const entry = choice.closest("[data-entry]"), from = choice.closest("[data-entries]");
    const there = months(sheet).find((month) => month.dataset.month === ark.value(choice));
    if (!(entry instanceof HTMLElement) || !(from instanceof HTMLElement) || !there) return;
    ark.step(sheet);
    const empty = entries(there).find((one) => blank(one) && one !== entry);
    entry.setAttribute("data-new", "");
    if (empty) empty.replaceWith(entry);
    else list(there).append(entry);
    if (entries(from).length === 0) add(from);
    for (const one of [from, list(there)]) ark.count(one);
    ark.changed(sheet);
    choice.focus();
    ark.say(sheet, `Aktiviteten står nu i ${there.querySelector("legend")?.textContent?.toLowerCase()}.`);
  };
  // Before all is settled anew, which would put the choice back.
  ark.hear("input", (sheet, choice) => { if (choice.matches(".sheet-moved")) moved(sheet, choice); });

  ark.hear("sheet-ready", (sheet) => {
    const place = sheet.querySelector(".sheet-months"), views = document.createElement("div");
    views.className = "sheet-views";
    for (const [view, text] of [["months", "Måned for måned"], ["list", "Som liste"]]) {
      const one = button("view", text);
      one.dataset.view = view;
      one.ariaPressed = String(view === "months");
      views.append(one);
    }
    place?.prepend(views);
    place?.append(button("activity", "Tilføj aktivitet"));
  });
  ark.follow(settle);
})();
