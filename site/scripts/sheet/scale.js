// @ts-check
// A number on a scale becomes a row of numbers, one of which one puts a ring around. Pressed again the ring goes away:
// nobody is bound to an answer.
(() => {
  /** @param {HTMLInputElement} box @param {Element} row */
  const rings = (box, row) => {
    const group = document.createElement("fieldset");
    group.className = "sheet-rings";
    group.dataset.field = box.dataset.field;
    const legend = document.createElement("legend"), item = document.createElement("span");
    item.className = "sheet-hidden";
    item.textContent = `${row.closest(".sheet-judged")?.querySelector("h4, h5")?.textContent}, `;
    legend.append(item, row.querySelector("b")?.textContent ?? "");
    group.append(legend);
    for (let number = Number(box.min); number <= Number(box.max); number++) {
      const label = document.createElement("label"), ring = document.createElement("input");
      Object.assign(ring, { type: "radio", name: box.dataset.field, value: String(number), checked: box.value === String(number) });
      label.append(ring, String(number));
      group.append(label);
    }
    row.replaceWith(group);
  };

  document.addEventListener("DOMContentLoaded", () => {
    for (const box of document.querySelectorAll("input.sheet-number")) {
      const row = box.closest("label");
      if (row) rings(/** @type {HTMLInputElement} */ (box), row);
    }
  });

  /** @type {unknown} */
  let before;
  /** @param {HTMLInputElement} ring */
  const clear = (ring) => {
    ring.checked = false;
    for (const name of ["input", "change"]) ring.dispatchEvent(new Event(name, { bubbles: true }));
  };
  ark.hear("pointerdown", (_, place) => {
    const ring = place.closest("label")?.querySelector("input");
    before = ring?.checked && ring;
  });
  ark.hear("click", (_, place) => {
    if (place instanceof HTMLInputElement && place.type === "radio" && place === before) clear(place);
  });
  document.addEventListener("keydown", (event) => {
    const ring = event.target;
    if (ring instanceof HTMLInputElement && ring.type === "radio" && ring.checked && ["Delete", "Backspace"].includes(event.key)) clear(ring);
  });
})();
