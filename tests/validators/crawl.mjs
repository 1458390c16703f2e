// Follows every link and anchor of a built site from its front page, with a crawler that is not ours (linkinator).
// node crawl.mjs FOLDER [PATH ON THE SERVER]; exit 0 whole, 1 broken links, 2 nothing to follow. Asks no other host.

import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { LinkChecker } from "../browser/node_modules/linkinator/build/src/index.js";

/** What is not on this machine, and what is no page. */
const ELSEWHERE = ["^(?!http://localhost)[a-z]+:"];
/** Fewer links than this, and it was no site that was followed. */
const FEWEST = 50;

/**
 * @param {string} folder
 * @returns {Promise<{ followed: number, broken: string[] }>}
 */
export async function crawl(folder) {
  const checker = new LinkChecker();
  const result = await checker.check({
    path: folder,
    recurse: true,
    checkFragments: true,
    checkCss: true,
    concurrency: 8,
    timeout: 30_000,
    linksToSkip: ELSEWHERE,
  });
  const followed = result.links.filter((link) => link.state !== "SKIPPED");
  const path = (/** @type {string | undefined} */ url) => (url ?? "").replace(/^http:\/\/localhost:\d+/, "");
  const broken = followed
    .filter((link) => link.state === "BROKEN")
    .map((link) => `${path(link.parent)} leads to ${path(link.url)} (${link.status ?? "no answer"})`);
  return { followed: followed.length, broken: [...new Set(broken)].sort() };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = resolve(process.argv[2] ?? "public");
  if (!existsSync(join(folder, "index.html"))) {
    console.error(`no built site in ${folder}`);
    process.exit(2);
  }
  const { followed, broken } = await crawl(folder);
  console.log(`${followed} addresses were followed to, with their anchors; ${broken.length} are broken`);
  for (const fault of broken.slice(0, 60)) console.log("  " + fault);
  console.log(`${Math.max(0, followed - broken.length)} passed, ${broken.length} failed`);
  process.exit(followed < FEWEST ? 2 : broken.length ? 1 : 0);
}
