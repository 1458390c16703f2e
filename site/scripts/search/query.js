// What a query finds, best first: the same as src/search/query.rs, which is the reference.
// Scores are whole numbers, so that both come to the same order.
(() => {
  "use strict";
  const search = (globalThis.vejviserSearch ??= /** @type {any} */ ({}));

  const exact = 10;
  const alias = 8;
  const prefix = 7;
  const respelled = 6;
  const misspelled = 5;
  const inParts = 6;
  const shortestPart = 4;
  const shortestPrefix = 3;
  const respellings = 8;
  const longestName = 4;

  /** @typedef {Map<number, number>} Points points by page */

  search.find = async (text) => {
    const pages = await find(text);
    return search.outdated() ? find(text) : pages;
  };

  /** @param {string} text @returns {Promise<number[]>} */
  const find = async (text) => {
    const start = await search.ready();
    if (!start) return [];
    const groups = await groupsOf(text, new Set(start.stopwords.split(" ")));
    if (groups.length === 0) return [];
    const strict = every(groups.map((group) => group.points), start.pages);
    if (strict.length > 0) return strict;
    const loose = await Promise.all(groups.map(orLoose));
    const all = every(loose, start.pages);
    return all.length > 0 ? all : ranked(totals(loose, start.pages));
  };

  /** @param {string} text @param {Set<string>} stopwords */
  const groupsOf = async (text, stopwords) => {
    const all = search.cut(text);
    const words = all.filter((word) => !stopwords.has(word));
    const open = words.length > 0 && words.at(-1) === all.at(-1) && /[\p{L}\p{N}]$/u.test(text);
    const used = words.length > 0 ? words : all;
    const keys = used.map(search.keys);
    // Asked for at once, so that they travel together.
    await Promise.all(keys.flat().map(search.shardOf));
    const groups = [];
    for (let at = 0; at < keys.length; ) {
      const { points, taken } = await groupAt(keys, at);
      if (taken === 1 && open && at + 1 === keys.length) await addBeginnings(points, search.fold(used[at]));
      groups.push({ word: used[at], key: keys[at][0], points });
      at += taken;
    }
    return groups;
  };

  /** A word, or a name of several. @param {string[][]} keys @param {number} at */
  const groupAt = async (keys, at) => {
    /** @type {Points} */
    let points = new Map();
    for (const key of keys[at]) await add(points, key, exact);
    const { taken, others } = await nameAt(keys.slice(at));
    if (taken > 1) points = await together(keys.slice(at, at + taken).map((key) => key[0]));
    for (const other of others) {
      const found = await together(other.split(" "));
      for (const [page, value] of found) raise(points, page, (value / exact) * alias);
    }
    return { points, taken };
  };

  /** The longest name that the words begin with, and what else it is called. @param {string[][]} keys */
  const nameAt = async (keys) => {
    const names = (await search.shardOf(keys[0][0]))?.aliases;
    for (let taken = Math.min(longestName, keys.length); taken > 0; taken--) {
      const name = keys.slice(0, taken).map((key) => key[0]).join(" ");
      const others = names?.get(name);
      if (others) return { taken, others };
    }
    return { taken: 1, others: [] };
  };

  /** The pages that have all keys, with the level of the least of them. @param {string[]} keys */
  const together = async (keys) => {
    /** @type {Points | undefined} */
    let found;
    for (const key of keys) {
      /** @type {Points} */
      const points = new Map();
      await add(points, key, exact);
      found = found === undefined ? points : inBoth(found, points);
    }
    return found ?? new Map();
  };

  /** @param {Points} one @param {Points} other */
  const inBoth = (one, other) => {
    /** @type {Points} */
    const both = new Map();
    for (const [page, value] of one) {
      const second = other.get(page);
      if (second !== undefined) both.set(page, Math.min(value, second));
    }
    return both;
  };

  /** @param {Points} points @param {string} beginning */
  const addBeginnings = async (points, beginning) => {
    if ([...beginning].length < shortestPrefix || !search.inOneShard(beginning)) return;
    const shard = await search.shardOf(beginning);
    for (const [key, pages] of shard?.entries ?? []) {
      if (key.startsWith(beginning)) search.decode(pages, (page, level) => raise(points, page, level * prefix));
    }
  };

  /** @param {{ word: string, key: string, points: Points }} group */
  const orLoose = async (group) => {
    if (group.points.size > 0) return group.points;
    const points = await ofParts(group.word);
    if (points.size > 0) return points;
    for (const [distance, key] of await spelledLike(group.key)) {
      await add(points, key, distance === 0 ? respelled : misspelled);
    }
    return points;
  };

  /** The pages that have both parts of a compound, wherever it can be cut into two known words. @param {string} word */
  const ofParts = async (word) => {
    /** @type {Points} */
    const points = new Map();
    const letters = [...word];
    for (let at = shortestPart; at < letters.length; at++) {
      const [left, right] = [letters.slice(0, at).join(""), letters.slice(at).join("")];
      // "udredning|s|møde": the s or e between two parts is of neither.
      const first = (await known(left)) ?? (await known(left.replace(/[se]$/u, "")));
      const second = first && (await known(right));
      if (!first || !second) continue;
      const found = await together([first, second]);
      for (const [page, value] of found) raise(points, page, Math.floor(value / exact) * inParts);
    }
    return points;
  };

  /** The key of a part that is a word of the site. @param {string} part */
  const known = async (part) => {
    if ([...part].length < shortestPart) return undefined;
    for (const key of search.keys(part)) {
      if ((await search.shardOf(key))?.entries.has(key)) return key;
    }
    return undefined;
  };

  /** Keys with the same first letters and the fewest differences. @param {string} key */
  const spelledLike = async (key) => {
    const loose = search.loosen(key);
    const allowed = loose.length < 4 ? 0 : loose.length < 8 ? 1 : 2;
    /** @type {[number, string][]} */
    const found = [];
    for (const known of await search.neighbours(key)) {
      const other = search.loosen(known);
      if (Math.abs(other.length - loose.length) > allowed) continue;
      const distance = search.distance(loose, other);
      if (distance <= allowed) found.push([distance, known]);
    }
    found.sort((one, other) => one[0] - other[0] || (one[1] < other[1] ? -1 : 1));
    return found.filter(([distance]) => distance === found[0][0]).slice(0, respellings);
  };

  /** Letters to add, drop, change or swap with a neighbour. @param {string} one @param {string} other */
  search.distance = (one, other) => {
    const rows = [Array.from({ length: other.length + 1 }, (_, j) => j)];
    for (let i = 1; i <= one.length; i++) {
      rows.push([i]);
      for (let j = 1; j <= other.length; j++) {
        const change = one[i - 1] === other[j - 1] ? 0 : 1;
        let least = Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + change);
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
          least = Math.min(least, rows[i - 2][j - 2] + 1);
        }
        rows[i].push(least);
      }
    }
    return rows[one.length][other.length];
  };

  /** @param {Points} points @param {string} key @param {number} weight */
  const add = async (points, key, weight) => {
    const pages = (await search.shardOf(key))?.entries.get(key) ?? "";
    search.decode(pages, (page, level) => raise(points, page, level * weight));
  };

  /** @param {Points} points @param {number} page @param {number} value */
  const raise = (points, page, value) => {
    points.set(page, Math.max(value, points.get(page) ?? 0));
  };

  /** By page how many groups it matches, and its score. @param {Points[]} groups @param {number} pages */
  const totals = (groups, pages) => {
    /** @type {Map<number, [number, number]>} */
    const found = new Map();
    for (const group of groups) {
      // 1 for a word on every page, one more for each halving.
      const rarity = 32 - Math.clz32(Math.max(1, Math.floor(pages / Math.max(1, group.size))));
      for (const [page, points] of group) {
        const [count, score] = found.get(page) ?? [0, 0];
        found.set(page, [count + 1, score + points * rarity]);
      }
    }
    return found;
  };

  /** @param {Points[]} groups @param {number} pages */
  const every = (groups, pages) =>
    ranked(new Map([...totals(groups, pages)].filter(([, [count]]) => count === groups.length)));

  /** @param {Map<number, [number, number]>} found */
  const ranked = (found) =>
    [...found].sort((one, other) => other[1][0] - one[1][0] || other[1][1] - one[1][1] || one[0] - other[0]).map(([page]) => page);
})();
