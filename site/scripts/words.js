// @ts-check
// Opens the explanation of a word while the pointer rests on it or the keyboard stands on it. A press works without.
(() => {
  const REST = 250;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;

  /** @param {EventTarget | null} target @returns {HTMLElement | null} */
  const note = (target) => {
    const id = target instanceof Element ? target.closest(".term")?.getAttribute("popovertarget") : null;
    return id ? document.getElementById(id) : null;
  };

  /** @param {HTMLElement} word @returns {HTMLElement | undefined} */
  const opener = (word) => /** @type {HTMLElement | null} */ (document.querySelector(`button[popovertarget="${word.id}"]`)) ?? undefined;

  /** @param {HTMLElement | null} word @param {boolean} open */
  const show = (word, open) => {
    clearTimeout(waiting);
    if (!word?.showPopover || word.matches(":popover-open") === open) return;
    if (open) word.showPopover({ source: opener(word) });
    else word.hidePopover();
  };

  document.addEventListener("pointerover", (event) => {
    const word = event.pointerType === "mouse" ? note(event.target) : null;
    if (word) waiting = setTimeout(() => show(word, true), REST);
  });
  document.addEventListener("pointerout", (event) => {
    const word = event.pointerType === "mouse" ? note(event.target) : null;
    if (word) waiting = setTimeout(() => { if (!word.matches(":hover")) show(word, false); }, REST);
  });
  document.addEventListener("focusin", (event) => {
    if (event.target instanceof Element && event.target.matches(".term:focus-visible")) show(note(event.target), true);
  });
  document.addEventListener("focusout", (event) => {
    const word = note(event.target);
    if (word && !(event.relatedTarget instanceof Node && word.contains(event.relatedTarget))) show(word, false);
  });
})();
