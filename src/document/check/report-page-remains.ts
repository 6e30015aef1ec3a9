/** What the pages of a paste left in it is not printed: the author is told. */

import type {Paragraph} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {VFile} from 'vfile'
import {location} from 'vfile-location'
import {tell} from '../../base/message.ts'
import {placeOf} from '../block-text.ts'

/** Tell which page numbers, running heads and form feeds of `file` were left out. */
export function reportPageRemains(
  file: VFile,
  numbers: readonly Paragraph[],
  heads: readonly Paragraph[]
): void {
  reportNumbers(file, numbers)
  const told = new Set<string>()
  for (const head of heads) {
    const text = textOf(head)
    if (told.has(text)) continue
    told.add(text)
    const count = heads.filter((each) => textOf(each) === text).length
    tell(file, {
      ruleId: 'page-remains',
      severity: 'info',
      wording: {
        zh: `“${text}”在页首或页末出现 ${count} 次，按粘贴带来的页眉、页脚不排印；如是正文，应移到别处`,
        en: `\`${text}\` stands ${count} times where pages begin or end and is left out as a running head of the paste; expected elsewhere if it is text`
      },
      place: placeOf(head),
      actual: text
    })
  }
  reportFeeds(file)
}

function reportNumbers(file: VFile, numbers: readonly Paragraph[]): void {
  const [first] = numbers
  if (!first) return
  const text = first.data?.pageNumber === true ? `- ${textOf(first)}` : textOf(first)
  const isOne = numbers.length === 1
  tell(file, {
    ruleId: 'page-remains',
    severity: 'info',
    wording: {
      zh: `${isOne ? `“${text}”` : `“${text}”等 ${numbers.length} 处`}按粘贴带来的页码不排印，页码由排版时编`,
      en: `${isOne ? `\`${text}\` is` : `\`${text}\` and ${numbers.length - 1} more are`} left out as page numbers of the paste; pages are numbered when they are laid out`
    },
    place: placeOf(first),
    actual: text
  })
}

/** `U+000C` is white space. */
function reportFeeds(file: VFile): void {
  const source = String(file)
  const count = source.split('\f').length - 1
  if (count === 0) return
  tell(file, {
    ruleId: 'page-remains',
    severity: 'info',
    wording: {
      zh: `有换页符 U+000C${count > 1 ? `，共 ${count} 处` : ''}，按空白处理，不在此处换页`,
      en: `there is a form feed U+000C${count > 1 ? `, ${count} in all` : ''}: taken for white space, no page is ended there`
    },
    place: location(file).toPoint(source.indexOf('\f')),
    actual: 'U+000C'
  })
}
