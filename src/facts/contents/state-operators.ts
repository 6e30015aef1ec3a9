/** The operators that set the graphics state, colours apart. ISO 32000-1, tables 57 and 105. */

import {PDFArray, PDFDict, PDFNumber} from '@cantoo/pdf-lib'
import {
  arrayAt,
  concatenate,
  dictAt,
  entry,
  members,
  numberAt,
  PdfFault
} from '../../pdf-syntax/index.ts'
import type {FontShelf} from '../font-shelf.ts'
import {mostSaved} from './allowance.ts'
import type {GraphicsState} from './graphics-state.ts'
import type {Operators} from './run.ts'

export const stateOperators: Operators = {
  q({state, saved}) {
    if (saved.length >= mostSaved) {
      throw new PdfFault('too-much', 'Expected fewer states saved inside one another')
    }
    saved.push({...state})
  },
  Q(run) {
    const {saved, base} = run
    if (saved.length > base) run.state = saved.pop() ?? run.state
  },
  cm({state}, reader) {
    state.ctm = concatenate(reader.matrix(), state.ctm)
  },
  w({state}, reader) {
    state.lineWidth = reader.number(0)
  },
  J({state}, reader) {
    state.cap = reader.number(0)
  },
  gs({state, means}, reader, resources) {
    const states = dictAt(resources, 'ExtGState')
    extendedState(state, means.shelf, dictAt(states, reader.name(0) ?? ''))
  },

  Tf({state, means}, reader, resources) {
    state.font = means.shelf.at(dictAt(resources, 'Font'), reader.name(0))
    state.size = reader.number(1)
  },
  Tc({state}, reader) {
    state.charSpace = reader.number(0)
  },
  Tw({state}, reader) {
    state.wordSpace = reader.number(0)
  },
  Tz({state}, reader) {
    state.stretch = reader.number(0) / 100
  },
  TL({state}, reader) {
    state.leading = reader.number(0)
  },
  Ts({state}, reader) {
    state.rise = reader.number(0)
  },
  Tr({state}, reader) {
    state.mode = reader.number(0)
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
