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

/** Fills in every field, each text with a word of its own; shares in percent are numbers. Gives the words and the days.
 * All at once, since sheets are many: keys and fingers have tests of their own. @param {Page} page */
export function fill(page) {
  return page.evaluate(() => {
    /** @type {string[]} */
    const words = [], days = /** @type {string[]} */ ([]);
    const share = document.querySelector("[data-share]")?.getAttribute("data-share");
    const boxes = Array.from(document.querySelectorAll(".sheet [data-field], .sheet [data-part]")).filter((box) => box.checkVisibility());
    for (const [at, box] of boxes.entries()) {
      let one = /** @type {HTMLInputElement} */ (box);
      if (box instanceof HTMLFieldSetElement) one = box.querySelectorAll("input")[at % 3];
      one.focus();
      if (box instanceof HTMLTextAreaElement) words.push((one.value = share && one.dataset.part === share ? `${at + 1}` : `ord${at}x`));
      else if (box instanceof HTMLSelectElement) box.selectedIndex = 1;
      else if (one.type === "date") days.push((one.value = `2027-0${1 + (at % 9)}-1${at % 10}`));
      else if (one.type === "time") one.value = "09:30";
      else one.checked = true;
      for (const name of ["input", "change"]) one.dispatchEvent(new Event(name, { bubbles: true }));
    }
    return { words, days };
  });
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
