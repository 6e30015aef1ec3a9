/** 署名, 成文日期, 印章 and 签名章, where they were measured. 7.3.5. */

import type {Element} from 'hast'
import type {PlacedPiece, WritingContext} from '../context.ts'
import {gridChar, gridLine, textArea, textWidth, twips, wordSheet} from '../measures.ts'
import type {ParagraphSetting} from '../text/paragraph.ts'
import {writePhrasing} from '../text/phrasing.ts'
import {writeRun} from '../text/run.ts'
import {elementNameOf, elementsIn} from '../tree.ts'
import type {Xml} from '../xml/element.ts'
import {type DocxBlock, fieldParagraph, hairline, paragraphAround, paragraphFrom} from './block.ts'
import {pictureBehind} from './pictures.ts'

/** Half of a line of the grid, in mm. */
const halfLine = 5.22
/** Lines less than this apart are one, in mm. */
const near = 3

/** Names of a joint issue are spread to one width. */
export function bylineBlock(
  element: Element,
  context: WritingContext,
  {before, isJoint}: {readonly before: number; readonly isJoint: boolean}
): DocxBlock {
  const piece = context.take(elementNameOf(element) ?? '')
  const edges = piece ? edgesOf(piece) : {right: 2 * gridChar}
  const setting: ParagraphSetting = {
    ...edges,
    ...(isJoint ? {} : {left: undefined}),
    align: isJoint ? 'distribute' : 'right',
    firstLine: 0,
    before,
    keepsNext: true
  }
  return ownParagraph('发文机关署名', element, context, setting)
}

/** Of an attachment it is no 公文域: those are the document's. */
function ownParagraph(
  field: string,
  element: Element,
  context: WritingContext,
  setting: ParagraphSetting
): DocxBlock {
  return elementNameOf(element)?.startsWith('attachment-')
    ? paragraphFrom(element, context, setting)
    : fieldParagraph(field, element, context, setting)
}

export function dateBlock(element: Element, context: WritingContext, before = 0): DocxBlock {
  const piece = context.take(elementNameOf(element) ?? '')
  const right = piece ? edgesOf(piece).right : 4 * gridChar
  const setting = {align: 'right', right, firstLine: 0, before} as const
  return ownParagraph('成文日期', element, context, setting)
}

/** `above` is the middle of the line before it: seals keep a 附注 narrow, or well below. */
export function annotationBlock(
  element: Element,
  context: WritingContext,
  above?: number
): DocxBlock {
  const piece = context.take('annotation')
  const isNarrow = piece !== undefined && edgesOf(piece).right > gridChar
  const lead = piece && above !== undefined ? piece.box[1] + halfLine - above - 2 * halfLine : 0
  return ownParagraph('附注', element, context, {
    style: 'BodyText',
    ...(isNarrow && {align: 'left', right: edgesOf(piece).right}),
    ...(lead > halfLine && {before: twips(lead)})
  })
}

/** How far a piece stands from the edges of the text, in twips. */
function edgesOf({box: [x, , width]}: PlacedPiece): {
  readonly left: number
  readonly right: number
} {
  const right = textArea.left + textArea.width - x - width
  return {left: Math.max(0, twips(x) - wordSheet.left), right: Math.max(0, twips(right))}
}

/** The block of a document that is sealed, or stamped. */
export function closingBlocks(closing: Element, context: WritingContext): readonly DocxBlock[] {
  const named = (name: string): readonly Element[] =>
    elementsIn(closing).filter((child) => elementNameOf(child) === name)
  const stamps = named('stamp-pictures').flatMap((stamp) => stampBlocks(stamp, context))
  const rows = rowsOf(named('byline'), context)
  const [date] = named('signed-on')
  const datePiece = date && context.take('signed-on')
  // Blank lines stand below what is above them: nothing is counted from a paragraph with some
  // of its own, for programs do not agree where that begins.
  const middles = [...rows.map(({pieces}) => middleOf(pieces[0])), middleOf(datePiece)]
  const gapBelow = (index: number): number =>
    twips(Math.max(0, (middles[index + 1] ?? 0) - (middles[index] ?? 0) - 2 * halfLine))
  const top = middleOf(datePiece) - halfLine
  const seals = named('seal').flatMap((seal) =>
    elementsIn(seal).flatMap((image) => pictureBehind(image, context, ([, y]) => y - top))
  )
  return [
    ...(rows.length > 0
      ? [paragraphAround([], {...hairline, before: 2 * gridLine - 20, keepsNext: true})]
      : []),
    ...stamps,
    ...rows.map((row, index) => rowBlock(row, context, {after: gapBelow(index), keepsNext: true})),
    ...(date ? [dateAround(date, datePiece, seals, context)] : []),
    ...named('annotation').map((note) => annotationBlock(note, context, middleOf(datePiece)))
  ]
}

/** The date, and the seals that are counted from it. */
function dateAround(
  date: Element,
  piece: PlacedPiece | undefined,
  seals: readonly Xml[],
  context: WritingContext
): DocxBlock {
  const runs = writePhrasing(date.children, context)
  const content = context.placed(date, context.field('成文日期', runs))
  const right = piece ? edgesOf(piece).right : 4 * gridChar
  return paragraphAround([...seals, ...content], {align: 'right', right, firstLine: 0})
}

/** Names whose middles are on one line stand side by side. */
function rowsOf(bylines: readonly Element[], context: WritingContext): readonly Row[] {
  const rows: Row[] = []
  for (const element of bylines) {
    const piece = context.take('byline')
    const last = rows.at(-1)
    if (last && Math.abs(middleOf(last.pieces[0]) - middleOf(piece)) < near) {
      last.elements.push(element)
      last.pieces.push(piece)
    } else rows.push({elements: [element], pieces: [piece]})
  }
  return rows
}

interface Row {
  readonly elements: Element[]
  readonly pieces: (PlacedPiece | undefined)[]
}

function middleOf(piece: PlacedPiece | undefined): number {
  if (!piece) return 0
  const [, y, , height] = piece.box
  return y + height / 2
}

/** Names side by side, each in the middle of its column. */
function rowBlock(
  {elements, pieces}: Row,
  context: WritingContext,
  setting: ParagraphSetting
): DocxBlock {
  const tabs = pieces.map((piece) => {
    const [x = textArea.left, , width = 0] = piece?.box ?? []
    return {kind: 'center' as const, at: Math.min(textWidth, twips(x + width / 2) - wordSheet.left)}
  })
  const content = elements.flatMap((element): readonly Xml[] => [
    writeRun('\t'),
    ...context.placed(
      element,
      context.field('发文机关署名', writePhrasing(element.children, context))
    )
  ])
  return paragraphAround(content, {...setting, align: 'left', firstLine: 0, tabs})
}

/** 签名章 as pictures: office and stamp in a row. 7.3.5.3. */
function stampBlocks(stamps: Element, context: WritingContext): readonly DocxBlock[] {
  const rows = elementsIn(stamps).map((row): DocxBlock => {
    const office = elementsIn(row).find((child) => elementNameOf(child) === 'stamp-office')
    const image = elementsIn(row).find(({tagName}) => tagName === 'img')
    const piece = context.take('stamp-office')
    const top = middleOf(piece) - halfLine
    const picture = image ? pictureBehind(image, context, ([, y]) => y - top) : []
    const [x = 28] = piece?.box ?? []
    const runs = office ? writePhrasing(office.children, context) : []
    const named = office ? context.placed(office, context.field('签发人职务', runs)) : runs
    return paragraphAround([...picture, writeRun('\t'), ...named], {
      align: 'left',
      firstLine: 0,
      after: gridLine,
      tabs: [{kind: 'left', at: twips(x) - wordSheet.left}],
      keepsNext: true
    })
  })
  // A blank line, and half of one more: the stamp is two lines high.
  const lead = Math.round(2.5 * gridLine) - 20
  return [paragraphAround([], {...hairline, before: lead, keepsNext: true}), ...rows]
}

/** 签名章 without pictures: office and name. */
export function stampNameBlocks(stamps: Element, context: WritingContext): readonly DocxBlock[] {
  const cells = elementsIn(stamps)
  const blocks: DocxBlock[] = []
  for (let index = 0; index < cells.length; index += 1) {
    const office = cells[index]
    if (!office || elementNameOf(office) !== 'office') continue
    const following = cells[index + 1]
    const name = following && elementNameOf(following) === 'stamp-name' ? following : undefined
    const [officePiece, namePiece] = [context.take('office'), name && context.take('stamp-name')]
    const tabs = [officePiece, namePiece].flatMap((piece) =>
      piece ? [{kind: 'left' as const, at: twips(piece.box[0]) - wordSheet.left}] : []
    )
    const content = [
      writeRun('\t'),
      ...context.placed(
        office,
        context.field('签发人职务', writePhrasing(office.children, context))
      ),
      ...(name
        ? [
            writeRun('\t'),
            ...context.placed(
              name,
              context.field('签名章', writePhrasing(name.children, context, {face: 'kai'}))
            )
          ]
        : [])
    ]
    blocks.push(
      paragraphAround(content, {
        align: 'left',
        firstLine: 0,
        before: blocks.length === 0 ? 2 * gridLine : 0,
        tabs,
        keepsNext: true
      })
    )
  }
  return blocks
}
