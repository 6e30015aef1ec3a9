/** 标题: the draft's own, or the front matter's where the draft repeats it. GB/T 9704—2012, 7.3.1. */

import {distance} from 'fastest-levenshtein'
import type {RootContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {VFile} from 'vfile'
import {tell} from '../../base/message.ts'
import {lineOf, lineText, placeOf, suppress} from '../block-text.ts'
import {reportConflict} from '../conflict.ts'
import type {Given, Metadata} from '../front-matter/metadata.ts'
import type {SourceText, Title} from '../model.ts'
import {sameWords, wordsAlone} from '../words/same.ts'
import {isComplete} from '../words/title-form.ts'
import {hasSubtitleDash} from './read-under-title.ts'
import {brokenLines, mostTitleLines, pastedTitleLines, titleOf} from './title-lines.ts'
import {wordsOfTitle} from './title-words.ts'

export interface TitleReading {
  readonly title: Title | undefined
  readonly rest: readonly RootContent[]
}

/** The title, and the blocks without it; what the front matter repeats goes to `suppressed`. */
export function readTitle(
  blocks: readonly RootContent[],
  metadata: Metadata | undefined,
  file: VFile,
  suppressed: SourceText[],
  subtitle: string | undefined
): TitleReading {
  const at = blocks.findIndex((node) => node.type === 'heading' && node.depth === 1)
  const heading = blocks[at]
  const given = metadata?.title
  if (given) return readGivenTitle(blocks, given, metadata, file, suppressed, at, subtitle)

  if (metadata?.form === 'order') return readOrderTitle(blocks)
  if (heading?.type === 'heading') {
    const lines = [...brokenLines(heading)]
    let end = at + 1
    // A title on two lines, each with its `#`.
    for (let next = blocks[end]; next?.type === 'heading' && next.depth === 1; next = blocks[end]) {
      if (!hasSubtitleDash(textOf(next)) && isComplete(wordsOfTitle({lines}))) break
      lines.push(...brokenLines(next))
      end++
    }
    if (at > 0) {
      tell(file, {
        ruleId: 'title',
        severity: 'warning',
        wording: {
          zh: '标题之前有正文，印出时在标题之后；标题应在最前',
          en: 'there is text before the title, printed after it; expected the title first'
        },
        place: placeOf(blocks[0]),
        clause: 'GB/T 9704—2012, 7.3.1'
      })
    }
    const rest = [...blocks.slice(0, at), ...blocks.slice(end)]
    return {title: {lines, origin: 'body', line: lineOf(heading)}, rest}
  }

  const count = pastedTitleLines(blocks, 0)
  if (count === 0 && metadata?.form === 'minutes') return {title: undefined, rest: blocks}
  if (count === 0) {
    tell(file, {
      ruleId: 'title',
      severity: 'error',
      wording: {
        zh: '没有标题，应在第一行写标题，或以“# ”开头，或在文件头写“标题: ……”',
        en: 'there is no title, expected it on the first line, after `# `, or as `title: …` in the front matter'
      },
      place: placeOf(blocks[0]) ?? {line: 1, column: 1},
      clause: 'GB/T 9704—2012, 7.3.1'
    })
    return {title: undefined, rest: blocks}
  }
  return {title: titleOf(blocks.slice(0, count)), rest: blocks.slice(count)}
}

/** `某某市人民政府令` on the first line, if anything: an order has no other title. 10.2. */
function readOrderTitle(blocks: readonly RootContent[]): TitleReading {
  const [first] = blocks
  const text = first?.type === 'heading' && first.depth === 1 ? textOf(first) : lineText(first)
  if (!first || !text.endsWith('令')) return {title: undefined, rest: blocks}
  return {title: titleOf([first]), rest: blocks.slice(1)}
}

/** The front matter's title; the draft's own is left out when it says the same. */
function readGivenTitle(
  blocks: readonly RootContent[],
  given: readonly Given[],
  metadata: Metadata,
  file: VFile,
  suppressed: SourceText[],
  at: number,
  subtitle: string | undefined
): TitleReading {
  const text = given.map((line) => line.text).join('')
  const title: Title = {
    lines: given.map((line) => [{type: 'text', value: line.text}]),
    origin: 'metadata',
    line: given[0]?.place.start.line
  }
  const place = given[0] ?? {text, place: {start: {line: 1, column: 1}, end: {line: 1, column: 1}}}
  const whole = {...place, text}
  const numbered = `${text}${metadata.documentNumber?.text ?? ''}`
  const same = (other: string): boolean =>
    [text, numbered, `${text}${subtitle ?? ''}`].some((each) => sameWords(other, each))

  const heading = blocks[at]
  if (heading) {
    const words = textOf(heading)
    if (same(words)) suppressed.push(...suppress(words, heading))
    else reportConflict(file, 'title', whole, words, heading)
    return {title, rest: [...blocks.slice(0, at), ...blocks.slice(at + 1)]}
  }

  let words = ''
  for (let count = 1; count <= Math.min(mostTitleLines, blocks.length); count++) {
    const line = lineText(blocks[count - 1])
    if (line === '') break
    words += line
    if (!same(words)) continue
    for (const node of blocks.slice(0, count)) suppressed.push(...suppress(lineText(node), node))
    return {title, rest: blocks.slice(count)}
  }

  const count = pastedTitleLines(blocks, 0)
  const other = blocks.slice(0, count).map(lineText).join('')
  if (count > 0 && isComplete(other) && isAlike(other, text)) {
    reportConflict(file, 'title', whole, other, blocks[0])
  }
  return {title, rest: blocks}
}

/** Whether two titles are so much alike that one is a slip of the other. */
function isAlike(a: string, b: string): boolean {
  const [left, right] = [wordsAlone(a), wordsAlone(b)]
  return distance(left, right) <= Math.max(left.length, right.length) * 0.3
}
