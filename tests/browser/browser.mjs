// A page that is watched: every console error, failed request and request off the host is kept and asserted.
// Tests import `test` and `expect` from here.

import { test as plain, expect } from "@playwright/test";

export { expect };

/** @typedef {{ faults: string[], bytes: Map<string, Promise<number>> }} Watch */

/** Address of the site's front page; the server is up before any test runs. */
export const ADDRESS = process.env.VEJVISER_ADDRESS ?? "";

export const test = plain.extend({
  /** The usual page, watched; the test fails at its end if anything was noticed. */
  page: async ({ page }, use) => {
    const watch = watched(page, ADDRESS);
    await use(page);
    expect(watch.faults, "console, network and script faults").toEqual([]);
  },
});

/**
 * @param {import("@playwright/test").Page} page
 * @param {string} address the site's own address; anything else is off the host
 * @returns {Watch}
 */
export function watched(page, address) {
  /** @type {Watch} */
  const watch = { faults: [], bytes: new Map() };
  page.on("console", (message) => {
    // The browser itself reports the 404 of a page that is meant to be missing.
    const expected = message.location().url.includes("findes-ikke");
    if (["error", "warning"].includes(message.type()) && !expected) watch.faults.push(`console on ${page.url()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => watch.faults.push(`script on ${page.url()}: ${error.message}`));
  page.on("request", (request) => {
    const own = request.url().startsWith(address) || /^(data|blob|about):/.test(request.url());
    if (!own) watch.faults.push(`leaves the host or folder: ${request.url()}`);
  });
  page.on("requestfailed", (request) => {
    const why = request.failure()?.errorText;
    // What was still on its way when the test itself went to another page.
    if (why !== "net::ERR_ABORTED") watch.faults.push(`failed: ${request.url()} ${why}`);
  });
  page.on("response", (response) => {
    const url = response.url();
    if (response.status() >= 400 && !url.includes("findes-ikke")) watch.faults.push(`${response.status()}: ${url}`);
    if (!["document", "stylesheet", "script"].includes(response.request().resourceType())) return;
    // A page that has been left no longer gives its bodies.
    watch.bytes.set(url, response.body().then((body) => body.length, () => 0));
  });
  return watch;
}
