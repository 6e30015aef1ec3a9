/** What a letter (信函) leaves out. GB/T 9704—2012, 10.1. */

import type {VFile} from 'vfile'
import {tell} from '../../base/message.ts'
import {printed} from '../../base/same-text.ts'
import type {Colophon, Field, SourceText} from '../model.ts'

const clause = 'GB/T 9704—2012, 10.1'

/** The colophon without 印发机关 and 印发日期, and what of the draft is not printed therefore. */
export function colophonOfLetter(
  colophon: Colophon | undefined,
  file: VFile
): {readonly colophon: Colophon | undefined; readonly suppressed: readonly SourceText[]} {
  const {printingOffice, printedOn, copyRecipients} = colophon ?? {}
  const left = [printingOffice, printedOn].filter((field) => field !== undefined)
  for (const {text, line} of left) {
    tell(file, {
      ruleId: 'colophon',
      severity: 'warning',
      wording: {
        zh: `信函格式的版记不加印发机关和印发日期，“${text}”没有印出`,
        en: `\`${text}\` was left out, expected no printing office and no printing date in a letter`
      },
      place: line === undefined ? undefined : {line, column: 1},
      clause
    })
  }
  return {
    colophon: copyRecipients && {copyRecipients},
    suppressed: left.flatMap(({text, line, origin}) =>
      origin === 'body' && line !== undefined ? [{line, text: printed(text)}] : []
    )
  }
}

/** 发文机关标志 of a letter is the name alone. */
export function checkLetterMark(mark: Field | undefined, file: VFile): void {
  if (!mark?.text.endsWith('文件')) return
  tell(file, {
    ruleId: 'issuer-mark',
    severity: 'warning',
    wording: {
      zh: `信函格式的发文机关标志“${mark.text}”应不加“文件”`,
      en: `the mark of a letter is \`${mark.text}\`, expected the name without \`文件\``
    },
    place: mark.line === undefined ? undefined : {line: mark.line, column: 1},
    actual: mark.text,
    expected: [mark.text.slice(0, -2)],
    clause
  })
}
