import { inflateSync } from 'node:zlib';
import type { Box } from './tip';

interface Picture {
  readonly width: number;
  readonly height: number;
  /** Bytes of a pixel. */
  readonly channels: number;
  readonly data: Uint8Array;
}

/** Reads a PNG as browsers write their screenshots: eight bits a channel, not interlaced. */
function readPng(png: Uint8Array): Picture {
  const bytes = Buffer.from(png);
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const channels = { 2: 3, 6: 4 }[bytes.readUInt8(25)];
  if (bytes.readUInt8(24) !== 8 || !channels || bytes.readUInt8(28) !== 0) throw new Error('Another kind of PNG');
  const parts: Buffer[] = [];
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(bytes.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const raw = inflateSync(Buffer.concat(parts));
  const stride = width * channels;
  const data = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x < channels ? 0 : (data[at - channels] as number);
      const up = y === 0 ? 0 : (data[at - stride] as number);
      const corner = y === 0 || x < channels ? 0 : (data[at - stride - channels] as number);
      data[at] = (raw[y * (stride + 1) + 1 + x] as number) + predicted(filter, left, up, corner);
    }
  }
  return { width, height, channels, data };
}

/** What the filter of a row takes a byte for, by those beside it. */
function predicted(filter: number | undefined, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const guess = left + up - corner;
  const [byLeft, byUp, byCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}

/** The box around all pixels in which two screenshots differ; null where they are the same. */
export function difference(one: Uint8Array, other: Uint8Array): Box | null {
  const [first, second] = [readPng(one), readPng(other)];
  if (first.width !== second.width || first.height !== second.height) throw new Error('Pictures of different sizes');
  const box = { left: Number.POSITIVE_INFINITY, top: Number.POSITIVE_INFINITY, right: 0, bottom: 0 };
  for (let y = 0; y < first.height; y++) {
    for (let x = 0; x < first.width; x++) {
      const at = y * first.width + x;
      const differs = [0, 1, 2].some(
        (channel) => first.data[at * first.channels + channel] !== second.data[at * second.channels + channel],
      );
      if (!differs) continue;
      box.left = Math.min(box.left, x);
      box.top = Math.min(box.top, y);
      box.right = Math.max(box.right, x + 1);
      box.bottom = Math.max(box.bottom, y + 1);
    }
  }
  return box.right > 0 ? box : null;
}
