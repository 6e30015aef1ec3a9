/** Tracked changes of how something looks: counted and listed, never undone. ECMA-376, part 1, 17.13.5. */

import {childElements, type XmlElement} from '../xml/element.ts'
import type {ReadingContext} from './context.ts'

/** `w:rPrChange`, `w:pPrChange`, `w:tblPrChange` and their like. */
const formatChange = /PrChange$|^w:numberingChange$/u

/** Note the change in `properties`, if there is one, which `text` is set by. */
export function noteFormatChange(
  properties: XmlElement | undefined,
  text: string,
  context: ReadingContext
): void {
  const change = childElements(properties).find(({name}) => formatChange.test(name))
  if (!change) return
  context.countRevision(change.attributes['w:author'], 'formatted')
  if (text.trim() !== '') context.listRevision('formatted', change.attributes, text)
}

/** Tell of a cell that was put in or taken out by a tracked change, which is neither accepted nor rejected. */
export function tellCellChange(
  properties: XmlElement | undefined,
  {remarks, paragraph}: ReadingContext
): void {
  if (!childElements(properties).some(({name}) => /^w:cell(?:Ins|Del|Merge)$/u.test(name))) return
  remarks.tell(
    'cell-change',
    'warning',
    {
      zh: '表格里有插入、删除或合并单元格的修订，单元格照现在的样子读出；应在 Word 里先接受或拒绝',
      en: 'cells were inserted, deleted or merged by tracked changes, and were read as they stand; expected these accepted or rejected in Word'
    },
    paragraph + 1
  )
}
