// What one word of a query matches, or several that are one name or one word written apart: the same as
// src/search/group.rs, which is the reference. Remembers what it matched by, for the marks in the results.
(() => {
  "use strict";
  const search = (globalThis.vejviserSearch ??= /** @type {any} */ ({}));

  const exact = 10;
  const alias = 8;
  const prefix = 7;
  const derived = 6;
  const respelled = 6;
  const misspelled = 5;
  const near = 5;
  const inParts = 6;
  const shortestPart = 4;
  const shortestPrefix = 3;
  const longestName = 4;
  const mostPieces = 3;

  /** @typedef {import("../../../tests/search/globals").Points} Points */
  /** @typedef {import("../../../tests/search/globals").Group} Group */

  /** The query's words, in groups. */
  search.groupsOf = async (text, stopwords) => {
    const all = search.cut(text);
    const words = all.filter((word) => !stopwords.has(word));
    const open = words.length > 0 && words.at(-1) === all.at(-1) && search.endsInWord(text);
    const used = words.length > 0 ? words : all;
    const keys = used.map(search.keys);
    // Asked for at once, so that they travel together.
    await Promise.all(keys.flat().map(search.shardOf));
    const groups = [];
    for (let at = 0; at < keys.length; ) {
      /** @type {Group} */
      const group = { word: used[at], key: keys[at][0], points: new Map(), marks: { keys: new Set(), beginning: "" } };
      const taken = await several(group, used.slice(at), keys.slice(at));
      if (taken === 1) {
        await one(group, keys[at]);
        if (open && at + 1 === keys.length && [...used[at]].length >= shortestPrefix) {
          await addBeginnings(group, search.fold(used[at]));
        }
      }
      groups.push(group);
      at += taken;
    }
    return groups;
  };

  /** A name of several words, or a word written apart; how many words it takes, 1 for neither.
   * @param {Group} group @param {string[]} words @param {string[][]} keys */
  const several = async (group, words, keys) => {
    for (let taken = Math.min(longestName, keys.length); taken > 1; taken--) {
      const name = keys.slice(0, taken).map((key) => key[0]);
      const isName = await hasAliases(name.join(" "));
      const joined = taken <= mostPieces ? search.keys(words.slice(0, taken).join("")) : [];
      const pages = await Promise.all(joined.map(postings));
      const known = pages.some((written) => written !== "");
      if (!isName && !known) continue;
      const weight = isName ? exact : inParts;
      for (const [page, value] of await together(name)) raise(group.points, page, (value / exact) * weight);
      name.forEach((key) => group.marks.keys.add(key));
      await addAliases(group, name.join(" "));
      for (const key of known ? joined : []) {
        await add(group, key, exact);
        await addAliases(group, key);
      }
      return taken;
    }
    return 1;
  };

  /** A single word: itself, what else it is called, and the verb or noun made from it.
   * @param {Group} group @param {string[]} keys */
  const one = async (group, keys) => {
    for (const key of keys) await add(group, key, exact);
    await addAliases(group, keys[0]);
    for (const key of keys.flatMap(derivedFrom)) await add(group, key, derived);
  };

  /** "udred" and "udredning", "evaluer" and "evaluering". @param {string} key */
  const derivedFrom = (key) => {
    const base = key.endsWith("ing") ? key.slice(0, -3) : "";
    if (base.length >= shortestPart) return base.endsWith("n") ? [base, base.slice(0, -1)] : [base];
    return key.length >= shortestPart ? [`${key}ing`, `${key}ning`] : [];
  };

  /** @param {string} name @returns {Promise<string[] | undefined>} */
  const aliasesOf = async (name) => (await search.shardOf(name.split(" ")[0]))?.aliases.get(name);

  /** @param {string} name */
  const hasAliases = async (name) => (await aliasesOf(name)) !== undefined;

  /** What else something is called; "~" stands before what may only be meant. @param {Group} group @param {string} name */
  const addAliases = async (group, name) => {
    for (const written of (await aliasesOf(name)) ?? []) {
      const keys = written.replace("~", "").split(" ");
      const weight = written.startsWith("~") ? near : alias;
      for (const [page, value] of await together(keys)) raise(group.points, page, (value / exact) * weight);
      keys.forEach((key) => group.marks.keys.add(key));
    }
  };

  /** The pages that have all keys, with the level of the least of them. @param {string[]} keys */
  const together = async (keys) => {
    /** @type {Points | undefined} */
    let found;
    for (const key of keys) {
      /** @type {Points} */
      const points = new Map();
      search.decode(await postings(key), (page, level) => raise(points, page, level * exact));
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

  /** @param {Group} group @param {string} beginning */
  const addBeginnings = async (group, beginning) => {
    group.marks.beginning = beginning;
    if (!search.inOneShard(beginning)) return;
    const shard = await search.shardOf(beginning);
    for (const [key, pages] of shard?.entries ?? []) {
      if (key.startsWith(beginning)) {
        search.decode(pages, (page, level) => raise(group.points, page, level * prefix));
      }
    }
  };

  /** What it matches; if that is nothing, the parts of a compound that is nowhere, or words spelled like it. */
  search.orLoose = async (group) => {
    if (group.points.size > 0) return group.points;
    const points = await ofParts(group);
    if (points.size > 0) return points;
    for (const [distance, key] of await search.spelledLike(search.fold(group.word), group.key)) {
      await add(group, key, distance === 0 ? respelled : misspelled);
    }
    return group.points;
  };

  /** The pages that have both parts of a compound, wherever it can be cut into two known words. @param {Group} group */
  const ofParts = async (group) => {
    /** @type {Points} */
    const points = new Map();
    const letters = [...group.word];
    for (let at = shortestPart; at < letters.length; at++) {
      const [left, right] = [letters.slice(0, at).join(""), letters.slice(at).join("")];
      // "udredning|s|møde": the s or e between two parts is of neither.
      const first = (await known(left)) ?? (await known(left.replace(/[se]$/u, "")));
      const second = first && (await known(right));
      if (!first || !second) continue;
      const found = await together([first, second]);
      for (const [page, value] of found) raise(points, page, Math.floor(value / exact) * inParts);
      if (found.size > 0) [first, second].forEach((key) => group.marks.keys.add(key));
    }
    return points;
  };

  /** The key of a part that is a word of the site. @param {string} part */
  const known = async (part) => {
    if ([...part].length < shortestPart) return undefined;
    for (const key of search.keys(part)) {
      if ((await postings(key)) !== "") return key;
    }
    return undefined;
  };

  /** @param {string} key */
  const postings = async (key) => (await search.shardOf(key))?.entries.get(key) ?? "";

  /** @param {Group} group @param {string} key @param {number} weight */
  const add = async (group, key, weight) => {
    const pages = await postings(key);
    search.decode(pages, (page, level) => raise(group.points, page, level * weight));
    if (pages !== "") group.marks.keys.add(key);
  };

  /** @param {Points} points @param {number} page @param {number} value */
  const raise = (points, page, value) => {
    points.set(page, Math.max(value, points.get(page) ?? 0));
  };
})();
