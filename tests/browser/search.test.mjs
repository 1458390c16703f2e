// Searching as a case worker does: in a hurry, by keyboard, with old words and slips of the finger.

import { pathToFileURL } from "node:url";
import { overflow, violations } from "./accessibility.mjs";
import { ADDRESS, expect, test, watched } from "./browser.mjs";
import { SITE } from "./site.mjs";

/** What is typed, and the page that must be among the first five results. */
const QUERIES = [
  ["familiekoordinator", "roller/familiekoordinator/"],
  ["familiekoordinatoren", "roller/familiekoordinator/"],
  ["familiekordinator", "roller/familiekoordinator/"],
  ["Familiekoordinator", "roller/familiekoordinator/"],
  ["løft", "loeft-tavle/"],
  ["loeft", "loeft-tavle/"],
  ["årshjul", "aarshjul/"],
  ["aarshjul", "aarshjul/"],
  ["beslutningskompetenceplan", "beslutningskompetenceplan/"],
];
/** Typed on the left, must find what is found on the right: other spellings and parts of compounds. */
const ALIKE = [
  ["moede", "møde"],
  ["kerneteammode", "kerneteammøde"],
  ["statusmøderne", "statusmøde"],
];
/** What one query in the box may move, at the most, beside the scripts. */
const MOST_BYTES = 15_000;

for (const [typed, wanted] of QUERIES) {
  test(`«${typed}» finds ${wanted}`, async ({ page }) => {
    await page.goto(ADDRESS);
    const results = await search(page, typed);
    expect(results.slice(0, 5).some((each) => each.includes(wanted)), results.slice(0, 5).join("\n")).toBe(true);
  });
}

for (const [typed, like] of ALIKE) {
  test(`«${typed}» finds what «${like}» finds`, async ({ page }) => {
    await page.goto(ADDRESS);
    const expected = await search(page, like);
    const found = await search(page, typed);
    expect(found.length).toBeGreaterThan(0);
    expect(found.slice(0, 5).filter((each) => expected.includes(each)), `${found} against ${expected}`).not.toEqual([]);
  });
}

test("a query moves little", async ({ page }) => {
  await page.goto(ADDRESS);
  await page.waitForLoadState("networkidle");
  /** @type {Promise<number>[]} */
  const moved = [];
  page.on("response", (response) => {
    if (response.url().includes("/sogning/")) moved.push(response.body().then((body) => body.length, () => 0));
  });
  await search(page, "kerneteammøde");
  expect(moved.length).toBeGreaterThan(0);
  const bytes = (await Promise.all(moved)).reduce((sum, each) => sum + each, 0);
  expect(bytes, "bytes for one query").toBeLessThan(MOST_BYTES);
});

test("the keyboard alone leads from the box to the role", async ({ page }) => {
  await page.goto(ADDRESS);
  const box = page.locator("input[type=search]").first();
  for (let step = 0; step < 60 && !(await box.evaluate((each) => each === document.activeElement)); step++) {
    await page.keyboard.press("Tab");
  }
  await expect(box, "the box is reached by Tab").toBeFocused();
  await page.keyboard.type("familiekoordinator");
  await expect(page.locator(".search-results a").first()).toBeVisible();
  for (let step = 0; step < 20; step++) {
    await page.keyboard.press("Tab");
    const href = await page.evaluate(() => /** @type {HTMLAnchorElement} */ (document.activeElement).href ?? "");
    if (href.includes("roller/familiekoordinator/")) break;
  }
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/roller\/familiekoordinator\//);
});

test("the number of results is said aloud, also when there are none", async ({ page }) => {
  await page.goto(ADDRESS);
  const said = page.locator("form[role=search] [role=status]").first();
  await search(page, "familiekoordinator");
  await expect(said).toHaveText(/\d|én|et/i);
  const box = page.locator("input[type=search]").first();
  await box.fill("qxzwvqqq");
  await expect(said).toHaveText(/ingen|0/i);
});

test("Enter opens the search page with the same results", async ({ page }) => {
  await page.goto(ADDRESS + "om/");
  await page.locator("input[type=search]").first().fill("familiekoordinator");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/soeg\//);
  await expect(page.locator('main a[href*="roller/familiekoordinator/"]').first()).toBeVisible();
});

test("arrows lead into the results and back, Escape closes them", async ({ page }) => {
  await page.goto(ADDRESS + "om/");
  await search(page, "årshjul");
  const links = page.locator(".search-results a");
  await page.keyboard.press("ArrowDown");
  await expect(links.nth(0)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(links.nth(1)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(page.locator("input[type=search]")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.locator(".search-results")).toBeHidden();
  await expect(page.locator("input[type=search]")).toBeFocused();
});

test("what was found by is marked, in the title or in a sentence of the page", async ({ page }) => {
  await page.goto(ADDRESS + "soeg/?q=statusm%C3%B8derne");
  await expect(page.locator(".search-all mark").first()).toContainText(/statusmøde/i);
  await page.goto(ADDRESS + "soeg/?q=kluntet");
  await expect(page.locator(".search-excerpt mark").first()).toHaveText("kluntet");
});

test("a search can be narrowed, sent to others and opened again", async ({ page }) => {
  await page.goto(ADDRESS + "soeg/?q=m%C3%B8de");
  const said = page.locator("form[role=search] [role=status]");
  await expect(said).toHaveText(/\d+ sider fundet/);
  const all = await number(said);
  const tools = page.getByRole("checkbox", { name: /^Redskaber/ });
  const promised = await number(page.locator("label", { has: tools }).locator(".search-many"));
  await tools.check();
  await expect(said).toHaveText(new RegExp(`^${promised} sider fundet`));
  expect(promised).toBeLessThan(all);
  await expect(page.locator(".search-all .search-kind").first()).toHaveText("Redskab");
  expect(await page.locator(".search-all .search-kind").allTextContents()).not.toContain("Arbejdsark");
  await page.getByRole("combobox", { name: "Rolle", exact: true }).selectOption("familiekoordinator");
  await expect(said).not.toHaveText(new RegExp(`^${promised} `));
  const narrowed = await said.textContent();
  expect(page.url()).toMatch(/\?q=m%C3%B8de&slags=redskaber&rolle=familiekoordinator$/);
  await page.goto(page.url());
  await expect(said).toHaveText(narrowed ?? "");
  await page.getByRole("button", { name: "Vis alt igen" }).click();
  await expect(said).toHaveText(new RegExp(`^${all} sider`));
  expect(page.url()).toMatch(/\?q=m%C3%B8de$/);
});

test("kinds alone can be looked through, and a group says how many it holds", async ({ page }) => {
  await page.goto(ADDRESS + "soeg/?model=sammen-om-familien");
  const group = page.locator(".search-group").first();
  const promised = await number(group.locator(".search-many"));
  await group.locator("summary").focus();
  await page.keyboard.press("Enter");
  await expect(group.locator("a").first()).toBeVisible();
  expect(await group.locator("a").count()).toBe(Math.min(promised, 20));
});

test("what is narrowed by is folded on a phone and open beside the results on a screen", async ({ page }) => {
  for (const [width, open] of /** @type {const} */ ([[360, false], [1280, true]])) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(ADDRESS + "soeg/?q=plan");
    await expect(page.locator(".search-all a").first()).toBeVisible();
    expect(await page.locator(".search-narrow").evaluate((each) => /** @type {HTMLDetailsElement} */ (each).open)).toBe(open);
  }
});

for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
  test(`results are accessible and fit, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(ADDRESS + "soeg/?q=hvem+bestemmer+bevilling");
      await expect(page.locator(".search-all a").first()).toBeVisible();
      if (width === 320) await page.locator(".search-narrow > summary").click();
      expect.soft(await violations(page), `axe on the page at ${width} px`).toEqual([]);
      expect.soft(await overflow(page), `overflow on the page at ${width} px`).toEqual([]);
      await page.goto(ADDRESS + "om/");
      await search(page, "kontaktperson");
      expect.soft(await violations(page), `axe on the box at ${width} px`).toEqual([]);
      expect.soft(await overflow(page), `overflow of the box at ${width} px`).toEqual([]);
    }
  });
}

test("the search page works from a folder, filters and excerpts too", async ({ browser }) => {
  const context = await browser.newContext({ locale: "da-DK" });
  const page = await context.newPage();
  const watch = watched(page, pathToFileURL(SITE).href + "/");
  await page.goto(pathToFileURL(SITE).href + "/soeg/index.html?q=kluntet&slags=arbejdsark");
  await expect(page.locator(".search-excerpt mark").first()).toHaveText("kluntet");
  await expect(page.getByRole("checkbox", { name: /^Arbejdsark/ })).toBeChecked();
  await page.locator("input[type=search]").fill("årshjul");
  await expect(page.locator(".search-all .search-title").first()).toHaveText("Årshjul");
  expect(page.url()).toMatch(/q=%C3%A5rshjul&slags=arbejdsark$/);
  expect(watch.faults).toEqual([]);
  await context.close();
});

test("without scripts the search page says where to go", async ({ browser }) => {
  const context = await browser.newContext({ locale: "da-DK", javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(ADDRESS + "soeg/");
  await expect(page.locator("noscript a", { hasText: "Begreber" })).toBeVisible();
  await expect(page.locator("main .arm", { hasText: "Roller" })).toBeVisible();
  await context.close();
});

/** The first number in a text. @param {import("@playwright/test").Locator} text */
async function number(text) {
  return Number(/\d+/.exec((await text.textContent()) ?? "")?.[0]);
}

/** @param {import("@playwright/test").Page} page @param {string} words @returns {Promise<string[]>} addresses, best first */
async function search(page, words) {
  const results = page.locator(".search-results a");
  const box = page.locator("input[type=search]").first();
  await box.fill("");
  await expect(results).toHaveCount(0);
  await box.fill(words);
  await expect(results.first()).toBeVisible();
  return results.evaluateAll((links) => links.map((link) => /** @type {HTMLAnchorElement} */ (link).href));
}
