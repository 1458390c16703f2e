// @ts-check
// Draws what is typed into the wheel. Where text stands, and how large, comes with the drawing itself.
(() => {
  const SVG = "http://www.w3.org/2000/svg";

  /** @param {string} name @param {Record<string, string | number>} attributes @param {string} [text] */
  const make = (name, attributes, text) => {
    const one = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) one.setAttribute(key, String(value));
    if (text !== undefined) one.textContent = text;
    return one;
  };

  /** Lines that fit a width; what does not fit in `most` lines ends in "…".
   * @param {string} text @param {number} most @param {(line: string) => boolean} fits */
  const wrap = (text, most, fits) => {
    const lines = [""];
    for (const word of text.split(/\s+/).filter(Boolean)) {
      const last = lines[lines.length - 1];
      const joined = last ? `${last} ${word}` : word;
      if (fits(joined)) { lines[lines.length - 1] = joined; continue; }
      if (last) lines.push("");
      for (const letter of word) {
        const here = lines[lines.length - 1];
        if (fits(`${here}${letter}-`) || !here) lines[lines.length - 1] += letter;
        else { lines[lines.length - 1] += "-"; lines.push(letter); }
      }
    }
    if (lines.length <= most) return lines;
    let end = lines[most - 1];
    while (end && !fits(`${end}…`)) end = end.slice(0, -1);
    return [...lines.slice(0, most - 1), `${end}…`];
  };

  /** @param {Element} sheet */
  const draw = (sheet) => {
    const svg = sheet.querySelector("svg.wheel");
    if (!(svg instanceof SVGElement)) return;
    const size = Number(svg.dataset.size), line = Number(svg.dataset.line), room = Number(svg.dataset.lines);
    const marks = Object.fromEntries(Array.from(sheet.querySelectorAll("[data-kind]"), (one) =>
      [one.getAttribute("data-kind"), [one.getAttribute("data-mark"), one.textContent?.trim() ?? ""]]));
    const ruler = /** @type {SVGTextElement} */ (make("text", { "font-size": size, visibility: "hidden" }));
    svg.append(ruler);
    const words = sheet.querySelector("[data-words]")?.getAttribute("data-words") ?? "";
    for (const month of sheet.querySelectorAll(".sheet-month")) {
      const group = svg.querySelector(`g[data-month="${month.getAttribute("data-month")}"]`);
      if (!(group instanceof SVGElement)) continue;
      const left = Number(group.dataset.x), width = Number(group.dataset.width) - 24;
      /** @param {string} text */
      const fits = (text) => { ruler.textContent = text; return ruler.getComputedTextLength() <= width; };
      const events = Array.from(month.querySelectorAll("[data-entry]"), (entry) => {
        /** @param {string} part */
        const value = (part) => /** @type {HTMLTextAreaElement | null} */ (entry.querySelector(`[data-part="${part}"]`))?.value.trim() ?? "";
        const [mark, title] = marks[value("slags")] ?? [null, ""];
        return { mark, text: value(words) || title };
      }).filter((event) => event.text || event.mark);
      const shown = events.length > room ? room - 1 : events.length;
      const each = Math.min(3, Math.floor(room / Math.max(1, shown)));
      const parts = events.slice(0, shown).map((event) => ({ mark: event.mark, lines: wrap(event.text, each, fits) }));
      const more = events.length - shown;
      const used = parts.reduce((sum, one) => sum + one.lines.length, more > 0 ? 1 : 0);
      let y = Number(group.dataset.y) + (room - used) * line / 2;
      group.replaceChildren();
      for (const { mark, lines } of parts) {
        if (mark) group.append(make("use", { href: `#${svg.dataset.id}-${mark}`, transform: `translate(${left} ${y + 1})` }));
        lines.forEach((text, row) => group.append(make("text", { x: left + 24, y: y + 17 + row * line, "font-size": size }, text)));
        y += lines.length * line;
      }
      if (more > 0) group.append(make("text", { x: left + 24, y: y + 17, "font-size": size }, `+ ${more} til`));
    }
    ruler.remove();
  };

  document.addEventListener("input", (event) => {
    const sheet = event.target instanceof Element ? event.target.closest(".sheet-wheel[data-sheet]") : null;
    if (sheet) draw(sheet);
  });
})();
