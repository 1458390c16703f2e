// What every HTML page of the site must hold: language, titles, ids, links that lead somewhere, nothing inline.
// Takes the folder of a built site and, if it was built with one, its base URL; gives a list of faults.
// Never touches the network: addresses outside the site are not followed.

import { readFileSync, readdirSync, statSync } from "node:fs";
import { join, posix, relative, sep } from "node:path";
import { parse } from "../browser/node_modules/parse5/dist/index.js";

/** @typedef {{ nodeName: string, tagName?: string, value?: string, attrs?: {name: string, value: string}[],
 *   childNodes?: Node[], content?: Node }} Node */
/** @typedef {{ path: string, elements: Node[], ids: Set<string>, links: Link[] }} Page */
/** @typedef {{ tag: string, attribute: string, value: string }} Link */

/** Attributes that hold an address. `srcset` is taken apart. */
const ADDRESSES = ["href", "src", "srcset", "action", "poster", "data", "xlink:href"];
/** Only these may point at another host: a link that a person follows, and what is said about the page itself. */
const OUTWARD = new Set(["a", "meta"]);
const OUTWARD_RELS = new Set(["canonical", "license", "alternate", "author", "me"]);
/** Signs of a layout that did not get what it asked for. */
// A mark with a comma behind it is spoken of, on the page that explains the messages.
const LEFTOVERS = [/\{\{/, /\{%/, /\{#/, /\bundefined\b/, /\[object Object\]/, /\bNaN\b/, /:::(?![,.])/, /\[@[a-z0-9-]+/];

/**
 * @param {string} root folder of the built site
 * @param {string} [base] the base URL it was built with
 * @returns {{ pages: number, links: number, faults: string[] }}
 */
export function check(root, base) {
  const files = new Set(filesIn(root));
  const pages = [...files].filter((file) => file.endsWith(".html")).map((file) => read(root, file));
  const ids = new Map(pages.map((page) => [page.path, page.ids]));
  const faults = [];
  for (const page of pages) {
    const found = [
      ...doubledIds(page),
      ...head(page, base),
      ...outline(page),
      ...inline(page),
      ...leftovers(page),
      ...page.links.flatMap((link) => follow(link, page, { files, ids, base })),
    ];
    faults.push(...found.map((fault) => `${page.path}: ${fault}`));
  }
  faults.push(...unreachable(pages, files), ...sitemap(root, files, base));
  return { pages: pages.length, links: pages.reduce((sum, page) => sum + page.links.length, 0), faults };
}

/** @param {string} root */
function filesIn(root) {
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => statSync(join(root, file)).isFile())
    .map((file) => relative(root, join(root, file)).split(sep).join("/"));
}

/** @param {string} root @param {string} path @returns {Page} */
function read(root, path) {
  /** @type {Node[]} */
  const elements = [];
  collect(/** @type {Node} */ (/** @type {unknown} */ (parse(readFileSync(join(root, path), "utf8")))), elements);
  const ids = new Set(elements.map((element) => attribute(element, "id")).filter((id) => id !== undefined));
  return { path, elements, ids, links: elements.flatMap(linksOf) };
}

/** @param {Node} node @param {Node[]} into */
function collect(node, into) {
  if (node.tagName) into.push(node);
  for (const child of [...(node.childNodes ?? []), ...(node.content ? [node.content] : [])]) collect(child, into);
}

/** @param {Node} element @param {string} name */
function attribute(element, name) {
  return element.attrs?.find((each) => each.name === name)?.value;
}

/** @param {Node} element @returns {Link[]} */
function linksOf(element) {
  const tag = /** @type {string} */ (element.tagName);
  if (tag === "meta" || tag === "base") return [];
  return ADDRESSES.flatMap((name) => {
    const value = attribute(element, name);
    if (value === undefined) return [];
    if (tag === "link" && OUTWARD_RELS.has(attribute(element, "rel") ?? "")) return [];
    const values = name === "srcset" ? value.split(",").map((part) => part.trim().split(/\s+/)[0]) : [value];
    return values.map((each) => ({ tag, attribute: name, value: each }));
  });
}

/** @param {Page} page */
function doubledIds(page) {
  const seen = new Set();
  return page.elements.flatMap((element) => {
    const id = attribute(element, "id");
    if (id === undefined) return [];
    if (seen.has(id)) return [`id «${id}» stands twice`];
    seen.add(id);
    return id === "" || /\s/.test(id) ? [`id «${id}» is empty or has a space`] : [];
  });
}

/** @param {Page} page @param {string | undefined} base */
function head(page, base) {
  const faults = [];
  const html = page.elements.find((element) => element.tagName === "html");
  const language = page.path.startsWith("en/") ? "en" : "da";
  if (html && attribute(html, "lang") !== language) faults.push(`html is not lang=${language}`);
  const titles = page.elements.filter((element) => element.tagName === "title" && !inDrawing(page, element));
  if (titles.length !== 1 || !text(titles[0]).trim()) faults.push(`${titles.length} titles, or an empty one`);
  if (!meta(page, "description")?.trim()) faults.push("no description");
  if (!meta(page, "viewport")) faults.push("no viewport");
  if (!contentSecurity(page)) faults.push("no Content-Security-Policy");
  if (base && page.path !== "404.html") faults.push(...canonical(page, base));
  return faults;
}

/** Titles of drawings (svg) are names of pictures. @param {Page} page @param {Node} title */
function inDrawing(page, title) {
  return page.elements.some((element) => element.tagName === "svg" && within(element, title));
}

/** @param {Node} outer @param {Node} inner @returns {boolean} */
function within(outer, inner) {
  return (outer.childNodes ?? []).some((child) => child === inner || within(child, inner));
}

/** @param {Page} page @param {string} name */
function meta(page, name) {
  const found = page.elements.find((element) => element.tagName === "meta" && attribute(element, "name") === name);
  return found && attribute(found, "content");
}

/** @param {Page} page */
function contentSecurity(page) {
  return page.elements.some(
    (element) =>
      element.tagName === "meta" &&
      attribute(element, "http-equiv")?.toLowerCase() === "content-security-policy" &&
      attribute(element, "content")?.trim(),
  );
}

/** A page names itself; a document for paper names the page that it is made of, and links to it.
 * @param {Page} page @param {string} base */
function canonical(page, base) {
  const found = page.elements.find((e) => e.tagName === "link" && attribute(e, "rel") === "canonical");
  const root = base.replace(/\/?$/, "/");
  const actual = found && attribute(found, "href");
  if (page.path.startsWith("print/")) {
    const of = actual?.startsWith(root) && !actual.startsWith(`${root}print/`) && `${actual.slice(root.length)}index.html`;
    const links = page.links.map((link) => link.value.replace(/^(\.\.\/)+/, ""));
    return of && links.includes(of) ? [] : [`canonical is ${actual}, expected the page that the document is made of`];
  }
  const expected = root + page.path.replace(/index\.html$/, "");
  return actual === expected ? [] : [`canonical is ${actual}, expected ${expected}`];
}

/** One h1, and no level left out on the way down. @param {Page} page */
function outline(page) {
  const levels = page.elements.map((e) => /^h([1-6])$/.exec(e.tagName ?? "")?.[1]).filter(Boolean).map(Number);
  const faults = [];
  const first = levels.filter((level) => level === 1).length;
  if (first !== 1) faults.push(`${first} h1`);
  levels.forEach((level, at) => {
    if (at > 0 && level > levels[at - 1] + 1) faults.push(`h${level} follows h${levels[at - 1]}`);
  });
  return faults;
}

/** The content security policy forbids it, so it would be dead on the page. @param {Page} page */
function inline(page) {
  return page.elements.flatMap((element) => {
    const faults = [];
    const tag = element.tagName;
    if (tag === "style") faults.push("inline <style>");
    if (tag === "script" && attribute(element, "src") === undefined && !isData(element)) faults.push("inline <script>");
    for (const { name } of element.attrs ?? []) {
      if (name === "style") faults.push(`style= on <${tag}>`);
      if (/^on[a-z]+$/.test(name)) faults.push(`${name}= on <${tag}>`);
    }
    return faults;
  });
}

/** @param {Node} script */
function isData(script) {
  return /json/.test(attribute(script, "type") ?? "");
}

/** @param {Page} page */
function leftovers(page) {
  const body = page.elements.find((element) => element.tagName === "body");
  const words = body ? text(body) : "";
  return LEFTOVERS.filter((sign) => sign.test(words)).map((sign) => {
    const at = words.search(sign);
    return `left over in the text: «${words.slice(Math.max(0, at - 20), at + 40).replace(/\s+/g, " ")}»`;
  });
}

/** What a reader sees; code shows such signs on purpose. @param {Node} node @returns {string} */
function text(node) {
  if (["script", "style", "code", "pre"].includes(node.tagName ?? "")) return "";
  return node.nodeName === "#text" ? (node.value ?? "") : (node.childNodes ?? []).map(text).join("");
}

/**
 * @param {Link} link @param {Page} page
 * @param {{ files: Set<string>, ids: Map<string, Set<string>>, base: string | undefined }} site
 */
function follow(link, page, site) {
  const { value } = link;
  const shown = `${link.tag} ${link.attribute}="${value}"`;
  if (/^(mailto|tel):/.test(value)) return [];
  if (/^data:image\//.test(value)) return [];
  if (/^https?:/.test(value) && page.path === "404.html" && site.base && value.startsWith(site.base)) return [];
  if (/^https?:\/\//.test(value)) return OUTWARD.has(link.tag) ? [] : [`loads from another host: ${shown}`];
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(value)) return [`address of an unknown kind: ${shown}`];
  const [address, anchor] = value.split("#");
  const target = resolve(address.split("?")[0], page.path, site.base);
  if (target === undefined) return [`leads out of the site: ${shown}`];
  if (target === "" || target.endsWith("/")) return [`leads to a folder, dead from file://: ${shown}`];
  if (!site.files.has(target)) return [`leads nowhere (${target}): ${shown}`];
  const ids = site.ids.get(target);
  const place = decode(anchor ?? "");
  if (place && ids && !ids.has(place)) return [`no such anchor on ${target}: ${shown}`];
  return [];
}

/** @param {string} address @param {string} from @param {string | undefined} base */
function resolve(address, from, base) {
  if (address === "") return from;
  if (address.startsWith("/")) {
    // Only the page for a missing address is shown at any depth and must know where the site lies.
    const folder = base ? new URL(base).pathname.replace(/\/?$/, "/") : "/";
    if (from !== "404.html" || !address.startsWith(folder)) return undefined;
    return decode(address.slice(folder.length)) || "index.html";
  }
  const path = posix.join(posix.dirname(from), decode(address));
  return path.startsWith("..") ? undefined : path === "." || path === "./" ? "" : path;
}

/** @param {string} part */
function decode(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Pages that nobody can walk to from the front page. @param {Page[]} pages @param {Set<string>} files */
function unreachable(pages, files) {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const reached = new Set(["index.html", "404.html"]);
  const pending = ["index.html"];
  while (pending.length) {
    const page = byPath.get(/** @type {string} */ (pending.pop()));
    for (const link of page?.links ?? []) {
      if (/^[a-z]+:|^\/\//i.test(link.value)) continue;
      const target = resolve(link.value.split(/[#?]/)[0], /** @type {Page} */ (page).path, undefined);
      if (target && files.has(target) && !reached.has(target)) {
        reached.add(target);
        pending.push(target);
      }
    }
  }
  const faults = files.has("index.html") ? [] : ["index.html: there is no front page"];
  // Short addresses are typed from paper and lead on at once.
  const lost = pages.filter((page) => !reached.has(page.path) && !isForwarding(page));
  return [...faults, ...lost.map((page) => `${page.path}: no way leads here from the front page`)];
}

/** @param {Page} page */
function isForwarding(page) {
  return page.elements.some((e) => e.tagName === "meta" && attribute(e, "http-equiv")?.toLowerCase() === "refresh");
}

/** @param {string} root @param {Set<string>} files @param {string | undefined} base */
function sitemap(root, files, base) {
  if (!base) return [];
  if (!files.has("sitemap.xml")) return ["sitemap.xml: is missing"];
  const listed = [...readFileSync(join(root, "sitemap.xml"), "utf8").matchAll(/<loc>([^<]*)<\/loc>/g)].map((m) => m[1]);
  const prefix = base.replace(/\/?$/, "/");
  return listed.flatMap((address) => {
    if (!address.startsWith(prefix)) return [`sitemap.xml: ${address} is not under ${prefix}`];
    const path = decode(address.slice(prefix.length)).replace(/(^|\/)$/, "$1index.html");
    return files.has(path) ? [] : [`sitemap.xml: ${address} does not exist`];
  });
}
