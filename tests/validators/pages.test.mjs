// Proves that each check of pages.mjs can fail: a good site, then one damage at a time.

import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { check } from "./pages.mjs";

const BASE = "https://eksempel.dk/vejviser/";

/** @param {string} path @param {string} body */
function page(path, body) {
  const canonical = BASE + path.replace(/index\.html$/, "");
  return `<!doctype html><html lang="da"><head><meta charset="utf-8"><title>Side</title>
<meta name="viewport" content="width=device-width"><meta name="description" content="En side.">
<meta http-equiv="Content-Security-Policy" content="default-src 'self'">
<link rel="canonical" href="${canonical}"></head><body>${body}</body></html>`;
}

/** @returns {Record<string, string>} */
function site() {
  return {
    "index.html": page("index.html", '<h1 id="top">Forside</h1><a href="a/index.html#maal">A</a><a href="mailto:x@y.dk">Post</a>'),
    "a/index.html": page("a/index.html", '<h1>A</h1><h2 id="maal">Mål</h2><a href="../index.html">Forside</a><a href="../print/a/index.html">Skriv ud</a><svg><title>T</title></svg>'),
    "print/a/index.html": page("print/a/index.html", '<h1>A</h1><a href="../../a/index.html">A</a><a href="../../index.html">Forside</a>').replace(`${BASE}print/a/`, `${BASE}a/`),
    "404.html": page("404.html", '<h1>Ikke fundet</h1><a href="/vejviser/index.html">Forside</a>'),
    "sitemap.xml": `<urlset><url><loc>${BASE}</loc></url><url><loc>${BASE}a/</loc></url></urlset>`,
  };
}

/** @param {Record<string, string>} files */
function faultsOf(files) {
  const root = mkdtempSync(join(tmpdir(), "vejviser-pages-"));
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    }
    return check(root, BASE).faults;
  } finally {
    rmSync(root, { recursive: true });
  }
}

test("a good site has no faults", () => assert.deepEqual(faultsOf(site()), []));

/** @type {[string, string, string, string, string][]} what, file, old, new, expected fault */
const damages = [
  ["language", "a/index.html", 'lang="da"', 'lang="en"', "not lang=da"],
  ["empty title", "a/index.html", "<title>Side</title>", "<title> </title>", "an empty one"],
  ["no description", "a/index.html", 'name="description"', 'name="other"', "no description"],
  ["no viewport", "a/index.html", 'name="viewport"', 'name="other"', "no viewport"],
  ["no policy", "a/index.html", "Content-Security-Policy", "X-Other", "no Content-Security-Policy"],
  ["wrong canonical", "a/index.html", BASE + "a/", BASE, "canonical is"],
  ["a document that names itself", "print/a/index.html", `${BASE}a/`, `${BASE}print/a/`, "expected the page"],
  ["a document that names a page it does not link to", "print/a/index.html", `${BASE}a/`, `${BASE}b/`, "expected the page"],
  ["doubled id", "index.html", "<h1 id", '<p id="top"></p><h1 id', "stands twice"],
  ["two h1", "a/index.html", "<h2 id", "<h1>B</h1><h2 id", "2 h1"],
  ["skipped level", "a/index.html", '<h2 id="maal">Mål</h2>', '<h3 id="maal">Mål</h3>', "h3 follows h1"],
  ["inline script", "a/index.html", "</body>", "<script>1</script></body>", "inline <script>"],
  ["inline style", "a/index.html", "</head>", "<style>a{}</style></head>", "inline <style>"],
  ["style attribute", "a/index.html", "<h1>", '<h1 style="x:y">', "style= on <h1>"],
  ["event attribute", "a/index.html", "<h1>", '<h1 onclick="x()">', "onclick= on <h1>"],
  ["dead link", "index.html", "a/index.html#maal", "b/index.html", "leads nowhere"],
  ["dead anchor", "index.html", "#maal", "#andet", "no such anchor"],
  ["folder link", "index.html", "a/index.html#maal", "a/", "leads to a folder"],
  ["link out of the site", "a/index.html", "../index.html", "../../index.html", "leads out of the site"],
  ["rooted link", "a/index.html", "../index.html", "/vejviser/index.html", "leads out of the site"],
  ["foreign script", "a/index.html", "</body>", '<script src="https://x.dk/a.js"></script></body>', "another host"],
  ["unknown scheme", "a/index.html", "../index.html", "javascript:void(0)", "unknown kind"],
  ["layout leftover", "a/index.html", "<h1>A</h1>", "<h1>A</h1><p>{{ page.title }}</p>", "left over"],
  ["directive leftover", "a/index.html", "<h1>A</h1>", "<h1>A</h1><p>::: praksis</p>", "left over"],
  ["citation leftover", "a/index.html", "<h1>A</h1>", "<h1>A</h1><p>[@model-2022]</p>", "left over"],
  ["lost page", "index.html", '<a href="a/index.html#maal">A</a>', "", "no way leads here"],
  ["sitemap of a missing page", "sitemap.xml", "a/<", "b/<", "does not exist"],
  ["sitemap of another host", "sitemap.xml", "https://eksempel.dk/vejviser/a", "https://x.dk/a", "is not under"],
];
for (const [what, file, old, replacement, expected] of damages) {
  test(`notices: ${what}`, () => {
    const files = site();
    assert.ok(files[file].includes(old), "the damage has nothing to bite on");
    files[file] = files[file].replace(old, replacement);
    const faults = faultsOf(files);
    assert.ok(faults.some((fault) => fault.includes(expected)), `expected «${expected}» among ${JSON.stringify(faults)}`);
  });
}
