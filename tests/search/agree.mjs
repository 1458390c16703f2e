// Holds the browser's search to the generator's, over real files. Takes a folder with `sogning/` (the files of an
// index) and `expected.json`; prints what differs and fails. Run by tests/search.rs.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { names, page } from "./page.mjs";

const folder = process.argv[2];
const expected = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8"));
const wrong = [];

const { search } = page(folder);

for (const [word, stem] of Object.entries(expected.stems)) {
  const found = search.stem(word);
  if (found !== stem) wrong.push(`stem of ${word}: ${found}, not ${stem}`);
}
for (const [text, words] of Object.entries(expected.cuts)) {
  const found = search.cut(text);
  if (JSON.stringify(found) !== JSON.stringify(words)) wrong.push(`words of ${text}: ${found}, not ${words}`);
}

let most = 0;
let sum = 0;
for (const [text, { pages, whole }] of Object.entries(expected.queries)) {
  // The order of the scripts must not matter, and each query starts with nothing loaded.
  const { search, loaded } = page(folder, [...names].reverse());
  const found = await search.find(text);
  const shown = await Promise.all(found.pages.slice(0, 8).map(search.record));
  if (JSON.stringify([...found.pages]) !== JSON.stringify(pages) || found.whole !== whole) {
    const short = (some, of) => `${some.slice(0, 10)} (${some.length}, ${of} with all words)`;
    wrong.push(`"${text}" finds ${short(found.pages, found.whole)}, not ${short(pages, whole)}`);
  }
  if (shown.some((record) => !record?.title)) wrong.push(`"${text}" shows a result without a title`);
  if (loaded.missing.length > 0) wrong.push(`"${text}" asks for files that do not exist: ${loaded.missing}`);
  most = Math.max(most, loaded.bytes);
  sum += loaded.bytes;
  if (process.argv[3] === "--sizes") console.log(`${text}\t${loaded.bytes}\t${found.pages.length}`);
}
if (most > expected.bytes) wrong.push(`a query moves ${most} bytes, more than ${expected.bytes}`);

console.log(`${Object.keys(expected.stems).length} stems, ${Object.keys(expected.queries).length} queries; `
  + `${Math.round(sum / Object.keys(expected.queries).length)} bytes a query, at most ${most}`);
if (wrong.length > 0) {
  console.error(wrong.slice(0, 40).join("\n"));
  process.exit(1);
}
