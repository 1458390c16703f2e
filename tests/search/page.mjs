// A page with the search scripts and no browser: loads the files of an index from a folder, and counts their bytes.

import { existsSync, readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import vm from "node:vm";

const scripts = fileURLToPath(new URL("../../site/scripts/search/", import.meta.url));
export const names = readdirSync(scripts).filter((name) => name.endsWith(".js")).sort();
const compiled = new Map(names.map((name) => [name, new vm.Script(readFileSync(join(scripts, name), "utf8"), { filename: name })]));

/** A page with the scripts in the given order. `folder` holds `sogning/`. */
export function page(folder, order = names) {
  const context = vm.createContext({ console, Date });
  for (const name of order) compiled.get(name).runInContext(context);
  const search = context.vejviserSearch;
  const loaded = { bytes: 0, zipped: 0, files: 0, missing: [] };
  search.open(`${folder}/`);
  search.addScript = async (address) => {
    const path = address.replace(/\?.*$/, "");
    if (!existsSync(path)) return void loaded.missing.push(path);
    const bytes = readFileSync(path);
    loaded.bytes += bytes.length;
    loaded.files += 1;
    if (page.zips) loaded.zipped += gzipSync(bytes).length;
    vm.runInContext(bytes.toString(), context, { filename: path });
  };
  return { search, loaded };
}

/** Whether files are also counted as a server would send them. */
page.zips = false;

/** Whether a result is the page that is named: "Årshjul" or "Redskab: Årshjul". */
export const isNamed = (record, name) => record.title === name || `${record.kindLabel}: ${record.title}` === name;
