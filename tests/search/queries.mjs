// Asks what people ask, by the browser's own scripts, over this repository's index. Takes a folder with `sogning/` and
// `queries.json` (from queries.toml); prints what is not among the first three and fails. Run by tests/search_queries.rs.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isNamed, page } from "./page.mjs";

const folder = process.argv[2];
const groups = JSON.parse(readFileSync(join(folder, "queries.json"), "utf8"));
const { search } = page(folder);
const wrong = [];

const { pages } = await search.ready();
const all = await Promise.all(Array.from({ length: pages }, (_, number) => search.record(number)));
let asked = 0;
for (const [group, queries] of Object.entries(groups)) {
  for (const [text, wanted] of Object.entries(queries)) {
    asked++;
    for (const name of wanted.filter((name) => !all.some((record) => isNamed(record, name)))) {
      wrong.push(`[${group}] "${text}" waits for a page that is not there: ${name}`);
    }
    const found = await search.find(text);
    const first = found.pages.slice(0, 3).map((number) => all[number]);
    const right = wanted.length === 0 ? first.length === 0 : first.some((one) => wanted.some((name) => isNamed(one, name)));
    const shown = first.map((one) => `${one.kindLabel}: ${one.title}`).join(" | ");
    if (!right) wrong.push(`[${group}] "${text}" finds ${shown || "nothing"}, not ${wanted.join(" or ") || "nothing"}`);
    if (right && first.length > 0) wrong.push(...(await unexplained(text, found)));
  }
}

/** A page with all the words must show at least one of them marked: in its title, its summary or its text. */
async function unexplained(text, { pages, whole, marks }) {
  const faults = [];
  for (const number of pages.slice(0, Math.min(3, whole))) {
    const { title, kindLabel, summary } = all[number];
    const shown = search.marked([title, kindLabel, summary].join(" "), marks);
    if (search.wordsIn(shown) > 0) continue;
    if (!search.excerpt(await search.textOf(number), marks)) faults.push(`"${text}" finds ${title} and cannot show why`);
  }
  return faults;
}

console.log(`${asked} queries over ${pages} pages, ${wrong.length} faults`);
if (wrong.length > 0) {
  console.error(wrong.join("\n"));
  process.exit(1);
}
