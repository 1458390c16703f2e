// The sheets of the built site, and a person who fills them in. Takes a page with a sheet, gives what was written.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { SITE } from "./site.mjs";

/** @typedef {{ id: string, path: string, html: string }} Sheet */
/** @typedef {import("@playwright/test").Page} Page */

/** What tells the shapes apart in a page. */
const SHAPES = {
  board: "sheet-columns", table: "sheet-table", form: "sheet-form", checklist: "sheet-checks", wheel: "sheet-months",
  circles: 'data-map="kredse"', clouds: 'data-map="skyer"', scale: "sheet-scale", triangle: "sheet-sides", shares: "sheet-shares",
};

/** Every page with a sheet to fill in. @returns {Sheet[]} */
export function sheets() {
  const folder = join(SITE, "ark");
  const ids = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const all = ids.map((id) => ({ id, path: `ark/${id}/`, html: readFileSync(join(folder, id, "index.html"), "utf8") }));
  return all.filter((sheet) => sheet.html.includes("data-sheet="));
}

/** One sheet for every shape that the site has: the lightest page with it. @returns {[string, Sheet][]} */
export function oneOfEachShape() {
  const all = sheets().sort((one, other) => one.html.length - other.html.length);
  return Object.entries(SHAPES).flatMap(([shape, sign]) => {
    const found = all.find((sheet) => sheet.html.includes(sign));
    return found ? [/** @type {[string, Sheet]} */ ([shape, found])] : [];
  });
}

/** Fills in every field, each text with a word of its own. Gives the words and the days. @param {Page} page */
export async function fill(page) {
  const words = [];
  const boxes = page.locator(".sheet [data-field], .sheet [data-part]");
  const days = [];
  for (const [at, box] of (await boxes.all()).entries()) {
    if (!(await box.isVisible())) continue;
    const kind = await box.evaluate((one) => (one instanceof HTMLInputElement ? one.type : one.tagName.toLowerCase()));
    if (kind === "textarea") {
      const share = await box.evaluate((one) => one.getAttribute("data-part") === one.closest(".sheet")?.querySelector("[data-share]")?.getAttribute("data-share"));
      words.push(share ? `${at + 1}` : `ord${at}x`);
      await box.fill(words[words.length - 1]);
    } else if (kind === "date") {
      const day = `2027-0${1 + (at % 9)}-1${at % 10}`;
      days.push(day);
      await box.fill(day);
    } else if (kind === "select") await box.selectOption({ index: 1 });
    else if (kind === "fieldset") await box.locator("input").nth(at % 3).check({ force: true });
    else await box.check();
  }
  return { words, days };
}

/** What stands on the sheet. @param {Page} page */
export function written(page) {
  return page.evaluate(() => {
    const tools = /** @type {any} */ (globalThis).ark;
    return tools.read(document.querySelector(".sheet"));
  });
}

/** All that the device keeps. @param {Page} page */
export function device(page) {
  return page.evaluate(async () => ({
    kept: { ...localStorage }, session: { ...sessionStorage }, databases: (await indexedDB.databases()).length, cookies: document.cookie,
  }));
}
export const NOTHING = { kept: {}, session: {}, databases: 0, cookies: "" };

/** Presses a button that saves a file, and gives its name and text. @param {Page} page @param {string | RegExp} name */
export async function saved(page, name) {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name }).click();
  const file = await download;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), "utf8") };
}

/** Hands a file to the sheet or the folder. @param {Page} page @param {string | Buffer} text @param {string} [name] */
export async function open(page, text, name = "ark.json") {
  await page.locator("main .sheet-file").setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
}

/** What the page says about the last step. @param {Page} page */
export function status(page) {
  return page.locator(".sheet-status, .folder-status");
}
