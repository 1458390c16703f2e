// @ts-check
// The year as one list: the same twelve months, each activity a line with its month, which moves it there.
(() => {
  const { add, button, entries } = vejviserSheet;

  /** @param {Element} sheet @returns {HTMLElement[]} */
  const months = (sheet) => Array.from(sheet.querySelectorAll(".sheet-month"));
  /** @param {HTMLElement} month */
  const list = (month) => /** @type {HTMLElement} */ (month.querySelector("[data-entries]"));
  /** @param {HTMLElement} entry */
  const blank = (entry) => vejviserSheet.boxes(entry).every((box) => !vejviserSheet.value(box));

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

  document.addEventListener("click", (event) => {
    const pressed = event.target instanceof Element ? event.target.closest("[data-view], [data-do=activity]") : null;
    const sheet = pressed?.closest(".sheet");
    if (!pressed || !sheet) return;
    if (pressed.hasAttribute("data-view")) return show(sheet, pressed.getAttribute("data-view") === "list");
    vejviserSheet.step(sheet);
    const month = months(sheet)[new Date().getMonth()];
    const entry = entries(month).find((one) => blank(one) && !one.hasAttribute("data-new")) ?? add(list(month));
    entry?.setAttribute("data-new", "");
    vejviserSheet.changed(sheet);
    /** @type {HTMLElement | null | undefined} */ (entry?.querySelector("select.sheet-moved"))?.focus();
  });

  document.addEventListener("change", (event) => {
    const choice = event.target, sheet = choice instanceof HTMLSelectElement && choice.matches(".sheet-moved") ? choice.closest(".sheet") : null;
    const entry = sheet && /** @type {HTMLElement} */ (choice).closest("[data-entry]");
    const there = sheet && months(sheet).find((month) => month.dataset.month === /** @type {HTMLSelectElement} */ (choice).value);
    if (!(entry instanceof HTMLElement) || !there) return;
    vejviserSheet.step(sheet);
    const from = entry.closest("[data-entries]"), empty = entries(there).find((one) => blank(one) && one !== entry);
    entry.setAttribute("data-new", "");
    if (empty) empty.replaceWith(entry);
    else list(there).append(entry);
    if (from instanceof HTMLElement && entries(from).length === 0) add(from);
    for (const one of [from, list(there)]) vejviserSheet.count(/** @type {HTMLElement} */ (one));
    vejviserSheet.changed(sheet);
    /** @type {HTMLElement} */ (choice).focus();
    vejviserSheet.say(sheet, `Aktiviteten står nu i ${there.querySelector("legend")?.textContent?.toLowerCase()}.`);
  });

  document.addEventListener("sheet-ready", (event) => {
    const place = /** @type {Element} */ (event.target).querySelector(".sheet-months");
    if (!place) return;
    const views = document.createElement("div");
    views.className = "sheet-views";
    for (const [view, text] of [["months", "Måned for måned"], ["list", "Som liste"]]) {
      const one = button("view", text);
      one.dataset.view = view;
      one.ariaPressed = String(view === "months");
      views.append(one);
    }
    place.prepend(views);
    place.append(button("activity", "Tilføj aktivitet"));
  });
  vejviserSheet.follow(settle);
})();
