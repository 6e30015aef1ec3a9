/** Keys of the front matter and their values, as they are typed; what one wants, under the mouse. */

import {
  autocompletion,
  type CompletionContext,
  type CompletionResult,
  startCompletion
} from '@codemirror/autocomplete'
import type {EditorState, Extension} from '@codemirror/state'
import {type EditorView, hoverTooltip} from '@codemirror/view'
import type {Completion, Hints} from '../../contract.ts'
import {element} from '../element.ts'

export type AskForHints = (text: string, offset: number) => Promise<Hints | undefined>

export function completing(ask: AskForHints): Extension {
  return [
    autocompletion({
      override: [(context) => complete(context, ask)],
      icons: false,
      activateOnTypingDelay: 40
    }),
    hoverTooltip(async ({state}, place) => {
      const matter = matterOf(state, place)
      const about = matter === undefined ? null : (await ask(matter, place))?.about
      if (!about) return null
      const text = about.replace(/[*`]/gu, '').replace(/\n{2,}/gu, '\n')
      const {from, to} = state.doc.lineAt(place)
      return {pos: from, end: to, create: () => ({dom: element('div', {class: 'cm-about'}, text)})}
    })
  ]
}

async function complete(
  context: CompletionContext,
  ask: AskForHints
): Promise<CompletionResult | null> {
  const {state, pos, explicit} = context
  const matter = matterOf(state, pos)
  if (matter === undefined) return null
  const word = context.matchBefore(/[\p{L}\p{N}]*/u)
  const from = word?.from ?? pos
  const before = state.sliceDoc(state.doc.lineAt(pos).from, from)
  // Nothing is offered inside of a value that is being written.
  if (from === pos && !explicit && !/^$|[:：][ \t]*$/u.test(before)) return null
  const hints = await ask(matter, pos)
  if (!hints || context.aborted || hints.completions.length === 0) return null
  return {from, options: hints.completions.map(optionOf), validFor: /^[\p{L}\p{N}]*$/u}
}

function optionOf({label, text, alias, detail, about}: Completion, index: number) {
  return {
    label: alias,
    displayLabel: label,
    detail,
    ...(about === '' ? {} : {info: about}),
    // As in the table of keys, which follows the page from its head.
    boost: -index / 2,
    apply: (view: EditorView, _option: unknown, from: number, to: number) => {
      view.dispatch({
        changes: {from, to, insert: text},
        selection: {anchor: from + text.length},
        userEvent: 'input.complete'
      })
      if (text.endsWith(': ')) startCompletion(view)
    }
  }
}

/** The front matter, if `place` is in it. */
function matterOf({doc}: EditorState, place: number): string | undefined {
  if (!/^---[ \t]*$/u.test(doc.line(1).text)) return undefined
  const line = doc.lineAt(place).number
  for (let number = 2; number <= doc.lines; number += 1) {
    const {text, to} = doc.line(number)
    if (/^(?:---|\.\.\.)[ \t]*$/u.test(text))
      return number > line ? doc.sliceString(0, to) : undefined
  }
  return doc.toString()
}
