// Searching as a case worker does: in a hurry, by keyboard, with old words and slips of the finger.

import { ADDRESS, expect, test } from "./browser.mjs";

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
  ["kerneteammøde", "kerneteam"],
  ["statusmøderne", "statusmøde"],
];
/** What one query may move, at the most. */
const MOST_BYTES = 60_000;

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
  page.on("response", (response) => moved.push(response.body().then((body) => body.length, () => 0)));
  await search(page, "kerneteammøde");
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
