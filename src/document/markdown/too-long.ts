/**
 * Texts that cannot be laid out, or take minutes to be read: told before anything is read of
 * them. What is counted is the least that they can come to, so that nothing is refused that
 * would have been printed.
 */

import type {VFile} from 'vfile'
import {tell, type Wording} from '../../base/message.ts'
import {mostPages} from '../../base/most-pages.ts'

/** GB/T 9704—2012, 5.2.3. */
const [linesOnPage, charactersOnLine] = [22, 28]

/** Blank ones too are read one by one: two million take half a minute and 2 GB. */
const mostLines = 200_000

/** Each takes 4 ms to be read, and longer to be laid out. */
const mostFootnotes = 5000

/** Rows and notes are set smaller, at best half as high as a line. */
const smaller = 0.5

const row = /^\s*(?:\||<tr\b)/iu
const note = /^\s{0,3}\[\^[^\]]+\]:/u
const beginsBlock = /^\s{0,3}(?:#{1,6}\s|[-+*]\s|\d{1,9}[.)]\s|>)/u
/** What is not printed. */
const markup = /<[^>]*>|\]\([^)]*\)/gu
const wide = /[\u2e80-\uffef]/gu

/** Tell of `markdown`, the body of `file`, if it is too long; gives whether it is. */
export function tellTooLong(file: VFile, markdown: string): boolean {
  const lines = markdown.split('\n')
  const pages = Math.ceil(leastHeight(lines) / linesOnPage)
  const notes = lines.filter((line) => note.test(line)).length
  const wording =
    lines.length > mostLines
      ? tooManyLines(lines.length)
      : pages > mostPages
        ? tooManyPages(pages)
        : notes > mostFootnotes
          ? tooManyNotes(notes)
          : undefined
  if (!wording) return false
  tell(file, {ruleId: 'length', severity: 'error', wording, place: {line: 1, column: 1}})
  return true
}

/** In lines of a page. */
function leastHeight(lines: readonly string[]): number {
  let height = 0
  /** Of the block that is open, in characters. */
  let width = 0
  let part = 1
  const close = (): void => {
    height += part * Math.ceil(width / charactersOnLine)
    width = 0
    part = 1
  }
  for (const line of lines) {
    if (line.trim() === '') {
      close()
    } else if (row.test(line)) {
      height += smaller
    } else {
      if (beginsBlock.test(line) || note.test(line)) close()
      if (note.test(line)) part = smaller
      width += widthOf(line)
    }
  }
  close()
  return height
}

/** In characters of full width. */
function widthOf(line: string): number {
  const text = line.includes('<') || line.includes('](') ? line.replace(markup, '') : line
  const full = text.match(wide)?.length ?? 0
  return full + (text.length - full) / 2
}

function tooManyLines(count: number): Wording {
  return {
    zh: `文件有 ${count} 行，应不超过 ${mostLines} 行；多余的空行应删去，长文应分成几份`,
    en: `Unexpected file of \`${count}\` lines, expected ${mostLines} at most: no needless blank lines, and several documents in place of a long one`
  }
}

function tooManyPages(count: number): Wording {
  return {
    zh: `全文至少要排 ${count} 页，应不超过 ${mostPages} 页，再多就排不了；应分成几份公文，或把附件单独成文`,
    en: `Unexpected text of \`${count}\` pages at least, expected ${mostPages} at most, which is all that can be laid out: make several documents of it`
  }
}

function tooManyNotes(count: number): Wording {
  return {
    zh: `脚注有 ${count} 条，应不超过 ${mostFootnotes} 条；应分成几份公文`,
    en: `Unexpected number of footnotes, \`${count}\`, expected ${mostFootnotes} at most: make several documents of it`
  }
}
