// Indexes pages by lunr with Danish stems, as its guide shows. Takes the folder of modules, the pages and an empty
// folder; writes the index and what results show.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

const [modules, file, out] = process.argv.slice(2);
const require = createRequire(join(resolve(modules), "x.js"));
const lunr = require("lunr");
require("lunr-languages/lunr.stemmer.support")(lunr);
require("lunr-languages/lunr.da")(lunr);

const pages = JSON.parse(readFileSync(file, "utf8"));
const index = lunr(function () {
  this.use(lunr.da);
  this.ref("number");
  this.field("title", { boost: 10 });
  this.field("summary", { boost: 3 });
  this.field("kind");
  this.field("text");
  pages.forEach((page, number) => this.add({ ...page, number }));
});
mkdirSync(out, { recursive: true });
writeFileSync(join(out, "index.json"), JSON.stringify(index));
writeFileSync(join(out, "pages.json"), JSON.stringify(pages.map(({ title, url, kind, summary }) => ({ title, url, kind, summary }))));
