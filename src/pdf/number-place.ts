/**
 * Where the 份号 is painted, and how another one is painted in its place.
 *
 * What stands before and behind it in the page's contents is shared by all copies.
 */

import {type PDFDict, type PDFDocument, PDFName, type PDFPage} from '@cantoo/pdf-lib'
import {toMillimetres} from '../base/units.ts'
import {type Glyph, inReadingOrder, openDocument} from '../facts/index.ts'
import {dictAt, pageContents} from '../pdf-syntax/index.ts'
import type {Digits} from './digits.ts'
import {type FoundNumber, findMark} from './number-stretch.ts'
import {reachOnPage} from './reach-content.ts'
import {packed} from './serialise.ts'

export interface NumberPlace {
  /** The page's contents before the number, and behind it. */
  readonly before: Uint8Array
  readonly behind: Uint8Array
  /** What paints `number` between the two. */
  paint(number: string): string
}

/**
 * Take `number` out of `page`: the first text that is read, or in a letter the first below the
 * mark.
 */
export function takeNumber(
  document: PDFDocument,
  page: PDFPage,
  number: string,
  digits: Digits
): NumberPlace {
  const glyphs = glyphsOf(inReadingOrder(openDocument(document).page(0)), number)
  const contents = pageContents(page.node)
  const mcid = glyphs[0]?.mcid
  const found = mcid === undefined ? undefined : findMark(contents, page.node.Resources(), mcid)
  if (mcid === undefined || !found) throw new Error(`Expected ${number} on the first page`)

  const {stretch, bytes, resources, form, place} = found
  const font = dictAt(dictAt(resources, 'Font'), stretch.fontName ?? '')
  if (font !== digits.font || stretch.glyphs !== number.length) {
    throw new Error('Expected the number in one piece, in the font of the digits')
  }
  const start = latin(bytes.subarray(stretch.text.from, stretch.shows)).trimEnd()
  const spacing = spacingOf(glyphs)
  const paint = (other: string): string =>
    `${start}\n[${codesOf(other, digits).join(` ${spacing} `)}] TJ\nET`

  const before = contents.subarray(0, place.from)
  const behind = contents.subarray(place.to)
  if (!form) return {before, behind, paint}

  lift(found, page)
  reachOnPage(page, form, mcid)
  const opening = latin(bytes.subarray(stretch.opening.from, stretch.opening.to))
  const matrix = found.matrix.map((value) => Number(value.toFixed(6))).join(' ')
  return {
    before,
    behind,
    // 5.2.4: black, whatever the form paints before it.
    paint: (other) => `q\n${matrix} cm\n0 g\n${opening}\n${paint(other)}\nEMC\nQ\n`
  }
}

/** The number leaves its form for the page, mark and all; the page gets to know its font. */
function lift({form, bytes, stretch, resources}: FoundNumber, page: PDFPage): void {
  const {opening, text, closing} = stretch
  const rest = Buffer.concat([
    bytes.subarray(0, opening.from),
    bytes.subarray(opening.to, text.from),
    bytes.subarray(text.to, closing.from),
    bytes.subarray(closing.to)
  ])
  const {context} = page.doc
  form?.updateContents(packed(context, rest).contents)
  form?.dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'))
  form?.dict.delete(PDFName.of('DecodeParms'))

  const key = PDFName.of(stretch.fontName ?? '')
  const font = dictAt(resources, 'Font')?.get(key)
  const own = page.node.Resources()
  const fonts: PDFDict = dictAt(own, 'Font') ?? context.obj({})
  const known = fonts.get(key)
  if (!font || (known && known !== font)) throw new Error(`Expected no other font ${key}`)
  fonts.set(key, font)
  own?.set(PDFName.of('Font'), fonts)
}

/** The glyphs of the first marked content that says `number` and nothing else. */
function glyphsOf(glyphs: readonly Glyph[], number: string): readonly Glyph[] {
  const marked = new Map<number, Glyph[]>()
  for (const glyph of glyphs) {
    const {mcid} = glyph
    if (mcid === undefined) continue
    const own = marked.get(mcid)
    if (own) own.push(glyph)
    else marked.set(mcid, [glyph])
  }
  for (const own of marked.values()) {
    if (own.map(({text}) => text).join('') === number) return own
  }
  return []
}

/** What `TJ` takes from the advance of each glyph but the last, in thousandths of the size. */
function spacingOf(glyphs: readonly Glyph[]): string {
  const [first] = glyphs
  const last = glyphs.at(-1)
  if (!first || !last) return '0'
  const advances = glyphs.slice(0, -1).reduce((sum, {advance}) => sum + advance, 0)
  const tracking = (last.x - first.x - advances) / (glyphs.length - 1)
  return String(Number(((-1000 * tracking) / toMillimetres(first.size)).toFixed(3)))
}

function codesOf(number: string, {codes}: Digits): string[] {
  return [...number].map((digit) => {
    const code = codes.get(digit)
    if (code === undefined) throw new Error(`Expected a digit, found ${digit}`)
    return code
  })
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1')
}
