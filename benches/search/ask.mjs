// Asks each engine the same queries in one Chromium, over loopback. Takes the folder of the indexes, the folder of
// playwright-core, the folder of the peers' modules and the engines' names; prints JSON.
//
// Bytes are those of the index for one query on a fresh page until eight results can be shown, as they lie on the
// disk and as a server sends them (gzip; Pagefind's own are packed already); the engine's program is apart. Time is
// from the question until the eight are there: on a fresh page with what it fetches, and again on a page that has all;
// of the first, how long scripts ran is counted apart.
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { extname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const [place, browserModules, peerModules, engines] = process.argv.slice(2);
const { chromium } = createRequire(join(resolve(browserModules), "package.json"))("playwright-core");
const queries = Object.values(JSON.parse(readFileSync(join(place, "queries.json"), "utf8"))).flatMap(Object.entries);
/** One of so many queries is asked on a fresh page. */
const FRESH = 4;
const scripts = fileURLToPath(new URL("../../site/scripts/search/", import.meta.url));

const programs = {
  vejviser: () => readdirSync(scripts).sort().map((name) => readFileSync(join(scripts, name), "utf8")).join("\n"),
  lunr: () => ["lunr/lunr.js", "lunr-languages/lunr.stemmer.support.js", "lunr-languages/lunr.da.js"]
    .map((name) => readFileSync(join(peerModules, name), "utf8")).join("\n"),
};
const types = { ".js": "text/javascript; charset=utf-8", ".json": "application/json", ".html": "text/html; charset=utf-8" };
let moved = { plain: 0, packed: 0, program: 0 };

const server = createServer((request, response) => {
  const path = decodeURIComponent(new URL(request.url, "http://x").pathname);
  const engine = /^\/program\/(\w+)\.js$/.exec(path)?.[1];
  if (path === "/page.html") return void response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html><title>x</title>");
  const file = join(place, path);
  const bytes = engine ? Buffer.from(programs[engine]()) : existsSync(file) ? readFileSync(file) : undefined;
  if (!bytes) return void response.writeHead(404).end();
  const packed = path.startsWith("/pagefind/") ? bytes.length : gzipSync(bytes).length;
  if (engine || /pagefind[\w.-]*\.js$|\.pagefind$|wasm/.test(path)) moved.program += packed;
  else moved = { ...moved, plain: moved.plain + bytes.length, packed: moved.packed + packed };
  response.writeHead(200, { "content-type": types[extname(path)] ?? "application/octet-stream" }).end(bytes);
});
await new Promise((done) => server.listen(0, "127.0.0.1", done));
const address = `http://127.0.0.1:${server.address().port}`;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
});

const result = {};
for (const engine of engines.split(",")) result[engine] = await measure(engine);
console.log(JSON.stringify(result));
await browser.close();
server.close();

async function measure(engine) {
  const all = await ready(engine);
  const wrong = [];
  const warm = [];
  for (const [text, wanted] of queries) {
    await all.page.evaluate(ask, [engine, text]);
    const { records, time } = await all.page.evaluate(ask, [engine, text]);
    warm.push(time);
    const named = (one) => wanted.some((name) => one.title === name || `${one.kind}: ${one.title}` === name);
    const right = wanted.length === 0 ? records.length === 0 : records.slice(0, 3).some(named);
    if (!right) wrong.push(text);
  }
  await all.page.context().close();
  const [plain, packed, cold, whole, program, script] = [[], [], [], [], [], []];
  for (const [text] of queries.filter((_, at) => at % FRESH === 0)) {
    const { page } = await ready(engine);
    program.push(moved.program);
    moved = { plain: 0, packed: 0, program: 0 };
    const ran = await scriptTime(page);
    cold.push((await page.evaluate(ask, [engine, text])).time);
    script.push(await ran());
    program[program.length - 1] += moved.program;
    plain.push(moved.plain);
    packed.push(moved.packed);
    if (engine === "vejviser") {
      await page.evaluate(explain, text);
      whole.push([moved.plain, moved.packed]);
    }
    await page.context().close();
  }
  return {
    right: queries.length - wrong.length, asked: queries.length, wrong, program: middle(program),
    plain: [middle(plain), Math.max(...plain)], packed: [middle(packed), Math.max(...packed)],
    page: whole.length > 0 ? [middle(whole.map(([one]) => one)), middle(whole.map(([, other]) => other))] : undefined,
    cold: [middle(cold), high(cold)], script: [middle(script), high(script)], warm: [middle(warm), high(warm)],
  };
}

/** A fresh page with the engine's program. */
async function ready(engine) {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${address}/page.html`);
  moved = { plain: 0, packed: 0, program: 0 };
  if (programs[engine]) await page.addScriptTag({ url: `${address}/program/${engine}.js` });
  return { page };
}

/** Gives how many milliseconds of script have run on the page since, by samples; workers of the page are apart. */
async function scriptTime(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Profiler.enable");
  await session.send("Profiler.setSamplingInterval", { interval: 100 });
  await session.send("Profiler.start");
  return async () => {
    const { profile } = await session.send("Profiler.stop");
    const noScript = ["(root)", "(idle)", "(program)"];
    const others = new Set(profile.nodes.filter((one) => noScript.includes(one.callFrame.functionName)).map((one) => one.id));
    return profile.samples.reduce((sum, node, at) => sum + (others.has(node) ? 0 : profile.timeDeltas[at] / 1_000), 0);
  };
}

function middle(values) {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
}

/** The time that one in twenty takes at least. */
function high(values) {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length * 0.95)];
}

/** Runs in the page: the first eight results, and how long it took. */
async function ask([engine, text]) {
  const started = performance.now();
  const answers = {
    async vejviser() {
      const search = globalThis.vejviserSearch;
      search.open("/vejviser/");
      const { pages, marks } = await search.find(text);
      const records = await Promise.all(pages.slice(0, 8).map(search.record));
      return records.map((one) => {
        search.marked(`${one.title} ${one.summary}`, marks);
        return { title: one.title, kind: one.kindLabel };
      });
    },
    async pagefind() {
      const pagefind = (globalThis.pagefind ??= await import("/pagefind/pagefind.js"));
      const found = await pagefind.search(text);
      const records = await Promise.all(found.results.slice(0, 8).map((one) => one.data()));
      return records.map(({ meta }) => ({ title: meta.title, kind: meta.kind }));
    },
    async lunr() {
      const fetched = async (name) => (await fetch(`/lunr/${name}.json`)).json();
      globalThis.lunrIndex ??= lunr.Index.load(await fetched("index"));
      globalThis.lunrPages ??= await fetched("pages");
      const words = text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);
      // Its guide's advice for typing: the word, then its beginning, then one slip.
      const found = globalThis.lunrIndex.query((query) => {
        for (const word of words) {
          query.term(word, { boost: 100, usePipeline: true });
          query.term(word, { boost: 10, usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING });
          if (word.length > 4) query.term(word, { boost: 1, usePipeline: false, editDistance: 1 });
        }
      });
      return found.slice(0, 8).map((one) => globalThis.lunrPages[one.ref]);
    },
  };
  const records = await answers[engine]();
  return { records, time: performance.now() - started };
}

/** Runs in the page: what the search page fetches more, for filters and for the excerpts of five results. */
async function explain(text) {
  const search = globalThis.vejviserSearch;
  await search.facetsOf();
  const { pages, marks } = await search.find(text);
  for (const page of pages.slice(0, 5)) {
    const { title, kindLabel, summary } = await search.record(page);
    const shown = search.marked(`${kindLabel} ${title} ${summary}`, marks);
    if (search.wordsIn(shown) < marks.length) search.excerpt(await search.textOf(page), marks);
  }
}
