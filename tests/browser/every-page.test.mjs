// Every page of the site, once: axe in one of the windows and schemes, by turns, and on the narrowest window nothing
// beside it, cut off, or on top of each other. What a page of each kind must bear in all of them stands in the matrix.

import { allLaidOut, overflow, violations } from "./accessibility.mjs";
import { ADDRESS, expect, test } from "./browser.mjs";
import { crowdedText } from "./crowding.mjs";
import { SCHEMES, WINDOWS } from "./modes.mjs";
import { everyPage } from "./site.mjs";

/** Pages that one test looks at, in one context. */
const MANY = 20;
const PAGES = everyPage();

for (let from = 0; from < PAGES.length; from += MANY) {
  const some = PAGES.slice(from, from + MANY);
  test(`every page, from /${some[0]}`, async ({ page }) => {
    test.setTimeout(600_000);
    for (const [at, path] of some.entries()) {
      const window = WINDOWS[at % WINDOWS.length];
      const scheme = SCHEMES[Math.floor((from + at) / WINDOWS.length) % SCHEMES.length];
      await page.emulateMedia(scheme.media);
      await page.setViewportSize(window.viewport);
      await page.goto(ADDRESS + path);
      await allLaidOut(page);
      expect.soft(await violations(page, scheme.without), `axe: /${path}, ${window.name}, ${scheme.name}`).toEqual([]);
      await page.emulateMedia(SCHEMES[0].media);
      await page.setViewportSize(WINDOWS[0].viewport);
      expect.soft(await overflow(page), `overflow: /${path}, ${WINDOWS[0].name}`).toEqual([]);
      expect.soft(await crowdedText(page), `text: /${path}, ${WINDOWS[0].name}`).toEqual([]);
    }
  });
}
