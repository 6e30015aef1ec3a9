/** What a web page left in a paste is not printed, or doubtful: the author is told. */

import type {Paragraph, RootContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {VFile} from 'vfile'
import {tell} from '../../base/message.ts'
import {shorten} from '../../base/shorten.ts'
import {lineOf, placeOf} from '../block-text.ts'
import {isTypedLine} from '../markdown/running-heads.ts'
import {isAgencyNumber} from '../words/title-form.ts'
import {mayBeWebLine} from '../words/web-line.ts'

const longest = {line: 30, all: 120} as const

/** Tell which `lines` of a page, and which that say another again, were left out. */
export function reportWebRemains(
  file: VFile,
  lines: readonly Paragraph[],
  repeated: readonly Paragraph[]
): void {
  for (const run of runsOf(lines)) {
    const text = shorten(run.map((each) => textOf(each).trim()).join('；'), longest.all)
    const several = run.length > 1
    tell(file, {
      ruleId: 'web-remnant',
      severity: 'warning',
      wording: {
        zh: `“${text}”${several ? `这 ${run.length} 行` : ''}像是网页上带下来的，没有印出；确是正文的，应写成句子`,
        en: `${several ? `these ${run.length} lines, ` : ''}\`${text}\`${several ? ',' : ''} look like a remnant of a web page and were left out; expected a sentence if it is text`
      },
      place: placeOf(run[0]),
      actual: text
    })
  }
  for (const node of repeated) {
    const text = textOf(node).trim()
    const shown = shorten(text, longest.all)
    const isNumber = isAgencyNumber(text)
    tell(file, {
      ruleId: 'web-remnant',
      severity: 'warning',
      wording: {
        zh: `“${shown}”与${isNumber ? '上一行' : '下面的标题'}重复，没有印出`,
        en: `\`${shown}\` says ${isNumber ? 'the number above' : 'the title below'} again and was left out, expected it once`
      },
      place: placeOf(node),
      actual: text
    })
  }
}

/** Tell what is printed although a web page may have left it. */
export function reportDoubtfulWebLines(blocks: readonly RootContent[], file: VFile): void {
  const found = blocks.filter(isTypedLine).filter((node) => mayBeWebLine(textOf(node).trim()))
  const [first] = found
  if (!first) return
  const text = textOf(first).trim()
  const count = found.length
  tell(file, {
    ruleId: 'web-remnant',
    severity: 'warning',
    wording: {
      zh: `“${shorten(text, longest.line)}”像是网页上带下来的${count > 1 ? `，共 ${count} 处` : ''}，会照样印出，应删去`,
      en: `\`${shorten(text, longest.line)}\` looks like a remnant of a web page${count > 1 ? `, ${count} in all` : ''} and would be printed, expected none`
    },
    place: placeOf(first),
    actual: text
  })
}

/** Lines one below the other. */
function runsOf(lines: readonly Paragraph[]): Paragraph[][] {
  const runs: Paragraph[][] = []
  for (const node of lines) {
    const last = runs.at(-1)
    const above = last?.at(-1)
    if (above && lineOf(node) - lineOf(above) <= 2) last?.push(node)
    else runs.push([node])
  }
  return runs
}
