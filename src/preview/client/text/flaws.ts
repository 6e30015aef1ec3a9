/** Findings → what is underlined in the text, with what mends it as a button. */

import type {Action, Diagnostic} from '@codemirror/lint'
import type {ChangeSpec, Text} from '@codemirror/state'
import type {ShownFinding} from '../../contract.ts'
import {mendLabel} from '../mending.ts'
import {language, say} from '../words.ts'
import {editorOffset} from './line-endings.ts'

interface Stretch {
  readonly from: number
  readonly to: number
}

/** The findings of the file at `path`, whose text is `text`, at their places in `doc`. */
export function flawsIn(
  doc: Text,
  text: string,
  path: string,
  findings: readonly ShownFinding[]
): Diagnostic[] {
  return findings.flatMap((finding): Diagnostic[] => {
    const place = finding.path === path ? flawedStretch(finding, doc, text) : undefined
    if (!place) return []
    const {severity, wording, clause, ruleId, ofText} = finding
    const source = clause ?? (ofText ? say('practice') : ruleId)
    const actions = actionsOf(finding)
    return [{...place, severity, message: wording[language], source, actions}]
  })
}

/** Where a finding stands; undefined where it is about no place of the text. */
export function flawedStretch(
  {line, column, ofText}: ShownFinding,
  doc: Text,
  text: string
): Stretch | undefined {
  if (ofText) {
    const [from, to] = [ofText.start, ofText.end].map((offset) => editorOffset(text, offset))
    if (from === undefined || to === undefined || to > doc.length) return undefined
    return {from, to}
  }
  if (line === null || line > doc.lines) return undefined
  const row = doc.line(Math.max(1, line))
  const from = Math.min(row.from + (column ?? 1) - 1, row.to)
  return {from, to: Math.min(from + 1, row.to)}
}

/** What mends it at `place`; undefined where something else stands there. */
export function mendingChange(
  {ofText}: ShownFinding,
  {from, to}: Stretch,
  doc: Text
): ChangeSpec | undefined {
  const mending = ofText?.mending
  if (!mending || doc.sliceString(from, to) !== plain(mending.actual)) return undefined
  return {from, to, insert: plain(mending.replacement)}
}

function actionsOf(finding: ShownFinding): Action[] {
  if (!finding.ofText?.mending) return []
  return [
    {
      name: mendLabel(finding),
      apply(view, from, to) {
        const change = mendingChange(finding, {from, to}, view.state.doc)
        if (change) view.dispatch({changes: change, userEvent: 'input'})
      }
    }
  ]
}

function plain(text: string): string {
  return text.replace(/\r\n?/gu, '\n')
}
