/**
 * Our own PDF before the judge: the same measurements as for any other, told at the line of
 * the source that made the place.
 */

import {type HouseProfile, standardHouse} from '../base/house-profile.ts'
import type {Finding} from '../base/message.ts'
import type {OfficialDocument} from '../document/model.ts'
import type {PdfPage} from '../facts/index.ts'
import type {Block, LayoutResult} from '../pages/in-browser/contract.ts'
import {findingsOf} from '../verify/findings.ts'
import {judgePages} from '../verify/judge.ts'
import {strictOf} from '../verify/profile.ts'

/** A finding, and the file its line is in when that is not the document itself. */
export interface PlacedFinding {
  readonly finding: Finding
  readonly path: string | undefined
}

/** Measure the pages read back from the PDF of `document`. */
export function judgeDocument(
  document: Pick<OfficialDocument, 'form' | 'layout'>,
  pages: readonly PdfPage[],
  layout: LayoutResult,
  house: HouseProfile = standardHouse
): PlacedFinding[] {
  const {form, layout: profile} = document
  const strict = strictOf(house, profile)
  const judgement = judgePages(pages, {form, profile, strict})
  return findingsOf(judgement).map((finding) => {
    const block = blockOf(finding, layout)
    if (block?.line === undefined) return {finding, path: undefined}
    return {finding: {...finding, place: {line: block.line, column: 1}}, path: block.path}
  })
}

/** The smallest block of the source that holds the middle of the finding's box. */
function blockOf({page, box}: Finding, {pages}: LayoutResult): Block | undefined {
  if (page === undefined || box === undefined) return undefined
  const [x, y, width, height] = box
  const [middleX, middleY] = [x + width / 2, y + height / 2]
  const around = (pages[page - 1]?.blocks ?? []).filter(
    ({line, box: [left, top, wide, high]}) =>
      line !== undefined &&
      left <= middleX &&
      middleX <= left + wide &&
      top <= middleY &&
      middleY <= top + high
  )
  return around.sort((a, b) => a.box[2] * a.box[3] - b.box[2] * b.box[3])[0]
}
