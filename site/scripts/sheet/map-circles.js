// @ts-check
// Draws who is written onto the circles: each at the first free place, as `src/drawing/network/` does.
(() => {
  const { entries, svg, wrap } = ark;
  const GAP = 7, HUB = 84, OUTER = 400;
  /** @typedef {{ x: number, y: number, w: number, h: number }} Box */

  /** @param {Box} one @param {Box} other */
  const apart = (one, other) => one.x + one.w + GAP <= other.x || other.x + other.w + GAP <= one.x || one.y + one.h + GAP <= other.y || other.y + other.h + GAP <= one.y;
  /** @param {Box} box */
  const far = ({ x, y, w, h }) => Math.hypot(Math.min(Math.max(500, x), x + w) - 500, Math.min(Math.max(450, y), y + h) - 450);

  /** The places to try for one. @param {number} circle @param {number} share @param {number[]} radii @returns {[number, number][]} */
  const places = (circle, share, radii) => {
    const third = (OUTER - HUB) / radii.length / 3, own = radii[circle];
    const start = circle < 0 ? 45 : 30 + 70 * circle, from = start + 360 * share;
    const tried = circle < 0 ? Array.from({ length: 9 }, (_, at) => OUTER + 60 + 20 * at) : [own, own - third, own + third];
    return tried.flatMap((radius) => Array.from({ length: 72 }, (_, at) => {
      const angle = (from + 5 * Math.ceil(at / 2) * (at % 2 ? 1 : -1)) * Math.PI / 180;
      return /** @type {[number, number]} */ ([500 + radius * Math.sin(angle), 450 - radius * Math.cos(angle)]);
    }));
  };

  /** @param {Element} entry @param {string} part */
  const value = (entry, part) => ark.value(entry.querySelector(`[data-part="${part}"]`)).trim();

  /** Name, circle and line of each. @param {Element} pair @param {number} circles */
  const people = (pair, circles) => entries(pair).map((entry) => {
    const choice = entry.querySelector('[data-part="sted"]');
    const circle = choice instanceof HTMLSelectElement ? choice.selectedIndex - 1 : -1;
    return { name: ark.value(ark.boxes(entry)[0]).trim(), circle: circle < circles ? circle : -1, tie: value(entry, "baand") };
  }).filter((one) => one.name || one.tie);

  /** @param {SVGElement} map @param {Element} pair @param {number} size @param {number} width */
  const placed = (map, pair, size, width) => {
    const radii = (map.dataset.radii ?? "").split(" ").map(Number), all = people(pair, radii.length);
    const ruler = /** @type {SVGTextElement} */ (svg("text", { "font-size": size, visibility: "hidden" }));
    map.append(ruler);
    const long = (/** @type {string} */ text) => { ruler.textContent = text; return ruler.getComputedTextLength(); };
    /** @type {Box[]} */
    const taken = [{ x: 500 - HUB, y: 450 - HUB, w: 2 * HUB, h: 2 * HUB }, { x: 870, y: 854, w: 130, h: 46 },
      ...Array.from(map.querySelectorAll("rect:not([rx])"), (one) => { const [x, y, w, h] = ["x", "y", "width", "height"].map((name) => Number(one.getAttribute(name))); return { x, y, w, h }; })];
    const done = [...radii.keys(), -1].flatMap((circle) => {
      const here = all.filter((one) => one.circle === circle);
      return here.map((one, at) => {
        const lines = wrap(one.name || "?", 2, (text) => long(text) <= width);
        const w = Math.max(...lines.map(long)) + 22, h = lines.length * size * 1.3 + 12;
        const free = places(circle, at / here.length, radii).map(([x, y]) => ({ x: x - w / 2, y: y - h / 2, w, h })).find((box) =>
          box.x >= GAP && box.y >= GAP && box.x + w <= 1000 - GAP && box.y + h <= 900 - GAP && (circle >= 0 || far(box) > OUTER + GAP) && taken.every((other) => apart(box, other)));
        if (free) taken.push(free);
        return { ...one, lines, box: free };
      });
    });
    ruler.remove();
    return done;
  };

  /** @param {Element} sheet @param {string} tie @param {Box} box */
  const line = (sheet, tie, { x, y, w, h }) => {
    const sample = tie && sheet.querySelector(`[data-tie="${CSS.escape(tie)}"] path`);
    if (!sample) return [];
    const path = /** @type {SVGElement} */ (sample.cloneNode()), to = [x + w / 2 - 500, y + h / 2 - 450], long = Math.hypot(...to) || 1;
    // Two lines beside each other are one path with two parts.
    const sides = (sample.getAttribute("d") ?? "").split("M").length > 2 ? [3.5, -3.5] : [0];
    path.setAttribute("d", sides.map((side) => { const [a, b] = [to[1] / long * side, -to[0] / long * side]; return `M${500 + a} ${450 + b}l${to[0]} ${to[1]}`; }).join(""));
    return [path];
  };

  ark.follow((sheet) => {
    for (const pair of sheet.querySelectorAll('[data-map="kredse"]')) {
      const map = pair.querySelector("svg.picture-network");
      if (!(map instanceof SVGElement)) continue;
      for (const old of map.querySelectorAll(".sheet-drawn")) old.remove();
      const size = [23, 20, 17].find((one) => placed(map, pair, one, 230).every((person) => person.box)) ?? 17;
      const all = placed(map, pair, size, size > 17 ? 230 : 150), left = all.filter((one) => !one.box).length;
      const ties = svg("g", { class: "sheet-drawn" }), boxes = svg("g", { class: "sheet-drawn", "text-anchor": "middle", "font-size": size });
      for (const { tie, lines, box } of all) {
        if (!box) continue;
        ties.append(...line(sheet, tie, box));
        boxes.append(svg("rect", { class: "picture-ground", stroke: "#22262b", fill: "#fff", "stroke-width": 2, rx: "10", x: box.x, y: box.y, width: box.w, height: box.h }));
        lines.forEach((text, row) => boxes.append(svg("text", { x: box.x + box.w / 2, y: box.y + 6 + size * (1.3 * row + 0.97) }, text)));
      }
      if (left > 0) boxes.append(svg("text", { x: 930, y: 888 }, `+ ${left} til`));
      map.querySelector("rect, circle.picture-ground")?.before(ties);
      map.append(boxes);
    }
  });
})();
