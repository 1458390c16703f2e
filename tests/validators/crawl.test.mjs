// Proves that the crawler can fail: a whole site, then one break at a time.

import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { crawl } from "./crawl.mjs";

/** @param {string} body */
const page = (body) => `<!doctype html><html lang="da"><head><title>Side</title><link rel="canonical" href="https://eksempel.dk/"></head><body>${body}</body></html>`;

const WHOLE = {
  "index.html": page('<a href="a/index.html#maal">A</a> <a href="mailto:x@y.dk">Post</a> <a href="https://eksempel.dk/b">Ude</a>'),
  "a/index.html": page('<h2 id="maal">Mål</h2><a href="../index.html">Hjem</a> <a href="fil.txt">Fil</a>'),
  "a/fil.txt": "tekst",
};

/** @param {Record<string, string>} files */
async function brokenIn(files) {
  const folder = mkdtempSync(join(tmpdir(), "vejviser-crawl-"));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return await crawl(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("a whole site has no broken links", async () => {
  const found = await brokenIn(WHOLE);
  assert.deepEqual(found.broken, []);
  assert.ok(found.followed >= 4, `${found.followed} links were followed`);
});

test("a missing page is found", async () => {
  const found = await brokenIn({ ...WHOLE, "a/index.html": page('<h2 id="maal">Mål</h2><a href="../b/index.html">B</a>') });
  assert.match(found.broken.join("\n"), /\/b\/index\.html \(404\)/);
});

test("a missing anchor is found", async () => {
  const found = await brokenIn({ ...WHOLE, "a/index.html": page("<h2 id=\"andet\">Andet</h2>") });
  assert.match(found.broken.join("\n"), /#maal/);
});

test("a missing file is found", async () => {
  const { "a/fil.txt": _, ...rest } = WHOLE;
  assert.match((await brokenIn(rest)).broken.join("\n"), /fil\.txt \(404\)/);
});
