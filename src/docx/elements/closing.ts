/** 署名, 成文日期, 印章 and 签名章, where they were measured. 7.3.5. */

import type {Element} from 'hast'
import type {PlacedPiece, WritingContext} from '../context.ts'
import {charPitch, linePitch, sheet, textWidth, twips, typeArea} from '../measures.ts'
import type {ParagraphSetting} from '../text/paragraph.ts'
import {writePhrasing} from '../text/phrasing.ts'
import {writeRun} from '../text/run.ts'
import {elementsOf, nameOf} from '../tree.ts'
import type {Xml} from '../xml/element.ts'
import {type DocxBlock, fieldParagraph, paragraphAround} from './block.ts'
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
  const piece = context.take(nameOf(element) ?? '')
  const edges = piece ? edgesOf(piece) : {right: 2 * charPitch}
  const setting: ParagraphSetting = {
    ...edges,
    ...(isJoint ? {} : {left: undefined}),
    align: isJoint ? 'distribute' : 'right',
    firstLine: 0,
    before,
    keepsNext: true
  }
  return fieldParagraph('发文机关署名', element, context, setting)
}

export function dateBlock(element: Element, context: WritingContext, before = 0): DocxBlock {
  const piece = context.take(nameOf(element) ?? '')
  const right = piece ? edgesOf(piece).right : 4 * charPitch
  const setting = {align: 'right', right, firstLine: 0, before} as const
  return fieldParagraph('成文日期', element, context, setting)
}

export function annotationBlock(element: Element, context: WritingContext): DocxBlock {
  context.take('annotation')
  return fieldParagraph('附注', element, context, {style: 'BodyText'})
}

/** How far a piece stands from the edges of the text, in twips. */
function edgesOf({box: [x, , width]}: PlacedPiece): {
  readonly left: number
  readonly right: number
} {
  const right = typeArea.left + typeArea.width - x - width
  return {left: Math.max(0, twips(x) - sheet.left), right: Math.max(0, twips(right))}
}

/** The block of a document that is sealed, or stamped. */
export function closingBlocks(closing: Element, context: WritingContext): readonly DocxBlock[] {
  const rows: Row[] = []
  const rest: DocxBlock[] = []
  const bylines = elementsOf(closing).filter((child) => nameOf(child) === 'byline')
  const pieces = bylines.flatMap(() => context.take('byline') ?? [])
  const stamps = elementsOf(closing).filter((child) => nameOf(child) === 'stamp-pictures')
  const seals = elementsOf(closing).filter((child) => nameOf(child) === 'seal')
  bylines.forEach((element, index) => {
    const piece = pieces[index]
    const last = rows.at(-1)
    const middle = piece ? middleOf(piece) : 0
    if (last && Math.abs(middleOf(last.pieces[0]) - middle) < near) {
      last.elements.push(element)
      last.pieces.push(piece)
    } else rows.push({elements: [element], pieces: [piece]})
  })
  const date = elementsOf(closing).find((child) => nameOf(child) === 'signed-on')
  const datePiece = date && context.take('signed-on')
  // From the line above the closing block: where it begins is known by its first line.
  let above: number | undefined
  const before = (piece: PlacedPiece | undefined, least: number): number => {
    const middle = piece ? middleOf(piece) : 0
    const gap = above === undefined ? least : Math.max(0, middle - above - 2 * halfLine)
    above = middle
    return above === 0 ? least : twips(gap)
  }
  const blocks: DocxBlock[] = [...stamps.flatMap((stamp) => stampBlocks(stamp, context))]
  for (const {elements, pieces: own} of rows) {
    const setting = {before: before(own[0], leadOf(seals.length)), keepsNext: true}
    blocks.push(rowBlock(elements, own, sealsOf(elements, seals), context, setting))
  }
  if (date) {
    const right = datePiece ? edgesOf(datePiece).right : 4 * charPitch
    const setting = {
      align: 'right',
      right,
      firstLine: 0,
      before: before(datePiece, linePitch)
    } as const
    blocks.push(fieldParagraph('成文日期', date, context, setting))
  }
  for (const child of elementsOf(closing)) {
    if (nameOf(child) === 'annotation') rest.push(annotationBlock(child, context))
  }
  return [...blocks, ...rest]
}

interface Row {
  readonly elements: Element[]
  readonly pieces: (PlacedPiece | undefined)[]
}

/** 7.3.5.1: two blank lines above a sealed name, as on our pages. */
function leadOf(seals: number): number {
  return seals > 0 ? 2 * linePitch : linePitch
}

function middleOf(piece: PlacedPiece | undefined): number {
  if (!piece) return 0
  const [, y, , height] = piece.box
  return y + height / 2
}

function sealsOf(bylines: readonly Element[], seals: readonly Element[]): readonly Element[] {
  const ordinals = new Set(bylines.map(({properties}) => properties.dataOrdinal))
  return seals.filter(({properties}) => ordinals.has(properties.dataOrdinal))
}

/** Names side by side, each in the middle of its column, the seals behind them. */
function rowBlock(
  elements: readonly Element[],
  pieces: readonly (PlacedPiece | undefined)[],
  seals: readonly Element[],
  context: WritingContext,
  setting: ParagraphSetting
): DocxBlock {
  const top = middleOf(pieces[0]) - halfLine
  const pictures = seals.flatMap((seal) =>
    elementsOf(seal).flatMap((image) => pictureBehind(image, context, ([, y]) => y - top))
  )
  const tabs = pieces.map((piece) => {
    const [x = 28, , width = 0] = piece?.box ?? []
    return {kind: 'center' as const, at: Math.min(textWidth, twips(x + width / 2) - sheet.left)}
  })
  const content = elements.flatMap((element): readonly Xml[] => [
    writeRun('\t'),
    ...context.placed(
      element,
      context.field('发文机关署名', writePhrasing(element.children, context))
    )
  ])
  return paragraphAround([...pictures, ...content], {
    ...setting,
    align: 'left',
    firstLine: 0,
    tabs
  })
}

/** 签名章 as pictures: office and stamp in a row. 7.3.5.3. */
function stampBlocks(stamps: Element, context: WritingContext): readonly DocxBlock[] {
  return elementsOf(stamps).map((row, index) => {
    const office = elementsOf(row).find((child) => nameOf(child) === 'stamp-office')
    const image = elementsOf(row).find(({tagName}) => tagName === 'img')
    const piece = context.take('stamp-office')
    const top = middleOf(piece) - halfLine
    const picture = image ? pictureBehind(image, context, ([, y]) => y - top) : []
    const [x = 28] = piece?.box ?? []
    const runs = office ? writePhrasing(office.children, context) : []
    const named = office ? context.placed(office, context.field('签发人职务', runs)) : runs
    return paragraphAround([...picture, writeRun('\t'), ...named], {
      align: 'left',
      firstLine: 0,
      before: index === 0 ? 2 * linePitch + linePitch / 2 : linePitch,
      tabs: [{kind: 'left', at: twips(x) - sheet.left}],
      keepsNext: true
    })
  })
}

/** 签名章 without pictures: office and name. */
export function stampNameBlocks(stamps: Element, context: WritingContext): readonly DocxBlock[] {
  const cells = elementsOf(stamps)
  const blocks: DocxBlock[] = []
  for (let index = 0; index < cells.length; index += 1) {
    const office = cells[index]
    if (!office || nameOf(office) !== 'office') continue
    const following = cells[index + 1]
    const name = following && nameOf(following) === 'stamp-name' ? following : undefined
    const [officePiece, namePiece] = [context.take('office'), name && context.take('stamp-name')]
    const tabs = [officePiece, namePiece].flatMap((piece) =>
      piece ? [{kind: 'left' as const, at: twips(piece.box[0]) - sheet.left}] : []
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
        before: blocks.length === 0 ? 2 * linePitch : 0,
        tabs,
        keepsNext: true
      })
    )
  }
  return blocks
}
