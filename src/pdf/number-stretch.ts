/**
 * The operators that paint the 份号, in the contents of its page or of a form in them: Chromium
 * paints a page through a form where seals are blended with the text.
 */

import {type PDFDict, PDFRawStream} from '@cantoo/pdf-lib'
import {
  ContentReader,
  concatenate,
  contentsOf,
  dictAt,
  identity,
  type Matrix,
  matrixAt,
  nameAt,
  streamAt
} from '../pdf-syntax/index.ts'
import {forEachCode} from './actual-text.ts'

/** Byte offsets, the end exclusive. */
interface Span {
  readonly from: number
  readonly to: number
}

/** Marked content that is one number. */
export interface NumberStretch {
  /** The operators that begin and end the mark. */
  readonly opening: Span
  readonly closing: Span
  /** The text objects in it. */
  readonly text: Span
  /** Where the first glyph is shown: before it are the font and the place. */
  readonly shows: number
  readonly fontName: string | undefined
  readonly glyphs: number
}

export interface FoundNumber {
  readonly stretch: NumberStretch
  /** The contents it is in, and their resources. */
  readonly bytes: Uint8Array
  readonly resources: PDFDict | undefined
  /** Undefined when it is in those of the page. */
  readonly form: PDFRawStream | undefined
  /** In those of the page: the number, or what paints the form that has it. */
  readonly place: Span
  /** From the coordinates of the number to those at `place`. */
  readonly matrix: Matrix
}

/** Forms inside forms; deeper nesting is a loop. */
const deepest = 16

/** Find the mark `mcid` in `bytes` or in what they paint. */
export function findMark(
  bytes: Uint8Array,
  resources: PDFDict | undefined,
  mcid: number,
  depth = 0
): FoundNumber | undefined {
  const stretch = stretchOf(bytes, mcid)
  if (stretch) {
    const matrix = depth === 0 ? identity : matrixBefore(bytes, stretch.text.from)
    return {stretch, bytes, resources, form: undefined, place: stretch.text, matrix}
  }

  const reader = new ContentReader(bytes)
  while (depth < deepest && reader.next()) {
    if (reader.operator !== 'Do') continue
    const form = streamAt(dictAt(resources, 'XObject'), reader.name(0) ?? '')
    if (!(form instanceof PDFRawStream) || nameAt(form.dict, 'Subtype') !== 'Form') continue
    const own = dictAt(form.dict, 'Resources') ?? resources
    const found = findMark(contentsOf(form), own, mcid, depth + 1)
    if (!found) continue
    const inner = concatenate(found.matrix, matrixAt(form.dict, 'Matrix'))
    return {
      ...found,
      form: found.form ?? form,
      place: {from: reader.start, to: reader.start},
      matrix: depth === 0 ? inner : concatenate(inner, matrixBefore(bytes, reader.start))
    }
  }
  return undefined
}

/** What `cm` has made of the coordinates where `offset` is. */
function matrixBefore(bytes: Uint8Array, offset: number): Matrix {
  const reader = new ContentReader(bytes)
  const stack: Matrix[] = []
  let matrix = identity
  while (reader.next() && reader.start < offset) {
    if (reader.operator === 'q') stack.push(matrix)
    else if (reader.operator === 'Q') matrix = stack.pop() ?? matrix
    else if (reader.operator === 'cm') matrix = concatenate(reader.matrix(), matrix)
  }
  return matrix
}

/** What may stand in the text objects of a number: its glyphs, and where they go. */
const textOperators = new Set(['BT', 'ET', 'Tf', 'Tm', 'Td', 'TD', 'T*', 'Tj', 'TJ', 'Tc'])

function stretchOf(bytes: Uint8Array, mcid: number): NumberStretch | undefined {
  const reader = new ContentReader(bytes)
  let opening: Span | undefined
  let text: Span | undefined
  let shows: number | undefined
  let fontName: string | undefined
  let glyphs = 0
  let isOpen = false
  while (reader.next()) {
    const {operator, start, end} = reader
    if (!opening) {
      if (begins(reader, mcid)) opening = {from: start, to: end}
      continue
    }
    if (operator === 'EMC' && !isOpen) {
      if (!text || shows === undefined) throw new Error('Expected text in the mark of the number')
      return {opening, closing: {from: start, to: end}, text, shows, fontName, glyphs}
    }
    if (operator === 'BT') {
      if (text) throw new Error('Expected one text object of the number')
      isOpen = true
      text = {from: start, to: end}
    }
    if (!isOpen) continue
    if (!textOperators.has(operator)) throw new Error(`Unexpected ${operator} in the number`)
    if (operator === 'Tf') fontName ??= reader.name(0)
    else if (operator === 'Tj' || operator === 'TJ') {
      shows ??= start
      forEachCode(reader, undefined, () => {
        glyphs += 1
      })
    } else if (operator === 'ET') {
      isOpen = false
      text = {from: text?.from ?? start, to: end}
    }
  }
  return undefined
}

/** Whether the mark `mcid` begins here. */
function begins({operator, operands}: ContentReader, mcid: number): boolean {
  const properties = operands[1]
  return operator === 'BDC' && properties instanceof Map && properties.get('MCID') === mcid
}
