// Files from elsewhere: damaged, foreign and hostile ones are refused in plain words and nothing is lost; older ones
// are read; several sheets travel as one folder.

import { ADDRESS, expect, test } from "./browser.mjs";
import { LOEFT, WHEEL } from "./site.mjs";
import { NOTHING, device, open, saved, sheets, status, written } from "./worksheets.mjs";

const SAG = "0b9f0a53-5c1e-4b66-9c5b-0d5c8f6f4e11";
const ark = (/** @type {object} */ fields) => JSON.stringify({ format: "vejviser-ark", version: 1, ark: "loeft-tavle", sag: SAG, ...fields });

/** What is wrong, the file, and what the reader is told. @type {[string, string | Buffer, RegExp][]} */
const REFUSED = [
  ["cut short", '{"format": "vejviser-ark", "version": 1, "ark": "loe', /beskadiget/],
  ["not text", Buffer.from([0x25, 0x50, 0x44, 0x46, 0, 0xff, 0xfe]), /kan ikke læses|passer ikke/],
  ["empty", "", /kan ikke læses/],
  ["a number", "42", /kan ikke læses/],
  ["nothing", "[]", /0 udfyldte ark/],
  ["another program", '{"format": "calc", "version": 1}', /ikke gemt fra Vejviser/],
  ["a newer version", JSON.stringify({ format: "vejviser-ark", version: 2, ark: "loeft-tavle" }), /anden udgave/],
  ["another sheet", JSON.stringify({ format: "vejviser-ark", version: 1, ark: "aarshjul" }), /andet ark: »aarshjul«/],
  ["a folder without it", JSON.stringify({ format: "vejviser-mappe", version: 1, sag: SAG, aarshjul: {} }), /ikke dette ark/],
  ["a false number", JSON.stringify({ ark: "loeft-tavle", sag: "../../x" }), /beskadiget/],
  ["unknown fields", ark({ cpr: "1", adresse: "2" }), /felterne »cpr«, »adresse«/],
  ["names of prototypes", '{"ark": "loeft-tavle", "__proto__": {"x": 1}, "constructor": "y"}', /»__proto__«/],
  ["a prototype in a line", '{"ark": "loeft-tavle", "aftaler": [{"__proto__": {"aftale": "x"}}]}', /»__proto__«/],
  ["a list for a text", ark({ fungerer: { a: 1 } }), /»fungerer« skal være en tekst/],
  ["a text for a list", ark({ aftaler: "x" }), /»aftaler« skal være en liste/],
  ["lines that are texts", ark({ aftaler: ["x"] }), /felter/],
  ["deep", `{"ark": "loeft-tavle", "aftaler": ${"[".repeat(5_000)}${"]".repeat(5_000)}}`, /felter|beskadiget/],
  ["too many lines", ark({ aftaler: Array.from({ length: 501 }, () => ({ aftale: "x" })) }), /for mange linjer/],
  ["too long", ark({ fungerer: "x".repeat(50_001) }), /for lang/],
  ["fifty megabytes", Buffer.alloc(50_000_000, 32), /for stor/],
  ["rows of two families", "fungerer\r\na\r\nb\r\n", /2 rækker/],
  ["rows with other fields", "cpr;navn\r\n1;2\r\n", /»cpr«/],
  ["a line with more parts", 'aftaler\r\n"a; b; c; d; e"\r\n', /flere dele/],
];

test("files that are not right are refused, and nothing is lost", async ({ page }) => {
  await page.goto(ADDRESS + LOEFT);
  await page.locator("#ark-loeft-tavle-fungerer").fill("Morgenerne");
  const before = await written(page);
  page.on("dialog", (dialog) => { expect.soft(dialog.message(), "a question").toBe(""); return dialog.dismiss(); });
  for (const [what, text, told] of REFUSED) {
    await open(page, text);
    await expect.soft(status(page), what).toHaveText(told);
    await expect.soft(status(page), what).toHaveText(/Arket er, som det var\.$/);
    expect.soft(await written(page), what).toEqual(before);
    await page.locator(".sheet-status").evaluate((place) => { place.textContent = ""; });
  }
  expect(await device(page)).toEqual(NOTHING);
  page.removeAllListeners("dialog");
  page.on("dialog", (dialog) => dialog.accept());
});

test("what looks like code stays words", async ({ page }) => {
  await page.goto(ADDRESS + LOEFT);
  page.on("dialog", (dialog) => { expect.soft(dialog.type(), dialog.message()).toBe("beforeunload"); return dialog.accept(); });
  const words = `</textarea><script>alert(1)</script><img src=x onerror=alert(2)>`;
  await open(page, ark({ fungerer: words, aftaler: [{ aftale: words }] }));
  await expect(status(page)).toContainText("hentet ind");
  await expect(page.locator("#ark-loeft-tavle-fungerer")).toHaveValue(words);
  expect(await page.locator(".sheet script, .sheet img").count()).toBe(0);
  const { text } = await saved(page, "Gem til regneark");
  await page.locator("#ark-loeft-tavle-fungerer").fill("=HYPERLINK(1)");
  expect(text).not.toMatch(/(^|;)"?[=+@-]/m);
  expect((await saved(page, "Gem til regneark")).text).toContain('" =HYPERLINK(1)"');
});

test("older files and rows from spreadsheets are read", async ({ page }) => {
  await page.goto(ADDRESS + LOEFT);
  page.on("dialog", (dialog) => dialog.accept());
  /** @type {[string, string | Buffer][]} */
  const files = [
    ["plain", JSON.stringify({ ark: "loeft-tavle", fungerer: "Nætter", aftaler: [{ aftale: "Ringe", hvem: "M" }] })],
    ["listed", JSON.stringify({ udfyldt: [{ fungerer: "Nætter", aftaler: { aftale: "Ringe", hvem: "M" } }] })],
    ["marked", `\ufeff${JSON.stringify([{ fungerer: ["Nætter"], aftaler: [{ aftale: "Ringe", hvem: "M" }] }])}`],
    ["rows", 'fungerer,aftaler\n"Nætter","Ringe; M"\n'],
    ["rows from long ago", Buffer.from("fungerer;aftaler\r\nNætter;Ringe, M\r\n", "latin1")],
  ];
  for (const [what, text] of files) {
    await open(page, text, what.startsWith("rows") ? "ark.csv" : "ark.json");
    await expect.soft(status(page), what).toContainText("hentet ind");
    const fields = await written(page);
    expect.soft(fields.fungerer, what).toBe("Nætter");
    if (what !== "rows from long ago") expect.soft(fields.aftaler, what).toEqual([{ aftale: "Ringe", hvem: "M" }]);
  }
});

test("several sheets travel as one folder", async ({ page }) => {
  /** @type {string[]} */
  const asked = [];
  page.on("dialog", (dialog) => { asked.push(dialog.message()); return dialog.accept(); });
  for (const [path, words] of [[LOEFT, "Morgenerne"], [WHEEL, "Tandlæge"]]) {
    await page.goto(ADDRESS + path);
    await page.locator(".sheet textarea:visible").nth(2).fill(words);
    await page.getByRole("checkbox", { name: "Husk på denne enhed" }).check();
  }
  await page.goto(ADDRESS + "ark/mappe/");
  const listed = page.locator(".folder-sheets a:visible");
  await expect(listed).toHaveCount(2);
  const { name, text } = await saved(page, "Gem mappen som fil");
  expect(name).toBe("mappe.json");
  const whole = JSON.parse(text);
  expect(whole).toMatchObject({ format: "vejviser-mappe", version: 1, sag: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  expect(Object.keys(whole).sort()).toEqual(["aarshjul", "format", "loeft-tavle", "sag", "version"]);
  expect(JSON.stringify(whole["loeft-tavle"])).toContain("Morgenerne");

  const before = await device(page);
  /** @type {[string, string, RegExp][]} */
  const refused = [
    ["another family", JSON.stringify({ ...whole, sag: SAG }), /anden mappe/],
    ["an unknown sheet", JSON.stringify({ ...whole, fremmed: {} }), /»fremmed«/],
    ["an unknown field", JSON.stringify({ ...whole, aarshjul: { cpr: "x" } }), /»cpr«/],
    ["a prototype", `{"format": "vejviser-mappe", "version": 1, "sag": "${whole.sag}", "__proto__": {}}`, /»__proto__«/],
    ["one sheet", ark({}), /ét ark/],
    ["damaged", text.slice(0, 40), /beskadiget/],
  ];
  for (const [what, file, told] of refused) {
    await open(page, file);
    await expect.soft(status(page), what).toHaveText(told);
    await expect.soft(status(page), what).toHaveText(/Intet er ændret\.$/);
    expect.soft(await device(page), what).toEqual(before);
  }

  await page.getByRole("button", { name: "Slet alt fra denne enhed" }).click();
  expect(await device(page)).toEqual(NOTHING);
  await expect(page.locator(".folder-none")).toBeVisible();
  asked.length = 0;
  await open(page, text);
  await expect(listed).toHaveCount(2);
  expect(asked.join()).toMatch(/2 ark: .*husket på denne enhed/);
  await page.goto(ADDRESS + LOEFT);
  expect(JSON.stringify(await written(page))).toContain("Morgenerne");

  await page.getByRole("button", { name: "Slet alt, hvad jeg har skrevet" }).click();
  await open(page, text);
  await expect(status(page)).toContainText("hentet ind");
  expect(JSON.stringify(await written(page)), "a sheet takes its own part").toContain("Morgenerne");
});

test("the folder knows every field of every sheet", async ({ page }) => {
  await page.goto(ADDRESS + "ark/mappe/");
  const ids = await page.locator("[data-ark]").evaluateAll((all) => all.map((one) => one.getAttribute("data-ark")));
  expect(ids.sort()).toEqual(sheets().map((sheet) => sheet.id).sort());
});
