// The glossary on a page: a word is explained by pointer, keyboard and touch, and on paper.

import { violations } from "./accessibility.mjs";
import { ADDRESS, expect, test } from "./browser.mjs";

const PAGE = "modeller/hvilken-model-passer/";

test("a word is explained when the pointer rests, when the keyboard stands on it, and when it is pressed", async ({ page }) => {
  await page.goto(ADDRESS + PAGE);
  const term = page.locator("a.term").first();
  const note = page.locator(`[id="${(await term.getAttribute("href"))?.slice(1)}"]`);
  await expect(note).toBeHidden();
  await term.hover();
  await expect(note).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.mouse.move(0, 0);
  await expect(note).toBeHidden();
  await page.keyboard.press("Tab");
  await term.focus();
  await expect(note).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(note.getByRole("link"), "the way to more is the next stop").toBeFocused();
  await page.keyboard.press("Escape");
  await expect(note).toBeHidden();
  const address = page.url();
  await term.click();
  await expect(note).toBeVisible();
  expect(page.url()).toBe(address);
});

test("a term is marked once, and never where the author explains it", async ({ page }) => {
  await page.goto(ADDRESS + PAGE);
  const marked = await page.locator("a.term").evaluateAll((terms) => terms.map((term) => term.getAttribute("href")));
  expect(marked.length).toBeGreaterThan(5);
  expect(new Set(marked).size).toBe(marked.length);
  expect(marked, "the text links to the coordinator itself").not.toContain("#ord-familiekoordinator");
  await page.goto(ADDRESS + "begreber/kerneteam/");
  await expect(page.locator("a.term")).toHaveCount(0);
});

test("paper has the words as notes, and so has a browser without scripts", async ({ page, browser }) => {
  await page.goto(ADDRESS + PAGE);
  await page.emulateMedia({ media: "print" });
  const notes = page.locator(".word");
  await expect(notes.filter({ visible: true })).toHaveCount(await notes.count());
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const without = await plain.newPage();
  await without.goto(ADDRESS + PAGE);
  await expect(without.locator(".word").first()).toBeVisible();
  await plain.close();
});
