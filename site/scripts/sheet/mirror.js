// @ts-check
// What is written stands in a mirror too: it gives a field its height, and stands for it on paper.
(() => {
  const day = new Intl.DateTimeFormat("da-DK", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

  /** What people read. @param {HTMLElement} box */
  const words = (box) => {
    const text = ark.value(box);
    if (box instanceof HTMLSelectElement) return text && (box.selectedOptions[0]?.textContent ?? "");
    return box.matches("[type=date]") && text ? day.format(new Date(text)) : text;
  };

  /** @type {Ark["reflect"]} */
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
    if (!(box instanceof HTMLTextAreaElement)) return;
    // The two share one place, so that the field is as high as its text.
    const both = document.createElement("span");
    both.className = "sheet-grow";
    box.replaceWith(both);
    both.append(box, mirror);
  };

  ark.hear("input", (_, box) => reflect(box));
  Object.assign(ark, { reflect });
})();
