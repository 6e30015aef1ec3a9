/** Messages → findings as the preview lists them. */

import {resolve} from 'node:path'
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {severityOf} from '../base/message.ts'
import {shownPath} from '../base/shown-path.ts'
import type {Added, Excerpt, ShownFinding} from '../preview/contract.ts'
import {placeOfMessage} from '../report/outcome.ts'

/** Lines shown above and below the faulty one. */
const around = 2
/** A line is shown as far as it is of use. */
const longestLine = 400

/** All that is on `files`; the first is the document, whose text may have more lines than its file. */
export function shownFindings(
  files: readonly VFile[],
  added: Added,
  root: string
): readonly ShownFinding[] {
  return files.flatMap((file, index) =>
    file.messages.map((message) => {
      const path = shownPath(resolve(file.path), root)
      const finding = findingOf(message, path, String(file.value ?? ''))
      // Only the document itself was edited.
      return index === 0 ? shifted(finding, added) : finding
    })
  )
}

function findingOf(message: VFileMessage, path: string, text: string): ShownFinding {
  const {line, column} = placeOfMessage(message)
  const severity = severityOf(message)
  return {
    ruleId: message.ruleId ?? 'hongtou',
    severity,
    wording: message.wording ?? {zh: message.reason, en: message.reason},
    path,
    line,
    column,
    page: message.page ?? null,
    box: message.box ?? null,
    clause: message.clause ?? null,
    excerpt: severity === 'error' && line !== null ? excerptOf(text, line) : null
  }
}

function excerptOf(text: string, line: number): Excerpt | null {
  const lines = text.split(/\r\n|\n|\r/u)
  if (line > lines.length || text === '') return null
  const from = Math.max(1, line - around)
  return {
    from,
    lines: lines.slice(from - 1, line + around).map((each) => each.slice(0, longestLine))
  }
}

/** In lines of the file on the disk: those that settings added do not count. */
function shifted(finding: ShownFinding, {after, lines}: Added): ShownFinding {
  if (lines === 0 || finding.line === null || finding.line <= after) return finding
  return {...finding, line: Math.max(after, finding.line - lines)}
}
