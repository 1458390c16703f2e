// @ts-check
// Draws a table's shares as a circle and says their sum, as `src/drawing/shares.rs` does.
(() => {
  const { entries, svg, wrap } = ark;
  const LINES = ["M-3 3L3-3M0 12L12 0M9 15L15 9", "", "M-1 3H13M-1 9H13", "M0 0L12 12M0 12L12 0", "M3-1V13M9-1V13", "M6 3.2a2.8 2.8 0 1 0 .01 0z", "M-3 9L3 15M0 0L12 12M9-3L15 3", "M6-1V13M-1 6H13"];
  const danish = new Intl.NumberFormat("da-DK", { maximumFractionDigits: 1 });
  /** @typedef {{ label: string, percent: number }} Share */

  /** @param {string} text */
  const percent = (text) => Math.max(0, Number(text.replace(/[%\s]/g, "").replace(",", ".")) || 0);

  /** @param {Element} sheet @param {HTMLElement} place @returns {Share[]} */
  const shares = (sheet, place) => {
    const list = sheet.querySelector(`[data-entries="${place.dataset.rows}"]`);
    const all = list ? entries(list).map((entry) => {
      const boxes = ark.boxes(entry), share = boxes.find((box) => box.dataset.part === place.dataset.share);
      return { label: ark.value(boxes.find((box) => box !== share) ?? null).trim(), percent: percent(ark.value(share ?? null)) };
    }).filter((one) => one.percent > 0) : [];
    if (all.length <= 8) return all;
    return [...all.slice(0, 7), { label: `+ ${all.length - 7} til`, percent: all.slice(7).reduce((sum, one) => sum + one.percent, 0) }];
  };

  /** @param {number} sum */
  const told = (sum) => {
    const rest = danish.format(Math.abs(100 - sum)), all = `I alt ${danish.format(sum)} %`;
    if (sum === 0) return "";
    return Math.abs(sum - 100) <= 0.5 ? `${all}.` : sum < 100 ? `${all}. Der mangler ${rest} %, før alt er fordelt.` : `${all}. Det er ${rest} % for meget.`;
  };

  /** @param {number} degrees @param {number} radius */
  const around = (degrees, radius) => [400 + radius * Math.sin(degrees * Math.PI / 180), 250 - radius * Math.cos(degrees * Math.PI / 180)];

  /** Labels in two columns that keep apart. @param {{ y: number, height: number }[]} labels */
  const spread = (labels) => {
    labels.sort((one, other) => one.y - other.y);
    let free = 4;
    for (const one of labels) { one.y = Math.max(one.y - one.height / 2, free); free = one.y + one.height + 10; }
    let end = 500;
    for (const one of labels.reverse()) { one.y = Math.min(one.y, end - one.height); end = one.y - 10; }
  };

  /** @param {SVGElement} picture @param {Share[]} all @param {number} sum */
  const draw = (picture, all, sum) => {
    for (const old of picture.querySelectorAll(".sheet-drawn")) old.remove();
    for (const blank of picture.querySelectorAll(".picture-faint")) blank.toggleAttribute("hidden", all.length > 0);
    const drawn = svg("g", { class: "sheet-drawn", "font-size": 26 }), whole = sum > 99.5 ? sum : 100, id = picture.dataset.id;
    const ruler = /** @type {SVGTextElement} */ (svg("text", { visibility: "hidden" }));
    picture.append(drawn);
    drawn.append(ruler);
    let from = 0;
    const labels = all.map((one, at) => {
      const to = from + one.percent / whole * 360, [[x1, y1], [x2, y2]] = [around(from, 165), around(to, 165)], middle = (from + to) / 2;
      const tile = svg("pattern", { id: `${id}-d${at}`, width: 12, height: 12, patternUnits: "userSpaceOnUse" });
      tile.append(LINES[at] ? svg("path", { class: "picture-line", fill: "none", "stroke-width": 1.4, d: LINES[at] }) : svg("circle", { class: "picture-fill", cx: 6, cy: 6, r: 2.6 }));
      const arc = to - from > 359.9 ? `M${x1} ${y1}a165 165 0 1 1 0 330a165 165 0 1 1 0-330z` : `M400 250L${x1} ${y1}A165 165 0 ${to - from > 180 ? 1 : 0} 1 ${x2} ${y2}Z`;
      drawn.append(tile, svg("path", { class: "picture-line", fill: `url(#${id}-d${at})`, "stroke-width": 2.5, d: arc }));
      const lines = wrap(`${one.label} ${danish.format(one.percent)} %`, 3, (line) => { ruler.textContent = line; return ruler.getComputedTextLength() <= 182; });
      from = to;
      return { at: middle, lines, y: around(middle, 200)[1], height: lines.length * 31 };
    });
    for (const right of [true, false]) {
      const here = labels.filter((one) => one.at < 180 === right);
      spread(here);
      for (const one of here) {
        const [x, y] = around(one.at, 165), end = right ? 610 : 190;
        drawn.append(svg("path", { class: "picture-line", fill: "none", "stroke-width": 1.5, d: `M${x} ${y}L${end} ${one.y + one.height / 2}` }));
        one.lines.forEach((line, row) => drawn.append(svg("text", { x: right ? 616 : 184, y: one.y + 24 + row * 31, "text-anchor": right ? "start" : "end" }, line)));
      }
    }
    ruler.remove();
  };

  ark.follow((sheet) => {
    for (const place of sheet.querySelectorAll(".sheet-shares")) {
      const picture = place.querySelector("svg"), all = shares(sheet, /** @type {HTMLElement} */ (place)), sum = all.reduce((whole, one) => whole + one.percent, 0);
      if (picture) draw(picture, all, sum);
      if (place.querySelector("p")?.textContent !== told(sum)) ark.say(place, told(sum));
    }
  });
})();
