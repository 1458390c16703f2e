// @ts-check
// A number on a scale becomes a row of numbers, one of which one puts a ring around. Pressed again the ring goes away:
// nobody is bound to an answer.
(() => {
  /** @param {HTMLInputElement} box @param {HTMLElement} row @param {DOMStringMap} scale */
  const rings = (box, row, { from, to }) => {
    const group = document.createElement("fieldset"), legend = document.createElement("legend"), item = document.createElement("span");
    group.className = "sheet-rings";
    group.dataset.field = box.dataset.field;
    item.className = "unseen";
    item.textContent = `${row.closest(".sheet-judged")?.querySelector("h4, h5")?.textContent}, `;
    legend.append(item, row.querySelector("b")?.textContent ?? "");
    group.append(legend);
    for (let number = Number(from); number <= Number(to); number++) {
      const label = document.createElement("label"), ring = document.createElement("input"), value = String(number);
      Object.assign(ring, { type: "radio", name: box.dataset.field, value, checked: box.value === value });
      label.append(ring, value);
      group.append(label);
    }
    row.replaceWith(group);
  };
  for (const row of document.querySelectorAll(".sheet-judged > label")) {
    const box = row.querySelector("input"), scale = row.closest(".sheet-scale");
    if (box && scale instanceof HTMLElement) rings(box, /** @type {HTMLElement} */ (row), scale.dataset);
  }

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
