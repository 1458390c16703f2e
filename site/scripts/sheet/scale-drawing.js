// @ts-check
// Draws each item of a scale as a line with a mark for every moment, and what is compared with.
(() => {
  const { svg } = ark;
  const LEFT = 36, RIGHT = 604;

  /** @param {Element} item @param {HTMLElement[]} moments @param {number} top @param {SVGElement} into */
  const draw = (item, moments, top, into) => {
    const groups = Array.from(item.querySelectorAll("fieldset")), rings = Array.from(groups[0]?.querySelectorAll("input") ?? [], (ring) => Number(ring.value));
    const x = (/** @type {number} */ value) => LEFT + (RIGHT - LEFT) * (value - rings[0]) / (rings[rings.length - 1] - rings[0]);
    const line = top + 70 + 28 * moments.length, measured = Number(item.getAttribute("data-measured"));
    into.append(svg("text", { x: 4, y: top + 24, "font-size": 24, "font-weight": "bold" }, item.querySelector("h4, h5")?.textContent ?? ""));
    if (measured) {
      into.append(svg("path", { class: "picture-line", fill: "none", "stroke-width": 3, "stroke-dasharray": "6 4", d: `M${x(measured)} ${top + 62}V${line}` }));
      into.append(svg("text", { x: x(measured), y: top + 54, "font-size": 21, "font-weight": "bold", "text-anchor": "middle" }, String(measured).replace(".", ",")));
    }
    into.append(svg("path", { class: "picture-line", fill: "none", "stroke-width": 2.5, d: `M${LEFT} ${line}H${RIGHT}${rings.map((value) => `M${x(value)} ${line - 7}v14`).join("")}` }));
    /** @type {number[]} */
    const stacked = [];
    for (const value of rings) into.append(svg("text", { x: x(value), y: line + 29, "font-size": 21, "text-anchor": "middle" }, String(value)));
    groups.forEach((group, at) => {
      const value = Number(ark.value(group)), mark = moments[at]?.querySelector("svg");
      if (!value || !mark) return;
      const one = svg("g", { transform: `translate(${x(value) - 12} ${line - 35 - 28 * stacked.filter((other) => other === value).length}) scale(1.2)` });
      one.append(...Array.from(mark.children, (child) => child.cloneNode()));
      into.append(one);
      stacked.push(value);
    });
    return line + 62;
  };

  ark.follow((sheet) => {
    for (const pair of sheet.querySelectorAll(".sheet-pair:has(.sheet-scale)")) {
      const picture = pair.querySelector(".sheet-picture"), legend = picture?.querySelector("ul");
      if (!picture || !legend) continue;
      const old = picture.querySelector(":scope > svg"), drawing = svg("svg", { class: "picture", role: "img", "aria-label": "Tallene som en tegning. De står også ved hvert punkt." });
      let top = 0;
      for (const item of pair.querySelectorAll(".sheet-judged")) top = draw(item, Array.from(legend.children, (one) => /** @type {HTMLElement} */ (one)), top, drawing);
      drawing.setAttribute("viewBox", `0 0 640 ${top}`);
      legend.hidden = false;
      if (old) old.replaceWith(drawing);
      else picture.prepend(drawing);
    }
  });
})();
