// Pictures a third of the size. Takes a PNG as the browser makes it, with eight bits of red, green and blue, and gives the
// same picture with at most 256 colours: letters have hundreds of shades at their edges, and those next to each other
// become one. The commonest colours stay as they are, so grounds and lines do.

import { deflateSync, inflateSync } from "node:zlib";

const MOST = 256;
/** How a PNG says that it has a palette. */
const PALETTE = 3;
const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);

/** @param {Buffer} png */
export function fewerColours(png) {
  if (png[25] === PALETTE) return png;
  const { width, height, pixels } = read(png);
  const colours = reduced(pixels);
  const palette = [...new Set(colours.values())];
  const place = new Map(palette.map((colour, at) => [colour, at]));
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = Number(place.get(Number(colours.get(pixels[y * width + x]))));
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, PALETTE], 8);
  const entries = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  const data = deflateSync(rows, { level: 9, memLevel: 9 });
  return Buffer.concat([SIGNATURE, chunk("IHDR", header), chunk("PLTE", entries), chunk("IDAT", data), chunk("IEND", Buffer.alloc(0))]);
}

/** Each colour with the one that stands for it: the commonest that is near, and as near as 256 of them allow.
 * @param {Uint32Array} pixels @returns {Map<number, number>} */
function reduced(pixels) {
  const many = new Map();
  for (const colour of pixels) many.set(colour, (many.get(colour) ?? 0) + 1);
  const all = [...many.keys()].sort((a, b) => many.get(b) - many.get(a) || a - b);
  for (let near = 0; ; near++) {
    /** @type {number[]} */
    const kept = [];
    const colours = new Map(all.map((colour) => {
      const same = kept.find((one) => distance(one, colour) <= near);
      if (same === undefined) kept.push(colour);
      return [colour, same ?? colour];
    }));
    if (kept.length <= MOST) return colours;
  }
}

/** The greatest difference of red, green or blue. @param {number} one @param {number} other */
function distance(one, other) {
  return Math.max(...[16, 8, 0].map((shift) => Math.abs(((one >> shift) & 255) - ((other >> shift) & 255))));
}

/** @param {Buffer} png */
function read(png) {
  const parts = [];
  for (let at = SIGNATURE.length; at < png.length; at += 12 + png.readUInt32BE(at)) {
    parts.push({ type: png.toString("latin1", at + 4, at + 8), data: png.subarray(at + 8, at + 8 + png.readUInt32BE(at)) });
  }
  const header = parts[0].data;
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  // The sort of its pixels, and no interlacing.
  const many = { 2: 3, 6: 4 }[header[9]];
  if (!png.subarray(0, 8).equals(SIGNATURE) || header[8] !== 8 || !many || header[12] !== 0) throw new Error("no PNG of the browser's");
  const rows = inflateSync(Buffer.concat(parts.filter((part) => part.type === "IDAT").map((part) => part.data)));
  const long = width * many;
  const pixels = new Uint32Array(width * height);
  let above = Buffer.alloc(long);
  for (let y = 0; y < height; y++) {
    const row = rows.subarray(y * (long + 1) + 1, (y + 1) * (long + 1));
    unfilter(row, above, rows[y * (long + 1)], many);
    for (let x = 0; x < width; x++) pixels[y * width + x] = row.readUIntBE(x * many, 3);
    above = row;
  }
  return { width, height, pixels };
}

/** Undoes what PNG does to a row before it is packed. @param {Buffer} row @param {Buffer} above @param {number} filter @param {number} many */
function unfilter(row, above, filter, many) {
  for (let x = 0; x < row.length; x++) {
    const left = x < many ? 0 : row[x - many];
    const up = above[x];
    if (filter === 1) row[x] += left;
    else if (filter === 2) row[x] += up;
    else if (filter === 3) row[x] += (left + up) >> 1;
    else if (filter === 4) row[x] += paeth(left, up, x < many ? 0 : above[x - many]);
  }
}

/** @param {number} left @param {number} up @param {number} corner */
function paeth(left, up, corner) {
  const a = Math.abs(up - corner);
  const b = Math.abs(left - corner);
  const c = Math.abs(left + up - 2 * corner);
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** @param {string} type @param {Buffer} data */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(data.length, 0);
  chunk.set(body, 4);
  chunk.writeUInt32BE(checksum(body), body.length + 4);
  return chunk;
}

/** CRC-32. @param {Buffer} bytes */
function checksum(bytes) {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return ~sum >>> 0;
}
