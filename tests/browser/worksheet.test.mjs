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

test("the wheel follows what is typed", async ({ page }) => {
  await page.goto(ADDRESS + WHEEL);
  const drawing = page.locator("main svg").filter({ hasText: /jan/i }).first();
  const before = await drawing.evaluate((svg) => svg.outerHTML);
  const name = "Tandlæge";
  await page.locator("main").locator("input[type=text]:visible, input:not([type]):visible, textarea:visible").first().fill(name);
  await page.keyboard.press("Tab");
  await expect.poll(() => drawing.evaluate((svg) => svg.outerHTML), "the drawing is another").not.toBe(before);
  await expect.poll(() => drawing.evaluate((svg) => svg.textContent?.replace(/\s+/g, "")), "and holds the word").toContain(name);
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
