// @ts-check
// Draws what is written into the clouds; one more than there are makes all of them anew, as `src/drawing/clouds.rs` does.
(() => {
  const { entries, svg, wrap } = ark;
  const JITTER = [0, 0.16, -0.1, 0.12, 0, -0.16, 0.1, 0.02, 0.14, -0.12, 0.08, -0.04, 0.16, -0.1], BULGE = [0.57, 0.62, 0.54];

  /** Left, top, width and height of each. @param {number} count @returns {[number, number, number, number][]} */
  const places = (count) => {
    const beside = count < 5 ? 0 : count < 11 ? 1 : 2, above = Math.floor((count - 2 * beside) / 2), high = beside ? 800 / (2 + beside) : 285;
    const row = (/** @type {number} */ many, /** @type {number} */ y) => Array.from({ length: many }, (_, at) => [at * 1000 / many, y, 1000 / many, high]);
    const side = (/** @type {number} */ x) => Array.from({ length: beside }, (_, at) => [x, (at + 1) * high, 390, high]);
    return [...row(above, 0), ...side(610), ...row(count - 2 * beside - above, 800 - high).reverse(), ...side(0).reverse()].map(([x, y, w, h]) => {
      const wide = Math.min(w - 20, 430);
      return [x + (w - wide) / 2, y + 10, wide, h - 20];
    });
  };

  /** @param {number} x @param {number} y @param {number} w @param {number} h */
  const outline = (x, y, w, h) => {
    const points = JITTER.map((jitter, at) => {
      const angle = 2 * Math.PI * (at + jitter) / 14, [a, b] = [Math.sin(angle), -Math.cos(angle)];
      const far = (Math.abs(a / (w / 2 - 22)) ** 2.6 + Math.abs(b / (h / 2 - 22)) ** 2.6) ** (-1 / 2.6);
      return [x + w / 2 + far * a, y + h / 2 + far * b];
    });
    return points.reduce((path, from, at) => {
      const to = points[(at + 1) % 14], radius = Math.hypot(to[0] - from[0], to[1] - from[1]) * BULGE[at % 3];
      return `${path}A${radius} ${radius} 0 0 1 ${to}`;
    }, `M${points[0]}`) + "Z";
  };

  /** Name and text of each cloud. @param {Element} pair @param {number} room @returns {[string, string][]} */
  const clouds = (pair, room) => {
    const written = entries(pair).map((entry) => ark.boxes(entry).map((box) => ({ box, text: ark.value(box).trim() }))).filter((all) => all.some(({ text }) => text));
    const choice = pair.querySelector('select[data-part="sted"]');
    if (choice instanceof HTMLSelectElement) {
      return Array.from(choice.options).slice(1).map((option) => [option.text, written.filter((all) => all.some(({ box, text }) => box.dataset.part === "sted" && text === option.value)).map((all) => all[0].text).join(", ")]);
    }
    const named = written.map((all) => /** @type {[string, string]} */ ([all[0].text, all[1]?.text ?? ""]));
    return [...named, ...Array.from({ length: Math.max(0, room - named.length) }, () => /** @type {[string, string]} */ (["", ""]))].slice(0, 12);
  };

  /** @param {SVGElement} map @param {[number, number, number, number]} place @param {[string, string]} words @param {SVGTextElement} ruler */
  const cloud = (map, [x, y, w, h], [name, text], ruler) => {
    const group = svg("g", { "data-cloud": "", "text-anchor": "middle" }), wide = (w / 2 - 22) * 1.5, high = (h / 2 - 22) * 1.44;
    group.append(svg("path", { class: "picture-ground", fill: "#fff", stroke: "#22262b", "stroke-width": 2.5, d: outline(x, y, w, h) }));
    /** @param {string} words @param {number} size @param {string} weight @param {number} most */
    const set = (words, size, weight, most) => wrap(words, Math.max(1, most), (line) => {
      ruler.setAttribute("font-size", String(size));
      ruler.setAttribute("font-weight", weight);
      ruler.textContent = line;
      return ruler.getComputedTextLength() <= wide;
    }).filter(Boolean).map((line) => ({ line, size, weight }));
    const lines = [26, 22, 18].map((size) => {
      const title = set(name, size, "bold", 2);
      return [...title, ...set(text, size * 0.9, "normal", Math.floor((high - title.length * size * 1.3) / (size * 1.17)))];
    }).find((all, at) => at === 2 || !all.some(({ line }) => line.endsWith("…"))) ?? [];
    let top = text ? y + h / 2 - lines.reduce((sum, { size }) => sum + size * 1.3, 0) / 2 : y + (h - high) / 2;
    for (const { line, size, weight } of lines) {
      group.append(svg("text", { x: x + w / 2, y: top + size, "font-size": size, "font-weight": weight }, line));
      top += size * 1.3;
    }
    if (lines.length === 0) group.append(svg("path", { class: "picture-faint", fill: "none", "stroke-width": 3, "stroke-dasharray": "0.1 8", "stroke-linecap": "round", d: `M${x + (w - wide) / 2} ${top + 34}h${wide}` }));
    map.append(group);
  };

  ark.follow((sheet) => {
    for (const pair of sheet.querySelectorAll('[data-map="skyer"]')) {
      const map = pair.querySelector("svg.picture-clouds");
      if (!(map instanceof SVGElement)) continue;
      map.dataset.room ??= String(map.querySelectorAll("[data-cloud]").length);
      const all = clouds(pair, Number(map.dataset.room)), ruler = /** @type {SVGTextElement} */ (svg("text", { visibility: "hidden" }));
      for (const old of map.querySelectorAll("[data-cloud]")) old.remove();
      map.append(ruler);
      places(all.length).forEach((place, at) => cloud(map, place, all[at], ruler));
      ruler.remove();
    }
  });
})();
