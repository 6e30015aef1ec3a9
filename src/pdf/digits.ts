/**
 * The ten digits in the face of the 份号: codes and widths.
 *
 * The browser paints them on a page behind the last one (src/pages/in-browser/specimen.ts), so
 * that the font, of which a PDF has only the glyphs it uses, has those of every number.
 */

import type {PDFDict, PDFDocument} from '@cantoo/pdf-lib'
import {type Font, FontShelf} from '../facts/index.ts'
import {ContentReader, dictAt, forEachStreamOf} from '../pdf-syntax/index.ts'
import {forEachCode} from './actual-text.ts'

export interface Digits {
  readonly font: PDFDict
  /** By the digit: as `Tj` takes them. */
  readonly codes: ReadonlyMap<string, string>
}

/** Read the digits off the last page, and take it out of `document`. */
export function takeDigits(document: PDFDocument): Digits {
  const shelf = new FontShelf()
  const index = document.getPageCount() - 1
  const page = document.getPage(index)
  const codes = new Map<string, string>()
  const used = new Set<PDFDict>()
  forEachStreamOf(page, (bytes, resources) => {
    const fonts = dictAt(resources, 'Font')
    const reader = new ContentReader(bytes)
    let dict: PDFDict | undefined
    let font: Font | undefined
    while (reader.next()) {
      if (reader.operator === 'Tf') {
        dict = dictAt(fonts, reader.name(0) ?? '')
        font = dict && shelf.of(dict)
      } else if (reader.operator === 'Tj' || reader.operator === 'TJ') {
        forEachCode(reader, font, (code) => {
          if (dict) used.add(dict)
          codes.set(font?.text(code) ?? '', hex(code))
        })
      }
    }
  })
  const [only] = used
  const found = [...codes.keys()].sort().join('')
  if (!only || used.size > 1 || found !== '0123456789') {
    throw new Error(`Expected the ten digits of one font, found ${found} of ${used.size}`)
  }
  document.removePage(index)
  return {font: only, codes}
}

/** Chromium's fonts have codes of two bytes: `mendToUnicode`. */
function hex(code: number): string {
  return `<${code.toString(16).toUpperCase().padStart(4, '0')}>`
}
