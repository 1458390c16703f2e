// Danish stems, as the Snowball algorithm describes them (snowballstem.org/algorithms/danish/stemmer.html).
// Takes a word in lower case, gives its stem. The generator uses the same algorithm.
(() => {
  "use strict";
  const search = (globalThis.vejviserSearch ??= /** @type {any} */ ({}));

  const endings = (
    "erendes erende hedens ethed erede heden heder endes ernes erens erets ered ende erne eren erer heds enes " +
    "eres eret hed ene ere ens ers ets en er es et e"
  ).split(" ");
  const vowel = /[aeiouyæåø]/;
  const beforeS = /[abcdfghjklmnoprtvyzå]/;

  /** Where the part begins from which endings may go: after the first consonant that follows a vowel.
   * @param {string} word */
  const region = (word) => {
    const match = /[aeiouyæåø][^aeiouyæåø]/.exec(word);
    return match === null ? word.length : Math.max(3, match.index + 2);
  };

  /** The longest of some endings (given longest first) that the word has after `start`.
   * @param {string} word @param {number} start @param {string[]} among */
  const ending = (word, start, among) =>
    among.find((end) => word.endsWith(end) && word.length - end.length >= start) ?? "";

  /** Drops the second of gd, dt, gt, kt. @param {string} word @param {number} start */
  const dropPair = (word, start) => (ending(word, start, ["gd", "dt", "gt", "kt"]) ? word.slice(0, -1) : word);

  /** @param {string} word @param {number} start */
  const dropMain = (word, start) => {
    const end = ending(word, start, endings);
    if (end) return word.slice(0, -end.length);
    const bareS = ending(word, start, ["s"]) && beforeS.test(word.at(-2) ?? "");
    return bareS ? word.slice(0, -1) : word;
  };

  /** @param {string} word @param {number} start */
  const dropOther = (word, start) => {
    const base = word.endsWith("igst") ? word.slice(0, -2) : word;
    const end = ending(base, start, ["elig", "løst", "lig", "els", "ig"]);
    if (end === "løst") return base.slice(0, -1);
    return end ? dropPair(base.slice(0, -end.length), start) : base;
  };

  /** @param {string} word @param {number} start */
  const undouble = (word, start) => {
    const last = word.at(-1) ?? "";
    const double = word.length > start && !vowel.test(last) && word.at(-2) === last;
    return double ? word.slice(0, -1) : word;
  };

  /** @param {string} word */
  search.stem = (word) => {
    if (word.length < 3) return word;
    const start = region(word);
    return undouble(dropOther(dropPair(dropMain(word, start), start), start), start);
  };
})();
