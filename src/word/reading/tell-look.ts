/** How a run looks that Markdown, or an official document, has no word for: told, not dropped. */

import {
  childElements,
  childOf,
  switchOf,
  textIn,
  wordValue,
  type XmlElement
} from '../xml/element.ts'
import type {ReadingContext} from './context.ts'
import {noteFormatChange} from './format-changes.ts'

/** Tell of lines under or through the text of `run`, and list a change of its format. */
export function tellLook(
  run: XmlElement,
  properties: XmlElement | undefined,
  context: ReadingContext
): void {
  if (!properties) return
  const under = wordValue(properties, 'w:u') ?? 'none'
  const isStruck = switchOf(properties, 'w:strike') || switchOf(properties, 'w:dstrike')
  const isChanged = childOf(properties, 'w:rPrChange') !== undefined
  const isDotted = (wordValue(properties, 'w:em') ?? 'none') !== 'none'
  const isMarked = (wordValue(properties, 'w:highlight') ?? 'none') !== 'none'
  if (!isChanged && under === 'none' && !isStruck && !isDotted && !isMarked) return
  const text = childElements(run)
    .filter(({name}) => name === 'w:t')
    .map(textIn)
    .join('')
  noteFormatChange(properties, text, context)
  if (text.trim() === '') return
  const {remarks, paragraph} = context
  const shown = text.slice(0, 40)
  if (under !== 'none') {
    remarks.tell(
      'underline',
      'warning',
      {
        zh: `“${shown}”的下划线没有带过来：公文正文不用下划线`,
        en: `the line under \`${shown}\` was not carried: official documents have none`
      },
      paragraph
    )
  }
  if (isStruck) {
    remarks.tell(
      'strike',
      'warning',
      {
        zh: `“${shown}”的删除线没有带过来；是改掉的字时，应删去，要保留删除线的，写作“~~${shown}~~”`,
        en: `the line through \`${shown}\` was not carried; remove words that were given up, or write \`~~${shown}~~\``
      },
      paragraph
    )
  }
  if (isDotted) {
    remarks.tell(
      'emphasis',
      'warning',
      {
        zh: `“${shown}”的着重号没有带过来：公文正文不用着重号，要突出的写作“**${shown}**”`,
        en: `the emphasis marks of \`${shown}\` were not carried: official documents have none; for bold type write \`**${shown}**\``
      },
      paragraph
    )
  }
  if (isMarked) {
    remarks.tell(
      'highlight',
      'info',
      {
        zh: `“${shown}”在 Word 里加了底色，没有带过来`,
        en: `\`${shown}\` is highlighted in Word, which was not carried`
      },
      paragraph
    )
  }
}
