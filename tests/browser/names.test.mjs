// What a screen reader is told of each kind of page and of every sheet: landmarks, headings in order, and a name for
// all that is read as a table or figure, followed, pressed or filled in.

import { ADDRESS, expect, test } from "./browser.mjs";
import { nameFaults, told } from "./names.mjs";
import { kindPages } from "./site.mjs";
import { sheets } from "./worksheets.mjs";

const FIELDS = ["textbox", "combobox", "checkbox", "radio", "Date"];

test("the measure sees a field, a table and a landmark without a name, and a heading that skips", async ({ page }) => {
  await page.goto(`${ADDRESS}om/`);
  expect(await nameFaults(page)).toEqual([]);
  await page.locator("main").evaluate((main) => {
    main.insertAdjacentHTML("beforeend", `<input><button></button><nav>a</nav><nav>b</nav><h2>To</h2><h4>Fire</h4>
      <table><tr><th>a</th><td>b</td></tr><tr><th>c</th><td>d</td></tr></table><h1>Én til</h1>`);
  });
  const faults = (await nameFaults(page)).join("\n");
  for (const sort of [/textbox without/, /button without/, /table without/, /called navigation «»/, /from level 2 to 4/, /not one heading/]) {
    expect(faults).toMatch(sort);
  }
});

for (const path of kindPages()) {
  test(`/${path} says what is what`, async ({ page }) => {
    await page.goto(ADDRESS + path);
    expect.soft(await nameFaults(page), `/${path}`).toEqual([]);
    await expect.soft(page.getByRole("banner").getByRole("navigation").first(), "the main menu").toBeVisible();
    const title = await page.getByRole("main").getByRole("heading", { level: 1 }).count();
    expect.soft(title, "the title stands in main").toBe(1);
  });
}

for (const { path } of sheets()) {
  test(`every field of /${path} has a name`, async ({ page }) => {
    await page.goto(ADDRESS + path);
    await page.locator(".sheet[data-ready]").waitFor();
    const more = page.locator(".sheet .sheet-add:visible");
    for (const one of await more.all()) await one.click();
    expect.soft(await nameFaults(page), `/${path}`).toEqual([]);
    const fields = (await told(page)).filter((node) => FIELDS.includes(node.role));
    expect(fields.length, "fields that a screen reader meets").toBeGreaterThan(2);
  });
}
