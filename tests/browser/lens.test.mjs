// The role lens: a role's duties first, the others one press away, remembered on the device alone.

import { violations } from "./accessibility.mjs";
import { ADDRESS, expect, test } from "./browser.mjs";

const ELEMENT = "modeller/en-familie-en-indgang/koordineret-sagsbehandling/";
const TEAM = `${ELEMENT}etabler-et-tvaerfagligt-kerneteam/`;
const COORDINATOR = `${ELEMENT}familien-har-en-fast-familiekoordinator/`;

test("a role is chosen once, stands first on every page, and hides nothing for good", async ({ page }) => {
  await page.goto(ADDRESS + TEAM);
  const lists = page.locator(".duties > section > ul");
  const all = await lists.count();
  await expect(lists.filter({ visible: true })).toHaveCount(all);
  expect(await page.evaluate(() => localStorage.length), "nothing is kept before a choice").toBe(0);
  await page.locator(".lens").getByRole("button", { name: "Leder" }).press("Enter");
  await expect(lists.filter({ visible: true })).toHaveCount(1);
  await expect(page.locator(".duties > section").first()).toContainText("leder");
  expect(new URL(page.url()).hash).toBe("#rolle=leder");
  expect(await violations(page)).toEqual([]);
  await page.locator(".lens-open:visible").first().press("Enter");
  await expect(lists.filter({ visible: true })).toHaveCount(2);
  await page.goto(ADDRESS + COORDINATOR);
  await expect(page.locator(".duties > section > ul").filter({ visible: true }), "also on the next page").toHaveCount(1);
  await page.locator(".lens").getByRole("button", { name: "Alle" }).click();
  await expect(page.locator(".duties > section > ul:visible")).toHaveCount(await page.locator(".duties > section").count());
  expect(await page.evaluate(() => localStorage.length), "and forgotten with the choice").toBe(0);
});

test("a shared address shows the role to somebody who never chose one", async ({ page }) => {
  await page.goto(`${ADDRESS}${TEAM}#rolle=kerneteam`);
  await expect(page.locator(".lens-mine")).toHaveCount(2);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".duties > section > ul:visible"), "paper shows all").toHaveCount(
    await page.locator(".duties > section").count(),
  );
});

test("the duty that a link leads to is never folded away", async ({ page }) => {
  await page.goto(ADDRESS + TEAM);
  await page.locator(".lens").getByRole("button", { name: "Leder" }).click();
  await page.goto(`${ADDRESS}${TEAM}#opgave-1`);
  await page.reload();
  await expect(page.locator("#opgave-1")).toBeVisible();
});
