// The ways in which a page is looked at: windows, and what the reader or the system asks for. Names them for failures.

/** 200 % zoom of a 1280 px window leaves 640 px to lay the page out in, each drawn with two dots. */
export const WINDOWS = [
  { name: "320 px", viewport: { width: 320, height: 640 }, deviceScaleFactor: 1 },
  { name: "768 px", viewport: { width: 768, height: 1024 }, deviceScaleFactor: 1 },
  { name: "1280 px", viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 },
  { name: "1280 px at 200 %", viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 },
];

/** `without`: rules of axe that say nothing there. In forced colours it reads the fill of letters as the page asked for
 * it, not as it is shown; the contrast that is shown is measured in contrast.test.mjs. Paper has no
 * landmarks, and nothing on it is pressed.
 * @typedef {{ name: string, media: NonNullable<Parameters<import("@playwright/test").Page["emulateMedia"]>[0]>, without: string[] }} Scheme */
/** @type {Scheme[]} */
export const SCHEMES = [
  { name: "light", media: { media: "screen", colorScheme: "light", forcedColors: "none" }, without: [] },
  { name: "dark", media: { media: "screen", colorScheme: "dark", forcedColors: "none" }, without: [] },
  { name: "forced colours", media: { media: "screen", colorScheme: "dark", forcedColors: "active" }, without: ["color-contrast"] },
  { name: "print", media: { media: "print", colorScheme: "light", forcedColors: "none" }, without: ["region", "target-size"] },
];
