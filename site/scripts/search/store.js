// Fetches the parts of the index that a query needs, as scripts: `fetch` does not work from file://.
// Keeps them for as long as the page is open, and nothing on the device.
(() => {
  "use strict";
  const search = (globalThis.vejviserSearch ??= /** @type {any} */ ({}));

  /** @type {import("../../../tests/search/globals").Start | undefined} */
  let start;
  /** From a prefix to the letters that follow it. @type {Record<string, string>} */
  let tree = {};
  let root = "";
  /** Asks once more for a start that does not fit the other files. */
  let renewed = "";
  /** @type {Map<string, Promise<void>>} */
  const asked = new Map();
  /** @type {Map<string, import("../../../tests/search/globals").Shard>} */
  const shards = new Map();
  /** @type {Map<string, string[]>} */
  const vocabularies = new Map();
  /** @type {Map<number, [string, string, string, string][]>} */
  const records = new Map();
  /** @type {Map<number, string>} */
  const texts = new Map();
  /** @type {import("../../../tests/search/globals").Facet[] | undefined} */
  let facets;

  /** Where the search data are. @param {string} siteRoot */
  search.open = (siteRoot) => {
    root = siteRoot;
  };

  /** A file of the index, once; one that is missing counts as empty. @param {string} name */
  const load = (name) => {
    const known = asked.get(name);
    if (known) return known;
    const loading = search.addScript(`${root}sogning/data/${name}.js${start ? `?v=${start.version}` : renewed}`);
    asked.set(name, loading);
    return loading;
  };

  /** Replaced in tests. @param {string} address @returns {Promise<void>} */
  search.addScript = (address) =>
    new Promise((done) => {
      const script = document.createElement("script");
      script.src = address;
      script.onload = script.onerror = () => {
        script.remove();
        done();
      };
      document.head.append(script);
    });

  // What the files call.
  /** @param {import("../../../tests/search/globals").Start} given */
  search.start = (given) => {
    start = given;
    tree = treeOf(given.tree);
  };
  search.shard = (name, numbering, data, aliases) => {
    if (fits(numbering)) shards.set(name, { entries: read(data), aliases: new Map(Object.entries(aliases)) });
  };
  search.vocabulary = (name, numbering, data) => {
    if (fits(numbering)) vocabularies.set(name, [...read(data).keys()]);
  };
  search.records = (number, numbering, rows) => {
    if (fits(numbering)) records.set(number, rows);
  };
  search.text = (page, numbering, text) => {
    if (fits(numbering)) texts.set(page, text);
  };
  search.facets = (numbering, written) => {
    if (!fits(numbering)) return;
    facets = written.map(([key, title, values]) => ({
      key,
      title,
      values: values.map(([name, runs]) => ({ title: name, pages: pagesOf(runs) })),
    }));
  };

  /** A browser may have kept the start of an older site: then all is asked for anew. @param {string} numbering */
  const fits = (numbering) => {
    if (!start || start.numbering === numbering) return true;
    if (renewed) return false;
    renewed = `?t=${Date.now()}`;
    start = undefined;
    facets = undefined;
    [asked, shards, vocabularies, records, texts].forEach((map) => map.clear());
    return false;
  };

  /** Whether what has been found is of an older site, so that the query must be asked again. */
  search.outdated = () => start === undefined && renewed !== "";

  search.ready = async () => {
    await load("start");
    return start;
  };

  /** Letters, those below one in brackets behind it: "f(o(_abm))g". @param {string} written */
  const treeOf = (written) => {
    /** @type {Record<string, string>} */
    const found = Object.assign(Object.create(null), { "": "" });
    const open = [""];
    for (const letter of written) {
      const prefix = open.at(-1) ?? "";
      if (letter === ")") open.pop();
      else if (letter !== "(") found[prefix] += letter;
      else {
        const below = prefix + ([...found[prefix]].at(-1) ?? "");
        found[below] = "";
        open.push(below);
      }
    }
    return found;
  };

  const codeOf = (/** @type {string} */ letter) => {
    const code = letter.charCodeAt(0);
    return code - (code > 92 ? 36 : 35);
  };

  /** Keys with their pages, still written. @param {string} data */
  const read = (data) => {
    /** @type {Map<string, string>} */
    const entries = new Map();
    let before = "";
    for (const entry of data.split("!").slice(0, -1)) {
      const [word, pages = ""] = entry.split(" ");
      before = before.slice(0, codeOf(word)) + word.slice(1);
      entries.set(before, pages);
    }
    return entries;
  };

  /** The numbers that a text is made of. @param {string} text */
  const numbers = (text) => {
    const found = [];
    for (let at = 0; at < text.length; ) {
      let value = 0;
      for (let factor = 1, digit = 45; digit >= 45; factor *= 46) {
        digit = codeOf(text[at++]);
        value += digit * factor;
      }
      found.push(value);
    }
    return found;
  };

  /** Pages by level. @param {string} text @param {(page: number, level: number) => void} found */
  search.decode = (text, found) => {
    const read = numbers(text);
    for (let at = 0; at < read.length; ) {
      const level = read[at++];
      let page = -1;
      for (let left = read[at++]; left > 0; left--) {
        page += read[at++] + 1;
        found(page, level);
      }
    }
  };

  /** Pages as runs: how many are passed over, how many follow each other. @param {string} text */
  const pagesOf = (text) => {
    /** @type {Set<number>} */
    const pages = new Set();
    let next = 0;
    const read = numbers(text);
    for (let at = 0; at < read.length; at += 2) {
      next += read[at];
      for (let left = read[at + 1]; left > 0; left--) pages.add(next++);
    }
    return pages;
  };

  /** The place of a key's shard in the tree, and whether a shard can be there. @param {string} key */
  const place = (key) => {
    const letters = search.loosen(key);
    let prefix = "";
    while (prefix in tree) {
      const next = letters[prefix.length] ?? "_";
      if (!tree[prefix].includes(next)) return undefined;
      prefix += next;
    }
    return prefix;
  };

  const fileName = (/** @type {string} */ prefix) =>
    prefix.replace(/[^a-z0-9_]/gu, (letter) => `-${letter.codePointAt(0)?.toString(16)}`);

  /** The shard of a key. @param {string} key */
  search.shardOf = async (key) => {
    const prefix = place(key);
    if (prefix === undefined) return undefined;
    await load(`t-${fileName(prefix)}`);
    return shards.get(prefix);
  };

  /** Whether all keys with this beginning lie in one shard. @param {string} beginning */
  search.inOneShard = (beginning) => !place(beginning)?.endsWith("_") && place(beginning) !== undefined;

  /** The keys that begin with these two letters, or with letters that are spelled so. @param {string} prefix */
  search.neighbours = async (prefix) => {
    if (!start || prefix.length < 2 || !(tree[prefix[0]] ?? "").includes(prefix[1])) return [];
    const cut = prefix in tree;
    await load(`${cut ? "v" : "t"}-${fileName(prefix)}`);
    return cut ? (vocabularies.get(prefix) ?? []) : [...(shards.get(prefix)?.entries.keys() ?? [])];
  };

  /** What a result shows. @param {number} page */
  search.record = async (page) => {
    if (!start) return undefined;
    const file = Math.floor(page / start.perFile);
    await load(`r-${file}`);
    const row = records.get(file)?.[page % start.perFile];
    if (!row) return undefined;
    const [title, url, kindLabel, summary] = row;
    const address = url === "" || url.endsWith("/") ? `${url}index.html` : url;
    return { title, url: root + address, kindLabel, summary };
  };

  /** The text of a page, a block a line. @param {number} page */
  search.textOf = async (page) => {
    await load(`x-${page}`);
    return texts.get(page) ?? "";
  };

  /** Kinds, models and roles, each value with its pages. */
  search.facetsOf = async () => {
    await search.ready();
    await load("f");
    return facets ?? [];
  };
})();
