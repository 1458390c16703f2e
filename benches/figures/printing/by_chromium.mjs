// Prints every HTML page of a folder to PDF by one headless Chromium, and says what CPU time the browser took.
//
// Takes the folder of pages, an empty folder for the PDFs and the folder of playwright-core; prints seconds.
// Counted are the browser's own processes, all of them, just before it ends; node is not.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [pages, out, modules] = process.argv.slice(2);
const { chromium } = createRequire(join(resolve(modules), "package.json"))("playwright-core");
const TICKS_A_SECOND = 100;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
  ],
});
const page = await browser.newPage();
for (const name of readdirSync(pages).filter((name) => name.endsWith(".html"))) {
  await page.goto(pathToFileURL(resolve(pages, name)).href);
  await page.pdf({ path: join(out, name.replace(/html$/, "pdf")), preferCSSPageSize: true, tagged: true });
}
console.log(ticksBelow(process.pid) / TICKS_A_SECOND);
await browser.close();

/** User and system time of all processes below one, in ticks, with that of children that have ended. @param {number} root */
function ticksBelow(root) {
  const found = readdirSync("/proc").filter((name) => /^\d+$/.test(name)).flatMap((id) => {
    try {
      // What stands behind the name in brackets: state, parent, ...
      const fields = readFileSync(`/proc/${id}/stat`, "utf8").split(") ").pop()?.split(" ") ?? [];
      const ticks = [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0);
      return [{ id: Number(id), parent: Number(fields[1]), ticks }];
    } catch {
      return [];
    }
  });
  const below = new Set([root]);
  for (let before = 0; before < below.size;) {
    before = below.size;
    for (const one of found) if (below.has(one.parent)) below.add(one.id);
  }
  return found.filter((one) => one.id !== root && below.has(one.id)).reduce((sum, one) => sum + one.ticks, 0);
}
