// What a script adds to every page: to print it, to pass its address on, and the next page fetched ahead.

import { ADDRESS, expect, test } from "./browser.mjs";
import { ROLE } from "./site.mjs";

test("the buttons say what they do, and copying tells what was copied", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(ADDRESS + ROLE);
  const tools = page.locator(".page-tools");
  await expect(tools.getByRole("button")).toHaveText(["Skriv siden ud", "Kopiér sidens adresse"]);
  await tools.getByRole("button", { name: "Kopiér sidens adresse" }).press("Enter");
  const address = await page.locator('link[rel="canonical"]').getAttribute("href");
  await expect(tools.getByRole("status")).toHaveText(`Kopieret: ${address}`);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
  expect(address, "the short address").toMatch(/\/roller\/leder\/$/);
});

test("where the clipboard is closed, the address is shown", async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await page.goto(ADDRESS + ROLE);
  await page.getByRole("button", { name: "Kopiér sidens adresse" }).click();
  await expect(page.locator(".page-tools [role=status]")).toHaveText(/^Kopiér selv: https:/);
});

test("the print button prints", async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => { document.title = "udskrevet"; };
  });
  await page.goto(ADDRESS + ROLE);
  await page.getByRole("button", { name: "Skriv siden ud" }).click();
  await expect(page).toHaveTitle("udskrevet");
});

test("pages without a code have no buttons", async ({ page }) => {
  for (const path of ["", "soeg/", "s/", "findes-ikke/"]) {
    await page.goto(ADDRESS + path);
    await expect(page.locator("h1")).toBeVisible();
    expect(await page.locator(".page-tools").count(), `/${path}`).toBe(0);
  }
});

test.describe("the next page", () => {
  /** @param {import("@playwright/test").Page} page */
  const ahead = (page) => page.locator('link[rel="prefetch"]').evaluateAll((all) => all.map((one) => one.getAttribute("href")));

  test("is fetched when a link is pointed at, and the policy allows it", async ({ page }) => {
    await page.goto(ADDRESS + ROLE);
    const link = page.locator("main a[href$='index.html']").first();
    const target = new URL((await link.getAttribute("href")) ?? "", page.url());
    const request = page.waitForRequest(target.href);
    await link.hover();
    await request;
    expect(await ahead(page)).toEqual([target.pathname]);
    await link.hover();
    await link.focus();
    await page.waitForTimeout(200);
    expect(await ahead(page), "once").toEqual([target.pathname]);
  });

  test("is not fetched when a link is passed over, is elsewhere, is no page, or when data is saved", async ({ page }) => {
    await page.goto(ADDRESS + ROLE);
    await page.locator("main a[href$='index.html']").first().dispatchEvent("pointerover");
    await page.locator("h1").dispatchEvent("pointerover");
    await page.evaluate(() => {
      for (const href of ["https://eksempel.dk/side/", "../../model.json", "#indhold"]) {
        const link = document.createElement("a");
        link.href = href;
        document.querySelector("main")?.append(link);
        link.dispatchEvent(new PointerEvent("pointerover", { bubbles: true }));
      }
    });
    await page.waitForTimeout(300);
    expect(await ahead(page)).toEqual([]);
    await page.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { saveData: true } }));
    await page.reload();
    await page.locator("main a[href$='index.html']").first().hover();
    await page.waitForTimeout(300);
    expect(await ahead(page), "data is saved").toEqual([]);
  });
});
