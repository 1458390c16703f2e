// A page of each kind in every window and every scheme: axe, nothing beside the window, no text cut off or on other
// text, nothing too small to hit. Failures name page, window, scheme and element.

import { allLaidOut, overflow, violations } from "./accessibility.mjs";
import { ADDRESS, expect, test } from "./browser.mjs";
import { crowdedText, smallTargets } from "./crowding.mjs";
import { SCHEMES, WINDOWS } from "./modes.mjs";
import { MODEL_DOCUMENT, kindPages } from "./site.mjs";

/** CSS px, as WCAG 2.5.8 asks. */
const SMALLEST_TARGET = 24;

for (const { name, viewport, deviceScaleFactor } of WINDOWS) {
  test.describe(name, () => {
    test.use({ viewport, deviceScaleFactor });
    for (const path of kindPages()) {
      test(`/${path} in a window of ${name}`, async ({ page }) => {
        // A whole model on one page has some fifty times as much to look at.
        test.setTimeout(path === MODEL_DOCUMENT ? 900_000 : 180_000);
        await page.goto(ADDRESS + path);
        await allLaidOut(page);
        for (const scheme of SCHEMES) {
          await page.emulateMedia(scheme.media);
          const where = (/** @type {string} */ what) => `${what}: /${path}, ${name}, ${scheme.name}`;
          expect.soft(await violations(page, scheme.without), where("axe")).toEqual([]);
          expect.soft(await crowdedText(page), where("text")).toEqual([]);
          if (scheme.name === "print") continue;
          expect.soft(await overflow(page), where("overflow")).toEqual([]);
          expect.soft(await smallTargets(page, SMALLEST_TARGET), where("targets")).toEqual([]);
        }
      });
    }
  });
}
