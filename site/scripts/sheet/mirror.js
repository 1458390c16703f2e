// @ts-check
// What is written stands in a mirror too: it gives a field its height, and stands for it on paper.
(() => {
  const day = new Intl.DateTimeFormat("da-DK", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

  /** What people read. @param {HTMLElement} box */
  const words = (box) => {
    const text = vejviserSheet.value(box);
    if (box instanceof HTMLSelectElement) return text && (box.selectedOptions[0]?.textContent ?? "");
    return box.matches("[type=date]") && text ? day.format(new Date(text)) : text;
  };

  /** @type {VejviserSheet["reflect"]} */
  const reflect = (box) => {
    if (!(box instanceof HTMLElement) || !box.matches("[data-field], [data-part]") || box.matches("fieldset, [type=checkbox]")) return;
    const next = box.nextElementSibling;
    const mirror = next?.matches(".sheet-mirror") ? next : document.createElement("span");
    mirror.textContent = words(box);
    if (mirror.parentNode) return;
    mirror.className = "sheet-mirror";
    mirror.ariaHidden = "true";
    box.setAttribute("autocomplete", "off");
    box.after(mirror);
  };

  document.addEventListener("input", (event) => {
    if (event.target instanceof Element && event.target.closest(".sheet")) reflect(event.target);
  });

  // A ring that is pressed again goes away: nobody is bound to an answer.
  /** @type {unknown} */
  let before;
  /** @param {Event} event */
  const ring = (event) => event.target instanceof Element ? event.target.closest(".sheet-rings label")?.querySelector("input") : null;
  document.addEventListener("pointerdown", (event) => { before = ring(event)?.checked ? ring(event) : undefined; });
  /** @param {HTMLInputElement} one */
  const clear = (one) => {
    one.checked = false;
    one.dispatchEvent(new Event("input", { bubbles: true }));
    one.dispatchEvent(new Event("change", { bubbles: true }));
  };
  document.addEventListener("click", (event) => {
    const one = event.target;
    if (one instanceof HTMLInputElement && one === before) clear(one);
    if (one instanceof HTMLInputElement) before = undefined;
  });
  document.addEventListener("keydown", (event) => {
    const one = ring(event);
    if (one?.checked && ["Delete", "Backspace"].includes(event.key)) clear(one);
  });

  Object.assign(vejviserSheet, { reflect });
})();
