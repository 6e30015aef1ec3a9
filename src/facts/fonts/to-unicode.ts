/**
 * ToUnicode: character codes → text. ISO 32000-1, 9.10.3.
 */

import {ContentReader, codeOf, type Operand, utf16} from '../../pdf-syntax/index.ts'

export interface ToUnicode {
  readonly texts: ReadonlyMap<number, string>
  /** Bytes in one code, where the code space says so. */
  readonly codeLength: number | undefined
}

/** Nobody's font has more; a damaged range must not fill the memory. */
const longestRange = 65_536

/** Read the bytes of a ToUnicode CMap. */
export function readToUnicode(bytes: Uint8Array): ToUnicode {
  const texts = new Map<number, string>()
  let codeLength: number | undefined
  const reader = new ContentReader(bytes)
  while (reader.next()) {
    const {operands, operator} = reader
    if (operator === 'endbfchar') {
      for (let at = 0; at + 1 < operands.length; at += 2) {
        const code = operands[at]
        const text = operands[at + 1]
        if (code instanceof Uint8Array && text instanceof Uint8Array) {
          texts.set(codeOf(code), utf16(text))
        }
      }
    } else if (operator === 'endbfrange') {
      for (let at = 0; at + 2 < operands.length; at += 3) {
        addRange(texts, operands[at], operands[at + 1], operands[at + 2])
      }
    } else if (operator === 'endcodespacerange') {
      const low = operands[0]
      if (low instanceof Uint8Array && low.length > 0) codeLength = low.length
    }
  }
  return {texts, codeLength}
}

function addRange(
  texts: Map<number, string>,
  low: Operand | undefined,
  high: Operand | undefined,
  target: Operand | undefined
): void {
  if (!(low instanceof Uint8Array && high instanceof Uint8Array)) return
  const first = codeOf(low)
  const last = Math.min(codeOf(high), first + longestRange - 1)
  if (target instanceof Uint8Array) {
    const text = utf16(target)
    const head = text.slice(0, -1)
    const tail = text.charCodeAt(text.length - 1)
    // Only the last code unit counts up.
    for (let code = first; code <= last; code += 1) {
      texts.set(code, head + String.fromCharCode(tail + code - first))
    }
  } else if (Array.isArray(target)) {
    for (let code = first; code <= last; code += 1) {
      const text: unknown = target[code - first]
      if (text instanceof Uint8Array) texts.set(code, utf16(text))
    }
  }
}
