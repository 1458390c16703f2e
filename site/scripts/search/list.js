// What results look like: a signpost arm with the kind, the title, a line below; the words of the query are marked.
(() => {
  "use strict";
  const search = (globalThis.vejviserSearch ??= /** @type {any} */ ({}));

  search.part = (name, className, text) => {
    const element = document.createElement(name);
    element.className = className;
    element.textContent = text;
    return element;
  };

  /** @param {HTMLElement} element @param {import("../../../tests/search/globals").Piece[]} pieces */
  const write = (element, pieces) => {
    element.replaceChildren(
      ...pieces.map((piece) => (piece.words > 0 ? search.part("mark", "", piece.text) : piece.text)),
    );
    return element;
  };

  /** One result; none for a page that is no more. */
  search.item = async (page, marks) => {
    const record = await search.record(page);
    if (!record) return undefined;
    const link = document.createElement("a");
    link.href = record.url;
    const title = write(search.part("span", "search-title", ""), search.marked(record.title, marks));
    link.append(search.part("span", "search-kind", record.kindLabel), " ", title);
    const entry = document.createElement("li");
    entry.append(link);
    if (record.summary) {
      entry.append(write(search.part("p", "search-summary", ""), search.marked(record.summary, marks)));
    }
    return entry;
  };

  /** Shows where in its text a page has the words, if its title and summary do not have them all. */
  search.explain = async (entry, page, marks) => {
    const shown = search.marked(entry.textContent ?? "", marks);
    if (marks.length === 0 || search.wordsIn(shown) === marks.length) return;
    const pieces = search.excerpt(await search.textOf(page), marks);
    if (!pieces || search.wordsIn(pieces) < search.wordsIn(shown)) return;
    const line = entry.querySelector(".search-summary") ?? entry.appendChild(search.part("p", "search-summary", ""));
    if (line instanceof HTMLElement) write(line, pieces).classList.add("search-excerpt");
  };

  search.sentence = (found, shown) => {
    const { pages, whole } = found;
    if (pages === 0) return "Ingen sider fundet. Prøv et andet ord, fx begyndelsen af det.";
    const count = (/** @type {number} */ many) => (many === 1 ? "1 side" : `${many} sider`);
    const rest = pages - whole;
    if (whole === 0) return `Ingen side har alle ordene. ${count(pages)} har nogle af dem.`;
    const more = rest > 0 ? `, og ${count(rest)} med nogle af ordene` : "";
    const hint = shown < pages ? ` De ${shown} bedste vises; tryk Enter for at se alle.` : "";
    return `${count(whole)} fundet${more}.${hint}`;
  };

  /** Arrow down goes into the results, arrow up back, Escape closes them or empties the field. */
  search.move = (event, field, results, close) => {
    const links = [...results.querySelectorAll("a, summary, button")].filter((one) => one.checkVisibility?.() ?? true);
    const at = links.findIndex((link) => link === document.activeElement);
    const go = (/** @type {Element | undefined} */ to) => to instanceof HTMLElement && to.focus();
    const inField = document.activeElement === field;
    if (event.key === "Escape" && (at >= 0 || inField) && !results.hidden) {
      close();
      field.focus();
    } else if (event.key === "ArrowDown" && !results.hidden && (at >= 0 || inField)) {
      go(links[Math.min(at + 1, links.length - 1)]);
    } else if (event.key === "ArrowUp" && at >= 0) {
      go(links[at - 1] ?? field);
    } else {
      return;
    }
    event.preventDefault();
  };
})();
