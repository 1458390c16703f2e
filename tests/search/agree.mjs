// Holds the browser's search to the generator's, over real files. Takes a folder with `sogning/` (the files of an
// index) and `expected.json`; prints what differs and fails. Run by tests/search.rs.
import { readFileSync, readdirSync, existsSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import vm from "node:vm";

const folder = process.argv[2];
const scripts = fileURLToPath(new URL("../../site/scripts/search/", import.meta.url));
const expected = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8"));
const wrong = [];

/** A page with the search scripts in the given order, and how many bytes it has loaded. */
function page(names) {
  const context = vm.createContext({ console, Date });
  for (const name of names) vm.runInContext(readFileSync(join(scripts, name), "utf8"), context, { filename: name });
  const search = context.vejviserSearch;
  const loaded = { bytes: 0, missing: [] };
  search.open(`${folder}/`);
  search.addScript = async (address) => {
    const path = address.replace(/\?.*$/, "");
    if (!existsSync(path)) return void loaded.missing.push(path);
    loaded.bytes += statSync(path).size;
    vm.runInContext(readFileSync(path, "utf8"), context, { filename: path });
  };
  return { search, loaded };
}

const names = readdirSync(scripts).filter((name) => name.endsWith(".js")).sort();
const { search } = page(names);

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
for (const [text, pages] of Object.entries(expected.queries)) {
  // The order of the scripts must not matter, and each query starts with nothing loaded.
  const { search, loaded } = page([...names].reverse());
  const found = await search.find(text);
  const shown = await Promise.all(found.slice(0, 8).map(search.record));
  if (JSON.stringify([...found]) !== JSON.stringify(pages)) {
    wrong.push(`"${text}" finds ${found.slice(0, 10)} (${found.length}), not ${pages.slice(0, 10)} (${pages.length})`);
  }
  if (shown.some((record) => !record?.title)) wrong.push(`"${text}" shows a result without a title`);
  if (loaded.missing.length > 0) wrong.push(`"${text}" asks for files that do not exist: ${loaded.missing}`);
  most = Math.max(most, loaded.bytes);
  sum += loaded.bytes;
  if (process.argv[3] === "--sizes") console.log(`${text}\t${loaded.bytes}\t${found.length}`);
}
if (most > expected.bytes) wrong.push(`a query moves ${most} bytes, more than ${expected.bytes}`);

console.log(`${Object.keys(expected.stems).length} stems, ${Object.keys(expected.queries).length} queries; `
  + `${Math.round(sum / Object.keys(expected.queries).length)} bytes a query, at most ${most}`);
if (wrong.length > 0) {
  console.error(wrong.slice(0, 40).join("\n"));
  process.exit(1);
}
