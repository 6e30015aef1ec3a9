/** What stands in a paragraph of the HTML → runs. */

import type {Element, ElementContent} from 'hast'
import type {WritingContext} from '../context.ts'
import {inlinePicture} from '../elements/pictures.ts'
import {writeFormula} from '../formulas/write-formula.ts'
import {gridChar} from '../measures.ts'
import {elementNameOf, propertyOf, shownText} from '../tree.ts'
import {writeElement, type Xml} from '../xml/element.ts'
import {type RunSetting, spreadTracking, wrapRun, writeRun} from './run.ts'

/** Write `nodes` as runs that are set as `setting` says. */
export function writePhrasing(
  nodes: readonly ElementContent[],
  context: WritingContext,
  setting: RunSetting = {}
): readonly Xml[] {
  return nodes.flatMap((node): readonly Xml[] => {
    // Line endings of the HTML are white space.
    if (node.type === 'text') return [writeRun(node.value.replace(/[\r\n]+/gu, ' '), setting)]
    return node.type === 'element' ? writeInline(node, context, setting) : []
  })
}

function writeInline(
  element: Element,
  context: WritingContext,
  setting: RunSetting
): readonly Xml[] {
  const {tagName, children} = element
  const within = (own: RunSetting): readonly Xml[] =>
    writePhrasing(children, context, {...setting, ...own})
  switch (elementNameOf(element)) {
    case 'formula':
      return [writeFormula(element)]
    case 'footnote-call':
      return [callOf(element)]
    case 'run-in-heading':
      return within({face: faceOfLevel(propertyOf(element, 'dataLevel'))})
    // A name of two characters, as wide as one of three.
    case 'spread':
      return within({tracking: spreadTracking(2, gridChar)})
    case 'name-space':
      return [spaceOf(shownText(element), setting)]
    default:
  }
  if (tagName === 'br') return [wrapRun(writeElement('w:br'), setting)]
  if (tagName === 'img') return inlinePicture(element, context)
  if (tagName === 'a') return [linkOf(element, within({}), context)]
  return within(inlineSettings[tagName] ?? {})
}

const inlineSettings: Readonly<Record<string, RunSetting>> = {
  strong: {face: 'hei'},
  em: {face: 'kai'},
  del: {isStruck: true},
  sup: {script: 'superscript'},
  sub: {script: 'subscript'}
}

/** 7.3.3. */
function faceOfLevel(level: string | undefined): RunSetting['face'] {
  if (level === '1') return 'hei'
  return level === '2' ? 'kai' : undefined
}

function callOf(element: Element): Xml {
  const id = propertyOf(element, 'dataNote')
  return writeElement('w:r', {}, [
    writeElement('w:rPr', {}, [writeElement('w:rStyle', {'w:val': 'FootnoteReference'})]),
    writeElement('w:footnoteReference', {'w:id': id})
  ])
}

/** A space between two characters of a name is as wide as a character. */
function spaceOf(space: string, setting: RunSetting): Xml {
  const isWide = space.includes('\u3000')
  return writeRun(space, isWide ? setting : {...setting, tracking: gridChar - narrowSpace})
}

/** A space of 三号 Times New Roman, in twips. */
const narrowSpace = 80

function linkOf(element: Element, content: readonly Xml[], context: WritingContext): Xml {
  const address = propertyOf(element, 'href') ?? ''
  return writeElement('w:hyperlink', {'r:id': context.linkTo(address), 'w:history': 1}, content)
}
