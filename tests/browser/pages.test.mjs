// One page of each kind: works by keyboard, enlarged, quiet and small. How it looks in each window is the matrix's.

import { overflow, unseenFocus } from "./accessibility.mjs";
import { ADDRESS, expect, test, watched } from "./browser.mjs";
import { MODEL_DOCUMENT, missingKinds, pagesToTest } from "./site.mjs";

/**
 * HTML, styles and scripts of one page, uncompressed; what searching fetches later is apart. A whole model on one page
 * is made to be printed in one go: cut up it would be no such page. It has a limit of its own, and the one
 * of what a line has to carry; a core element's keeps within what holds for all.
 */
const MOST_BYTES = { sheet: 80_000, model: 300_000, other: 100_000 };
/** The same as a server sends it, of any page. */
const MOST_SENT = 100_000;

test("the site has a page of every kind", () => expect(missingKinds()).toEqual([]));

for (const path of pagesToTest()) {
  test(`/${path} works by keyboard, enlarged and without waste`, async ({ page }) => {
    const own = watched(page, ADDRESS);
    await page.goto(ADDRESS + path);
    await page.waitForLoadState("networkidle");
    const bytes = (await Promise.all(own.bytes.values())).reduce((sum, each) => sum + each, 0);
    const kind = await page.locator("body").getAttribute("data-kind");
    const most = kind === "worksheet" ? MOST_BYTES.sheet : path === MODEL_DOCUMENT ? MOST_BYTES.model : MOST_BYTES.other;
    expect.soft(bytes, "bytes of HTML, styles and scripts").toBeLessThan(most);
    expect.soft(await sentBytes(page), "the same as sent").toBeLessThan(MOST_SENT);

    expect.soft(await page.locator("h1").count(), "h1").toBe(1);
    expect.soft(await page.locator("html").getAttribute("lang")).toBe(path.startsWith("en/") ? "en" : "da");
    const inline = "script:not([src]):not([type*=json]), style, [style], [onclick], [onload], [onchange]";
    expect.soft(await page.locator(inline).evaluateAll(asHtml), "inline script or style").toEqual([]);
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
    expect.soft(policy, "content security policy").toMatch(/default-src '(none|self)'/);
    expect.soft(policy).not.toContain("unsafe");

    await page.keyboard.press("Tab");
    const skip = page.locator(":focus");
    expect(await skip.getAttribute("href"), "the first stop is the skip link").toMatch(/^#./);
    await expect.soft(skip).toBeInViewport();
    await page.keyboard.press("Enter");
    const into = await page.evaluate(() => document.getElementById(location.hash.slice(1))?.matches("main, main *"));
    expect.soft(into, "skips into main").toBe(true);
    await page.keyboard.press("Tab");
    const landed = await page.evaluate(() => document.activeElement?.matches("main *, footer *"));
    expect.soft(landed, "the next stop after the skip link lies in main").toBe(true);

    await page.goto(ADDRESS + path);
    expect.soft(await unseenFocus(page, 25), "focus").toEqual([]);
    // 200 % zoom of a 1280 px window leaves 640 px to lay the page out in.
    await page.setViewportSize({ width: 640, height: 400 });
    expect.soft(await overflow(page), "overflow at 200 %").toEqual([]);
  });
}

test("a missing address deep down leads on", async ({ page }) => {
  await page.goto(ADDRESS + "findes-ikke/hverken/her/");
  await expect(page.locator("h1")).toBeVisible();
  expect(await page.evaluate(() => document.styleSheets.length), "styles are found from any depth").toBeGreaterThan(0);
  await page.locator("main a[href]").first().click();
  await expect(page).not.toHaveURL(/findes-ikke/);
  await expect(page.locator("h1")).toBeVisible();
});

test("nothing is kept on the device by reading", async ({ page, context }) => {
  for (const path of pagesToTest()) {
    await page.goto(ADDRESS + path);
    expect.soft(await kept(page), path).toEqual({ local: 0, session: 0, databases: 0, caches: 0, workers: 0 });
  }
  expect(await context.cookies()).toEqual([]);
});

/** @param {import("@playwright/test").Page} page */
function kept(page) {
  return page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    // Both are there only in a secure context, which loopback is.
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
}

/** @param {Element[]} elements */
function asHtml(elements) {
  return elements.map((element) => element.outerHTML.slice(0, 120));
}

/** Bytes of HTML, styles and scripts as they came over the line. @param {import("@playwright/test").Page} page */
function sentBytes(page) {
  return page.evaluate(() => {
    const all = /** @type {PerformanceResourceTiming[]} */ ([...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]);
    const sent = all.filter((one) => ["navigation", "link", "script"].includes(one.initiatorType)).map((one) => one.encodedBodySize);
    if (sent.length < 3 || sent.includes(0)) throw new Error(`not all was measured: ${sent.join(", ")}`);
    return sent.reduce((sum, each) => sum + each, 0);
  });
}
