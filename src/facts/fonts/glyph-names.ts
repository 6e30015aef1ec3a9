/** What a glyph stands for, by its name. Adobe Glyph List specification, 2. */

import {glyphList} from './glyph-list.ts'

/** Letters with marks are named after both. */
const marks: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circumflex: '\u0302',
  tilde: '\u0303',
  macron: '\u0304',
  breve: '\u0306',
  dotaccent: '\u0307',
  dieresis: '\u0308',
  ring: '\u030a',
  hungarumlaut: '\u030b',
  caron: '\u030c',
  cedilla: '\u0327',
  // Called comma, written as a cedilla.
  commaaccent: '\u0327',
  ogonek: '\u0328'
}

/** The text `name` stands for; undefined for names that say nothing, as `g123`. */
export function textOfName(name: string): string | undefined {
  // A variant is the same character.
  const plain = name.replace(/\..*$/s, '')
  if (plain === '') return undefined
  const parts = plain.split('_').map(textOfPart)
  return parts.includes(undefined) ? undefined : parts.join('')
}

function textOfPart(name: string): string | undefined {
  if (/^[A-Za-z]$/.test(name)) return name
  const listed = glyphList.get(name)
  if (listed !== undefined) return listed
  const units = /^uni((?:[0-9A-F]{4})+)$/.exec(name)?.[1]
  if (units) return fromUnits(units)
  const point = /^u([0-9A-F]{4,6})$/.exec(name)?.[1]
  if (point) return fromPoint(Number.parseInt(point, 16))
  const [, letter, mark = ''] = /^([A-Za-z])([a-z]+)$/.exec(name) ?? []
  const combining = marks[mark]
  return letter && combining ? (letter + combining).normalize('NFC') : undefined
}

function fromUnits(hex: string): string {
  return (hex.match(/.{4}/g) ?? [])
    .map((unit) => String.fromCharCode(Number.parseInt(unit, 16)))
    .join('')
}

function fromPoint(point: number): string | undefined {
  return point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)
    ? String.fromCodePoint(point)
    : undefined
}
