// Checks the HTML of a built site: the Nu checker on all pages, then what pages.mjs asks.
// node html.mjs FOLDER [--base-url URL]; exit 0 clean, 1 faults, 2 could not run. Needs java.

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { check } from "./pages.mjs";

const SHOWN = 60;
const NU = fileURLToPath(new URL("../browser/node_modules/vnu-jar/build/dist/vnu.jar", import.meta.url));

const { values, positionals } = parseArgs({ allowPositionals: true, options: { "base-url": { type: "string" } } });
const root = resolve(positionals[0] ?? "public");
if (!existsSync(root)) {
  console.error(`no such folder: ${root}`);
  process.exit(2);
}
const own = check(root, values["base-url"]);
console.log(`own checks: ${own.pages} pages, ${own.links} links, ${own.faults.length} faults`);
print(own.faults);
const nu = byNu(root);
console.log(`Nu checker: ${nu.length} faults`);
print(nu);
const faults = own.faults.length + nu.length;
const faulty = new Set([...own.faults, ...nu].map((fault) => fault.split(":")[0])).size;
console.log(`${Math.max(0, own.pages - faulty)} passed, ${faulty} failed`);
process.exit(own.pages === 0 ? 2 : faults ? 1 : 0);

/** @param {string} folder @returns {string[]} */
function byNu(folder) {
  // Memory is bounded, since the machine may be building at the same time.
  const run = spawnSync(
    "java",
    ["-Xmx512m", "-Xss4m", "-jar", NU, "--errors-only", "--skip-non-html", "--format", "json", folder],
    { encoding: "utf8", maxBuffer: 1 << 28 },
  );
  if (run.error) {
    console.error(`java: ${run.error.message}`);
    process.exit(2);
  }
  // Java itself may say a word first.
  const report = run.stderr.split("\n").find((line) => line.startsWith("{"));
  if (report === undefined) {
    console.error(`the Nu checker did not answer: ${run.stderr}${run.stdout}`);
    process.exit(2);
  }
  /** @type {{ url?: string, lastLine?: number, message: string, extract?: string, type: string }[]} */
  const messages = JSON.parse(report).messages;
  return messages.map((each) => {
    const file = decodeURIComponent(each.url ?? "").replace(/^file:/, "");
    const path = file.slice(file.lastIndexOf(folder) + folder.length).replace(/^\/+/, "");
    return `${path}:${each.lastLine ?? ""}: ${each.message} «${(each.extract ?? "").replace(/\s+/g, " ").trim()}»`;
  });
}

/** @param {string[]} faults */
function print(faults) {
  for (const fault of faults.slice(0, SHOWN)) console.log("  " + fault);
  if (faults.length > SHOWN) console.log(`  ... and ${faults.length - SHOWN} more`);
}
