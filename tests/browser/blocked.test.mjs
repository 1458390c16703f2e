// Where the browser lets pages keep nothing: all can still be read, filled in and printed, and the page says what it
// cannot do. Any script fault fails, since the page is watched.

import { ADDRESS, expect, test } from "./browser.mjs";
import { printed, squeeze, wordsOnPaper } from "./paper.mjs";
import { LOEFT, kindPages } from "./site.mjs";
import { status } from "./worksheets.mjs";

const TEAM = "modeller/en-familie-en-indgang/koordineret-sagsbehandling/etabler-et-tvaerfagligt-kerneteam/";

test.beforeEach(({ page }) => page.addInitScript(() => {
  for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
    Object.defineProperty(globalThis, name, { get: () => { throw new DOMException("closed", "SecurityError"); } });
  }
}));

for (const path of kindPages()) {
  test(`/${path} is read and printed with storage closed`, async ({ page }) => {
    await page.goto(ADDRESS + path);
    expect(await page.evaluate(() => { try { return localStorage.length; } catch { return "closed"; } })).toBe("closed");
    await expect(page.locator("h1")).toBeVisible();
    await page.emulateMedia({ media: "print" });
    const words = await wordsOnPaper(page);
    expect(words.length, "words in main").toBeGreaterThan(8);
    const paper = await printed(page);
    const lost = words.filter((word) => squeeze(word) && !paper.includes(squeeze(word)));
    expect([...new Set(lost)].slice(0, 10), `words of /${path} that are not on paper`).toEqual([]);
  });
}

test("the lens works for the page, and is forgotten", async ({ page }) => {
  await page.goto(ADDRESS + TEAM);
  await page.locator(".lens").getByRole("button", { name: "Leder" }).click();
  await expect(page.locator(".duties > section > ul:visible")).toHaveCount(1);
  await page.goto(`${ADDRESS}om/`);
  await page.goto(ADDRESS + TEAM);
  await expect(page.locator(".duties > section > ul:visible")).toHaveCount(await page.locator(".duties > section").count());
});

test("a sheet is filled in and saved as a file, and says that it cannot be kept here", async ({ page }) => {
  page.on("dialog", (dialog) => dialog.accept());
  await page.goto(ADDRESS + LOEFT);
  await page.locator(".sheet textarea").first().fill("Morgenerne går godt");
  await page.getByRole("checkbox", { name: "Husk på denne enhed" }).click();
  await expect(page.getByRole("checkbox", { name: "Husk på denne enhed" })).not.toBeChecked();
  await expect(status(page)).toHaveText(/ikke/);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Gem som fil" }).click();
  expect((await download).suggestedFilename()).toBe("loeft-tavle.json");
  expect(await printed(page, { landscape: true })).toContain(squeeze("Morgenerne går godt"));
});
