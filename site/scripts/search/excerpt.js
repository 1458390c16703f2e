// Why a page was found: its words marked, and the sentence of its text that has most of them.
(() => {
  "use strict";
  const search = (globalThis.vejviserSearch ??= /** @type {any} */ ({}));

  /** Letters of an excerpt, about. */
  const room = 170;
  /** What a compound may be marked by has at least so many letters. */
  const shortestPart = 4;

  /** Cuts a text into pieces, and says of each which words of the query it has: a bit each, 0 for none. */
  search.marked = (text, marks) =>
    text.split(/([\p{L}\p{N}]+|§\s*\d+(?:\s[a-h](?![\p{L}\p{N}]))?)/u).map((piece, at) => ({
      text: piece,
      words: at % 2 === 1 ? wordsOf(piece, marks) : 0,
    }));

  /** @param {string} piece @param {import("../../../tests/search/globals").Marks[]} marks */
  const wordsOf = (piece, marks) => {
    const [word] = search.cut(piece);
    if (word === undefined) return 0;
    const folded = search.fold(word);
    const keys = search.keys(word);
    return marks.reduce((words, mark, at) => (isOf(mark, keys, folded) ? words | (1 << at) : words), 0);
  };

  /** @param {import("../../../tests/search/globals").Marks} mark @param {string[]} keys @param {string} folded */
  const isOf = (mark, keys, folded) =>
    keys.some((key) => mark.keys.has(key)) ||
    (mark.beginning !== "" && folded.startsWith(mark.beginning)) ||
    [...mark.keys].some((key) => key.length >= shortestPart && folded.includes(key) && !key.startsWith("§"));

  /** How many words of the query stand in the pieces. */
  search.wordsIn = (pieces) => {
    const all = pieces.reduce((words, piece) => words | piece.words, 0);
    return all.toString(2).replaceAll("0", "").length;
  };

  /** The sentence with most words of the query, cut to the room around the first; none if no word is in the text. */
  search.excerpt = (text, marks) => {
    const sentences = text.split(/\n+|(?<=[.!?:])\s+(?=\p{Lu})/u).map((each) => search.marked(each.trim(), marks));
    const most = Math.max(0, ...sentences.map(search.wordsIn));
    const best = most > 0 ? sentences.find((pieces) => search.wordsIn(pieces) === most) : undefined;
    return best && around(best);
  };

  /** @param {import("../../../tests/search/globals").Piece[]} pieces */
  const around = (pieces) => {
    const first = pieces.findIndex((piece) => piece.words > 0);
    const length = (/** @type {number} */ from, /** @type {number} */ to) =>
      pieces.slice(from, to).reduce((sum, piece) => sum + piece.text.length, 0);
    let from = first;
    let to = first + 1;
    // A third of the room before the word, the rest after it.
    while (from > 0 && (length(from - 1, first) <= room / 3 || length(from - 1, pieces.length) <= room)) from--;
    while (to < pieces.length && length(from, to + 1) <= room) to++;
    const cut = pieces.slice(from, to);
    if (from > 0) cut.unshift({ text: "… ", words: 0 });
    if (to < pieces.length) cut.push({ text: " …", words: 0 });
    return cut;
  };
})();
