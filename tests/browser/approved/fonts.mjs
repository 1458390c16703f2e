// The same letters on every machine. Takes a stylesheet of the site and gives it with Noto in the place of each font that
// a system may or may not have; says which file holds which letters; takes a page that is open and names every letter
// that the machine had to give nonetheless.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const PACKAGES = fileURLToPath(new URL("../node_modules/@fontsource/", import.meta.url));
/** Where the pages find the files, from the site's root. */
const PLACE = "/noto/";

/** What a list of fonts in the styles begins with, and what stands there instead. Code is set in Noto Sans too. */
const INSTEAD = [
  ["system-ui,", '"Noto Sans",'],
  ["ui-monospace,", '"Noto Sans",'],
  ['"Segoe UI",', '"Noto Sans",'],
  ["Charter,", '"Noto Serif",'],
];

/** The files of Noto, the letters that are taken from each, and the cuts that it has. */
const LATIN = "U+0-FF, U+2000-206F, U+20AC, U+2122, U+2212, U+FFFD";
const FOUR_CUTS = ["400-normal", "400-italic", "700-normal", "700-italic"];
const FACES = ["sans", "serif"].flatMap((one) => {
  const family = one === "sans" ? "Noto Sans" : "Noto Serif";
  return FOUR_CUTS.flatMap((cut) => [
    face(family, cut, `noto-${one}/files/noto-${one}-latin-${cut}`, LATIN),
    face(family, cut, "noto-sans-math/files/noto-sans-math-latin-400-normal", "U+2190-21FF, U+2248"),
    face(family, cut, "noto-sans-symbols-2/files/noto-sans-symbols-2-symbols-400-normal", "U+2713"),
  ]);
});

/** @param {string} family @param {string} cut @param {string} file @param {string} letters */
function face(family, cut, file, letters) {
  const [weight, style] = cut.split("-");
  const source = `src: url("${PLACE}${file}.woff2"); unicode-range: ${letters}; font-display: block;`;
  return `@font-face { font-family: "${family}"; font-weight: ${weight}; font-style: ${style}; ${source} }`;
}

/** What a field for a day says while it is empty is the browser's, in the machine's language. */
const DATES = "::-webkit-datetime-edit { opacity: 0; }";

/** @param {string} css */
export function withNoto(css) {
  return INSTEAD.reduce((text, [name, noto]) => text.replaceAll(name, noto), css) + FACES.join("") + DATES;
}

/** A file of the fonts, if the path is one's. @param {string} path */
export function fontFile(path) {
  return path.startsWith(PLACE) ? readFileSync(PACKAGES + path.slice(PLACE.length)) : undefined;
}

/** Text that is not set in Noto: the font that the machine gave, and where. @param {import("@playwright/test").Page} page */
export async function machineFonts(page) {
  await page.evaluate(markLetters);
  const session = await page.context().newCDPSession(page);
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  const { root } = await session.send("DOM.getDocument");
  const { nodeIds } = await session.send("DOM.querySelectorAll", { nodeId: root.nodeId, selector: "[data-letters]" });
  const faults = await Promise.all(nodeIds.map(async (nodeId) => {
    const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId });
    const machines = fonts.filter((font) => !font.isCustomFont).map((font) => font.familyName);
    if (machines.length === 0) return [];
    const { outerHTML } = await session.send("DOM.getOuterHTML", { nodeId });
    return [`${machines} in ${outerHTML.slice(0, 120)}`];
  }));
  await session.detach();
  return faults.flat().slice(0, 8);
}

/** Put into the page: marks as few elements as have every letter in every font and cut that it stands in. */
function markLetters() {
  const seen = new Set();
  for (const one of document.querySelectorAll("body *:not([type=file])")) {
    if (!one.checkVisibility()) continue;
    const before = seen.size;
    const own = [...one.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent).join("");
    for (const part of [undefined, "::before", "::after"]) {
      const { content, fontFamily, fontWeight, fontStyle } = getComputedStyle(one, part);
      for (const letter of part ? content : own) seen.add([letter, fontFamily, fontWeight, fontStyle].join());
    }
    one.toggleAttribute("data-letters", seen.size > before);
  }
}
