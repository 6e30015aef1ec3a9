/** 版记: on the foot of the last page. GB/T 9704—2012, 7.4 and 10.1. */

import type {Millimetres, Points} from '../../base/units.ts'
import type {Stroke} from '../../facts/index.ts'
import {isReddish, isWhite} from './colour.ts'
import type {Line} from './line.ts'
import type {SeenPage} from './seen-page.ts'

export interface SeenColophon {
  readonly seen: SeenPage
  /** All its lines, from the top. */
  readonly lines: readonly Line[]
  /** 主送, when moved here, and the lines it runs on to. */
  readonly mainRecipients: readonly Line[]
  readonly copyRecipients: readonly Line[]
  /** 印发机关和印发日期. */
  readonly printing: Line | undefined
  readonly separators: readonly Stroke[]
  readonly top: Millimetres
}

/** Lines of a colophon that begin with it. */
export const recipientsForm = /^(?:抄送|抄报|主送)[：:]/u

const shortestSeparator: Millimetres = 80

/** A separator stands no further above the first line, or below the last. */
const reach: Millimetres = 9

export function seenColophon(
  seenPages: readonly SeenPage[],
  bodySize: Points
): SeenColophon | undefined {
  const seen = seenPages.at(-1)
  if (!seen) return undefined
  const from = seen.lines.findIndex((line, index) => isFirst(line, seen.lines, index, bodySize))
  const first = seen.lines[from]
  if (!first) return undefined
  const lines = seen.lines.slice(from)
  const top = first.top - reach
  const separators = seen.page.strokes
    .filter(({y, width, colour}) => y > top && width > shortestSeparator && !isWhite(colour))
    .filter(({colour}) => !isReddish(colour))
    .sort((a, b) => a.y - b.y)
  return {
    seen,
    lines,
    mainRecipients: paragraph(lines, /^主送[：:]/u),
    copyRecipients: paragraph(lines, /^(?:抄送|抄报)[：:]/u),
    printing: lines.findLast(({text}) => isPrinting(text)),
    separators,
    top: Math.min(first.top, separators[0]?.y ?? first.top)
  }
}

function isFirst(line: Line, lines: readonly Line[], index: number, bodySize: Points): boolean {
  if (recipientsForm.test(line.text)) return true
  // The office and the day of printing alone are a colophon too.
  return index === lines.length - 1 && isPrinting(line.text) && line.size < bodySize + 1
}

function isPrinting(text: string): boolean {
  return /\d{4}年\d{1,2}月\d{1,2}日(?:印发)?$/u.test(text) && /^.{2,}\d{4}年/u.test(text)
}

/** The line that begins as `form` says, and those it runs on to: to its 。, if there is one. */
function paragraph(lines: readonly Line[], form: RegExp): Line[] {
  const at = lines.findIndex(({text}) => form.test(text))
  if (at === -1) return []
  const rest = lines.slice(at + 1)
  const end = rest.findIndex(({text}) => recipientsForm.test(text) || isPrinting(text))
  const own = [...lines.slice(at, at + 1), ...rest.slice(0, end === -1 ? rest.length : end)]
  const last = own.findIndex(({text}) => text.endsWith('。'))
  return last === -1 ? own : own.slice(0, last + 1)
}
