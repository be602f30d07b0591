import { deflateSync, inflateSync } from 'node:zlib';

/**
 * Makes a screenshot small enough for the repository: at most 256 colours, which is plenty for text on plain
 * surfaces. Reads what Chromium writes: 8-bit RGB or RGBA, not interlaced (PNG specification, sections 9 and 11).
 */
export function smallPng(png: Buffer): Buffer {
  const { width, height, channels, data } = parse(png);
  const pixels = unfilter(data, width, height, channels);
  const { indexes, palette } = toPalette(pixels, channels);
  const rows = Buffer.alloc(height * (width + 1));
  for (let row = 0; row < height; row += 1) {
    rows.set(indexes.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    png.subarray(0, 8),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

interface ParsedPng {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  readonly data: Buffer;
}

function parse(png: Buffer): ParsedPng {
  const data: Buffer[] = [];
  for (let offset = 8; offset < png.length; offset += png.readUInt32BE(offset) + 12) {
    if (png.toString('latin1', offset + 4, offset + 8) !== 'IDAT') continue;
    data.push(png.subarray(offset + 8, offset + 8 + png.readUInt32BE(offset)));
  }
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  return { width, height, channels: png[25] === 6 ? 4 : 3, data: inflateSync(Buffer.concat(data)) };
}

function unfilter(data: Buffer, width: number, height: number, channels: number): Buffer {
  const stride = width * channels;
  const pixels = Buffer.alloc(height * stride);
  for (let row = 0; row < height; row += 1) {
    const filter = data[row * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x += 1) {
      const at = row * stride + x;
      const left = x >= channels ? (pixels[at - channels] ?? 0) : 0;
      const up = row > 0 ? (pixels[at - stride] ?? 0) : 0;
      const upLeft = x >= channels && row > 0 ? (pixels[at - stride - channels] ?? 0) : 0;
      const raw = data[row * (stride + 1) + 1 + x] ?? 0;
      pixels[at] = raw + predicted(filter, left, up, upLeft);
    }
  }
  return pixels;
}

function predicted(filter: number, left: number, up: number, upLeft: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4:
      return paeth(left, up, upLeft);
    default:
      return 0;
  }
}

function paeth(left: number, up: number, upLeft: number): number {
  const estimate = left + up - upLeft;
  const [toLeft, toUp, toUpLeft] = [left, up, upLeft].map((value) => Math.abs(estimate - value));
  if ((toLeft ?? 0) <= (toUp ?? 0) && (toLeft ?? 0) <= (toUpLeft ?? 0)) return left;
  return (toUp ?? 0) <= (toUpLeft ?? 0) ? up : upLeft;
}

/** The 256 colours that occur most; any other becomes the nearest of them. */
function toPalette(pixels: Buffer, channels: number) {
  const colours = new Uint32Array(pixels.length / channels);
  const counts = new Map<number, number>();
  for (let index = 0; index < colours.length; index += 1) {
    const colour = pixels.readUIntBE(index * channels, 3);
    colours[index] = colour;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const common = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 256);
  const palette = common.map(([colour]) => [colour >> 16, (colour >> 8) & 255, colour & 255]);
  const places = new Map(common.map(([colour], place) => [colour, place]));
  const indexes = Uint8Array.from(colours, (colour) => {
    const known = places.get(colour);
    if (known !== undefined) return known;
    const place = nearest(palette, colour);
    places.set(colour, place);
    return place;
  });
  return { indexes, palette };
}

function nearest(palette: readonly (readonly number[])[], colour: number): number {
  const wanted = [colour >> 16, (colour >> 8) & 255, colour & 255];
  const distances = palette.map((entry) =>
    entry.reduce((sum, value, channel) => sum + (value - (wanted[channel] ?? 0)) ** 2, 0),
  );
  return distances.indexOf(Math.min(...distances));
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const result = Buffer.alloc(body.length + 8);
  result.writeUInt32BE(data.length, 0);
  body.copy(result, 4);
  result.writeUInt32BE(crc32(body), body.length + 4);
  return result;
}

/** CRC-32 as PNG wants it (specification, annex D). */
function crc32(data: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
