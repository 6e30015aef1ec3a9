/** Type 1 fonts: text, then an enciphered part with the outlines. Adobe Type 1 Font Format, 2 to 7. */

import type {Matrix} from '../base/matrix.ts'
import {ExtentPen, transformedPen} from './extent.ts'
import {type FontProgram, noMaps} from './program.ts'
import {FontFault} from './sfnt.ts'
import {drawType1} from './type1-charstring.ts'

/** Keys of 7.1 and 7.3. */
const fileKey = 55665
const charstringKey = 4330

/** No font has more. */
const mostGlyphs = 65_536

export function readType1(file: Buffer): FontProgram {
  const bytes = withoutSegments(file)
  const at = bytes.indexOf('eexec')
  if (at < 0) throw new FontFault('has no enciphered part')
  const text = bytes.toString('latin1', 0, at)
  const secret = decipher(binaryPart(bytes.subarray(at + 5)), fileKey, 4)
  const body = secret.toString('latin1')
  const lead = Number(/\/lenIV\s+(-?\d+)/.exec(body)?.[1] ?? 4)
  const open = (data: Buffer) => (lead < 0 ? data : decipher(data, charstringKey, lead))

  const subroutines = new Map<number, Buffer>()
  for (const [number, data] of entries(secret, body, /\bdup\s+(\d+)\s+(\d+)\s+(?:RD|-\||\S+) /g)) {
    subroutines.set(Number(number), open(data))
  }
  const glyphs = new Map<string, Buffer>()
  const start = body.indexOf('/CharStrings')
  const from = start < 0 ? -1 : start + '/CharStrings'.length
  for (const [name, data] of entries(secret, body, /\/(\S+)\s+(\d+)\s+(?:RD|-\||\S+) /g, from)) {
    if (!glyphs.has(name) && glyphs.size < mostGlyphs) glyphs.set(name, open(data))
  }
  if (glyphs.size === 0) throw new FontFault('has no outlines')

  const names = [...glyphs.keys()]
  const numbers = new Map(names.map((name, glyph) => [name, glyph]))
  const matrix = matrixIn(text)
  return {
    kind: 'type1',
    glyphCount: names.length,
    maps: noMaps,
    keyed: undefined,
    encoding: encodingIn(text, numbers),
    advance: () => undefined,
    named: (name) => numbers.get(name),
    nameOf: (glyph) => names[glyph],
    extent(glyph) {
      const charstring = glyphs.get(names[glyph] ?? '')
      if (!charstring) throw new FontFault('has no such glyph')
      const pen = new ExtentPen()
      drawType1(charstring, subroutines, (name) => glyphs.get(name), transformedPen(pen, matrix))
      return pen.extent
    }
  }
}

/** PFB files say before each part how long it is. */
function withoutSegments(file: Buffer): Buffer {
  if (file[0] !== 0x80) return file
  const parts: Buffer[] = []
  for (let at = 0; file[at] === 0x80 && (file[at + 1] ?? 3) < 3 && at + 6 <= file.length; ) {
    const length = file.readUInt32LE(at + 2)
    parts.push(file.subarray(at + 6, at + 6 + length))
    at += 6 + length
  }
  return Buffer.concat(parts)
}

/** 7.2: as bytes, or as hexadecimal digits. */
function binaryPart(data: Buffer): Buffer {
  let start = 0
  while (start < 4 && [32, 9, 10, 13].includes(data[start] ?? 0)) start += 1
  const part = data.subarray(start)
  const isText = /^[0-9a-fA-F]{4}/.test(part.toString('latin1', 0, 4))
  if (!isText) return part
  return Buffer.from(part.toString('latin1').replace(/[^0-9a-fA-F]/g, ''), 'hex')
}

/** 7.1: the first bytes are noise. */
function decipher(data: Buffer, key: number, noise: number): Buffer {
  const plain = Buffer.alloc(data.length)
  let state = key
  for (const [at, byte] of data.entries()) {
    plain[at] = byte ^ (state >> 8)
    state = ((byte + state) * 52845 + 22719) & 0xffff
  }
  return plain.subarray(noise)
}

/** Each `name length RD bytes` that `pattern` finds. */
function* entries(
  secret: Buffer,
  body: string,
  pattern: RegExp,
  from = 0
): Generator<readonly [string, Buffer]> {
  if (from < 0) return
  pattern.lastIndex = from
  for (let match = pattern.exec(body); match; match = pattern.exec(body)) {
    const [, name = '', length = '0'] = match
    const start = match.index + match[0].length
    const end = start + Number(length)
    if (end > secret.length) continue
    yield [name, secret.subarray(start, end)]
    // Bytes may look like anything.
    pattern.lastIndex = end
  }
}

function matrixIn(text: string): Matrix {
  const numbers = /\/FontMatrix\s*\[([^\]]*)\]/.exec(text)?.[1]?.trim().split(/\s+/).map(Number)
  const [a, b, c, d, e, f] = numbers ?? []
  if (!a || !d || ![a, b, c, d, e, f].every(Number.isFinite)) return [0.001, 0, 0, 0.001, 0, 0]
  return [a, b ?? 0, c ?? 0, d, e ?? 0, f ?? 0]
}

/** `dup 65 /A put`; undefined for StandardEncoding, which has a name. */
function encodingIn(
  text: string,
  numbers: ReadonlyMap<string, number>
): ReadonlyMap<number, number> | undefined {
  const at = text.indexOf('/Encoding')
  if (at < 0 || /^\/Encoding\s+StandardEncoding/.test(text.slice(at, at + 40))) return undefined
  const codes = new Map<number, number>()
  for (const [, code = '', name = ''] of text.slice(at).matchAll(/dup\s+(\d+)\s*\/(\S+)\s+put/g)) {
    const glyph = numbers.get(name)
    if (glyph !== undefined) codes.set(Number(code), glyph)
  }
  return codes
}
