// Serves the built site on loopback under /vejviser/, as a municipality's web server would, and tells where: text is
// compressed, what bears its fingerprint in its name may be kept, a missing address gets 404.html. A page asked for with
// the header `slowly` comes piece by piece. Never listens on anything but 127.0.0.1.

import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { Readable } from "node:stream";
import { createGzip } from "node:zlib";
import { SITE, FOLDER } from "./site.mjs";

/** @type {Record<string, string>} */
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".xml": "application/xml",
  ".pdf": "application/pdf",
  ".txt": "text/plain; charset=utf-8",
};

/** Called once by Playwright before all tests; what it gives back is called after them. */
export default async function start() {
  return serve(fileFor, (file) => createReadStream(file));
}

/** As `start`, for a tool that looks at a page from within: it fetches `/robots.txt` in the page's name, whose policy
 * lets it fetch nothing at all. So the site's own stands at the root here, and its pages may fetch from their own host. */
export async function startForLighthouse() {
  const atRoot = (/** @type {string} */ path) => fileFor(path === "/robots.txt" ? `${FOLDER}robots.txt` : path);
  return serve(atRoot, (file) => {
    if (!file.endsWith(".html")) return createReadStream(file);
    const html = readFileSync(file, "utf8");
    const widened = html.replace("default-src 'none'", "default-src 'none'; connect-src 'self'");
    if (widened === html) throw new Error(`no policy to widen in ${file}`);
    return Readable.from([widened]);
  });
}

/**
 * @param {(path: string) => string | undefined} find a file for an address
 * @param {(file: string) => import("node:stream").Readable} read
 */
async function serve(find, read) {
  if (!existsSync(join(SITE, "index.html"))) throw new Error(`no built site in ${SITE}: run «vejviser build» first`);
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://x").pathname);
    const file = find(path);
    const found = file ?? join(SITE, "404.html");
    const type = TYPES[extname(found)] ?? "application/octet-stream";
    const slowly = "slowly" in request.headers && type.startsWith("text/html");
    const packed = !slowly && /text|json|xml/.test(type) && String(request.headers["accept-encoding"]).includes("gzip");
    response.writeHead(file ? 200 : 404, {
      "content-type": type,
      "cache-control": path.startsWith(`${FOLDER}assets/`) ? "public, max-age=31536000, immutable" : "no-cache",
      ...(packed ? { "content-encoding": "gzip", vary: "accept-encoding" } : {}),
    });
    if (!existsSync(found)) response.end();
    else if (slowly) drip(readFileSync(found, "utf8"), response);
    else if (packed) read(found).pipe(createGzip()).pipe(response);
    else read(found).pipe(response);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", () => done(undefined)));
  const address = /** @type {import("node:net").AddressInfo} */ (server.address());
  process.env.VEJVISER_ADDRESS = `http://127.0.0.1:${address.port}${FOLDER}`;
  return () => {
    server.closeAllConnections();
    server.close();
  };
}

/** A page as it comes on a slow line: its head, its header, then a few lines at a time until the first screens are
 * filled, each shown before the next comes. @param {string} html @param {import("node:http").ServerResponse} response */
async function drip(html, response) {
  const PIECE = 500, FIRST_SCREENS = 24_000, PAUSE = 35;
  const start = html.indexOf("</header>");
  let from = 0;
  for (let to = start; to < html.length && from < start + FIRST_SCREENS; to = html.indexOf("\n", from + PIECE) + 1 || html.length) {
    response.write(html.slice(from, to));
    from = to;
    await new Promise((done) => setTimeout(done, PAUSE));
  }
  response.end(html.slice(from));
}

/** @param {string} path */
function fileFor(path) {
  if (!path.startsWith(FOLDER)) return undefined;
  const inside = normalize(path.slice(FOLDER.length - 1));
  const file = join(SITE, inside.endsWith("/") ? inside + "index.html" : inside);
  return file.startsWith(SITE) && existsSync(file) && statSync(file).isFile() ? file : undefined;
}
