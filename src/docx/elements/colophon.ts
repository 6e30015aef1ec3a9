/** 版记 at the foot of the type area, in a box of its own. 7.4; GB/T 33476.2, 7.3.1. */

import type {Element} from 'hast'
import type {Area} from '../../pages/in-browser/contract.ts'
import {WritingContext} from '../context.ts'
import {colophonPitch, textArea, textWidth, typeSizes} from '../measures.ts'
import {type ParagraphSetting, writeParagraph} from '../text/paragraph.ts'
import {writePhrasing} from '../text/phrasing.ts'
import {writeRun} from '../text/run.ts'
import {elementNameOf, elementsIn, findNamed} from '../tree.ts'
import {joinXml, type Xml} from '../xml/element.ts'
import {tableXml, writeCell, writeTableRow} from './table-xml.ts'
import {textBox} from './text-box.ts'

/** 0.35 mm and 0.25 mm, in eighths of a point. 7.4.1. */
const [thick, thin] = [8, 6]
/** From the foot of the characters to that of their line, in mm. */
const belowCharacters = 0.6
/** A character of 四号, in twips. */
const character = typeSizes.small * 20

/** The run that holds the colophon; `top` is where its first line was measured, in mm. */
export function colophonBox(
  colophon: Element,
  context: WritingContext,
  {top, isLetter}: {readonly top: number; readonly isLetter: boolean}
): Xml {
  // Without a rule it is the characters that end there, and not their line.
  const bottom = textArea.bottom + (isLetter ? belowCharacters : 0)
  const box: Area = [textArea.left, top, textArea.width, bottom - top]
  const unmarked = new WritingContext()
  const content = (isMarked: boolean): Xml =>
    isLetter
      ? letterCopies(colophon, isMarked ? context : unmarked)
      : rows(colophon, isMarked ? context : unmarked)
  return textBox(content, {box, from: 'page', partsText: true}, '版记', context)
}

function rows(colophon: Element, context: WritingContext): Xml {
  const copies = findNamed(colophon, 'copy-recipients')
  const imprint = findNamed(colophon, 'imprint')
  const setting = {width: textWidth, align: 'center'} as const
  const cells = [
    ...(copies
      ? [
          writeCell(copiesParagraph(copies, context), {
            ...setting,
            top: thick,
            bottom: imprint ? thin : thick
          })
        ]
      : []),
    ...(imprint
      ? [
          writeCell(imprintParagraph(imprint, context), {
            ...setting,
            top: copies ? thin : thick,
            bottom: thick
          })
        ]
      : [])
  ]
  const table = tableXml(
    cells.map((cell) => writeTableRow([cell])),
    {columns: [textWidth]}
  )
  // A box ends in a paragraph, as a cell does.
  return joinXml([table, writeParagraph([], {exact: 20, isOffGrid: true, firstLine: 0})])
}

const line: ParagraphSetting = {style: 'Colophon', exact: colophonPitch}

/** 7.4.2: one 字 in on both sides; further lines under the first name. */
function copiesParagraph(copies: Element, context: WritingContext): Xml {
  const runs = writePhrasing(copies.children, context)
  return writeParagraph(context.placed(copies, context.field('抄送机关', runs)), {
    ...line,
    left: 4 * character,
    right: character,
    hanging: 3 * character
  })
}

/** 7.4.3: the office at the left, the date at the right, each one 字 in. */
function imprintParagraph(imprint: Element, context: WritingContext): Xml {
  const content = elementsIn(imprint).flatMap((element): readonly Xml[] => {
    const isDate = elementNameOf(element) === 'printed-on'
    const runs = writePhrasing(element.children, context)
    const marked = context.field(isDate ? '印发日期' : '印发机关', runs)
    return [...(isDate ? [writeRun('\t')] : []), ...context.placed(element, marked)]
  })
  return writeParagraph(content, {
    ...line,
    left: character,
    tabs: [{kind: 'right', at: textWidth - character}]
  })
}

/** 10.1: a letter has copies only, and no rules. */
function letterCopies(colophon: Element, context: WritingContext): Xml {
  const copies = findNamed(colophon, 'copy-recipients')
  return copies ? copiesParagraph(copies, context) : writeParagraph([], line)
}
