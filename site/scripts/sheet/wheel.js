// @ts-check
// Draws what is typed into the wheel. Where text stands, and how large, comes with the drawing itself.
(() => {
  const { entries, svg, wrap } = ark;

  /** @param {Element} entry @param {string} part */
  const value = (entry, part) => ark.value(entry.querySelector(`[data-part="${part}"]`)).trim();

  /** The text and mark of what happens in a month. @param {Element} sheet @param {Element} month */
  const events = (sheet, month) => {
    const words = sheet.querySelector("[data-words]")?.getAttribute("data-words") ?? "";
    return entries(month).map((entry) => {
      const kind = sheet.querySelector(`[data-kind="${CSS.escape(value(entry, "slags"))}"]`);
      return { mark: kind?.getAttribute("data-mark"), text: value(entry, words) || (kind?.textContent?.trim() ?? "") };
    }).filter((event) => event.text || event.mark);
  };

  /** @param {SVGElement} wheel @param {SVGElement} group @param {ReturnType<typeof events>} all @param {(text: string) => boolean} fits */
  const fill = (wheel, group, all, fits) => {
    const size = Number(wheel.dataset.size), line = Number(wheel.dataset.line), room = Number(wheel.dataset.lines);
    const shown = all.length > room ? room - 1 : all.length, more = all.length - shown;
    const each = Math.min(3, Math.floor(room / Math.max(1, shown)));
    const parts = all.slice(0, shown).map((event) => ({ mark: event.mark, lines: wrap(event.text, each, fits) }));
    const used = parts.reduce((sum, one) => sum + one.lines.length, more > 0 ? 1 : 0);
    const left = Number(group.dataset.x);
    let y = Number(group.dataset.y) + (room - used) * line / 2;
    group.replaceChildren();
    for (const { mark, lines } of parts) {
      if (mark) group.append(svg("use", { href: `#${wheel.dataset.id}-${mark}`, transform: `translate(${left} ${y + 1})` }));
      lines.forEach((text, row) => group.append(svg("text", { x: left + 24, y: y + 17 + row * line, "font-size": size }, text)));
      y += lines.length * line;
    }
    if (more > 0) group.append(svg("text", { x: left + 24, y: y + 17, "font-size": size }, `+ ${more} til`));
  };

  ark.follow((sheet) => {
    const wheel = sheet.querySelector("svg.wheel");
    if (!(wheel instanceof SVGElement)) return;
    const ruler = /** @type {SVGTextElement} */ (svg("text", { "font-size": wheel.dataset.size ?? "", visibility: "hidden" }));
    wheel.append(ruler);
    for (const month of sheet.querySelectorAll(".sheet-month")) {
      const group = wheel.querySelector(`g[data-month="${month.getAttribute("data-month")}"]`);
      if (!(group instanceof SVGElement)) continue;
      const width = Number(group.dataset.width) - 24;
      fill(wheel, group, events(sheet, month), (text) => { ruler.textContent = text; return ruler.getComputedTextLength() <= width; });
    }
    ruler.remove();
  });
})();
