/** 版记 typed at the very end of a draft: 抄送, 印发机关 and 印发日期. GB/T 9704—2012, 7.4. */

import type {RootContent} from 'mdast'
import {isSoft, lineText, suppress, typed} from '../block-text.ts'
import type {Field, SourceText} from '../model.ts'
import {readDate} from '../words/date.ts'

export interface ColophonReading {
  readonly copyRecipients: ReadField | undefined
  readonly printingOffice: ReadField | undefined
  readonly printedOn: ReadField | undefined
  /** How many were printed, below it all. */
  readonly printRun: RootContent | undefined
  /** Whether attachments were typed below it, that are printed above. */
  readonly isAboveAttachments?: boolean
  readonly rest: readonly RootContent[]
  readonly suppressed: readonly SourceText[]
}

export interface ReadField {
  readonly field: Field
  readonly node: RootContent
}

const imprint =
  /^(?:(?<office>\S.*?)[\s\u3000]+)?(?<date>[\d〇零○一二三四五六七八九十]{1,4}\s*年.{2,8}日)\s*印发。?$/u
/** With all the spaces that push the date to the right. */
const longestImprint = 160

/** `（共印50份）`: how many were printed is no element of a colophon since 2012. */
const printRun = /^[（(]?\s*(?:共\s*印|印\s*数|印\s*发)\s*[：:]?\s*\d+\s*份\s*[)）]?$/u

/** `分送：`, of minutes, which each office words by itself: 10.3. It stays as typed. */
const distribution = /^[分印]\s*送\s*[：:]\s*/u

const copies = /^抄\s*送\s*(?:机关)?\s*[：:]\s*/u

/** Take the colophon off the end of `blocks`. */
export function readColophon(blocks: readonly RootContent[]): ColophonReading {
  const lowest = blocks.at(-1)
  const isRun = printRun.test(lineText(lowest)) && imprintIn(lineText(blocks.at(-2)))
  const below = isRun ? lowest : undefined
  const left = suppress(lineText(below), below)
  let end = blocks.length - (below ? 1 : 0)
  let printingOffice: ReadField | undefined
  let printedOn: ReadField | undefined

  const last = blocks[end - 1]
  const line = lineText(last)
  const groups = imprintIn(line)
  const date = groups?.date
  if (last && date !== undefined && readDate(date)) {
    const text = line
    const office = groups?.office
    printedOn = {
      field: typed(text.slice(office === undefined ? 0 : text.lastIndexOf(date)), last),
      node: last
    }
    end--
    if (office !== undefined) {
      printingOffice = {field: typed(office, last), node: last}
    } else {
      const above = blocks[end - 1]
      const name = lineText(above)
      if (above && name !== '' && name.length <= 30 && !/[。；：，！？]/u.test(name)) {
        printingOffice = {field: typed(name, above), node: above}
        end--
      }
    }
  }

  const ending = {printingOffice, printedOn, printRun: below}
  for (let start = end - 1; start >= Math.max(0, end - 8); start--) {
    const node = blocks[start]
    const text = lineText(node)
    const label = copies.exec(text)?.[0] ?? (distribution.test(text) ? '' : undefined)
    if (!node || (label === undefined && !isSoft(node))) break
    if (label === undefined) continue
    const words = blocks.slice(start, end).map(lineText).join('')
    const field = typed(words.slice(label.length), node)
    return {
      ...ending,
      copyRecipients: {field, node},
      rest: blocks.slice(0, start),
      suppressed: [...suppress(label, node), ...left]
    }
  }
  return {
    ...ending,
    copyRecipients: undefined,
    rest: blocks.slice(0, end),
    suppressed: left
  }
}

/** Tell whether there is any of a colophon. */
export function hasColophon({copyRecipients, printedOn}: ColophonReading): boolean {
  return copyRecipients !== undefined || printedOn !== undefined
}

function imprintIn(line: string): Partial<Record<string, string>> | undefined {
  return line.length <= longestImprint ? imprint.exec(line)?.groups : undefined
}
