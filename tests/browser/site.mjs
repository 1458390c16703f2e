// What is in the built site: one page of each kind, found by reading it. Never opens a browser.

import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The sub-path that the site is served under; links must not care. */
export const FOLDER = "/vejviser/";
export const SITE = resolve(process.env.VEJVISER_SITE || fileURLToPath(new URL("../../public", import.meta.url)));

/** Kinds that the real content has; a site without one of them is not the site that is to be tested. */
const KINDS = [
  "page", "model", "core_element", "principle", "precondition", "step", "role", "tool", "term", "source", "worksheet",
  "document",
];
/** A whole model as one document, the longest there is; and a core element. */
export const MODEL_DOCUMENT = "print/en-familie-en-indgang/";
export const ELEMENT_DOCUMENT = "print/koordineret-sagsbehandling/";
/** Pages that are tested by name, whatever kind they are. */
const NAMED = ["", "modeller/en-familie-en-indgang/", "roller/leder/", "om/", "s/", "soeg/", "ark/mappe/", "404.html", ELEMENT_DOCUMENT];
/** A sheet of each shape: board, board with prompts, table, wheel, form, checklist, scale, map, clouds, triangle, shares. */
const SHAPES = [
  "ark/loeft-tavle/", "ark/forandringsteori/", "ark/smarte-maal/", "ark/aarshjul/", "ark/faelles-plan/", "ark/ledertjekliste/",
  "ark/statusmaaling/", "ark/netvaerkskort/", "ark/skyer/", "ark/ics-trekant/", "ark/fordeling-af-finansiering/",
];
export const LOEFT = "ark/loeft-tavle/";
export const WHEEL = "ark/aarshjul/";
export const ROLE = "roller/leder/";

/** Paths under the site's folder: the named pages, all worksheets, and of every kind the longest page. */
export function pagesToTest() {
  const worksheets = [...readAll()].filter(([, html]) => kindOf(html) === "worksheet").map(([path]) => path);
  const found = [...longestOfKinds().entries()].filter(([kind]) => kind !== "worksheet").map(([, path]) => path);
  return [...new Set([...NAMED, ...found, ...worksheets])];
}

/** The longest page of every kind. @returns {Map<string, string>} kind to path */
export function longestOfKinds() {
  const longest = new Map();
  for (const [path, html] of readAll()) {
    const kind = kindOf(html);
    if (kind && !(longest.get(kind)?.size >= html.length)) longest.set(kind, { path, size: html.length });
  }
  return new Map([...longest].map(([kind, page]) => [kind, page.path]));
}

/** @param {string} html */
function kindOf(html) {
  return /<body[^>]*\bdata-kind="([a-z_]+)"/.exec(html)?.[1];
}

/** Of every kind the longest page, and of every shape of sheet one. */
export function kindPages() {
  return pagesToTest().filter((path) => !path.startsWith("ark/") || ["ark/", "ark/mappe/", ...SHAPES].includes(path));
}

/** All pages. @returns {string[]} */
export function everyPage() {
  return [...readAll()].map(([path]) => path);
}

/** Kinds that no page has. */
export function missingKinds() {
  const present = new Set([...readAll()].map(([, html]) => kindOf(html)));
  return KINDS.filter((kind) => !present.has(kind));
}

/** @returns {Iterable<[string, string]>} path and HTML of every page, in a fixed order */
function* readAll() {
  const files = readdirSync(SITE, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".html"));
  for (const file of files.sort()) {
    yield [file.replace(/(^|\/)index\.html$/, "$1"), readFileSync(join(SITE, file), "utf8")];
  }
}
