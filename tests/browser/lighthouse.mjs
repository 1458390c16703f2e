// Lighthouse, as it measures a phone, on the front page, the search page and the longest page of each kind. Three
// categories must be whole: accessibility, best practices, SEO. Of performance, what depends on the page alone must be
// whole too; its score is told and gates nothing, since it is counted from times, and times belong to the machine.
//
// Run: VEJVISER_SITE=<built site> node lighthouse.mjs [path ...]

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { startForLighthouse } from "./server.mjs";
import { longestOfKinds } from "./site.mjs";

const WHOLE = ["accessibility", "best-practices", "seo"];
/** Audits of performance that give the same on any machine; those that find nothing to look at count as whole. */
const SAME_EVERYWHERE = [
  "cumulative-layout-shift", "unused-css-rules", "unused-javascript", "unminified-css",
  "unminified-javascript", "uses-text-compression", "uses-long-cache-ttl", "total-byte-weight", "legacy-javascript",
  "duplicated-javascript", "redirects", "no-document-write", "unsized-images", "font-display", "viewport",
];
const FLAGS = [
  "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync",
];

const stop = await startForLighthouse();
const folder = mkdtempSync(join(tmpdir(), "vejviser-lighthouse-"));
const chrome = await launch({
  chromePath: process.env.CHROMIUM || "/usr/bin/chromium",
  chromeFlags: FLAGS,
  ignoreDefaultFlags: true,
  userDataDir: folder,
  logLevel: "error",
});
const started = Date.now();
const asked = process.argv.slice(2);
let passed = 0, failed = 0;
try {
  for (const path of asked.length > 0 ? asked : ["", "soeg/", ...longestOfKinds().values()]) {
    const { faults, performance } = await measure(path);
    console.log(`/${path}: performance ${performance}${faults.map((fault) => `\n  FAILED ${fault}`).join("")}`);
    if (faults.length === 0) passed++;
    else failed++;
  }
} finally {
  chrome.kill();
  await stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
console.log(`${passed} passed, ${failed} failed (${Math.round((Date.now() - started) / 1000)} s)`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

/** @param {string} path @returns {Promise<{ faults: string[], performance: number }>} */
async function measure(path) {
  const run = await lighthouse(`${process.env.VEJVISER_ADDRESS}${path}`, {
    port: chrome.port,
    logLevel: "error",
    onlyCategories: [...WHOLE, "performance"],
    disableFullPageScreenshot: true,
  });
  if (!run || run.lhr.runtimeError) return { faults: [run?.lhr.runtimeError?.message ?? "no result"], performance: 0 };
  const { audits, categories } = run.lhr;
  const faults = WHOLE.flatMap((name) => {
    const category = categories[name];
    if (category.score === 1) return [];
    const broken = category.auditRefs.filter((one) => one.weight > 0 && (audits[one.id].score ?? 1) < 1);
    return [`${name} ${percent(category.score)}`, ...broken.map((one) => told(audits[one.id]))];
  });
  for (const id of SAME_EVERYWHERE) {
    if (!audits[id]) faults.push(`Lighthouse no longer has the audit ${id}`);
    else if ((audits[id].score ?? 1) < 1) faults.push(told(audits[id]));
  }
  // Any shift at all is one too many.
  if ((audits["cumulative-layout-shift"].numericValue ?? 0) > 0) {
    faults.push(`layout shift: ${told(audits["layout-shifts"])}`);
  }
  // A page waits for its style sheets, and for nothing else.
  const waited = audits["render-blocking-resources"]?.details;
  const others = waited?.type === "opportunity" ? waited.items.filter((item) => !String(item.url).endsWith(".css")) : [];
  faults.push(...others.map((item) => `the page waits for ${item.url}`));
  return { faults, performance: percent(categories.performance.score) };
}

/** @param {number | null} score */
function percent(score) {
  return Math.round((score ?? 0) * 100);
}

/** An audit that failed, with where. @param {any} audit */
function told(audit) {
  const items = (audit.details?.items ?? []).slice(0, 3).map((/** @type {any} */ item) => item.node?.snippet ?? item.url ?? JSON.stringify(item));
  return [`${audit.id}: ${audit.displayValue ?? audit.title}${audit.explanation ? ` (${audit.explanation})` : ""}`, ...items].join("\n    ").slice(0, 800);
}
