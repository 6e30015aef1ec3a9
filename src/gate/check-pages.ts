/**
 * The completeness gate in the author's words, HTML → pages: nothing is lost, or no PDF is
 * written.
 */

import type {VFile} from 'vfile'
import {tell, type Wording} from '../base/message.ts'
import {findLostOnPages} from '../pages/complete.ts'
import type {SettledPages} from '../pages/paginate.ts'

/** Files of its own that an attachment was read from, by the path as typed. */
export type Attachments = ReadonlyMap<string, VFile>

/** Text that the layout lost or moved. */
export function checkPages(
  file: VFile,
  {layout}: Pick<SettledPages, 'layout'>,
  attachments: Attachments = new Map()
): void {
  const lost = findLostOnPages(layout.source, layout.pages)
  if (lost === undefined) return
  const {page, actual, expected} = lost
  tellDifference(attachments.get(lost.path ?? '') ?? file, lost, {
    zh: `排版丢失或错排了文字：第 ${page} 页应为“${expected}”，实为“${actual}”`,
    en: `Unexpected text \`${actual}\` on page ${page}, expected \`${expected}\``
  })
}

interface Difference {
  readonly page: number
  readonly line: number | undefined
  readonly actual: string
  readonly expected: string
}

/** Tell one difference; without a line it is told of the whole file. */
export function tellDifference(
  file: VFile,
  {page, line, actual, expected}: Difference,
  wording: Wording
): void {
  const place = line === undefined ? undefined : {line, column: 1}
  const told = {ruleId: 'completeness', severity: 'error', place, page, actual, wording} as const
  tell(file, {...told, expected: [expected]})
}
