// Text keeps 7:1 and what is pressed 4.5:1: the roles of the tokens against each other, and what the browser really
// shows on a page of each kind, also under the pointer, in forced colours and without colour.

import { ADDRESS, expect, test } from "./browser.mjs";
import { contrast, roles } from "./colours.mjs";
import { faintEdges, faintText } from "./seen.mjs";
import { unseenFocus } from "./accessibility.mjs";
import { kindPages } from "./site.mjs";

const TEXT = ["ink", "soft", "accent", "petrol", "plum", "amber", "green"];
const GROUNDS = ["paper", "leaf", "tint", "petrol-tint", "plum-tint", "amber-tint", "green-tint"];
const SCHEMES = /** @type {const} */ (["light", "dark"]);

for (const scheme of SCHEMES) {
  test(`every colour role can be read on every ground, ${scheme}`, () => {
    const found = roles()[scheme];
    const measure = (/** @type {string} */ over, /** @type {string} */ under) =>
      contrast(found.get(over) ?? "", found.get(under) ?? "");
    for (const under of GROUNDS) {
      for (const over of TEXT) expect.soft(measure(over, under), `--${over} on --${under}`).toBeGreaterThanOrEqual(7);
      expect.soft(measure("edge", under), `--edge on --${under}`).toBeGreaterThanOrEqual(4.5);
    }
    for (const under of ["accent", "petrol", "plum"]) {
      expect.soft(measure("on-accent", under), `--on-accent on --${under}`).toBeGreaterThanOrEqual(7);
    }
  });
}

test("the measure sees text that is too faint, and a button without an edge", async ({ page }) => {
  await page.goto(ADDRESS);
  expect(await faintText(page, 7)).toEqual([]);
  await page.locator("h1").evaluate((title) => title.style.setProperty("color", "#777"));
  await page.locator("main .arm").first().evaluate((arm) => arm.style.setProperty("color", "#9ab"));
  expect((await faintText(page, 7)).length).toBe(2);
});

for (const path of kindPages()) {
  test(`/${path} can be read in every light`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(ADDRESS + path);
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      expect.soft(await faintText(page, 7), `text, ${colorScheme}`).toEqual([]);
      expect.soft(await faintEdges(page, 4.5), `edges, ${colorScheme}`).toEqual([]);
      expect.soft(await faintWhenPointedAt(page), `under the pointer, ${colorScheme}`).toEqual([]);
      await page.emulateMedia({ colorScheme, forcedColors: "active" });
      expect.soft(await faintText(page, 7), `text in forced colours, ${colorScheme}`).toEqual([]);
      expect.soft(await faintEdges(page, 4.5), `edges in forced colours, ${colorScheme}`).toEqual([]);
      await page.emulateMedia({ forcedColors: "none" });
    }
    await page.emulateMedia({ forcedColors: "active", colorScheme: "light" });
    await page.goto(ADDRESS + path);
    expect.soft(await unseenFocus(page, 15), "focus in forced colours").toEqual([]);
  });
}

/** Points at the first of each sort of link and button. @param {import("@playwright/test").Page} page */
async function faintWhenPointedAt(page) {
  const sorts = await page.locator("a[href], button, summary").evaluateAll((all) => {
    const first = new Map();
    for (const one of all) {
      const sort = `${one.tagName} ${one.getAttribute("class")} ${one.closest("[class]:not(a):not(button)")?.getAttribute("class")}`;
      if (!first.has(sort) && one.checkVisibility() && one.getBoundingClientRect().width > 1) first.set(sort, one);
    }
    [...first.values()].forEach((one, at) => one.setAttribute("data-pointed", String(at)));
    return first.size;
  });
  const faults = [];
  for (let at = 0; at < sorts; at++) {
    const selector = `[data-pointed="${at}"]`;
    // A word's note may cover the next one; what cannot be pointed at is not seen either.
    await page.locator(selector).hover({ timeout: 500, force: true }).catch(() => undefined);
    faults.push(...(await faintText(page, 7, selector)));
  }
  await page.mouse.move(0, 0);
  return faults;
}

test("a model is told by its line as well as by its colour", async ({ page }) => {
  const lines = new Map();
  for (const path of ["modeller/en-familie-en-indgang/", "modeller/sammen-om-familien/"]) {
    await page.goto(ADDRESS + path);
    for (const media of /** @type {const} */ (["screen", "print"])) {
      await page.emulateMedia({ media });
      const style = await page.locator(".head").first().evaluate((head) => getComputedStyle(head).borderLeftStyle);
      lines.set(media, [...(lines.get(media) ?? []), style]);
    }
    await page.emulateMedia({ media: "screen" });
  }
  expect(Object.fromEntries(lines)).toEqual({ screen: ["solid", "dashed"], print: ["solid", "dashed"] });
});

test("who wants less motion gets none", async ({ page }) => {
  for (const path of ["", "ark/aarshjul/", "soeg/"]) {
    await page.goto(ADDRESS + path);
    await page.emulateMedia({ reducedMotion: "reduce" });
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll("*")]
        .filter((one) => {
          const style = getComputedStyle(one);
          return style.transitionDuration !== "0s" || style.animationName !== "none" || style.scrollBehavior === "smooth";
        })
        .map((one) => one.outerHTML.slice(0, 80)),
    );
    expect(moving, `/${path}`).toEqual([]);
  }
});
