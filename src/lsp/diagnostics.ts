/** What is told and found → diagnostics and quick fixes, at the editor's places. */

import type {VFile} from 'vfile'
import type {
  CodeAction,
  Diagnostic,
  DiagnosticSeverity,
  Range,
  TextEdit
} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import {findingOf, type Language, type Severity} from '../base/message.ts'
import {applyEdits} from '../lint/edits.ts'
import type {Judged} from '../lint/judge-text.ts'
import type {TextFinding} from '../lint/text-finding.ts'

/** The protocol's numbers. */
const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {error: 1, warning: 2, info: 3}
const source = 'hongtou'

/** Diagnostics of `document`: what reading it told, and what its text is found to have. */
export function diagnosticsOf(
  {manuscript, findings}: Judged,
  document: TextDocument,
  language: Language
): Diagnostic[] {
  const {file} = manuscript
  return [
    ...file.messages.map((message) => diagnosticOfMessage(message, document, language)),
    ...own(findings, file).map((finding) => diagnosticOfText(finding, document, language))
  ]
}

/** What mends what is found in `range`; nothing where nothing does. */
export function quickFixes(
  {manuscript, findings}: Judged,
  document: TextDocument,
  range: Range,
  language: Language
): CodeAction[] {
  const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)]
  return own(findings, manuscript.file).flatMap((finding): CodeAction[] => {
    const {start, end, replacement, fix} = finding
    if (replacement === undefined || end < from || start > to) return []
    const title = titleOf(finding, language)
    return [
      {
        title,
        kind: 'quickfix',
        isPreferred: fix === 'safe',
        diagnostics: [diagnosticOfText(finding, document, language)],
        edit: {changes: {[document.uri]: [editOf(finding, document)]}}
      }
    ]
  })
}

/** All safe fixes of `document` at once; undefined where there is none. */
export function fixAll(
  {manuscript, findings}: Judged,
  document: TextDocument,
  language: Language
): CodeAction | undefined {
  const safe = own(findings, manuscript.file).filter(({fix}) => fix === 'safe')
  if (safe.length === 0) return undefined
  const edits = safe.map(({start, end, replacement = ''}) => ({start, end, text: replacement}))
  const after = applyEdits(document.getText(), edits)
  const whole = {start: document.positionAt(0), end: document.positionAt(document.getText().length)}
  return {
    title: {zh: '改正所有有把握的差错', en: 'Put in all safe fixes'}[language],
    kind: 'source.fixAll.hongtou',
    edit: {changes: {[document.uri]: [{range: whole, newText: after}]}}
  }
}

/** The finding at `offset`. */
export function findingAt({manuscript, findings}: Judged, offset: number): TextFinding | undefined {
  return own(findings, manuscript.file).find(({start, end}) => start <= offset && offset <= end)
}

/** Of files that are named in the document, each has its own. */
function own(findings: readonly TextFinding[], file: VFile): readonly TextFinding[] {
  return findings.filter((finding) => finding.file === file)
}

function diagnosticOfText(
  {rule, severity, wording, start, end}: TextFinding,
  document: TextDocument,
  language: Language
): Diagnostic {
  return {
    range: {start: document.positionAt(start), end: document.positionAt(end)},
    severity: severities[severity],
    code: rule.id,
    source,
    message: wording[language]
  }
}

function diagnosticOfMessage(
  message: VFile['messages'][number],
  document: TextDocument,
  language: Language
): Diagnostic {
  const {ruleId, severity, wording, place} = findingOf(message)
  return {
    range: rangeOf(place, document),
    severity: severities[severity],
    code: ruleId,
    source,
    message: wording[language]
  }
}

/** Of a place the character there; of no place the first line. */
function rangeOf(place: ReturnType<typeof findingOf>['place'], document: TextDocument): Range {
  const at = place && 'start' in place ? place.start : place
  const start = {line: (at?.line ?? 1) - 1, character: (at?.column ?? 1) - 1}
  const last = place && 'end' in place ? place.end : undefined
  const end = last
    ? {line: last.line - 1, character: last.column - 1}
    : document.positionAt(document.offsetAt(start) + 1)
  return {start, end}
}

function editOf({start, end, replacement = ''}: TextFinding, document: TextDocument): TextEdit {
  return {
    range: {start: document.positionAt(start), end: document.positionAt(end)},
    newText: replacement
  }
}

function titleOf({actual, replacement = ''}: TextFinding, language: Language): string {
  if (replacement === '') return {zh: `去掉“${actual}”`, en: `Remove \`${actual}\``}[language]
  return {
    zh: `“${actual}”改为“${replacement}”`,
    en: `Change \`${actual}\` to \`${replacement}\``
  }[language]
}
