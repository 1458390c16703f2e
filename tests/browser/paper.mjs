// The page as printed: makes a PDF of it and reads its text back. Needs pdftotext.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** @param {import("@playwright/test").Page} page @param {Parameters<import("@playwright/test").Page["pdf"]>[0]} [options] */
export async function printed(page, options) {
  const bytes = await page.pdf({ preferCSSPageSize: true, format: "A4", ...options });
  return squeeze(textOf(bytes));
}

/** Words may break over lines: blanks and hyphens do not count. @param {string} text */
export function squeeze(text) {
  return text.normalize("NFC").replace(/[\s\u00ad\u2010\u2011\u200b-]+/g, "");
}

/** @param {Buffer} bytes */
function textOf(bytes) {
  const folder = mkdtempSync(join(tmpdir(), "vejviser-print-"));
  try {
    const file = join(folder, "page.pdf");
    writeFileSync(file, bytes);
    execFileSync("pdftotext", ["-raw", "-enc", "UTF-8", file, join(folder, "page.txt")]);
    return readFileSync(join(folder, "page.txt"), "utf8");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The words a reader of the paper is to get: what stands in <main> in print. @param {import("@playwright/test").Page} page */
export async function wordsOnPaper(page) {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector("main") ?? document.body, NodeFilter.SHOW_TEXT);
    const words = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const around = /** @type {Element} */ (node.parentElement);
      const box = around.getBoundingClientRect();
      if (!around.checkVisibility({ visibilityProperty: true }) || box.width <= 1 || box.height <= 1) continue;
      // Drawings letter words one by one; their text is beside them as a list.
      if (around.closest("svg, select, option, textarea, script, style, noscript")) continue;
      if (getComputedStyle(around).textTransform !== "none") continue;
      words.push(...(node.textContent ?? "").split(/\s+/).filter((word) => word.length > 3));
    }
    return words;
  });
}
