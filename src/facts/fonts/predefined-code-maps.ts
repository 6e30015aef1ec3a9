/**
 * The code maps that PDFs call by name. ISO 32000-1, table 118.
 *
 * What a code stands for is what the character set in the map's name says. Which glyph
 * it is (CID) is told for Identity and for the Chinese maps.
 */

import {
  adobeGb1,
  downwardsCid,
  halfWidthBlank,
  halfWidthExclamation,
  proportionalBlank
} from './adobe-gb1.ts'
import type {CodeMap} from './codes.ts'

/** The map called `name`; an unknown one is taken for Identity, without texts and glyphs. */
export function predefined(name: string): CodeMap {
  const isVertical = /(?:^|-)V$/.test(name)
  const base = name.replace(/-?[HV]$/, '')
  if (base === 'Identity') {
    return {isVertical, lengthAt: () => 2, cid: (code) => code, text: () => undefined}
  }
  const unicode = /^Uni(GB|CNS|JIS|JISX0213|JIS2004|JISX02132004|KS)-(UCS2|UTF16|UTF8|UTF32)/.exec(
    base
  )
  if (unicode) {
    const [, collection, form = ''] = unicode
    return unicodeMap(form, collection === 'GB', isVertical)
  }
  for (const [pattern, charset, isSevenBit] of charsets) {
    if (pattern.test(base)) return charsetMap(base, charset, isSevenBit, isVertical)
  }
  return {isVertical, lengthAt: () => 2, cid: () => undefined, text: () => undefined}
}

/** Maps by the character set of their codes; the last say whether each byte lacks its first bit. */
const charsets: readonly (readonly [RegExp, string, boolean])[] = [
  [/^(?:GB|GBT)$/, 'gb18030', true],
  [/^(?:GB|GBK|GBT)/, 'gb18030', false],
  [/^(?:B5pc|HKscs|HKdl|HKgccs|HKm|ETen|ETHK)/, 'big5', false],
  [/RKSJ/, 'shift_jis', false],
  [/^(?:EUC)$/, 'euc-jp', false],
  [/^KSC(?:ms|pc)?-/, 'euc-kr', false],
  [/^KSC$/, 'euc-kr', true]
]

function unicodeMap(form: string, isChinese: boolean, isVertical: boolean): CodeMap {
  const pointOf = (code: number): number => {
    if (form === 'UTF16' && code > 0xffff) {
      return 0x10000 + ((Math.floor(code / 65_536) & 0x3ff) << 10) + (code & 0x3ff)
    }
    return form === 'UTF8' ? pointOfUtf8(code) : code
  }
  return {
    isVertical,
    lengthAt(bytes, at) {
      if (form === 'UTF32') return 4
      const lead = bytes[at] ?? 0
      if (form === 'UTF8') return lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
      return form === 'UTF16' && lead >= 0xd8 && lead <= 0xdb ? 4 : 2
    },
    cid(code) {
      if (!isChinese) return undefined
      const point = pointOf(code)
      return (isVertical ? downwardsCid(point) : undefined) ?? adobeGb1().byPoint.get(point)
    },
    text(code) {
      const point = pointOf(code)
      return point <= 0x10ffff ? String.fromCodePoint(point) : undefined
    }
  }
}

/** A code is its bytes, one after the other. */
function pointOfUtf8(code: number): number {
  return new TextDecoder().decode(bytesOf(code)).codePointAt(0) ?? 0
}

function bytesOf(code: number): Uint8Array {
  const bytes: number[] = []
  for (let rest = code; rest > 0 || bytes.length === 0; rest = Math.floor(rest / 256)) {
    bytes.unshift(rest % 256)
  }
  return Uint8Array.from(bytes)
}

function charsetMap(
  name: string,
  charset: string,
  isSevenBit: boolean,
  isVertical: boolean
): CodeMap {
  const decoder = new TextDecoder(charset)
  const isChinese = charset === 'gb18030'
  const isLong = name === 'GBK2K'
  const hasHalfWidth = /^(?:GB|GBK|GBT)-EUC$/.test(name)
  const textOf = (code: number) => {
    const text = decoder.decode(bytesOf(isSevenBit ? code | 0x8080 : code))
    return text.includes('\ufffd') ? undefined : text
  }
  return {
    isVertical,
    lengthAt(bytes, at) {
      if (isSevenBit) return 2
      const [lead = 0, next = 0] = bytes.subarray(at, at + 2)
      if (!isLead(charset, lead)) return 1
      return isLong && next >= 0x30 && next <= 0x39 ? 4 : 2
    },
    cid(code) {
      if (!isChinese) return undefined
      if (code < 0x80 && !isSevenBit) return latinCid(code, hasHalfWidth)
      const turned = isVertical ? downwardsCid(textOf(code)?.codePointAt(0) ?? 0) : undefined
      return turned ?? (adobeGb1().cids[isSevenBit ? code | 0x8080 : code] || undefined)
    },
    text: textOf
  }
}

function latinCid(code: number, isHalfWidth: boolean): number | undefined {
  if (code < 32 || code > 126) return isHalfWidth ? halfWidthBlank : proportionalBlank
  if (!isHalfWidth) return proportionalBlank + code - 32
  return code === 32 ? halfWidthBlank : halfWidthExclamation + code - 33
}

/** Whether a byte begins a code of several. */
function isLead(charset: string, byte: number): boolean {
  if (charset === 'shift_jis') return (byte >= 0x81 && byte <= 0x9f) || byte >= 0xe0
  return byte > 0x80 && byte < 0xff
}
