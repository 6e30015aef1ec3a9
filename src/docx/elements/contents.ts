/** 目录 as a field of Word's, which shows the pages that were measured until it is renewed. */

import type {Element} from 'hast'
import type {WritingContext} from '../context.ts'
import {gridChar, gridLine, textWidth} from '../measures.ts'
import {writePhrasing} from '../text/phrasing.ts'
import {wrapRun, writeRun} from '../text/run.ts'
import {elementNameOf, elementsIn, findNamed, propertyOf} from '../tree.ts'
import {escapeXml, joinXml, writeElement, type Xml} from '../xml/element.ts'
import {type DocxBlock, paragraphAround} from './block.ts'

/** Write a table of contents, which `startsPage` unless it stands below a title. */
export function contentsBlocks(
  contents: Element,
  startsPage: boolean,
  context: WritingContext
): readonly DocxBlock[] {
  const entries = elementsIn(contents).filter((child) => elementNameOf(child) === 'contents-entry')
  const title = findNamed(contents, 'contents-title')
  return [
    ...(title
      ? [
          paragraphAround(writePhrasing(title.children, context), {
            style: 'ContentsTitle',
            ...(startsPage ? {startsPage} : {before: gridLine})
          })
        ]
      : []),
    ...entries.map((entry, index) => {
      const level = propertyOf(entry, 'dataLevel') ?? '1'
      const text = findNamed(entry, 'contents-text')
      const page = context.take('contents-page')?.lines.join('') ?? ''
      const content = [
        ...(index === 0 ? [begin()] : []),
        ...(text ? writePhrasing(text.children, context) : []),
        writeRun(`\t${page}`),
        ...(index === entries.length - 1 ? [mark('end')] : [])
      ]
      return paragraphAround(content, {
        style: level === '2' ? 'TOC2' : 'TOC1',
        ...(level === '2' && {left: 2 * gridChar}),
        ...(index === 0 && {before: gridLine}),
        tabs: [{kind: 'right', at: textWidth, leader: 'dot'}]
      })
    })
  ]
}

function begin(): Xml {
  const instruction = writeElement('w:instrText', {'xml:space': 'preserve'}, [
    escapeXml(' TOC \\o "1-2" \\h \\z \\u ')
  ])
  return joinXml([mark('begin'), wrapRun(instruction), mark('separate')])
}

function mark(kind: string): Xml {
  return wrapRun(writeElement('w:fldChar', {'w:fldCharType': kind}))
}
