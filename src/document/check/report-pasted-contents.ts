/** The page numbers of a pasted table of contents are those of other pages. */

import type {Paragraph} from 'mdast'
import type {VFile} from 'vfile'
import {tell} from '../../base/message.ts'
import {placeOf} from '../block-text.ts'

/** Tell what `entries` of a pasted table of contents are printed as. */
export function reportPastedContents(file: VFile, entries: readonly Paragraph[]): void {
  const [first] = entries
  if (!first) return
  tell(file, {
    ruleId: 'contents',
    severity: 'warning',
    wording: {
      zh: `这里起有粘贴来的目录 ${entries.length} 行，点线已截短，页码照原样印出，可能与本文的页码不同；宜删去，在文件头写“目录: true”，由排版时编`,
      en: `${entries.length} lines of a pasted table of contents from here on: their dots are cut short, their page numbers are printed as typed and may be wrong; expected none, and \`目录: true\` in the front matter for one with the right numbers`
    },
    place: placeOf(first)
  })
}

/** Tell what `entries` of a table of contents without dots are printed as. */
export function reportTypedContents(file: VFile, entries: readonly Paragraph[]): void {
  const [first] = entries
  if (!first) return
  tell(file, {
    ruleId: 'contents',
    severity: 'info',
    wording: {
      zh: `这里起的目录 ${entries.length} 行是手打的，没有页码，照样印出；要页码，应删去，在文件头写“目录: true”`,
      en: `${entries.length} lines of a table of contents from here on are typed, and printed without page numbers; for one with them, expected none, and \`目录: true\` in the front matter`
    },
    place: placeOf(first)
  })
}
