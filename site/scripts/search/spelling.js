// Words that may be meant by one that nobody wrote: the same as src/search/spelling.rs.
(() => {
  "use strict";
  const search = (globalThis.vejviserSearch ??= /** @type {any} */ ({}));

  const respellings = 8;

  /** Keys with the fewest differences from a word or its key. Those that begin like it come first; only if there are
   * none, those whose first letters may have been swapped, doubled or slipped. */
  search.spelledLike = async (folded, key) => {
    const forms = [search.loosen(folded), search.loosen(key)];
    const [first = "", second = "", third = ""] = forms[0];
    for (const beginnings of [[first + second], [first + third, second + first, second + third]]) {
      const keys = await Promise.all([...new Set(beginnings)].map(search.neighbours));
      const found = keys.flat().flatMap((known) => {
        const distance = least(forms, search.loosen(known));
        return distance === undefined ? [] : [/** @type {[number, string]} */ ([distance, known])];
      });
      if (found.length === 0) continue;
      found.sort((one, other) => one[0] - other[0] || (one[1] < other[1] ? -1 : 1));
      return found.filter(([distance]) => distance === found[0][0]).slice(0, respellings);
    }
    return [];
  };

  /** The fewest differences from one of the forms, if they are as few as its length allows.
   * @param {string[]} forms @param {string} other */
  const least = (forms, other) => {
    const near = forms.map((form) => {
      const allowed = form.length < 4 ? 0 : form.length < 8 ? 1 : 2;
      if (Math.abs(other.length - form.length) > allowed) return Infinity;
      const distance = distanceOf(form, other);
      return distance <= allowed ? distance : Infinity;
    });
    const fewest = Math.min(...near);
    return fewest === Infinity ? undefined : fewest;
  };

  /** Letters to add, drop, change or swap with a neighbour. @param {string} one @param {string} other */
  const distanceOf = (one, other) => {
    const rows = [Array.from({ length: other.length + 1 }, (_, j) => j)];
    for (let i = 1; i <= one.length; i++) {
      rows.push([i]);
      for (let j = 1; j <= other.length; j++) {
        const change = one[i - 1] === other[j - 1] ? 0 : 1;
        let fewest = Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + change);
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
          fewest = Math.min(fewest, rows[i - 2][j - 2] + 1);
        }
        rows[i].push(fewest);
      }
    }
    return rows[one.length][other.length];
  };
})();
