// Serves the built site on loopback under /vejviser/, as a municipality's web server would, and tells where.
// A missing address gets 404.html. Never listens on anything but 127.0.0.1.

import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
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
  if (!existsSync(join(SITE, "index.html"))) throw new Error(`no built site in ${SITE}: run «vejviser build» first`);
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://x").pathname);
    const file = fileFor(path);
    const found = file ?? join(SITE, "404.html");
    response.writeHead(file ? 200 : 404, { "content-type": TYPES[extname(found)] ?? "application/octet-stream" });
    if (existsSync(found)) createReadStream(found).pipe(response);
    else response.end();
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", () => done(undefined)));
  const address = /** @type {import("node:net").AddressInfo} */ (server.address());
  process.env.VEJVISER_ADDRESS = `http://127.0.0.1:${address.port}${FOLDER}`;
  return () => {
    server.closeAllConnections();
    server.close();
  };
}

/** @param {string} path */
function fileFor(path) {
  if (!path.startsWith(FOLDER)) return undefined;
  const inside = normalize(path.slice(FOLDER.length - 1));
  const file = join(SITE, inside.endsWith("/") ? inside + "index.html" : inside);
  return file.startsWith(SITE) && existsSync(file) && statSync(file).isFile() ? file : undefined;
}
