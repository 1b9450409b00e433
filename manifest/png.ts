import { crc32, deflateSync, inflateSync } from 'node:zlib'
import type { Picture } from './shapes.ts'

// PNG, third edition (W3C): https://www.w3.org/TR/png-3/
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const bytesPerPixel = 4

export interface PngSize {
  width: number
  height: number
}

/** A picture as a PNG of eight bits for each of red, green, blue and alpha. */
export function toPng({ size, pixels }: Picture): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  header.set([8, 6], 8)
  const row = size * bytesPerPixel
  const rows = Buffer.alloc((row + 1) * size)
  for (let y = 0; y < size; y++) rows.set(pixels.subarray(y * row, (y + 1) * row), y * (row + 1) + 1)
  const data = deflateSync(rows, { level: 9 })
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

/** The size of a PNG, `undefined` for what is none. */
export function pngSize(bytes: Uint8Array): PngSize | undefined {
  const png = Buffer.from(bytes)
  if (png.length < 33 || !png.subarray(0, 8).equals(signature)) return undefined
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) }
}

/** The pixels of a PNG of eight bits with alpha and without interlace, `undefined` for any other. */
export function pngPixels(bytes: Uint8Array): Uint8Array | undefined {
  const png = Buffer.from(bytes)
  const size = pngSize(png)
  if (!size || png[24] !== 8 || png[25] !== 6 || png[28] !== 0) return undefined
  try {
    return unfiltered(inflateSync(Buffer.concat(dataChunks(png))), size)
  } catch {
    return undefined
  }
}

function dataChunks(png: Buffer): Buffer[] {
  const found: Buffer[] = []
  let at = signature.length
  while (at + 12 <= png.length) {
    const length = png.readUInt32BE(at)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') found.push(png.subarray(at + 8, at + 8 + length))
    at += length + 12
  }
  return found
}

/** Every row says in its first byte from which neighbours its bytes were guessed (PNG, chapter 9). */
function unfiltered(rows: Buffer, { width, height }: PngSize): Uint8Array {
  const row = width * bytesPerPixel
  if (rows.length !== (row + 1) * height) throw new RangeError('not as many bytes as the size says')
  const pixels = new Uint8Array(row * height)
  for (let at = 0; at < pixels.length; at++) {
    const y = Math.floor(at / row)
    const first = at % row < bytesPerPixel
    const left = first ? 0 : (pixels[at - bytesPerPixel] ?? 0)
    const up = pixels[at - row] ?? 0
    const corner = first ? 0 : (pixels[at - row - bytesPerPixel] ?? 0)
    const raw = rows[at + y + 1] ?? 0
    pixels[at] = raw + guess(rows[y * (row + 1)] ?? 0, left, up, corner)
  }
  return pixels
}

function guess(filter: number, left: number, up: number, corner: number): number {
  switch (filter) {
    case 0:
      return 0
    case 1:
      return left
    case 2:
      return up
    case 3:
      return Math.floor((left + up) / 2)
    case 4:
      return nearest(left, up, corner)
    default:
      throw new RangeError(`no such filter: ${filter}`)
  }
}

function nearest(left: number, up: number, corner: number): number {
  const sum = left + up - corner
  const [toLeft, toUp, toCorner] = [Math.abs(sum - left), Math.abs(sum - up), Math.abs(sum - corner)]
  if (toLeft <= toUp && toLeft <= toCorner) return left
  return toUp <= toCorner ? up : corner
}
