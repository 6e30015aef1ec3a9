/** 一、（一）1. before the headings, where they are printed and not typed. */

import {
  type EditorState,
  type Extension,
  RangeSet,
  StateEffect,
  StateField
} from '@codemirror/state'
import {Decoration, type DecorationSet, EditorView, WidgetType} from '@codemirror/view'

/** A number that the print puts before the text of a line, from 1. */
export interface NumberedLine {
  readonly line: number
  readonly text: string
}

class NumberWidget extends WidgetType {
  readonly #text: string

  constructor(text: string) {
    super()
    this.#text = text
  }

  get text(): string {
    return this.#text
  }

  override eq(other: NumberWidget): boolean {
    return other.text === this.#text
  }

  override toDOM(): HTMLElement {
    const shown = document.createElement('span')
    shown.className = 'cm-printedNumber'
    shown.textContent = this.#text
    return shown
  }
}

const setNumbers = StateEffect.define<DecorationSet>()

const field = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(shown, {changes, effects}) {
    const set = effects.findLast((effect) => effect.is(setNumbers))
    return set?.is(setNumbers) ? set.value : shown.map(changes)
  },
  provide: (own) => EditorView.decorations.from(own)
})

export const printedNumbers: Extension = field

/** What shows `numbers` in `state`; undefined where they are shown already. */
export function showNumbers(
  state: EditorState,
  numbers: readonly NumberedLine[]
): StateEffect<DecorationSet> | undefined {
  const {doc} = state
  const ranges = numbers.flatMap(({line, text}) => {
    if (line < 1 || line > doc.lines) return []
    const {from, text: typed} = doc.line(line)
    const mark = /^\s{0,3}(?:#{1,6}\s+|\d{1,9}[.)]\s+)?/u.exec(typed)?.[0] ?? ''
    const widget = Decoration.widget({widget: new NumberWidget(text), side: 1})
    return typed.trim() === '' ? [] : [widget.range(from + mark.length)]
  })
  const set = Decoration.set(ranges, true)
  const isSame = RangeSet.eq([state.field(field)], [set])
  return isSame ? undefined : setNumbers.of(set)
}
