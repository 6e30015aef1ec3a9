/** 表格: spans, widths as measured, heads that are repeated. */

import type {Element, ElementContent} from 'hast'
import type {WritingContext} from '../context.ts'
import {gridLine, pointTwips, textWidth, twips, wordSheet} from '../measures.ts'
import {type ParagraphSetting, writeParagraph} from '../text/paragraph.ts'
import {writePhrasing} from '../text/phrasing.ts'
import type {RunSetting} from '../text/run.ts'
import {elementNameOf, elementsIn, findTag, propertyOf, shownText} from '../tree.ts'
import {joinXml, type Xml} from '../xml/element.ts'
import {type DocxBlock, paragraphAround} from './block.ts'
import {landscapeSection, type Sections} from './sections.ts'
import {type GridCell, gridCells} from './table-grid.ts'
import {tableXml, writeCell, writeTableRow} from './table-xml.ts'

/** 0.2 mm, in eighths of a point. */
const ruleWeight = 4
/** 四号, unless it was set smaller to fit. */
const usualSize = 14

/**
 * Write a table with its caption; one that was turned stands on sheets of its own.
 *
 * A table that happens to begin a page stands 3.4 mm higher in Word and LibreOffice than on our
 * pages: its upper rule lies at the margin, 33.5 mm below the edge, while text begins at 37 mm,
 * in the lower part of its line of exact height (`wordSheet`). A table has no space above it,
 * and a paragraph of that height before it would stand at the foot of the page before, or
 * break the page for good: where others add a line above, half a page would be left blank.
 */
export function tableBlocks(
  table: Element,
  context: WritingContext,
  sections: Sections
): readonly DocxBlock[] {
  const placed = context.takeTable()
  const size = placed?.size ?? usualSize
  const isTurned = placed?.isTurned ?? false
  const {rows, count} = gridCells(table)
  const caption = findTag(table, 'caption')
  const captions = caption ? captionBlocks(caption, context, size) : []
  if (rows.length === 0) return captions
  const available = isTurned ? wordSheet.height - wordSheet.top - wordSheet.bottom : textWidth
  const columns = columnsOf(count, placed?.columns ?? [], available)
  const padding = pointTwips(size / 4)
  const xml = tableXml(
    rows.map(({cells, isHead, element}) => {
      const written = cells.map((cell) => cellXml(cell, columns, size, context))
      const height = Number(propertyOf(table, 'dataRowHeight') ?? 0)
      const least = size < usualSize ? pointTwips(1.7 * size) : gridLine
      return writeTableRow(written, {
        height: Math.max(least, twips(height)),
        isHead,
        mayPart: element.children.length === 1
      })
    }),
    {columns, rules: ruleWeight, padding}
  )
  const blocks = [...captions, {type: 'table' as const, xml}]
  if (!isTurned) return blocks
  return [
    {type: 'sectionEnd', xml: sections.text()},
    ...blocks,
    {type: 'sectionEnd', xml: landscapeSection(sections)}
  ]
}

/** Above its table; what numbers are counted in at the right. */
function captionBlocks(
  caption: Element,
  context: WritingContext,
  size: number
): readonly DocxBlock[] {
  const units = elementsIn(caption).filter((child) => elementNameOf(child) === 'table-unit')
  const words = caption.children.filter(
    (child) => child.type !== 'element' || elementNameOf(child) !== 'table-unit'
  )
  const title = writePhrasing(words, context)
  return [
    ...(title.join('') === ''
      ? []
      : [paragraphAround(context.placed(caption, title), {style: 'TableCaption'})]),
    ...units.map((unit) =>
      paragraphAround(
        context.placed(unit, writePhrasing(unit.children, context, {size, tracking: 0})),
        {
          align: 'right',
          firstLine: 0,
          keepsNext: true
        }
      )
    )
  ]
}

/** As measured, and as wide together as there is room; all alike where nothing was. */
function columnsOf(count: number, measured: readonly number[], room: number): readonly number[] {
  const shares = measured.length === count ? measured : Array.from({length: count}, () => 1)
  const sum = shares.reduce((total, each) => total + each, 0) || 1
  const edges = shares.map((_share, index) => {
    const before = shares.slice(0, index + 1).reduce((total, each) => total + each, 0)
    return Math.round((before / sum) * room)
  })
  return edges.map((edge, index) => edge - (edges[index - 1] ?? 0))
}

function cellXml(
  cell: GridCell,
  columns: readonly number[],
  size: number,
  context: WritingContext
): Xml {
  const {element, column, span, merge, isHead} = cell
  const width = columns.slice(column, column + span).reduce((sum, each) => sum + each, 0)
  const line: ParagraphSetting = {style: 'TableText', exact: pointTwips(1.5 * size)}
  const setting = {width, columns: span, merge, align: 'center'} as const
  if (!element || merge === 'continue') return writeCell(writeParagraph([], line), setting)
  const run: RunSetting = {
    ...(size !== usualSize && {size}),
    ...(isHead && {face: 'hei'})
  }
  const hasTall = findTag(element, 'img') ?? findTag(element, 'math')
  const own = hasTall ? {style: 'TableText'} : line
  const align = alignmentOf(element, (width - pointTwips(size / 2)) / pointTwips(size))
  const signing = elementsIn(element).find((child) => elementNameOf(child) === 'cell-signing')
  const text = signing ? element.children.filter((child) => child !== signing) : element.children
  const lines = linesIn(text)
  const atEnd = {align: 'right', right: pointTwips(size)} as const
  const written = [
    ...(signing && lines.every((each) => each.length === 0) ? [] : lines).map((content) => ({
      runs: writePhrasing(content, context, run),
      place: {align} as ParagraphSetting
    })),
    ...(signing ? linesIn(signing.children) : []).map((content) => ({
      runs: writePhrasing(content, context, run),
      place: atEnd as ParagraphSetting
    }))
  ]
  const {start, end} = context.openPlace(element)
  const paragraphs = written.map(({runs, place}, index) =>
    writeParagraph(
      [...(index === 0 ? start : []), ...runs, ...(index === written.length - 1 ? end : [])],
      {...own, ...place}
    )
  )
  return writeCell(joinXml(paragraphs), {...setting, ...(signing && {align: 'bottom'})})
}

/** Texts of several lines are justified, others stand in the middle; `room` in characters. */
function alignmentOf(element: Element, room: number): 'left' | 'center' | 'right' | 'both' {
  const given = propertyOf(element, 'align')
  if (given === 'left' || given === 'right' || given === 'center') return given
  const text = shownText(element).trim()
  const length = [...text].reduce((sum, char) => sum + (/[\x20-\x7e]/u.test(char) ? 0.5 : 1), 0)
  return length > room && room >= fewestJustified ? 'both' : 'center'
}

/** Characters of a line below which spread ones would look torn. */
const fewestJustified = 8

/** Lines of a cell are paragraphs. */
function linesIn(nodes: readonly ElementContent[]): readonly (readonly ElementContent[])[] {
  const lines: ElementContent[][] = [[]]
  for (const node of nodes) {
    if (node.type === 'element' && node.tagName === 'br') lines.push([])
    else lines.at(-1)?.push(node)
  }
  return lines
}
