/** 信函: the mark above the text, the number at the right, rules at head and foot of page 1. 10.1. */

import type {Element} from 'hast'
import {WritingContext} from '../context.ts'
import type {FittedLengths} from '../fitted.ts'
import {writeParagraph} from '../text/paragraph.ts'
import {writePhrasing} from '../text/phrasing.ts'
import {wrapRun} from '../text/run.ts'
import {allNamed, elementNameOf, findNamed} from '../tree.ts'
import {joinXml, type Xml} from '../xml/element.ts'
import {type DocxBlock, prepended} from './block.ts'
import {anchored, ruleGraphic} from './drawing.ts'
import type {FlowPlace} from './flow.ts'
import {markParagraph} from './masthead.ts'
import {markColour} from './masthead-place.ts'
import {type RowPiece, rowParagraphs} from './rows.ts'
import {textBox} from './text-box.ts'

const sheetWidth = 210
/** 170 mm long; the ink of the mark 30 mm below the edge, the rule 4 mm below it. */
const rule = {width: 170, thick: 0.7, thin: 0.25, between: 0.35} as const
const markTop = 30
const lowerBottom = 277
const ruleHeight = rule.thick + rule.between + rule.thin

/** Write the masthead of a letter. */
export function letterBlocks(
  masthead: Element,
  {fitted, isOverprint}: {readonly fitted: FittedLengths; readonly isOverprint: boolean},
  flow: FlowPlace,
  context: WritingContext
): readonly DocxBlock[] {
  const mark = findNamed(masthead, 'issuer-mark')
  const lines = linesOf(masthead, flow, context)
  if (!mark || isOverprint) return lines
  const size = fitted.points('--fitted-issuer-mark-size') ?? 42
  const height = size * 1.25 * (25.4 / 72)
  const top = markTop - (height * 0.8 - size * 0.85 * (25.4 / 72))
  const content = (isMarked: boolean): Xml => {
    const own = isMarked ? context : new WritingContext()
    const block = markParagraph(mark, own, fitted, (points) => ({
      exact: Math.round(points * 25),
      isOffGrid: true
    }))
    return block.type === 'paragraph' ? writeParagraph(block.content, block.setting) : joinXml([])
  }
  const box = [(sheetWidth - rule.width) / 2, top, rule.width, height + 0.5] as const
  return prepended(lines, [textBox(content, {box, from: 'page'}, '发文机关标志', context)])
}

/** 份号, 密级 and 紧急程度 at the left, the number at the right. */
function linesOf(
  masthead: Element,
  flow: FlowPlace,
  context: WritingContext
): readonly DocxBlock[] {
  const fields: Readonly<Record<string, string>> = {
    'copy-number': '份号',
    'secrecy-level': '密级和保密期限',
    urgency: '紧急程度'
  }
  const marks = allNamed(masthead, 'letter-marks').flatMap(({children}) =>
    children.flatMap((child): Element[] => (child.type === 'element' ? [child] : []))
  )
  const number = findNamed(masthead, 'document-number')
  const pieces = [...(number ? [number] : []), ...marks].map((element): RowPiece => {
    const name = elementNameOf(element) ?? ''
    const isNumber = name === 'document-number'
    const run = isNumber || name === 'copy-number' ? {} : ({face: 'hei'} as const)
    const runs = writePhrasing(element.children, context, run)
    const field = context.field(isNumber ? '发文字号' : (fields[name] ?? ''), runs)
    return {
      at: context.take(name)?.box ?? [28, 55, 0, 0],
      content: context.placed(element, field),
      isAtEnd: isNumber
    }
  })
  return rowParagraphs(pieces, flow)
}

/** The rules of the first page, for its header: thick above thin, and thin above thick. */
export function letterRules(fitted: FittedLengths, context: WritingContext): readonly Xml[] {
  const offset = fitted.length('--fitted-letter-rule-offset') ?? 4
  const [, y = markTop, , height = markHeight] = context.blockOf('issuer-mark') ?? []
  const upper = y + height + offset
  const lower = lowerBottom - ruleHeight
  return [
    drawn(upper, rule.thick),
    drawn(upper + rule.thick + rule.between, rule.thin),
    drawn(lower, rule.thin),
    drawn(lower + rule.thin + rule.between, rule.thick)
  ]

  function drawn(top: number, height: number): Xml {
    const id = context.nextDrawing()
    const left = (sheetWidth - rule.width) / 2
    const graphic = ruleGraphic([rule.width, height], markColour)
    const place = {box: [left, top, rule.width, height], from: 'page', isBehind: true} as const
    return wrapRun(anchored(graphic, place, {id, name: `红线 ${id}`}))
  }
}

/** Of a mark that was not measured. */
const markHeight = 15
