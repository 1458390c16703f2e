// Cuts a query into words and words into keys, as src/search/words.rs does for the pages.
(() => {
  "use strict";
  const search = (globalThis.vejviserSearch ??= /** @type {any} */ ({}));

  /** @type {Record<string, string>} */
  const neighbours = {
    é: "e", è: "e", ê: "e", ë: "e", á: "a", à: "a", â: "a", ó: "o", ò: "o", ô: "o",
    í: "i", ì: "i", ï: "i", ú: "u", ù: "u", ü: "y", ä: "æ", ö: "ø",
  };

  /** "§ 52 a" or "paragraf 50", or any word. Kept: a pattern with classes of letters is slow to make. */
  const parts =
    /(?:§[\s.–-]*(?:§[\s.–-]*)*|(?<![\p{L}\p{N}])paragraf(?:fer|ferne)?[\s.–-]+)(\d[\p{L}\p{N}]*)(?:[\s.–-]+([a-hj-z])(?![\p{L}\p{N}]))?|[\p{L}\p{N}]+/gu;

  /** Whether the last letter belongs to a word, which may then go on. @param {string} text */
  search.endsInWord = (text) => {
    const last = [...text.matchAll(parts)].at(-1);
    return last !== undefined && last.index + last[0].length === text.length;
  };

  /** The words of a query in lower case; "§ 52 a" is "§52a". @param {string} text */
  search.cut = (text) => {
    const lower = text.toLowerCase().replace(/[éèêëáàâóòôíìïúùüäö]/g, (letter) => neighbours[letter]);
    const words = [];
    for (const [word, number, letter] of lower.matchAll(parts)) {
      if (number) words.push(`§${number}${letter ?? ""}`);
      else if (word.length > 1 || /\p{N}/u.test(word)) words.push(word);
    }
    return words.filter((word) => word.length <= 60);
  };

  /** æ, ø and å as ae, oe and aa. @param {string} word */
  search.fold = (word) => word.replaceAll("æ", "ae").replaceAll("ø", "oe").replaceAll("å", "aa");

  /** The opposite, for what has been typed without a Danish keyboard. @param {string} word */
  const unfold = (word) => word.replaceAll("ae", "æ").replaceAll("oe", "ø").replaceAll("aa", "å");

  /** ae, oe and aa as a, o and a. @param {string} key */
  search.loosen = (key) => key.replace(/a[ae]|oe/g, (pair) => pair[0]);

  /** Stems of words that change within, and the stem that they share with their other forms.
   * @type {Record<string, string>} */
  const irregular = {
    brødr: "bror", bøg: "bog", børn: "barn", fædr: "far", hænd: "hånd", kræft: "kraft", mænd: "mand", mødr: "mor", små: "lil",
  };

  /** @param {string} word */
  const keyOf = (word) => {
    const stem = search.stem(search.stem(word));
    return search.fold(Object.hasOwn(irregular, stem) ? irregular[stem] : stem);
  };

  /** The key of a word, and that of the word with æ, ø and å. @param {string} word */
  search.keys = (word) => [...new Set([word, unfold(word)].map(keyOf))];
})();
