// The pages in English: the switch leads to the twin and back, they are accessible and fit, and a sheet that is filled in
// on the one language is opened on the other.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { overflow, violations } from "./accessibility.mjs";
import { ADDRESS, expect, test, watched } from "./browser.mjs";
import { SITE } from "./site.mjs";
import { fill, open, saved, status, written } from "./worksheets.mjs";

const PAGES = readdirSync(join(SITE, "en"), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith("index.html")).map((file) => `en/${file.replaceAll("\\", "/").replace(/index\.html$/, "")}`);
const SHEETS = ["forberedelse", "feedback", "kontaktaftale", "netvaerkskort", "aarshjul"];

test("there are pages in English", () => expect(PAGES.length).toBeGreaterThanOrEqual(9));

for (const path of PAGES) {
  test(`/${path} is accessible, fits, and leads to its Danish twin and back`, async ({ page }) => {
    const own = watched(page, ADDRESS);
    await page.goto(ADDRESS + path);
    await page.waitForLoadState("networkidle");
    const bytes = (await Promise.all(own.bytes.values())).reduce((sum, each) => sum + each, 0);
    expect.soft(bytes, "bytes of HTML, styles and scripts").toBeLessThan(80_000);
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect.soft(await violations(page), `axe at ${width} px`).toEqual([]);
      expect.soft(await overflow(page), `overflow at ${width} px`).toEqual([]);
    }
    await page.getByRole("link", { name: "Dansk", exact: true }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", "da");
    expect(new URL(page.url()).pathname.endsWith(`/${path.replace(/^en\//, "")}index.html`)).toBe(true);
    await page.getByRole("link", { name: "English", exact: true }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    expect(new URL(page.url()).pathname.endsWith(`/${path}index.html`)).toBe(true);
  });
}

test("from a page that is in Danish only, the front page says so", async ({ page }) => {
  await page.goto(`${ADDRESS}roller/leder/`);
  await page.getByRole("link", { name: /^English/ }).click();
  await expect(page.getByText("The page that you came from is in Danish only.")).toBeVisible();
  await page.goto(`${ADDRESS}en/`);
  await expect(page.getByText("The page that you came from is in Danish only.")).toBeHidden();
});

for (const sheet of SHEETS) {
  test(`${sheet} is filled in on English and opened on Danish, and back`, async ({ page }) => {
    page.on("dialog", (dialog) => dialog.accept());
    await page.goto(`${ADDRESS}en/ark/${sheet}/`);
    for (const name of ["Add", "Add a row", "Add an activity"]) {
      const more = page.locator(".sheet").getByRole("button", { name: new RegExp(`^${name}`) }).first();
      if (await more.isVisible()) await more.click();
    }
    await fill(page);
    const english = await written(page);
    expect(Object.keys(english).length).toBeGreaterThan(2);
    const file = await saved(page, "Save as a file");
    await expect(status(page)).toHaveText(/^The file is saved\./);

    await page.goto(`${ADDRESS}ark/${sheet}/`);
    await open(page, file.text);
    await expect(status(page)).toContainText("Filen er hentet ind");
    expect(await written(page)).toEqual(english);
    const danish = await saved(page, "Gem som fil");

    await page.goto(`${ADDRESS}en/ark/${sheet}/`);
    await open(page, danish.text);
    await expect(status(page)).toContainText("The file is opened");
    expect(await written(page)).toEqual(english);
  });
}

test("what the scripts add says nothing in Danish", async ({ page }) => {
  const table = readFileSync(new URL("../../site/words/en.toml", import.meta.url), "utf8");
  const rows = new Map([...table.matchAll(/^"(.+)" = "(.+)"$/gm)].map(([, danish, other]) => [danish, other]));
  for (const sheet of SHEETS) {
    await page.goto(`${ADDRESS}en/ark/${sheet}/`);
    await page.locator(".sheet[data-ready]").waitFor();
    const texts = await page.evaluate(() => {
      const found = [];
      for (const each of document.querySelectorAll("body, body *")) {
        if (each.closest('[lang="da"], script, template')) continue;
        found.push(each.getAttribute("aria-label") ?? "");
        for (const node of each.childNodes) if (node.nodeType === Node.TEXT_NODE) found.push(node.textContent ?? "");
      }
      return found.map((text) => text.trim()).filter(Boolean);
    });
    const danish = texts.filter((text) => rows.has(text) && rows.get(text) !== text && ![...rows.values()].includes(text));
    expect.soft(danish, sheet).toEqual([]);
  }
});
