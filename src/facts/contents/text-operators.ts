/** The operators that place text and show it. ISO 32000-1, tables 107 to 109. */

import {identity, type Operand} from '../../pdf-syntax/index.ts'
import type {Operators, Run} from './run.ts'
import {showText} from './show-text.ts'

export const textOperators: Operators = {
  BT: ({cursor}) => cursor.place(identity),
  Tm: ({cursor}, reader) => cursor.place(reader.matrix()),
  Td: ({cursor}, reader) => cursor.nextLine(reader.number(0), reader.number(1)),
  TD({state, cursor}, reader) {
    state.leading = -reader.number(1)
    cursor.nextLine(reader.number(0), reader.number(1))
  },
  'T*': nextLine,

  Tj: (run, {operands}) => show(run, operands[0]),
  "'"(run, {operands}) {
    nextLine(run)
    show(run, operands[0])
  },
  '"'(run, reader) {
    run.state.wordSpace = reader.number(0)
    run.state.charSpace = reader.number(1)
    nextLine(run)
    show(run, reader.operands[2])
  },
  TJ(run, {operands: [items]}) {
    if (!Array.isArray(items)) return
    const {cursor} = run
    const {size, stretch, font} = run.state
    for (const item of items) {
      if (typeof item !== 'number') show(run, item)
      else if (font?.isVertical) cursor.advance(0, (-item / 1000) * size)
      else cursor.advance((-item / 1000) * size * stretch)
    }
  }
}

function nextLine({state, cursor}: Run): void {
  cursor.nextLine(0, -state.leading)
}

function show(run: Run, string: Operand | undefined): void {
  if (!(string instanceof Uint8Array)) return
  run.means.allowance.take(string.length)
  showText(string, run)
}
