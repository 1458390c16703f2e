// The keyboard alone, on a page of each kind and in every part that answers to it: menu, search, lens, glossary, sheets.

import { ADDRESS, expect, test } from "./browser.mjs";
import { focusFault, tabTo, walk } from "./walk.mjs";
import { LOEFT, kindPages } from "./site.mjs";

const TEAM = "modeller/en-familie-en-indgang/koordineret-sagsbehandling/etabler-et-tvaerfagligt-kerneteam/";
const WORDS = "modeller/hvilken-model-passer/";

test("the walk sees a lost outline, a stop out of order and one that cannot be reached", async ({ page }) => {
  await page.goto(`${ADDRESS}om/`);
  const good = await walk(page);
  expect(good.faults).toEqual([]);
  expect(good.stops).toBeGreaterThan(10);
  await page.goto(`${ADDRESS}om/`);
  await page.locator("main a").first().evaluate((link) => link.style.setProperty("outline", "none", "important"));
  await page.locator("main a").last().evaluate((link) => link.setAttribute("tabindex", "1"));
  const { faults } = await walk(page);
  expect(faults.join("\n")).toMatch(/no visible focus/);
  expect(faults.join("\n")).toMatch(/from stop -1 to \d+/);
});

for (const path of kindPages()) {
  for (const width of [1280, 320]) {
    test(`/${path} is walked through by Tab, ${width} px`, async ({ page }) => {
      // Long pages have some hundred stops.
      test.setTimeout(240_000);
      await page.setViewportSize({ width, height: 800 });
      await page.goto(ADDRESS + path);
      const { stops, faults } = await walk(page);
      expect(faults, `/${path}, ${width} px, ${stops} stops`).toEqual([]);
    });
  }
}

test("the menu on a phone opens by Enter, is walked through, and Escape closes it", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(ADDRESS);
  const button = page.getByRole("button", { name: "Menu" });
  expect(await tabTo(page, ".menu-button")).toBe(true);
  await page.keyboard.press("Enter");
  await expect(button).toHaveAttribute("aria-expanded", "true");
  const links = page.getByRole("navigation", { name: "Hovedmenu" }).getByRole("link");
  for (const link of await links.all()) {
    await page.keyboard.press("Tab");
    await expect(link).toBeFocused();
    expect(await focusFault(page)).toBe(undefined);
  }
  await page.keyboard.press("Escape");
  await expect(button).toBeFocused();
  await expect(button).toHaveAttribute("aria-expanded", "false");
  await expect(links.first()).toBeHidden();
});

test("search: each result shows the focus, Escape leads back to the box and leaves what was typed", async ({ page }) => {
  await page.goto(`${ADDRESS}om/`);
  expect(await tabTo(page, "input[type=search]")).toBe(true);
  expect(await focusFault(page)).toBe(undefined);
  await page.keyboard.type("årshjul");
  const results = page.locator(".search-results a");
  await expect(results.first()).toBeVisible();
  for (let at = 0; at < Math.min(3, await results.count()); at++) {
    await page.keyboard.press("ArrowDown");
    await expect(results.nth(at)).toBeFocused();
    expect(await focusFault(page)).toBe(undefined);
  }
  await page.keyboard.press("Escape");
  await expect(results.first()).toBeHidden();
  await expect(page.getByRole("searchbox").first()).toBeFocused();
  await expect(page.getByRole("searchbox").first()).toHaveValue("årshjul");
});

test("lens: chosen by Space, the focus stays, and what is folded opens and takes the focus", async ({ page }) => {
  await page.goto(ADDRESS + TEAM);
  expect(await tabTo(page, '.lens [data-role="leder"]')).toBe(true);
  expect(await focusFault(page)).toBe(undefined);
  await page.keyboard.press("Space");
  const leader = page.locator('.lens [data-role="leder"]');
  await expect(leader).toBeFocused();
  await expect(leader).toHaveAttribute("aria-pressed", "true");
  expect(await tabTo(page, ".lens-open")).toBe(true);
  expect(await focusFault(page)).toBe(undefined);
  await page.keyboard.press("Space");
  expect(await page.evaluate(() => document.activeElement?.matches(".duties ul"))).toBe(true);
  expect(await focusFault(page)).toBe(undefined);
});

test("glossary: a word shows its note, the note's link is next, Escape closes it and one goes on from the word", async ({ page }) => {
  await page.goto(ADDRESS + WORDS);
  expect(await tabTo(page, "a.term")).toBe(true);
  const term = page.locator("a.term:focus");
  const note = page.locator(`[id="${(await term.getAttribute("href"))?.slice(1)}"]`);
  await expect(note).toBeVisible();
  expect(await focusFault(page)).toBe(undefined);
  await page.keyboard.press("Tab");
  await expect(note.getByRole("link").first()).toBeFocused();
  expect(await focusFault(page)).toBe(undefined);
  await page.keyboard.press("Escape");
  await expect(note).toBeHidden();
  await expect(term).toBeFocused();
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest(".word") === null), "no trap").toBe(true);
});

test("sheet: a line is added, undone and the sheet printed without a pointer", async ({ page }) => {
  await page.addInitScript(() => { window.print = () => { document.title = "udskrevet"; }; });
  await page.goto(ADDRESS + LOEFT);
  const entries = page.locator(".sheet [data-entry]"), before = await entries.count();
  for (const [selector, key] of /** @type {const} */ ([[".sheet-add", "Enter"], ["[data-do=undo]", "Space"]])) {
    expect(await tabTo(page, selector), selector).toBe(true);
    expect(await focusFault(page)).toBe(undefined);
    await page.keyboard.press(key);
    await expect(entries).toHaveCount(selector === ".sheet-add" ? before + 1 : before);
  }
  expect(await tabTo(page, "[data-do=print]"), "print").toBe(true);
  await page.keyboard.press("Enter");
  await expect(page).toHaveTitle("udskrevet");
});
