/** Footnotes: a part of their own; Word numbers them ① ② ③. */

import type {Element} from 'hast'
import type {WritingContext} from '../context.ts'
import {pointTwips, typeSizes} from '../measures.ts'
import {writeParagraph} from '../text/paragraph.ts'
import {writePhrasing} from '../text/phrasing.ts'
import {elementsIn, propertyOf} from '../tree.ts'
import {writeElement, writePart, type Xml} from '../xml/element.ts'
import {textNamespaces} from '../xml/vocabulary.ts'

const hanging = pointTwips(1.5 * typeSizes.note)

/** Write `word/footnotes.xml` of the paragraphs in `footnotes`. */
export function footnotesPart(footnotes: Element, context: WritingContext): string {
  const notes = new Map<string, Element[]>()
  for (const paragraph of elementsIn(footnotes)) {
    const number = propertyOf(paragraph, 'dataNote') ?? '1'
    notes.set(number, [...(notes.get(number) ?? []), paragraph])
  }
  return writePart(
    writeElement('w:footnotes', textNamespaces, [
      separator('separator', -1),
      separator('continuationSeparator', 0),
      ...[...notes].map(([number, paragraphs]) =>
        writeElement(
          'w:footnote',
          {'w:id': number},
          paragraphs.map((paragraph, index) => noteParagraph(paragraph, index === 0, context))
        )
      )
    ])
  )
}

function noteParagraph(paragraph: Element, isFirst: boolean, context: WritingContext): Xml {
  const words = paragraph.children.filter(
    (child) => child.type !== 'element' || child.properties.dataOrigin !== 'derived'
  )
  const runs = context.placed(paragraph, writePhrasing(words, context))
  // The foot of the type area is a hair above that of Word's text.
  const setting = {style: 'FootnoteText', left: hanging, after: 40} as const
  if (!isFirst) return writeParagraph(runs, setting)
  const mark = writeElement('w:r', {}, [
    writeElement('w:rPr', {}, [writeElement('w:vertAlign', {'w:val': 'baseline'})]),
    writeElement('w:footnoteRef'),
    writeElement('w:tab')
  ])
  return writeParagraph([mark, ...runs], {...setting, hanging})
}

/** The rule above the notes. */
function separator(kind: string, id: number): Xml {
  return writeElement('w:footnote', {'w:type': kind, 'w:id': id}, [
    writeParagraph([writeElement('w:r', {}, [writeElement(`w:${kind}`)])], {
      exact: pointTwips(typeSizes.body),
      isOffGrid: true
    })
  ])
}
