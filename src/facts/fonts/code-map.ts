/** How strings of a composite font are cut into codes, and which glyph each code is. ISO 32000-1, 9.7.5. */

import {PDFName, type PDFObject, PDFStream} from '@cantoo/pdf-lib'
import {
  ContentReader,
  codeOf,
  entry,
  Name,
  nameText,
  numberAt,
  type Operand,
  tryContentsOf
} from '../../pdf-syntax/index.ts'
import type {CodeMap} from './codes.ts'
import {predefined} from './predefined-code-maps.ts'

/** Maps that use maps. */
const deepest = 5

/** Nobody's font has more. */
const longestRange = 65_536

/** CMaps are text of some kilobytes. */
const mostData = 16 * 1024 * 1024

/** The map that `Encoding` names or is. */
export function codeMapOf(encoding: PDFObject | undefined, depth = 0): CodeMap {
  if (encoding instanceof PDFName) return predefined(nameText(encoding))
  if (!(encoding instanceof PDFStream) || depth > deepest) return predefined('Identity-H')
  const used = entry(encoding.dict, 'UseCMap')
  const base = used && codeMapOf(used, depth + 1)
  const bytes = tryContentsOf(encoding, mostData)
  if (!bytes) return base ?? predefined('Identity-H')
  const map = readCodeMap(bytes, base)
  const mode = numberAt(encoding.dict, 'WMode')
  return mode === undefined ? map : {...map, isVertical: mode === 1}
}

interface Space {
  readonly low: Uint8Array
  readonly high: Uint8Array
}

function readCodeMap(bytes: Uint8Array, used: CodeMap | undefined): CodeMap {
  const spaces: Space[] = []
  const cids = new Map<number, number>()
  let base = used
  let isVertical = used?.isVertical ?? false
  const reader = new ContentReader(bytes)
  while (reader.next()) {
    const {operands, operator} = reader
    if (operator === 'endcodespacerange') {
      for (let at = 0; at + 1 < operands.length; at += 2) {
        const [low, high] = [operands[at], operands[at + 1]]
        if (low instanceof Uint8Array && high instanceof Uint8Array && low.length > 0) {
          spaces.push({low, high})
        }
      }
    } else if (operator === 'endcidchar') {
      for (let at = 0; at + 1 < operands.length; at += 2) {
        addRange(cids, operands[at], operands[at], operands[at + 1])
      }
    } else if (operator === 'endcidrange') {
      for (let at = 0; at + 2 < operands.length; at += 3) {
        addRange(cids, operands[at], operands[at + 1], operands[at + 2])
      }
    } else if (operator === 'usecmap') {
      const name = operands.at(-1)
      if (name instanceof Name) base ??= predefined(name.value)
    } else if (operator === 'def') {
      const [key, value] = operands.slice(-2)
      if (key instanceof Name && key.value === 'WMode') isVertical = value === 1
    }
  }
  const from = base
  return {
    isVertical,
    lengthAt:
      spaces.length === 0 && from ? from.lengthAt : (text, at) => lengthIn(spaces, text, at),
    cid: (code) => cids.get(code) ?? from?.cid(code) ?? 0,
    text: (code) => (cids.has(code) ? undefined : from?.text(code))
  }
}

function addRange(
  cids: Map<number, number>,
  low: Operand | undefined,
  high: Operand | undefined,
  first: Operand | undefined
): void {
  if (!(low instanceof Uint8Array && high instanceof Uint8Array) || typeof first !== 'number')
    return
  const from = codeOf(low)
  const to = Math.min(codeOf(high), from + longestRange - 1)
  for (let code = from; code <= to; code += 1) cids.set(code, first + code - from)
}

/** The bytes of the space that fits; where none does, of the shortest. */
function lengthIn(spaces: readonly Space[], text: Uint8Array, at: number): number {
  let shortest = 4
  for (const {low, high} of spaces) {
    const fits = low.every((from, index) => {
      const byte = text[at + index] ?? -1
      return byte >= from && byte <= (high[index] ?? 255)
    })
    if (fits) return low.length
    shortest = Math.min(shortest, low.length)
  }
  return spaces.length === 0 ? 2 : shortest
}
