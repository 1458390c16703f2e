// The portable edition, out of its zip file: read, searched, filled in and printed from a folder, without a server.
// VEJVISER_PORTABLE names the unpacked folder.

import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { test as plain } from "@playwright/test";
import { expect, watched } from "./browser.mjs";
import { printed, squeeze } from "./paper.mjs";
import { LOEFT, ROLE } from "./site.mjs";

const FOLDER = resolve(process.env.VEJVISER_PORTABLE ?? "");
const home = pathToFileURL(FOLDER).href + "/";

const test = plain.extend({
  page: async ({ page }, use) => {
    const watch = watched(page, home);
    await use(page);
    expect(watch.faults, "console, network and script faults").toEqual([]);
  },
});

test("what begins is told, and what only a server can use is not there", () => {
  expect(readFileSync(join(FOLDER, "README.txt"), "utf8")).toContain("Åbn filen index.html");
  for (const file of ["index.html", "model.json"]) expect(existsSync(join(FOLDER, file)), file).toBe(true);
  for (const file of ["404.html", "robots.txt", "sitemap.xml", "feed.xml", ".htaccess", ".vejviser"]) {
    expect(existsSync(join(FOLDER, file)), file).toBe(false);
  }
});

test("search leads from the front page to a role, and on to a sheet", async ({ page }) => {
  await page.goto(home + "index.html");
  await page.locator("input[type=search]").first().fill("leder");
  await page.locator(`.search-results a[href*="${ROLE}"]`).first().click();
  await expect(page).toHaveURL(new RegExp(`^file:.*${ROLE}index\\.html`));
  await page.locator('main a[href*="ark/"]').first().click();
  await expect(page).toHaveURL(/^file:.*\/ark\/.*index\.html/);
  await expect(page.locator("h1")).toBeVisible();
});

test("the search page answers a question that comes with the address", async ({ page }) => {
  await page.goto(home + "soeg/index.html?q=statusm%C3%B8de");
  await expect(page.locator(".search-all a").first()).toBeVisible();
});

test("a sheet is filled in, kept for the next time, and printed", async ({ page }) => {
  await page.goto(home + LOEFT + "index.html");
  await page.locator(".sheet textarea").first().fill("Morgenerne går godt");
  await page.locator('.sheet [data-do="keep"]').check();
  await page.reload();
  await expect(page.locator(".sheet textarea").first()).toHaveValue("Morgenerne går godt");
  expect(await printed(page, { landscape: true })).toContain(squeeze("Morgenerne går godt"));
});

test("a filled sheet becomes a file, and the file a sheet", async ({ page }, info) => {
  await page.goto(home + LOEFT + "index.html");
  await page.locator(".sheet textarea").first().fill("Ro om aftenen");
  const download = page.waitForEvent("download");
  await page.locator('.sheet [data-do="save"]').click();
  const file = info.outputPath("ark.json");
  await (await download).saveAs(file);
  await page.reload();
  await expect(page.locator(".sheet textarea").first()).toHaveValue("");
  await page.locator('.sheet [data-do="load"]').setInputFiles(file);
  await expect(page.locator(".sheet textarea").first()).toHaveValue("Ro om aftenen");
});

test("a sheet can be fetched as PDF from the folder", async ({ page }) => {
  await page.goto(home + LOEFT + "index.html");
  const links = await page.locator("main a[href$='.pdf']").evaluateAll((all) => all.map((one) => /** @type {HTMLAnchorElement} */ (one).href));
  expect(links.length).toBeGreaterThan(0);
  for (const link of links) expect(existsSync(new URL(link)), link).toBe(true);
});

test("nothing is fetched ahead from a folder", async ({ page }) => {
  await page.goto(home + "index.html");
  await page.locator("main a[href]").first().hover();
  await page.waitForTimeout(300);
  expect(await page.locator('link[rel="prefetch"]').count()).toBe(0);
});
