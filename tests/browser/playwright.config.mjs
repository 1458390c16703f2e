// How the browser tests run: the system's Chromium against a built site, served on loopback under a sub-path.
// VEJVISER_SITE names the folder of the built site (default: public/ of this repository), CHROMIUM the browser.

import { fileURLToPath } from "node:url";
import { defineConfig } from "@playwright/test";

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
      executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
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
