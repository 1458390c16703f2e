// Nothing moves while a page loads. As on a slow line the page comes piece by piece and scripts come when it has been
// shown, so that what is decided by what comes later, and what scripts add or fold, is seen to move the rest if it does.

import { ADDRESS, expect, test } from "./browser.mjs";
import { kindPages } from "./site.mjs";

/** How long scripts are held back after the page was shown, in milliseconds. */
const LATE = 300;
/** A phone and a desk. */
const WIDTHS = [360, 1280];

test("the measure sees a page that moves", async ({ page }) => {
  await page.goto(`${ADDRESS}om/`);
  await watchShifts(page);
  await page.locator("h1").evaluate((title) => title.before(document.createElement("hr"), "Nyt", document.createElement("hr")));
  await expect.poll(() => shifts(page)).not.toEqual([]);
});

for (const path of kindPages()) {
  test(`/${path} stands still while it loads`, async ({ page }) => {
    await onSlowLine(page);
    for (const width of WIDTHS) {
      await open(page, path, width);
      await settled(page);
      expect.soft(await shifts(page), `/${path} at ${width} px`).toEqual([]);
    }
  });
}

test("a search that was sent to others pushes nothing away", async ({ page }) => {
  await onSlowLine(page);
  for (const width of WIDTHS) {
    await open(page, "soeg/?q=bevilling", width);
    await page.locator(".search-excerpt").first().waitFor();
    await settled(page);
    // A result's line may grow or shrink by what is quoted of its page, which comes last.
    const others = (await shifts(page)).filter((shift) => !/: li\. from [^;]*(; li\. from [^;]*)*$/.test(shift));
    expect.soft(others, `at ${width} px`).toEqual([]);
  }
});

/** @param {import("@playwright/test").Page} page */
async function onSlowLine(page) {
  await page.setExtraHTTPHeaders({ slowly: "" });
  await page.route(/\.js$/, async (route) => {
    await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
    await new Promise((done) => setTimeout(done, LATE));
    await route.continue();
  });
}

/** @param {import("@playwright/test").Page} page @param {string} path @param {number} width */
async function open(page, path, width) {
  await page.setViewportSize({ width, height: 800 });
  await page.goto(ADDRESS + path, { waitUntil: "commit" });
  await watchShifts(page);
  await page.waitForLoadState("load");
}

/** @param {import("@playwright/test").Page} page */
function watchShifts(page) {
  return page.evaluate(() => {
    /** @type {string[]} */
    const moved = [];
    Object.assign(window, { moved });
    new PerformanceObserver((list) => {
      for (const entry of /** @type {any[]} */ (list.getEntries())) {
        const sources = entry.sources.slice(0, 3).map((/** @type {any} */ one) => {
          const node = one.node instanceof Element ? one.node : one.node?.parentElement;
          return `${node?.tagName.toLowerCase()}.${node?.className} from ${one.previousRect.y} to ${one.currentRect.y}`;
        });
        moved.push(`${entry.value.toFixed(4)}: ${sources.join("; ")}`);
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
}

/** @param {import("@playwright/test").Page} page @returns {Promise<string[]>} */
function shifts(page) {
  return page.evaluate(() => /** @type {any} */ (window).moved);
}

/** Two frames after the scripts ran. @param {import("@playwright/test").Page} page */
function settled(page) {
  return page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 60)))));
}
