// Filling sheets on the screen: by keyboard, kept on the device only when asked, whole on paper.

import { ADDRESS, expect, test } from "./browser.mjs";
import { printed, squeeze } from "./paper.mjs";
import { LOEFT, WHEEL } from "./site.mjs";

const WORDS_A_FIELD = 70;

test("a LØFT board filled by keyboard is printed in full", async ({ page }) => {
  await page.goto(ADDRESS + LOEFT);
  const fields = page.locator("main textarea:visible");
  const count = await fields.count();
  expect(count, "fields for text on the board").toBeGreaterThanOrEqual(4);
  await fields.first().focus();
  /** @type {string[]} */
  const typed = [];
  for (let step = 0; step < 200 && typed.length < count; step++) {
    const empty = await page.evaluate(() => {
      const element = document.activeElement;
      return element instanceof HTMLTextAreaElement && element.value === "";
    });
    if (empty) {
      const words = longText(typed.length);
      typed.push(words);
      await page.keyboard.insertText(words);
    }
    await page.keyboard.press("Tab");
  }
  expect(typed.length, "fields that Tab leads to").toBe(count);
  const paper = await printed(page, { landscape: true });
  const lost = typed.map((words) => words.split(" ").filter((word) => !paper.includes(squeeze(word))));
  expect(lost, "words typed that are not on paper, by field").toEqual(typed.map(() => []));
});

test("the keyboard adds a line and stands in it", async ({ page }) => {
  await page.goto(ADDRESS + LOEFT);
  const lines = page.locator(".sheet [data-entry]");
  const before = await lines.count();
  await page.locator(".sheet .sheet-add").first().focus();
  await page.keyboard.press("Enter");
  await expect(lines).toHaveCount(before + 1);
  await page.keyboard.type("Mette ringer");
  expect(await page.locator(":focus").evaluate((box) => /** @type {HTMLTextAreaElement} */ (box).value)).toBe("Mette ringer");
});

test("the wheel follows what is typed", async ({ page }) => {
  await page.goto(ADDRESS + WHEEL);
  const drawing = page.locator(".sheet svg.wheel").first();
  await expect(drawing).toBeVisible();
  const words = page.locator('.sheet [data-month="marts"] [data-part="hvad"]');
  if ((await words.count()) === 0) await page.locator('.sheet [data-month="marts"] .sheet-add').click();
  await words.first().fill("Tandlæge");
  await page.keyboard.press("Tab");
  const march = drawing.locator('g[data-month="marts"]');
  await expect.poll(() => letters(march), "the word stands in March").toContain("Tandlæge");
  await words.first().fill("Skolestart");
  await page.keyboard.press("Tab");
  await expect.poll(() => letters(march), "the word is another").toContain("Skolestart");
  expect(await letters(march)).not.toContain("Tandlæge");
});

test("a filled wheel is printed with every word as a list", async ({ page }) => {
  await page.goto(ADDRESS + WHEEL);
  const fields = page.locator(".sheet textarea:visible");
  const count = await fields.count();
  for (let at = 0; at < count; at++) await fields.nth(at).fill(`ord${at}x begivenhed${at}x`);
  const paper = await printed(page, { landscape: true });
  const lost = Array.from({ length: count }, (_, at) => `begivenhed${at}x`).filter((word) => !paper.includes(word));
  expect(count).toBeGreaterThanOrEqual(12);
  expect(lost, "words typed that are not on paper").toEqual([]);
});

for (const path of [LOEFT, WHEEL]) {
  test(`/${path} keeps nothing on the device unless asked`, async ({ page, context }) => {
    await page.goto(ADDRESS + path);
    const field = page.locator("main textarea:visible, main input[type=text]:visible").first();
    await field.fill("Noget om et barn");
    await page.keyboard.press("Tab");
    // Saving is often delayed; a second is longer than any such delay.
    await page.waitForTimeout(1_000);
    const kept = await page.evaluate(async () => [
      Object.values(localStorage).join(), Object.values(sessionStorage).join(), (await indexedDB.databases()).length,
    ]);
    expect(kept).toEqual(["", "", 0]);
    expect(await context.cookies()).toEqual([]);
    expect(page.url(), "nothing typed reaches the address").toBe(ADDRESS + path);
  });

  test(`/${path} is kept when asked, and erased when asked`, async ({ page }) => {
    await page.goto(ADDRESS + path);
    const keep = page.getByRole("checkbox", { name: /gem|husk|behold/i }).first();
    await expect(keep, "a box that asks whether to keep").not.toBeChecked();
    await keep.check();
    const field = page.locator("main textarea:visible, main input[type=text]:visible").first();
    await field.fill("Bedstemor henter tirsdag");
    await page.keyboard.press("Tab");
    await expect.poll(() => page.evaluate(() => JSON.stringify({ ...localStorage }))).toContain("Bedstemor");
    await page.reload();
    await expect(field).toHaveValue("Bedstemor henter tirsdag");
    page.on("dialog", (dialog) => dialog.accept());
    await page.getByRole("button", { name: /slet|ryd/i }).first().click();
    await expect.poll(() => page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain("Bedstemor");
    await expect(field).toHaveValue("");
  });

  test(`/${path} can be saved as a file and read back`, async ({ page }) => {
    await page.goto(ADDRESS + path);
    const field = page.locator("main textarea:visible, main input[type=text]:visible").first();
    await field.fill("Æblegrød på onsdag");
    await page.keyboard.press("Tab");
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: /fil/i }).filter({ hasText: /gem|hent/i }).first().click();
    const file = await download;
    expect(file.suggestedFilename(), "no name in the file name").not.toMatch(/grød|onsdag/i);
    const saved = await file.path();
    await page.reload();
    await expect(field).toHaveValue("");
    await page.locator("main input[type=file]").first().setInputFiles(saved);
    await expect(field).toHaveValue("Æblegrød på onsdag");
  });
}

/** Words that are found nowhere else, each with its field and number, some of them long compounds. @param {number} field */
function longText(field) {
  return Array.from({ length: WORDS_A_FIELD }, (_, at) =>
    at % 9 === 4 ? `forvaltningsrepræsentanterne${field}x${at}x` : `ord${field}x${at}x`,
  ).join(" ");
}

/** The text of a drawing, whose lines break where there is room. @param {import("@playwright/test").Locator} place */
function letters(place) {
  return place.evaluate((group) => (group.textContent ?? "").replace(/[\s-]+/g, ""));
}
