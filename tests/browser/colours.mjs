// The colour roles of site/styles/tokens.css, and how far two colours stand apart. Takes the file that the site is
// styled by; never a copy of its colours.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const TOKENS = readFileSync(fileURLToPath(new URL("../../site/styles/tokens.css", import.meta.url)), "utf8");

/** Colours by role, as light and dark pages have them. @returns {{ light: Map<string, string>, dark: Map<string, string> }} */
export function roles() {
  const [light, dark] = TOKENS.split("prefers-color-scheme: dark");
  if (!light || !dark) throw new Error("tokens.css has no dark colours");
  const first = colours(light);
  return { light: first, dark: new Map([...first, ...colours(dark)]) };
}

/** @param {string} css */
function colours(css) {
  return new Map([...css.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6})\b/g)].map((found) => [found[1], found[2]]));
}

/** From 1 (the same) to 21 (black on white), as WCAG counts it. @param {string} one @param {string} other */
export function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** @param {string} hex */
function luminance(hex) {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
