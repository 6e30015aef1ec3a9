/** 联合行文的发文机关标志: a table without rules, 文件 in the middle beside the names. 7.2.4. */

import type {Element} from 'hast'
import type {WritingContext} from '../context.ts'
import {pointTwips, twips, wordSheet} from '../measures.ts'
import {writeParagraph} from '../text/paragraph.ts'
import {writePhrasing} from '../text/phrasing.ts'
import {allNamed} from '../tree.ts'
import {joinXml} from '../xml/element.ts'
import {type DocxBlock, hairline, paragraphAround} from './block.ts'
import {type MastheadPlace, markColour} from './masthead-place.ts'
import {tableXml, writeCell, writeTableRow} from './table-xml.ts'

/** Room to spare, in mm. */
const slack = 2

/** Write the mark of a joint issue where it was measured. */
export function jointMark(
  mark: Element,
  context: WritingContext,
  {flow, fitted}: Pick<MastheadPlace, 'flow' | 'fitted'>
): readonly DocxBlock[] {
  const names = allNamed(mark, 'issuer-name')
  const endings = allNamed(mark, 'issuer-mark-ending')
  const pieces = names.flatMap(() => context.take('issuer-name') ?? [])
  const [ending] = endings
  const endingPiece = ending && context.take('issuer-mark-ending')
  const [first] = pieces
  const last = pieces.at(-1)
  if (!first || !last) return []

  const size = fitted.points('--fitted-joint-mark-size') ?? 30
  const endingSize = fitted.points('--fitted-joint-mark-ending-size') ?? size
  const middleOf = ([, y, , height]: (typeof first)['box']): number => y + height / 2
  const pitch =
    pieces.length > 1
      ? (middleOf(last.box) - middleOf(first.box)) / (pieces.length - 1)
      : (size * 1.4 * 25.4) / 72
  const top = middleOf(first.box) - pitch / 2
  const [left, , width] = first.box
  const gap = endingPiece ? endingPiece.box[0] - left - width : 0
  // A face that is a hair wider must not have its last character on a line of its own.
  const columns = [
    twips(width + slack),
    ...(endingPiece ? [twips(gap + endingPiece.box[2] + slack)] : [])
  ]
  const line = {exact: pointTwips(size * 1.25), isOffGrid: true, firstLine: 0} as const
  const run = {face: 'title-song', colour: markColour, tracking: 0} as const

  const rows = names.map((name, index) => {
    const runs = writePhrasing(name.children, context, {...run, size: half(size)})
    const marked = context.field('发文机关标志', runs)
    const cell = writeCell(
      writeParagraph(context.placed(name, marked), {...line, align: 'distribute'}),
      {width: columns[0] ?? 0, align: 'center'}
    )
    const beside = ending && columns[1] !== undefined ? [endingCell(index, columns[1])] : []
    return writeTableRow([cell, ...beside], {height: twips(pitch)})
  })
  const before = flow.before(top)
  flow.reach(top + pitch * names.length)
  return [
    paragraphAround([], {...hairline, before: Math.max(0, before - (hairline.exact ?? 0))}),
    {type: 'table', xml: tableXml(rows, {columns, indent: twips(left - slack) - wordSheet.left})}
  ]

  function endingCell(index: number, width: number) {
    const setting = {width, align: 'center'} as const
    const empty = writeParagraph([], line)
    if (index > 0) return writeCell(empty, {...setting, merge: 'continue'})
    const runs = ending
      ? writePhrasing(ending.children, context, {...run, size: half(endingSize)})
      : []
    const own = {...line, exact: pointTwips(endingSize * 1.25), align: 'right'} as const
    return writeCell(
      joinXml([
        writeParagraph(ending ? context.placed(ending, context.field('后缀标志', runs)) : runs, own)
      ]),
      {
        ...setting,
        ...(names.length > 1 && {merge: 'restart'})
      }
    )
  }
}

/** Sizes of type go by half points. */
function half(points: number): number {
  return Math.floor(points * 2) / 2
}
