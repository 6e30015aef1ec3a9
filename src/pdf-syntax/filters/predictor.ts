/** Rows that were stored as differences. ISO 32000-1, 7.4.4.4; PNG, 9; TIFF 6.0, 14. */

import type {Filter} from './filter.ts'

/** Undo the predictor that `filter` names; what is left of a broken last row is kept. */
export function undoPredictor(bytes: Uint8Array, filter: Filter): Uint8Array {
  const predictor = filter.parameter('Predictor') ?? 1
  if (predictor < 2) return bytes
  const colours = Math.max(1, filter.parameter('Colors') ?? 1)
  const depth = Math.max(1, filter.parameter('BitsPerComponent') ?? 8)
  const columns = Math.max(1, filter.parameter('Columns') ?? 1)
  const width = Math.ceil((colours * depth * columns) / 8)
  const step = Math.max(1, (colours * depth) >> 3)
  if (!Number.isSafeInteger(width)) return bytes
  return predictor === 2 ? undoTiff(bytes, width, colours, depth) : undoPng(bytes, width, step)
}

function undoPng(bytes: Uint8Array, width: number, step: number): Uint8Array {
  const rows = Math.ceil(bytes.length / (width + 1))
  const result = new Uint8Array(Math.max(0, bytes.length - rows))
  for (let row = 0; row < rows; row += 1) {
    const type = bytes[row * (width + 1)]
    const from = row * (width + 1) + 1
    const to = row * width
    const length = Math.min(width, bytes.length - from)
    for (let at = 0; at < length; at += 1) {
      const left = at < step ? 0 : (result[to + at - step] ?? 0)
      const up = row === 0 ? 0 : (result[to + at - width] ?? 0)
      let guess = 0
      if (type === 1) guess = left
      else if (type === 2) guess = up
      else if (type === 3) guess = (left + up) >> 1
      else if (type === 4) {
        const corner = row === 0 || at < step ? 0 : (result[to + at - width - step] ?? 0)
        guess = paeth(left, up, corner)
      }
      result[to + at] = ((bytes[from + at] ?? 0) + guess) & 255
    }
  }
  return result
}

/** The neighbour nearest to left + up − corner. */
function paeth(left: number, up: number, corner: number): number {
  const toLeft = Math.abs(up - corner)
  const toUp = Math.abs(left - corner)
  const toCorner = Math.abs(left + up - 2 * corner)
  if (toLeft <= toUp && toLeft <= toCorner) return left
  return toUp <= toCorner ? up : corner
}

/** Depths of 8 and 16; rarer ones are left as they are. */
function undoTiff(bytes: Uint8Array, width: number, colours: number, depth: number): Uint8Array {
  if (depth !== 8 && depth !== 16) return bytes
  const result = bytes.slice()
  const step = colours * (depth >> 3)
  for (let at = 0; at < result.length; at += depth >> 3) {
    if (at % width < step) continue
    if (depth === 8) result[at] = ((result[at] ?? 0) + (result[at - step] ?? 0)) & 255
    else {
      const sum = word(result, at) + word(result, at - step)
      result[at] = (sum >> 8) & 255
      result[at + 1] = sum & 255
    }
  }
  return result
}

function word(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0)
}
