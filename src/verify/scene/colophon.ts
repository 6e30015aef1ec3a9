/** 版记: on the foot of the last page. GB/T 9704—2012, 7.4 and 10.1. */

import type {Millimetres, Points} from '../../base/units.ts'
import type {Stroke} from '../../facts/index.ts'
import {copiesForm, isPrinting, recipientsForm} from './colophon-forms.ts'
import {isReddish} from './colour.ts'
import type {Line} from './line.ts'
import {longRulesOf} from './long-rules.ts'
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

const shortestSeparator: Millimetres = 80

/** A separator stands no further above the first line, or below the last. */
const reach: Millimetres = 9

/** On the last page; where it is not there, on whatever other it stands. */
export function seenColophon(
  seenPages: readonly SeenPage[],
  bodySize: Points
): SeenColophon | undefined {
  const [last, ...others] = [...seenPages].reverse()
  if (!last) return undefined
  const inPlace = colophonOn(last, (line, index) => isFirst(line, last.lines, index, bodySize))
  if (inPlace) return inPlace
  for (const seen of others) {
    const elsewhere = colophonOn(seen, ({text}) => isCertain(text))
    if (elsewhere) return elsewhere
  }
  return undefined
}

/** The office and the day of printing, and nothing else. */
const certainImprint = /^\p{Script=Han}{3,}\d{4}年\d{1,2}月\d{1,2}日印发$/u

/** What is a line of a colophon on any page, if it is the first of its kind there. */
function isCertain(text: string): boolean {
  return copiesForm.test(text) || certainImprint.test(text)
}

function colophonOn(
  seen: SeenPage,
  begins: (line: Line, index: number) => boolean
): SeenColophon | undefined {
  const from = seen.lines.findIndex(begins)
  const first = seen.lines[from]
  if (!first) return undefined
  const lines = seen.lines.slice(from)
  const top = first.top - reach
  const separators = longRulesOf(seen)
    .filter(({y, width}) => y > top && width > shortestSeparator)
    .filter(({colour}) => !isReddish(colour))
    .sort((a, b) => a.y - b.y)
  return {
    seen,
    lines,
    mainRecipients: paragraph(lines, /^主送[：:]/u),
    copyRecipients: paragraph(lines, copiesForm),
    printing: lines.findLast(({text}) => isPrinting(text)),
    separators,
    top: Math.min(first.top, separators[0]?.y ?? first.top)
  }
}

function isFirst(line: Line, lines: readonly Line[], index: number, bodySize: Points): boolean {
  if (recipientsForm.test(line.text)) return true
  // The office and the day of printing alone are a colophon too.
  // Where it does not say so, a name and a date in the size of the text are a name and a date.
  const most = line.text.endsWith('印发') ? bodySize + 1 : bodySize - 1
  return index === lines.length - 1 && isPrinting(line.text) && line.size < most
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
