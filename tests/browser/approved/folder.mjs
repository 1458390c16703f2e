// The built site that is pictured, from its folder. VEJVISER_APPROVED names the folder; test.sh builds it from project/.
// Gives its files to a page that asks for them, without a server, and tells of what kind a page is.

import { existsSync, readFileSync } from "node:fs";
import { extname, join, resolve } from "node:path";
import { fontFile, withNoto } from "./fonts.mjs";

/** Where the pages believe that they lie. Nothing is ever asked of it. */
export const ADDRESS = "https://vejviser.example/";

/** @type {Record<string, string>} */
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** Gives the page all that it asks for from the folder. @param {import("@playwright/test").Page} page */
export async function serve(page) {
  fileOf("/");
  await page.route(`${ADDRESS}**`, (route) => {
    const path = decodeURIComponent(new URL(route.request().url()).pathname);
    const body = fontFile(path) ?? pictured(fileOf(path));
    const contentType = TYPES[extname(path) || ".html"];
    return body === undefined ? route.fulfill({ status: 404 }) : route.fulfill({ body, contentType });
  });
}

/** Of what kind a page is. @param {string} path */
export function kindOf(path) {
  return /<body[^>]*\bdata-kind="([a-z_]+)"/.exec(readFileSync(fileOf(path), "utf8"))?.[1];
}

/** @param {string} path */
function fileOf(path) {
  const named = process.env.VEJVISER_APPROVED;
  if (!named) throw new Error("VEJVISER_APPROVED is not set: build approved/project and name the folder, as the head of approved.test.mjs says");
  if (!existsSync(join(named, "index.html"))) throw new Error(`no built site in ${resolve(named)}, which VEJVISER_APPROVED names`);
  const plain = path.replace(/\?.*$/, "");
  return join(named, plain.endsWith("/") || plain === "" ? `${plain}index.html` : plain);
}

/** A file as it is pictured: in fonts that do not depend on the machine, and with one size for all files, so that
 * pictures of pages do not change with the length of a PDF. @param {string} file */
function pictured(file) {
  if (!existsSync(file)) return undefined;
  if (file.endsWith(".css")) return withNoto(readFileSync(file, "utf8"));
  if (!file.endsWith(".html")) return readFileSync(file);
  const html = readFileSync(file, "utf8");
  const widened = html.replace("default-src 'none'", "default-src 'none'; font-src 'self'");
  if (widened === html) throw new Error(`no policy to widen in ${file}`);
  return widened.replace(/\d+(,\d+)? [kM]B/g, "40 kB");
}
