/** The operators that set the graphics state, colours apart. ISO 32000-1, tables 57 and 105. */

import {PDFArray, PDFDict, PDFNumber} from '@cantoo/pdf-lib'
import type {ContentReader} from './content.ts'
import type {FontShelf} from './font-shelf.ts'
import type {GraphicsState} from './graphics-state.ts'
import {concatenate} from './matrix.ts'
import {arrayAt, dictAt, entry, members, numberAt} from './objects.ts'
import {matrixOf} from './operand-values.ts'

/** Apply the operator at hand to `state`; `false` when it is of another kind. */
export function applyStateOperator(
  state: GraphicsState,
  reader: ContentReader,
  resources: PDFDict | undefined,
  shelf: FontShelf
): boolean {
  switch (reader.operator) {
    case 'cm':
      state.ctm = concatenate(matrixOf(reader), state.ctm)
      return true
    case 'w':
      state.lineWidth = reader.number(0)
      return true
    case 'J':
      state.cap = reader.number(0)
      return true
    case 'gs':
      extendedState(state, shelf, dictAt(dictAt(resources, 'ExtGState'), reader.name(0) ?? ''))
      return true

    case 'Tf':
      state.font = shelf.at(dictAt(resources, 'Font'), reader.name(0))
      state.size = reader.number(1)
      return true
    case 'Tc':
      state.charSpace = reader.number(0)
      return true
    case 'Tw':
      state.wordSpace = reader.number(0)
      return true
    case 'Tz':
      state.stretch = reader.number(0) / 100
      return true
    case 'TL':
      state.leading = reader.number(0)
      return true
    case 'Ts':
      state.rise = reader.number(0)
      return true
    case 'Tr':
      state.mode = reader.number(0)
      return true
    default:
      return false
  }
}

function extendedState(state: GraphicsState, shelf: FontShelf, dict: PDFDict | undefined): void {
  if (!dict) return
  state.lineWidth = numberAt(dict, 'LW') ?? state.lineWidth
  state.cap = numberAt(dict, 'LC') ?? state.cap
  state.fillAlpha = numberAt(dict, 'ca') ?? state.fillAlpha
  state.strokeAlpha = numberAt(dict, 'CA') ?? state.strokeAlpha
  if (!(entry(dict, 'Font') instanceof PDFArray)) return
  const [font, size] = members(arrayAt(dict, 'Font'))
  if (font instanceof PDFDict && size instanceof PDFNumber) {
    state.font = shelf.of(font)
    state.size = size.asNumber()
  }
}
