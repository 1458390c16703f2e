// @ts-check
// Folds the main menu behind a button on narrow screens. Without it the menu stands open.
(() => {
  const nav = document.querySelector(".site-nav");
  if (!nav) return;
  nav.id = "hovedmenu";
  const button = document.createElement("button");
  button.type = "button";
  button.className = "menu-button";
  button.textContent = "Menu";
  button.setAttribute("aria-expanded", "false");
  button.setAttribute("aria-controls", nav.id);
  /** @param {boolean} open */
  const show = (open) => {
    nav.classList.toggle("open", open);
    button.setAttribute("aria-expanded", String(open));
  };
  button.addEventListener("click", () => show(!nav.classList.contains("open")));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !nav.classList.contains("open")) return;
    show(false);
    button.focus();
  });
  nav.classList.add("foldable");
  nav.before(button);
})();
