// @ts-check
// Explains a word beside it: when it is pressed, when the pointer rests on it, when the keyboard stands on it. Without
// this, the word is a link to the explanation at the end of the page.
(() => {
  const REST = 250;
  const list = document.querySelector(".words");
  if (!list || !("showPopover" in HTMLElement.prototype)) return;
  for (const word of list.querySelectorAll(".word")) word.setAttribute("popover", "");
  list.classList.add("ready");

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;

  /** The explanation that was just closed: the focus comes back to its word, and must not open it again.
   * @type {EventTarget | null} */
  let closed = null;
  list.addEventListener("beforetoggle", (event) => {
    if (!(event instanceof ToggleEvent) || event.newState !== "closed") return;
    closed = event.target;
    setTimeout(() => { closed = null; });
  }, true);

  /** @param {EventTarget | null} target @returns {HTMLAnchorElement | null} */
  const term = (target) => (target instanceof Element ? target.closest("a.term") : null);
  /** @param {HTMLAnchorElement} term */
  const note = (term) => document.getElementById(decodeURIComponent(term.hash.slice(1)));

  /** @param {HTMLAnchorElement} term */
  const open = (term) => {
    clearTimeout(waiting);
    const word = note(term);
    if (!word || word.matches(":popover-open")) return;
    word.showPopover({ source: term });
    // On a phone the note stands at the bottom, where its own word may be.
    const own = term.getBoundingClientRect(), over = word.getBoundingClientRect();
    if (own.bottom > over.top && own.top < over.bottom) term.scrollIntoView({ block: "center" });
  };
  /** @param {HTMLAnchorElement} term */
  const close = (term) => {
    clearTimeout(waiting);
    const word = note(term);
    if (word?.matches(":popover-open")) word.hidePopover();
  };

  document.addEventListener("click", (event) => {
    const pressed = term(event.target);
    if (!pressed) return;
    event.preventDefault();
    open(pressed);
  });
  document.addEventListener("pointerover", (event) => {
    const over = event.pointerType === "mouse" ? term(event.target) : null;
    if (over) waiting = setTimeout(() => open(over), REST);
  });
  document.addEventListener("pointerout", (event) => {
    const left = event.pointerType === "mouse" ? term(event.target) : null;
    if (left) waiting = setTimeout(() => { if (!note(left)?.matches(":hover")) close(left); }, REST);
  });
  document.addEventListener("focusin", (event) => {
    const at = term(event.target);
    // Later: focus also moves while another explanation is being opened or closed.
    if (at?.matches(":focus-visible") && note(at) !== closed) waiting = setTimeout(() => open(at));
  });
  document.addEventListener("focusout", (event) => {
    const left = term(event.target);
    const to = event.relatedTarget instanceof Node ? event.relatedTarget : null;
    if (left && !note(left)?.contains(to)) close(left);
    // Whoever goes on from a note leaves nothing open on top of what comes next.
    const word = event.target instanceof Element ? event.target.closest(".word:popover-open") : null;
    if (word instanceof HTMLElement && to && !word.contains(to)) word.hidePopover();
  });
})();
