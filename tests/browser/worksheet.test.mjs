// Filling sheets on the screen: every sheet of the site from the first word to paper and file, and back again.

import { ADDRESS, expect, test } from "./browser.mjs";
import { violations } from "./accessibility.mjs";
import { printed, squeeze } from "./paper.mjs";
import { LOEFT, WHEEL } from "./site.mjs";
import { NOTHING, device, fill, oneOfEachShape, open, saved, sheets, status, written } from "./worksheets.mjs";

test("the site has sheets", () => expect(sheets().length).toBeGreaterThanOrEqual(3));

for (const { id, path } of sheets()) {
  test(`/${path} is filled in, printed, saved, deleted and fetched`, async ({ page }) => {
    /** @type {string[]} */
    const dialogs = [];
    page.on("dialog", (dialog) => { dialogs.push(dialog.message()); return dialog.accept(); });
    await page.goto(ADDRESS + path);
    /** @type {string[]} */
    const requests = [];
    page.on("request", (request) => { if (!/^(blob|data):|favicon/.test(request.url())) requests.push(request.url()); });

    const { words, days } = await fill(page);
    const typed = await written(page);
    expect(words.length, "words").toBeGreaterThan(0);
    expect.soft(await device(page), "nothing is kept unasked").toEqual(NOTHING);
    expect.soft(page.url(), "nothing typed reaches the address").toBe(ADDRESS + path);
    expect.soft(await violations(page), "axe").toEqual([]);

    const paper = await printed(page, { landscape: true });
    expect.soft(words.filter((word) => !paper.includes(word)), "words that are not on paper").toEqual([]);
    const told = days.map((day) => squeeze(new Intl.DateTimeFormat("da-DK", { day: "numeric", month: "long", year: "numeric" }).format(new Date(day))));
    expect.soft(told.filter((day) => !paper.includes(day)), "days that are not on paper").toEqual([]);

    const file = await saved(page, "Gem som fil");
    expect.soft(file.name).toBe(`${id}.json`);
    const whole = JSON.parse(file.text);
    expect.soft(whole).toEqual({ format: "vejviser-ark", version: 1, ark: id, sag: expect.stringMatching(/^[0-9a-f-]{36}$/), ...typed });
    const rows = await saved(page, "Gem til regneark");
    await calendar(page, { id, sag: whole.sag, words, days });

    await page.getByRole("button", { name: "Slet alt, hvad jeg har skrevet" }).click();
    expect.soft(await written(page), "all is deleted").toEqual({});
    await page.getByRole("button", { name: "Fortryd" }).click();
    expect.soft(await written(page), "and comes back").toEqual(typed);
    for (const [name, text] of [["ark.json", file.text], ["ark.csv", rows.text]]) {
      await page.getByRole("button", { name: "Slet alt, hvad jeg har skrevet" }).click();
      await open(page, text, name);
      await expect(status(page)).toContainText("hentet ind");
      expect.soft(await written(page), name).toEqual(typed);
    }
    expect.soft(await device(page), "still nothing is kept").toEqual(NOTHING);
    expect.soft(requests, "requests while filling in").toEqual([]);

    await page.getByRole("checkbox", { name: "Husk på denne enhed" }).check();
    await page.reload();
    expect.soft(await written(page), "kept when asked").toEqual(typed);
    await page.getByRole("button", { name: "Slet alt, hvad jeg har skrevet" }).click();
    expect.soft(await device(page), "and erased when asked").toEqual(NOTHING);
    expect.soft(dialogs.filter((text) => text && !text.startsWith("Slet alt")), "questions").toEqual([]);
  });
}

/** The calendar has every day and nothing that was written.
 * @param {import("@playwright/test").Page} page @param {{ id: string, sag: string, words: string[], days: string[] }} sheet */
async function calendar(page, { id, sag, words, days }) {
  const button = page.getByRole("button", { name: "Gem datoer til kalender" });
  expect.soft(await button.count(), "a calendar where there are days").toBe(days.length > 0 ? 1 : 0);
  if (days.length === 0) return;
  const { name, text } = await saved(page, "Gem datoer til kalender");
  expect.soft(name).toBe(`${id}.ics`);
  const lines = text.split("\r\n");
  expect.soft(lines.filter((line) => line.includes("\n") || Buffer.byteLength(line) > 75), "lines as they should be").toEqual([]);
  const whole = text.replaceAll("\r\n ", "");
  expect.soft(words.filter((word) => /^ord/.test(word) && whole.includes(word)), "words in the calendar").toEqual([]);
  const uids = whole.match(/^UID:.*$/gm) ?? [];
  expect.soft(new Set(uids).size, "an event a day").toBe(days.length);
  expect.soft(uids.every((uid) => uid.startsWith(`UID:${sag}-${id}-`) && uid.trim().endsWith("@vejviser"))).toBe(true);
  expect.soft((whole.match(/^DTSTART(;VALUE=DATE:\d{8}|;TZID=Europe\/Copenhagen:\d{8}T093000)\r$/gm) ?? []).length).toBe(days.length);
  const times = await page.locator(".sheet input[type=time]:visible").count();
  expect.soft((whole.match(/^DTSTART;TZID=/gm) ?? []).length, "a day with a time beside it is at that time").toBe(times);
}

for (const [shape, { path }] of oneOfEachShape()) {
  test(`a ${shape} (/${path}) is filled in by keyboard alone`, async ({ page }) => {
    await page.goto(ADDRESS + path);
    const boxes = page.locator(".sheet [data-field]:visible, .sheet [data-part]:visible");
    const count = await boxes.count();
    await boxes.first().evaluate((box) => /** @type {HTMLElement} */ (box instanceof HTMLFieldSetElement ? box.querySelector("input") : box).focus());
    const seen = new Set();
    for (let step = 0; step < 40 * count && seen.size < count; step++) {
      const here = await page.evaluate(() => {
        const one = document.activeElement, box = one?.closest("[data-field], [data-part]");
        const all = Array.from(document.querySelectorAll(".sheet [data-field], .sheet [data-part]")).filter((each) => each.checkVisibility());
        return { at: box ? all.indexOf(box) : -1, kind: one instanceof HTMLInputElement ? one.type : one?.tagName };
      });
      if (here.at >= 0 && !seen.has(here.at)) {
        seen.add(here.at);
        if (here.kind === "TEXTAREA") await page.keyboard.insertText("12");
        else if (here.kind === "SELECT") await page.keyboard.press("ArrowDown");
        else if (here.kind === "date") await page.keyboard.type("03122027");
        else if (here.kind === "time") await page.keyboard.type("0930");
        else await page.keyboard.press("Space");
      }
      await page.keyboard.press("Tab");
    }
    const empty = await boxes.evaluateAll((all) => all.filter((box) => !/** @type {any} */ (globalThis).ark.value(box)).map((box) => box.outerHTML.slice(0, 90)));
    expect(empty, "fields that Tab and keys do not fill").toEqual([]);
    const lists = page.locator(".sheet [data-entries]");
    if ((await lists.count()) === 0) return;
    const entries = lists.first().locator("[data-entry]"), before = await entries.count();
    await page.locator(".sheet-add:visible").first().focus();
    await page.keyboard.press("Enter");
    await expect(entries).toHaveCount(before + 1);
    expect(await page.evaluate(() => document.activeElement?.closest("[data-entry]")?.matches(":last-of-type")), "one stands in the new line").toBe(true);
    await entries.last().getByRole("button", { name: `Flyt linje ${before + 1} op` }).focus();
    await page.keyboard.press("Enter");
    await entries.nth(before - 1).getByRole("button", { name: `Fjern linje ${before}` }).focus();
    await page.keyboard.press("Enter");
    await expect(entries).toHaveCount(before);
    expect(await page.evaluate(() => document.activeElement?.matches("[data-entry] *")), "focus stays in the list").toBe(true);
    await page.getByRole("button", { name: "Fortryd" }).press("Control+z");
    await expect(entries).toHaveCount(before + 1);
  });
}

test.describe("by touch", () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });
  for (const [shape, { path }] of oneOfEachShape()) {
    test(`a ${shape} (/${path}) can be filled in`, async ({ page }) => {
      await page.goto(ADDRESS + path);
      const small = await page.locator(".sheet :is(button, select, textarea, input:not(.sheet-file), .sheet-rings label):visible").evaluateAll((all) =>
        all.filter((one) => {
          const place = one.closest(".sheet-tick, .sheet-keep, .sheet-rings label, td label") ?? one, box = place.getBoundingClientRect();
          return box.height < 43.5 || box.width < 38;
        }).map((one) => one.outerHTML.slice(0, 80)));
      expect.soft(small, "too small for a finger").toEqual([]);
      const entries = page.locator(".sheet [data-entry]"), before = await entries.count();
      if (before > 0) {
        await page.locator(".sheet-add:visible").first().tap();
        await expect(entries).toHaveCount(before + 1);
        await page.locator(".sheet-remove:visible").first().tap();
        await expect(entries).toHaveCount(before);
      }
      for (const tick of (await page.locator(".sheet-tick").all()).slice(0, 2)) {
        await tick.tap();
        await expect(tick.locator("input")).toBeChecked();
      }
      const ring = page.locator(".sheet-rings label").first();
      if ((await ring.count()) > 0) {
        await ring.tap();
        await expect(ring.locator("input")).toBeChecked();
        await ring.tap();
        await expect(ring.locator("input"), "a ring goes away again").not.toBeChecked();
      }
    });
  }
});

test("ticks and rings are seen on paper without colour", async ({ page }) => {
  for (const [shape, { path }] of oneOfEachShape().filter(([name]) => ["checklist", "scale"].includes(name))) {
    await page.goto(ADDRESS + path);
    await fill(page);
    await page.emulateMedia({ media: "print" });
    const marks = await page.locator(shape === "scale" ? ".sheet-rings label:has(:checked)" : ".sheet [type=checkbox]:checked:not([data-do])").evaluateAll((all, scale) =>
      all.map((one) => parseFloat(getComputedStyle(one, scale ? undefined : "::before").borderBottomWidth)), shape === "scale");
    expect(marks.length, shape).toBeGreaterThan(0);
    expect(Math.min(...marks), `${shape}: how thick`).toBeGreaterThan(1.5);
    const others = await page.locator(".sheet-rings label:not(:has(:checked))").evaluateAll((all) => all.map((one) => getComputedStyle(one).borderBottomWidth));
    expect(others.every((width) => width === "0px"), "only the chosen has a ring").toBe(true);
  }
});

test("long words in every field are printed in full", async ({ page }) => {
  await page.goto(ADDRESS + LOEFT);
  const fields = page.locator("main textarea:visible"), count = await fields.count();
  const typed = Array.from({ length: count }, (_, field) => Array.from({ length: 70 }, (_, at) =>
    at % 9 === 4 ? `forvaltningsrepræsentanterne${field}x${at}x` : `ord${field}x${at}x`));
  for (let at = 0; at < count; at++) await fields.nth(at).fill(typed[at].join(" "));
  const paper = await printed(page, { landscape: true });
  // A word may break where a page ends, and go on after the page's number and the other columns.
  const broken = (/** @type {string} */ word) => Array.from(word, (_, at) => at).some((at) =>
    at > 0 && new RegExp(`${word.slice(0, at)}\\d+/\\d+`).test(paper) && paper.includes(word.slice(at)));
  expect(typed.flat().map(squeeze).filter((word) => !paper.includes(word) && !broken(word)), "words typed that are not on paper").toEqual([]);
});

test("one press prints the sheet alone", async ({ page }) => {
  await page.goto(ADDRESS + LOEFT);
  await page.evaluate(() => { globalThis.print = () => {}; });
  await page.getByRole("button", { name: "Udskriv arket" }).click();
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".sheet-title h3")).toBeVisible();
  const others = await page.locator("main .guide, .site-header, .head, .sheet-tools").evaluateAll((all) => all.filter((one) => one.checkVisibility()).length);
  expect(others).toBe(0);
});

test("fifty steps and more can be undone", async ({ page }) => {
  await page.goto(ADDRESS + LOEFT);
  const entries = page.locator(".sheet [data-entry]"), before = await entries.count();
  const more = page.locator(".sheet .sheet-add").first();
  for (let step = 0; step < 60; step++) await more.click();
  await expect(entries).toHaveCount(before + 60);
  const undo = page.getByRole("button", { name: "Fortryd" });
  for (let step = 0; step < 60; step++) await undo.press("Control+z");
  await expect(entries).toHaveCount(before);
  await undo.click();
  await expect(status(page)).toHaveText("Der er ikke mere at fortryde.");
});

test("leaving asks when something is not kept", async ({ context }) => {
  for (const [typed, asks] of /** @type {const} */ ([["Bedstemor henter", true], ["", false]])) {
    const page = await context.newPage();
    await page.goto(ADDRESS + LOEFT);
    await page.locator(".sheet textarea").first().fill("x");
    await page.locator(".sheet textarea").first().fill(typed);
    /** @type {string[]} */
    const asked = [];
    page.on("dialog", (dialog) => { asked.push(dialog.type()); return dialog.accept(); });
    await Promise.all([page.waitForEvent("close"), page.close({ runBeforeUnload: true })]);
    expect(asked, typed).toEqual(asks ? ["beforeunload"] : []);
  }
});

test("the wheel follows what is typed, by month and as a list", async ({ page }) => {
  await page.goto(ADDRESS + WHEEL);
  const march = page.locator('.sheet svg.wheel g[data-month="marts"]');
  const letters = (/** @type {import("@playwright/test").Locator} */ place) => place.evaluate((group) => (group.textContent ?? "").replace(/[\s-]+/g, ""));
  await page.locator('.sheet [data-month="marts"] textarea').first().fill("Tandlæge");
  await expect.poll(() => letters(march)).toContain("Tandlæge");
  await page.getByRole("button", { name: "Som liste" }).click();
  const lines = page.locator(".sheet-listed [data-entry]:visible");
  await expect(lines).toHaveCount(1);
  await lines.first().getByRole("combobox", { name: "Måned" }).selectOption("Maj");
  await expect.poll(() => letters(march)).not.toContain("Tandlæge");
  await expect.poll(() => letters(page.locator('svg.wheel g[data-month="maj"]'))).toContain("Tandlæge");
  await expect(page.locator(":focus"), "focus stays on the month").toHaveAttribute("aria-label", "Måned");
  await page.getByRole("button", { name: "Tilføj aktivitet" }).click();
  await expect(lines).toHaveCount(2);
  await page.getByRole("button", { name: "Måned for måned" }).click();
  await expect(page.locator('[data-month="maj"] textarea').first()).toHaveValue("Tandlæge");
});

test("drawings follow what is written", async ({ page }) => {
  const drawn = { circles: ".picture-network", clouds: ".picture-clouds", scale: ".sheet-picture > svg", shares: ".sheet-shares svg" };
  for (const [shape, { path }] of oneOfEachShape()) {
    const picture = /** @type {Record<string, string>} */ (drawn)[shape];
    if (!picture) continue;
    await page.goto(ADDRESS + path);
    const before = await page.locator(picture).innerHTML();
    const { words } = await fill(page);
    const after = await page.locator(picture).innerHTML();
    expect(after, shape).not.toBe(before);
    expect(after, shape).not.toMatch(/NaN|undefined/);
    if (shape === "circles" || shape === "clouds") expect(words.some((word) => after.includes(word)), shape).toBe(true);
    if (shape === "shares") await expect(page.locator(".sheet-sum")).toContainText("I alt");
    page.once("dialog", (dialog) => dialog.accept());
    await page.getByRole("button", { name: "Slet alt, hvad jeg har skrevet" }).click();
  }
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });
  for (const [shape, { path }] of oneOfEachShape()) {
    test(`a ${shape} (/${path}) has fields to write in, and paper shows them`, async ({ page }) => {
      await page.goto(ADDRESS + path);
      const fields = page.locator(".sheet :is(textarea, input):visible");
      expect(await fields.count()).toBeGreaterThan(2);
      await page.locator(".sheet textarea:visible").last().fill("håndskrift");
      expect(await printed(page, { landscape: true })).toContain("håndskrift");
    });
  }
});
