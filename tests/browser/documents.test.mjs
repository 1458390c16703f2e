// Sections of the site as one document: offered on the page, printed with a cover and contents that lead somewhere.

import { statSync } from "node:fs";
import { join } from "node:path";
import { allLaidOut } from "./accessibility.mjs";
import { ADDRESS, expect, test } from "./browser.mjs";
import { printed, squeeze, wordsOnPaper } from "./paper.mjs";
import { ELEMENT_DOCUMENT, MODEL_DOCUMENT, SITE } from "./site.mjs";

/** The page, what is offered of it, and the name of its document. */
const OFFERS = /** @type {const} */ ([
  ["modeller/en-familie-en-indgang/", "hele modellen", "en-familie-en-indgang"],
  ["modeller/sammen-om-familien/", "hele modellen", "sammen-om-familien"],
  ["modeller/en-familie-en-indgang/koordineret-sagsbehandling/", "afsnittet", "koordineret-sagsbehandling"],
]);

for (const [path, what, name] of OFFERS) {
  test(`/${path} offers ${what} on paper`, async ({ page }) => {
    await page.goto(ADDRESS + path);
    const title = await page.locator("h1").innerText();
    const offers = page.locator(".on-paper");
    const file = offers.getByRole("link", { name: `Hent ${what} (PDF, ` });
    const href = new URL((await file.getAttribute("href")) ?? "", page.url());
    expect(href.pathname).toMatch(new RegExp(`/print/${name}\\.pdf$`));
    const bytes = statSync(join(SITE, "print", `${name}.pdf`)).size;
    const size = bytes < 1e6 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1).replace(".", ",")} MB`;
    await expect(file).toHaveText(`Hent ${what} (PDF, ${size})`);
    const answer = await page.request.get(href.href);
    expect((await answer.body()).subarray(0, 5).toString()).toBe("%PDF-");
    await offers.getByRole("link", { name: `Udskriv ${what}` }).click();
    await expect(page).toHaveURL(new RegExp(`/print/${name}/`));
    await expect(page.locator("h1")).toHaveText(title);
    await page.getByRole("link", { name: "Tilbage til siden" }).click();
    await expect(page).toHaveURL(new RegExp(`/${path}index.html$`));
  });
}

test("English pages and other kinds offer none", async ({ page }) => {
  for (const path of ["en/modeller/en-familie-en-indgang/", "roller/leder/"]) {
    await page.goto(ADDRESS + path);
    await expect(page.locator(".on-paper"), path).toHaveCount(0);
  }
});

test("the contents name every chapter and lead to it, and no link leads nowhere", async ({ page }) => {
  for (const [, , name] of OFFERS) {
    await page.goto(`${ADDRESS}print/${name}/`);
    const [named, chapters, lost] = await page.evaluate(() => {
      const places = [...document.querySelectorAll(".listing a")].map((link) => link.getAttribute("href")?.slice(1) ?? "");
      const titles = [...document.querySelectorAll(".chapter > :is(h2, h3, h4)[id^='side-']")].map((title) => title.id);
      const inside = [...document.querySelectorAll("main a[href^='#']")].map((link) => link.getAttribute("href")?.slice(1) ?? "");
      return [places, titles, inside.filter((place) => !document.getElementById(place))];
    });
    expect(lost, name).toEqual([]);
    expect(named, name).toEqual(expect.arrayContaining(chapters));
    expect(chapters.length, name).toBeGreaterThan(3);
  }
});

for (const reducedMotion of /** @type {const} */ (["no-preference", "reduce"])) {
  for (const width of [360, 1280]) {
    test(`a chapter far away is where the contents lead, and stays there: ${reducedMotion}, ${width} px`, async ({ page }) => {
      await page.emulateMedia({ reducedMotion });
      await page.setViewportSize({ width, height: 800 });
      for (const part of [0.4, 0.7, 1]) {
        await page.goto(ADDRESS + MODEL_DOCUMENT);
        const links = page.locator(".listing a[href^='#side-']");
        const link = links.nth(Math.ceil((await links.count()) * part) - 1);
        const anchor = (await link.getAttribute("href"))?.slice(1) ?? "";
        await link.click();
        const top = () => page.evaluate((anchor) => document.getElementById(anchor)?.getBoundingClientRect().top ?? NaN, anchor);
        await expect.poll(top, anchor).toBeLessThan(60);
        await page.waitForTimeout(500);
        expect(await top(), anchor).toBeGreaterThan(-5);
        expect(await top(), anchor).toBeLessThan(60);
        // What is above takes its real room when it comes near, and pushes nothing.
        for (let step = 1; step <= 5; step++) {
          const before = await top();
          await page.mouse.wheel(0, -400);
          await expect.poll(top, `${anchor}, step ${step}`).toBeGreaterThan(before + 390);
          expect(Math.abs((await top()) - before - 400), `${anchor}, step ${step}`).toBeLessThan(10);
        }
      }
    });
  }
}

test("a chapter that waits to be laid out keeps at least the room that it takes", async ({ page }) => {
  const rooms = () => page.locator(".chapter[data-lines]").evaluateAll((all) =>
    all.map((one) => ({ kept: parseFloat(getComputedStyle(one).containIntrinsicBlockSize.replace("auto ", "")), takes: one.getBoundingClientRect().height })));
  for (const width of [320, 412, 719, 720, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(ADDRESS + MODEL_DOCUMENT);
    const waiting = await rooms();
    expect(waiting.filter((one) => Math.abs(one.takes - one.kept) < 1).length, "waiting").toBeGreaterThan(waiting.length / 2);
    await allLaidOut(page);
    for (const { kept, takes } of await rooms()) expect.soft(kept, `${width} px`).toBeGreaterThanOrEqual(takes);
  }
});

test("who searches the web is sent to the page that it is made of", async ({ page }) => {
  await page.goto(ADDRESS + ELEMENT_DOCUMENT);
  const back = await page.locator(".to-print a").last().getAttribute("href");
  const made = new URL(back ?? "", page.url()).pathname.replace(/^\/vejviser\/|index\.html$/g, "");
  expect(made).toContain("koordineret-sagsbehandling");
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", new RegExp(`/${made}$`));
});

test("on paper stand a cover, the contents and all words, with codes behind links out", async ({ page }) => {
  await page.goto(ADDRESS + ELEMENT_DOCUMENT);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".to-print")).toBeHidden();
  await expect(page.locator(".site-header")).toBeHidden();
  const words = await wordsOnPaper(page);
  const paper = await printed(page);
  for (const word of words) expect.soft(paper).toContain(squeeze(word));
  const code = await page.locator("a[data-code]").first().getAttribute("data-code");
  expect(paper, "the code of the page that a link leads to").toContain(`[${code}]`);
});
