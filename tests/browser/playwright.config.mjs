// How the browser tests run: the system's Chromium against a built site, served on loopback under a sub-path.
// VEJVISER_SITE names the folder of the built site (default: public/ of this repository), CHROMIUM the browser. Without
// it, pages are looked at in the one that Debian makes of the same source without a window around them, if it is there:
// it takes half of the time. It draws letters a little differently, so pictures are taken in the whole one.

import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "@playwright/test";

export const WHOLE_BROWSER = process.env.CHROMIUM || "/usr/bin/chromium";
const WITHOUT_WINDOW = "/usr/bin/chromium-headless-shell";
const target = fileURLToPath(new URL("../../target/browser/", import.meta.url));

export default defineConfig({
  testDir: ".",
  testMatch: "*.test.mjs",
  globalSetup: "./server.mjs",
  outputDir: target + "results",
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 60_000,
  // A colour that is 3 % off is another one; a speck of 100 pixels is no fault.
  expect: { timeout: 5_000, toHaveScreenshot: { threshold: 0.02, maxDiffPixels: 100 } },
  snapshotPathTemplate: "{testDir}/approved/pictures/{arg}{ext}",
  // A picture is approved by a command that says so, never by the first run.
  updateSnapshots: "none",
  reporter: [["./summary.mjs"]],
  use: {
    channel: undefined,
    locale: "da-DK",
    contextOptions: { reducedMotion: "reduce" },
    launchOptions: {
      executablePath: !process.env.CHROMIUM && existsSync(WITHOUT_WINDOW) ? WITHOUT_WINDOW : WHOLE_BROWSER,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
