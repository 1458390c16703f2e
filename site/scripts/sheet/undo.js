// @ts-check
// Takes back the last step, whatever it was: something written, added, removed, moved, fetched or deleted.
(() => {
  const MOST = 200;
  /** @type {WeakMap<Element, { now: string, past: string[] }>} */
  const pasts = new WeakMap();

  /** @param {Element} sheet */
  const state = (sheet) => JSON.stringify(ark.read(sheet, true));

  /** @type {Ark["step"]} */
  const step = (sheet) => {
    const past = pasts.get(sheet), now = state(sheet);
    if (!past) return void pasts.set(sheet, { now, past: [] });
    if (past.now === now) return;
    past.past.push(past.now);
    past.now = now;
    if (past.past.length > MOST) past.past.shift();
  };

  /** @param {Element} sheet */
  const undo = (sheet) => {
    step(sheet);
    const past = pasts.get(sheet), before = past?.past.pop();
    if (!past || before === undefined) return ark.say(sheet, "Der er ikke mere at fortryde.");
    past.now = before;
    ark.write(sheet, JSON.parse(before), true);
    ark.changed(sheet);
    const button = sheet.querySelector('[data-do="undo"]');
    if (!document.activeElement?.closest(".sheet") && button instanceof HTMLElement) button.focus();
    ark.say(sheet, "Det sidste skridt er fortrudt.");
  };

  /** @type {Ark["changed"]} */
  const changed = (sheet) => {
    step(sheet);
    sheet.dispatchEvent(new CustomEvent("sheet-written", { bubbles: true }));
  };

  ark.hear("sheet-ready", step);
  ark.hear("change", (sheet, place) => { if (place.matches("[data-field], [data-part], [data-field] *")) step(sheet); });
  ark.on({ undo });
  document.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.key.toLowerCase() !== "z") return;
    const target = event.target;
    // In a field the browser takes back letters.
    if (target instanceof Element && target.matches("textarea, [type=date], [type=time], [type=search]")) return;
    const sheet = (target instanceof Element && target.closest(".sheet[data-sheet]")) || document.querySelector(".sheet[data-sheet]");
    if (!sheet) return;
    event.preventDefault();
    undo(sheet);
  });

  Object.assign(ark, { step, changed });
})();
