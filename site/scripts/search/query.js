// What a query finds, best first: the same as src/search/query.rs, which is the reference.
// Scores are whole numbers, so that both come to the same order.
(() => {
  "use strict";
  const search = (globalThis.vejviserSearch ??= /** @type {any} */ ({}));

  /** Fewer pages with all words are followed by those with some. */
  const few = 8;

  /** @typedef {import("../../../tests/search/globals").Points} Points */
  /** @typedef {import("../../../tests/search/globals").Answer} Answer */

  search.find = async (text) => {
    const answer = await find(text);
    return search.outdated() ? find(text) : answer;
  };

  /** @param {string} text @returns {Promise<Answer>} */
  const find = async (text) => {
    const start = await search.ready();
    const groups = start ? await search.groupsOf(text, new Set(start.stopwords.split(" "))) : [];
    if (!start || groups.length === 0) return { pages: [], whole: 0, marks: [] };
    const marks = groups.map((group) => group.marks);
    const found = best(groups.map((group) => group.points), start.pages);
    if (found.whole > 0) return { ...found, marks };
    return { ...best(await Promise.all(groups.map(search.orLoose)), start.pages), marks };
  };

  /** Pages with all words, then, if these are few, those with some. @param {Points[]} groups @param {number} all */
  const best = (groups, all) => {
    const found = [...totals(groups, all)].sort(
      (one, other) => other[1][0] - one[1][0] || other[1][1] - one[1][1] || one[0] - other[0],
    );
    const whole = found.filter(([, [words]]) => words === groups.length).length;
    if (whole >= few) found.length = whole;
    return { pages: found.map(([page]) => page), whole };
  };

  /** By page how many words it has, and its score. @param {Points[]} groups @param {number} pages */
  const totals = (groups, pages) => {
    /** @type {Map<number, [number, number]>} */
    const found = new Map();
    for (const group of groups) {
      // 1 for a word on every page, one more for each halving.
      const rarity = 32 - Math.clz32(Math.max(1, Math.floor(pages / Math.max(1, group.size))));
      for (const [page, points] of group) {
        const [words, score] = found.get(page) ?? [0, 0];
        found.set(page, [words + 1, score + points * rarity]);
      }
    }
    return found;
  };
})();
