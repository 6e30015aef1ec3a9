/** Samples → PNG, without loss. */

import {crc32, deflateSync} from 'node:zlib'

/** Samples of 8 bits, row by row. */
export interface Raster {
  readonly width: number
  readonly height: number
  /** Grey; red, green, blue; the same and how opaque. */
  readonly channels: 1 | 3 | 4
  readonly samples: Uint8Array
}

const colourTypes = {1: 0, 3: 2, 4: 6} as const
const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')

/** Write `raster` as a PNG. */
export function writePng({width, height, channels, samples}: Raster): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, colourTypes[channels]], 8)
  const perRow = width * channels
  // Each row begins with its filter; none.
  const rows = Buffer.alloc((perRow + 1) * height)
  for (let row = 0; row < height; row += 1) {
    rows.set(samples.subarray(row * perRow, (row + 1) * perRow), row * (perRow + 1) + 1)
  }
  return Buffer.concat([
    signature,
    chunkOf('IHDR', head),
    chunkOf('IDAT', deflateSync(rows)),
    chunkOf('IEND', Buffer.alloc(0))
  ])
}

function chunkOf(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}
