// Reading without scripts, from a folder without a server, and on paper.

import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ADDRESS, expect, test, watched } from "./browser.mjs";
import { printed, squeeze, wordsOnPaper } from "./paper.mjs";
import { ROLE, SITE, kindPages, pagesToTest } from "./site.mjs";

// A document's list of contents is for paper too.
const SCREEN_ONLY = "header.site-header, nav:not(.listing), form, button, .skip, .contents, video, audio";

for (const path of pagesToTest()) {
  test(`/${path} can be printed`, async ({ page }) => {
    await page.goto(ADDRESS + path);
    await page.emulateMedia({ media: "print" });
    const shown = await page.locator(SCREEN_ONLY).evaluateAll((elements) =>
      elements
        .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height > 1)
        // A sheet that is filled on the screen is a form, and is printed.
        .filter((element) => !(element.tagName === "FORM" && element.getAttribute("role") !== "search"))
        .map((element) => element.outerHTML.slice(0, 100)),
    );
    expect.soft(shown, "on paper but only of use on a screen").toEqual([]);
    const words = await wordsOnPaper(page);
    const paper = await printed(page);
    const lost = words.filter((word) => squeeze(word) && !paper.includes(squeeze(word)));
    expect.soft([...new Set(lost)].slice(0, 10), "words that are cut off on paper").toEqual([]);
    if (path === "404.html") return;
    const imprint = (await page.locator("footer .imprint").innerText()).trim();
    await expect.soft(page.locator("footer .imprint")).toBeVisible();
    expect.soft(paper, "the address on paper").toContain(squeeze(path || "vejviser/"));
    const date = path.startsWith("en/") ? /\d{1,2} [A-Z][a-z]+ \d{4}/ : /\d{1,2}\. [a-zæøå]+ \d{4}/;
    expect.soft(imprint, "a date in words").toMatch(date);
    expect.soft(paper, "address and date are printed").toContain(squeeze(imprint));
  });
}

test("the role page is printed with boxes to tick", async ({ page }) => {
  await page.goto(ADDRESS + ROLE);
  await page.emulateMedia({ media: "print" });
  const duties = page.locator("main .ticks > li");
  expect(await duties.count(), "duties on the page").toBeGreaterThan(5);
  const without = await duties.evaluateAll((items) =>
    items
      .filter((item) => {
        const box = getComputedStyle(item, "::before");
        const drawn = parseFloat(box.borderTopWidth) > 0 && parseFloat(box.width) > 5;
        return box.content === "none" || !(drawn || /[☐□]/.test(box.content));
      })
      .map((item) => item.textContent?.slice(0, 60)),
  );
  expect(without, "duties without a box").toEqual([]);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });
  for (const path of pagesToTest()) {
    test(`/${path} can be read`, async ({ page }) => {
      await page.goto(ADDRESS + path);
      await expect(page.locator("h1")).toBeVisible();
      const text = await page.locator("main").innerText();
      expect(text.length, "text in main").toBeGreaterThan(60);
      expect(await page.locator("a[href]:visible").count(), "ways onward").toBeGreaterThan(3);
      // What only a script can do must not be offered.
      const dead = page.locator("main button:visible:not([type=submit])");
      expect(await dead.count(), "buttons that do nothing without scripts").toBe(0);
    });
  }
  for (const path of kindPages()) {
    test(`/${path} can be printed`, async ({ page }) => {
      await page.goto(ADDRESS + path);
      await page.emulateMedia({ media: "print" });
      const words = await wordsOnPaper(page);
      expect(words.length, "words in main").toBeGreaterThan(8);
      const paper = await printed(page);
      const lost = words.filter((word) => squeeze(word) && !paper.includes(squeeze(word)));
      expect([...new Set(lost)].slice(0, 10), `words of /${path} that are not on paper`).toEqual([]);
    });
  }
});

test.describe("from a folder, without a server", () => {
  const front = pathToFileURL(join(SITE, "index.html")).href;

  test("three links lead on and the styles are there", async ({ browser }) => {
    const { page, watch, close } = await fromFolder(browser);
    await page.goto(front);
    const visited = new Set([page.url()]);
    for (let step = 0; step < 3; step++) {
      const links = await page.locator("main a[href]:visible").evaluateAll((all) =>
        // A link in a drawing has no plain address of its own, so it is worked out for all.
        all.map((each) => new URL(each.getAttribute("href") ?? "", document.baseURI).href.split("#")[0]),
      );
      const next = links.find((link) => link.startsWith("file:") && link.endsWith(".html") && !visited.has(link));
      expect(next, `a link to follow on ${page.url()}`).toBeTruthy();
      await page.locator(`main a[href]:visible`).nth(links.indexOf(/** @type {string} */ (next))).click();
      await page.waitForURL((url) => url.href.split("#")[0] === next);
      visited.add(/** @type {string} */ (next));
      await expect(page.locator("h1")).toBeVisible();
      const fallback = await page.evaluate(() => document.styleSheets.length === 0);
      expect(fallback, `styles on ${page.url()}`).toBe(false);
    }
    expect(visited.size).toBe(4);
    expect(watch.faults).toEqual([]);
    await close();
  });

  test("search finds the role and leads there", async ({ browser }) => {
    const { page, watch, close } = await fromFolder(browser);
    await page.goto(front);
    await page.locator("input[type=search]").first().fill("familiekoordinator");
    await page.locator('.search-results a[href*="roller/familiekoordinator/"]').first().click();
    await expect(page).toHaveURL(/^file:.*roller\/familiekoordinator\/index\.html/);
    await expect(page.locator("h1")).toBeVisible();
    expect(watch.faults).toEqual([]);
    await close();
  });
});

/** @param {import("@playwright/test").Browser} browser */
async function fromFolder(browser) {
  const context = await browser.newContext({ locale: "da-DK" });
  const page = await context.newPage();
  return { page, watch: watched(page, pathToFileURL(SITE).href + "/"), close: () => context.close() };
}
