// Measures of a page that is open: axe, overflow, focus. Takes a page, gives faults as text.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const AXE = readFileSync(fileURLToPath(new URL("./node_modules/axe-core/axe.min.js", import.meta.url)), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

/** WCAG 2.2 AA and best practice. `without` names rules that say nothing where they are asked.
 * @param {import("@playwright/test").Page} page @param {string[]} [without] @returns {Promise<string[]>} */
export async function violations(page, without = []) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  return page.evaluate(async ([tags, without]) => {
    // @ts-ignore axe was put there above
    const result = await window.axe.run(document, {
      runOnly: { type: "tag", values: tags },
      rules: { "target-size": { enabled: true }, ...Object.fromEntries(without.map((rule) => [rule, { enabled: false }])) },
      preload: false,
      resultTypes: ["violations"],
    });
    /** A drawing sets its name in several texts, broken into lines with hyphens that are not part of it. @param {any} one */
    const broken = (one) => {
      const link = document.querySelector(one.target[0]);
      const letters = (/** @type {string | null | undefined} */ text) => (text ?? "").toLowerCase().replace(/[^\p{L}\d]/gu, "");
      const name = letters(link?.getAttribute("aria-label"));
      const texts = [...(link?.closest("svg") ? link.querySelectorAll("text") : [])];
      return texts.length > 0 && texts.every((text) => name.includes(letters(text.textContent)));
    };
    return result.violations.flatMap((/** @type {any} */ violation) =>
      violation.nodes.filter((/** @type {any} */ one) => violation.id !== "label-content-name-mismatch" || !broken(one)).slice(0, 3).map((/** @type {any} */ node) => `${violation.id}: ${node.failureSummary} ${node.html.slice(0, 160)}`),
    );
  }, [TAGS, without]);
}

/** Lays out what would wait for the reader to come near, so that all of a page can be looked at.
 * @param {import("@playwright/test").Page} page */
export async function allLaidOut(page) {
  await page.evaluate(() => {
    const all = new CSSStyleSheet();
    all.replaceSync("* { content-visibility: visible !important; }");
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, all];
  });
}

/** What sticks out to the right of the window, outside of areas that scroll. @param {import("@playwright/test").Page} page */
export async function overflow(page) {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const faults = [];
    const whole = document.documentElement.scrollWidth;
    if (whole > width) faults.push(`the page is ${whole} px wide in a window of ${width} px`);
    for (const element of document.body.querySelectorAll("*")) {
      const box = element.getBoundingClientRect();
      if (box.width <= 1 || box.height <= 1 || box.right <= width + 1 || box.left >= 10_000) continue;
      const style = getComputedStyle(element);
      if (style.visibility === "hidden" || style.position === "fixed" || inScroller(element)) continue;
      faults.push(`${element.tagName.toLowerCase()}.${element.className} reaches ${Math.round(box.right)} px`);
    }
    return faults.slice(0, 5);

    /** @param {Element} element */
    function inScroller(element) {
      for (let outer = element.parentElement; outer && outer !== document.body; outer = outer.parentElement) {
        const style = getComputedStyle(outer);
        if (["auto", "scroll"].includes(style.overflowX)) return true;
        // Inside a drawing the drawing's own edge counts; hidden text is one pixel wide.
        if (outer.tagName === "svg" || outer.getBoundingClientRect().width <= 1) return true;
      }
      return false;
    }
  });
}

/** Walks by Tab and reports places where one cannot see where one is.
 * @param {import("@playwright/test").Page} page @param {number} steps */
export async function unseenFocus(page, steps) {
  const faults = [];
  for (let step = 0; step < steps; step++) {
    await page.keyboard.press("Tab");
    const fault = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return undefined;
      const style = getComputedStyle(element);
      const name = `${element.tagName.toLowerCase()} «${(element.textContent ?? "").trim().slice(0, 40)}»`;
      const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
      if (!outlined && style.boxShadow === "none") return `no visible focus on ${name}`;
      const box = element.getBoundingClientRect();
      const seen = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
      return seen && box.width > 1 ? undefined : `focus lands out of sight on ${name}`;
    });
    if (fault) faults.push(fault);
  }
  return faults;
}
