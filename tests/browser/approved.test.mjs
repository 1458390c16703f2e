// Pages of each kind, and a sheet of each shape, look as somebody approved: pictures of the site of an invented project
// are compared with those in approved/pictures/. The text of the real site does not matter here; of it only the kinds of
// pages are read, so that none is forgotten.
//
// A picture that is missing fails, and so does one that nothing uses. What is other now lies in target/browser/results.
// When it is as it should be, or another Chromium draws otherwise, approve it here, beside a built site, and look at each
// picture that git calls changed:
//
//   ../../target/release/vejviser build --root approved/project --out ../../target/approved --base-url https://vejviser.example/
//   VEJVISER_APPROVED=../../target/approved node node_modules/@playwright/test/cli.js test approved --update-snapshots=all

import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { test as plain } from "@playwright/test";
import { allLaidOut } from "./accessibility.mjs";
import { ADDRESS, kindOf, serve } from "./approved/folder.mjs";
import { machineFonts } from "./approved/fonts.mjs";
import { fewerColours } from "./approved/palette.mjs";
import { expect, watched } from "./browser.mjs";
import config, { WHOLE_BROWSER } from "./playwright.config.mjs";
import { longestOfKinds } from "./site.mjs";

const PICTURES = fileURLToPath(new URL("approved/pictures/", import.meta.url));

/** How a page is looked at. A picture is no taller than `most` pixels.
 * @typedef {{ name: string, width: number, height: number, most: number, media: Parameters<import("@playwright/test").Page["emulateMedia"]>[0] }} Look */
/** @type {Look} */
const PHONE = { name: "phone", width: 390, height: 844, most: 1400, media: {} };
/** @type {Look} */
const DESK = { name: "desk", width: 1280, height: 900, most: 1200, media: {} };
/** @type {Look} */
const DARK = { ...DESK, name: "dark", media: { colorScheme: "dark" } };
/** @type {Look} */
const PAPER = { name: "paper", width: 794, height: 1123, most: 1123, media: { media: "print" } };
const BOTH = [PHONE, DESK];
const ALL = [PHONE, DESK, DARK, PAPER];

/** A page, how it is looked at, and the part of it that is pictured: of a few the whole with its head, menus and foot, of
 * most what stands between them. What looks alike in every window is seen in one.
 * @type {[path: string, looks: Look[], part?: string][]} */
const PAGES = [
  ["", ALL, "body"],
  ["404.html", BOTH, "body"],
  ["modeller/proevemodellen/", ALL, "body"],
  ["modeller/proevemodellen/fast-kontakt/", ALL, "body"],
  ["ark/tavle/", ALL, "body"],

  ["en/", [PHONE]],
  ["soeg/", [PHONE]],
  ["soeg/?q=plan", BOTH],
  ["s/", [PHONE]],
  ["start/", [PHONE]],
  ["start/foerste-moede/", BOTH],
  ["roller/kontaktperson/", BOTH],
  ["redskaber/moedetavle/", BOTH],
  ["ark/", [DESK]],
  ["ark/mappe/", [PHONE]],

  ["modeller/proevemodellen/fast-kontakt/", BOTH, ".evidence"],
  ["modeller/proevemodellen/fast-kontakt/", [PHONE, DESK, DARK], ".known"],
  ["modeller/proevemodellen/fast-kontakt/", BOTH, ".together"],
  ["modeller/proevemodellen/fast-kontakt/ring-foerst/", BOTH],
  ["modeller/proevemodellen/forudsaetninger/", [PHONE]],
  ["modeller/proevemodellen/forudsaetninger/tid-til-opgaven/", [DESK]],
  ["modeller/proevemodellen/sagsforloeb/", BOTH],
  ["modeller/proevemodellen/sagsforloeb/foerste-moede/", [DESK]],
  ["modeller/proevemodellen/forandringsteori/", BOTH],
  ["modeller/proevemodellen/udgaver/", BOTH],
  ["modeller/oevemodellen/naer-kontakt/", [PHONE, DARK]],
  ["modeller/side-om-side/", BOTH],
  ["print/fast-kontakt/", [PHONE, DESK, PAPER]],

  ["begreber/", [DESK]],
  ["begreber/kontaktperson/", [PHONE]],
  ["erfaringer/fast-ugedag/", [DESK]],
  ["evaluering/flere-aftaler/", BOTH],
  ["evaluering/score/", BOTH],
  ["faktorer/faste-tider/", [PHONE]],
  ["kommuner/proevekoebing/", [PHONE]],
  ["regler/opfoelgningstakt/", BOTH],
  ["lov/", BOTH],
  ["lov/proeve-3/", [PHONE]],
  ["kilder/proevebogen/", [PHONE]],

  ["om/byggesten/", ALL],
  ["om/tabel-billede-kode/", ALL],
  ["om/regel-og-maaling/", [DESK]],
  ["om/nyt/", [PHONE]],
  ["om/data/", [DESK]],
  ["om/farver/", [DESK]],
  ["om/stil/", [DESK, DARK]],
  ["om/felter/", [PHONE, DARK]],
  ["redaktoer/opslag/", [DESK]],
  ["redaktoer/koder/", [PHONE]],
  ["redaktoer/direktiver/", [DESK]],

  ...["tavle", "overblik", "klar-til-moedet", "tjekliste", "hjul", "kreds", "skyer", "skala", "trekant", "andele"].map(
    (sheet) => /** @type {[string, Look[], string]} */ ([`ark/${sheet}/`, [PHONE, DESK, PAPER], ".sheet"]),
  ),
];

// Letters are drawn alike whatever the machine asks for, and by the browser that readers have.
const FONTS = fileURLToPath(new URL("approved/fonts.conf", import.meta.url));
plain.use({
  launchOptions: {
    ...config.use?.launchOptions,
    executablePath: WHOLE_BROWSER,
    env: { ...process.env, FONTCONFIG_FILE: FONTS },
  },
});

const test = plain.extend({
  page: async ({ page }, use) => {
    await serve(page);
    const watch = watched(page, ADDRESS);
    await use(page);
    expect(watch.faults, "console, network and script faults").toEqual([]);
  },
});

for (const [path, looks, part = "main"] of PAGES) {
  test(`${part} of /${path} looks as approved`, async ({ page }, info) => {
    for (const look of looks) {
      await page.setViewportSize(look);
      await page.emulateMedia({ media: "screen", colorScheme: "light", ...look.media });
      await page.goto(ADDRESS + path);
      await allLaidOut(page);
      if (path.includes("?q=")) await expect(page.locator(".search-all a").first()).toBeVisible();
      const name = nameOf(path, part, look);
      await expect.soft(page).toHaveScreenshot(name, { fullPage: true, clip: await frame(page, part, look) });
      if (info.config.updateSnapshots !== "none") writeFileSync(join(PICTURES, name), fewerColours(readFileSync(join(PICTURES, name))));
      expect.soft(await machineFonts(page), `letters of the machine's, ${look.name}`).toEqual([]);
    }
  });
}

test("no picture is missing, and none is left over", ({}, info) => {
  const used = PAGES.flatMap(([path, looks, part = "main"]) => looks.map((look) => nameOf(path, part, look)));
  const there = readdirSync(PICTURES);
  if (info.config.updateSnapshots === "none") expect(there.sort()).toEqual(used.sort());
  else for (const name of there.filter((name) => !used.includes(name))) rmSync(join(PICTURES, name));
});

test("a page of each kind that the real site has is pictured", () => {
  const seen = PAGES.map(([path]) => kindOf(path));
  expect([...longestOfKinds().keys()].filter((kind) => !seen.includes(kind))).toEqual([]);
});

/** The picture's file. @param {string} path @param {string} part @param {Look} look */
function nameOf(path, part, look) {
  const place = path.replace(/\.html$|\?q=/, "").split("/").filter(Boolean).slice(-2);
  return [...(place.length ? place : ["forside"]), ...(part.startsWith(".") ? [part.slice(1)] : []), look.name].join("-") + ".png";
}

/** Where a part of the page stands, with a little air beside it. @param {import("@playwright/test").Page} page @param {string} part @param {Look} look */
async function frame(page, part, look) {
  const AIR = 16;
  const box = await page.locator(part).first().evaluate((one) => one.getBoundingClientRect());
  const left = Math.max(0, Math.floor(box.left) - AIR);
  const right = Math.min(look.width, Math.ceil(box.right) + AIR);
  return { x: left, y: Math.floor(box.top), width: right - left, height: Math.min(Math.ceil(box.height), look.most) };
}
