/** Where a signature belongs: over the name of the office and the date. GB/T 9704—2012, 7.3.5. */

import type {ElementName} from '../base/elements.ts'
import {type Box, emBoxOf, type PdfPage} from '../facts/index.ts'
import type {Area, LayoutResult} from '../pages/in-browser/contract.ts'
import type {FieldPlace} from '../pdf/signature-field.ts'

const signing: ReadonlySet<string> = new Set<ElementName>(['byline', 'signed-on'])

/** A field that is not to be seen: on the last page, without a place. */
export function hiddenPlace({pages}: Pick<LayoutResult, 'pages'>): FieldPlace {
  return {page: pages.length - 1}
}

/**
 * The box around the first name that is signed with the date below it, as far as their text
 * goes on `printed`; without a place in a document that nobody signs.
 */
export function signaturePlace(
  layout: Pick<LayoutResult, 'pages'>,
  printed: readonly PdfPage[]
): FieldPlace {
  const page = layout.pages.findIndex(({blocks}) =>
    blocks.some(({element}) => signing.has(element))
  )
  const blocks = (layout.pages[page]?.blocks ?? []).filter(({element}) => signing.has(element))
  const names = blocks.filter(({element}) => element === 'byline')
  // Of several offices the first signs; the date is under the last.
  const own = (names.length > 1 ? names.slice(0, 1) : blocks).map(({box}) => box)
  const glyphs = (printed[page]?.glyphs ?? []).filter(({text}) => text.trim() !== '')
  const boxes = glyphs.map(emBoxOf).filter((glyph) => own.some((box) => isWithin(glyph, box)))
  if (boxes.length === 0) return hiddenPlace(layout)
  const left = Math.min(...boxes.map(({x}) => x))
  const top = Math.min(...boxes.map(({y}) => y))
  const right = Math.max(...boxes.map(({x, width}) => x + width))
  const bottom = Math.max(...boxes.map(({y, height}) => y + height))
  return {page, box: [left, top, right - left, bottom - top]}
}

function isWithin({x, y, width, height}: Box, [left, top, wide, high]: Area): boolean {
  const [across, down] = [x + width / 2, y + height / 2]
  return left <= across && across <= left + wide && top <= down && down <= top + high
}
