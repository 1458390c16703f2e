// Five things that people come for, each at most three steps from the front page: by links alone, and by searching,
// where a query typed is one step and a hit chosen another.

import { ADDRESS, expect, test } from "./browser.mjs";

const MOST_STEPS = 3;

/** @typedef {{ name: string, links: string[], query: string, hit: string, then: string[], found: RegExp[] }} Task */
/** Links are named as people read them; `found` must be read on the page where they end.
 * @type {Task[]} */
const TASKS = [
  {
    name: "the agenda of the first assessment meeting",
    links: ["Jeg skal til udredningsmøde", "udredningsmødet"],
    query: "dagsorden udredningsmøde",
    hit: "redskaber/udredningsmoede/",
    then: [],
    found: [/Sådan gør I/, /dagsorden/, /På mødet/],
  },
  {
    name: "all duties of a leader",
    links: ["Leder"],
    query: "leders opgaver",
    hit: "roller/leder/",
    then: [],
    found: [/Sådan gør du som leder/, /\d\d punkter/],
  },
  {
    name: "who decides when the core team disagrees",
    links: ["Tydelig beslutningskompetence"],
    query: "kerneteamet er uenigt",
    hit: "tydelig-beslutningskompetence/",
    then: [],
    found: [/uenig, går beslutningen videre til visitationsudvalget/],
  },
  {
    name: "an annual wheel for a case with an examination of the child",
    links: ["Årshjul"],
    query: "årshjul",
    hit: "ark/aarshjul/",
    then: [],
    found: [/børnefaglig undersøgelse/, /hver 6\. uge/, /Udfyld på skærmen/],
  },
  {
    name: "what changed in 2022",
    links: ["Én familie – én indgang", "hvad der er nyt fra 2021 til 2022"],
    query: "hvad er nyt i 2022",
    hit: "en-familie-en-indgang/udgaver/",
    then: [],
    found: [/Fra 2021 til 2022: hvad er nyt/, /Tydelig beslutningskompetence/],
  },
];

for (const task of TASKS) {
  test(`${task.name}, by links`, async ({ page }) => {
    await page.goto(ADDRESS);
    expect(task.links.length, "steps").toBeLessThanOrEqual(MOST_STEPS);
    for (const name of task.links) await follow(page, name);
    await answered(page, task.found);
  });

  test(`${task.name}, by searching`, async ({ page }) => {
    await page.goto(ADDRESS);
    expect(2 + task.then.length, "steps").toBeLessThanOrEqual(MOST_STEPS);
    await page.getByRole("searchbox").first().fill(task.query);
    const hits = page.locator(".search-results .search-list > li");
    await expect(hits.first()).toBeVisible();
    const wanted = page.locator(`.search-results a[href*="${task.hit}"]`).first();
    await expect(wanted, "among what is shown without scrolling the list").toBeInViewport();
    await wanted.click();
    await page.waitForURL((url) => url.pathname.includes(task.hit));
    for (const name of task.then) await follow(page, name);
    await answered(page, task.found);
  });
}

/** @param {import("@playwright/test").Page} page @param {string} name */
async function follow(page, name) {
  const before = page.url();
  await page.getByRole("main").getByRole("link", { name, exact: true }).first().click();
  await page.waitForURL((url) => url.href !== before);
}

/** @param {import("@playwright/test").Page} page @param {RegExp[]} found */
async function answered(page, found) {
  const text = (await page.getByRole("main").innerText()).replace(/\s+/g, " ");
  for (const words of found) expect.soft(text).toMatch(words);
}
