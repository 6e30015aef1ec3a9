/** 标题: the draft's own, or the front matter's where the draft repeats it. GB/T 9704—2012, 7.3.1. */

import type {RootContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {VFile} from 'vfile'
import type {Form} from '../../base/forms.ts'
import {tell} from '../../base/message.ts'
import {lineBlock, lineOf, lineText, placeOf, suppress} from '../block-text.ts'
import {reportConflict} from '../conflict.ts'
import type {Given, Metadata} from '../front-matter/metadata.ts'
import {splitPhrasing} from '../markdown/split-phrasing.ts'
import type {SourceText, Title} from '../model.ts'
import {isAlike} from '../words/alike.ts'
import {isArticle, isChapter, readOrdinal} from '../words/ordinal.ts'
import {sameWords} from '../words/same.ts'
import {isComplete} from '../words/title-form.ts'
import {hasSubtitleDash} from './read-under-title.ts'
import {brokenLines, mostTitleLines, pastedTitleLines, titleOf} from './title-lines.ts'
import {wordsOfLine, wordsOfTitle} from './title-words.ts'
import {numberBehind} from './under-title-notes.ts'

export interface TitleReading {
  readonly title: Title | undefined
  readonly rest: readonly RootContent[]
}

/** The title, and the blocks without it; what the front matter repeats goes to `suppressed`. */
export function readTitle(
  blocks: readonly RootContent[],
  form: Form | undefined,
  metadata: Metadata | undefined,
  file: VFile,
  suppressed: SourceText[],
  subtitle: string | undefined
): TitleReading {
  const given = metadata?.title
  if (given) return readGivenTitle(blocks, given, metadata, file, suppressed, subtitle)

  if (form === 'order') return readOrderTitle(blocks)
  const at = blocks.findIndex((node) => node.type === 'heading' && node.depth === 1)
  const heading = blocks[at]
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
    return parted({title: {lines, origin: 'body', line: lineOf(heading)}, rest})
  }
  const low = readLowHeading(blocks)
  if (low) return parted(low)

  const count = pastedTitleLines(blocks, 0)
  if (count === 0 && form === 'minutes') return {title: undefined, rest: blocks}
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
  return parted({title: titleOf(blocks.slice(0, count)), rest: blocks.slice(count)})
}

/**
 * The first thing of a draft without `#`: `## 标题`. The headings below it are as many levels
 * higher.
 */
function readLowHeading([head, ...blocks]: readonly RootContent[]): TitleReading | undefined {
  if (head?.type !== 'heading') return undefined
  const text = textOf(head)
  if (readOrdinal(text) !== undefined || isChapter(text) || isArticle(text)) return undefined
  const depths = blocks.flatMap((node) => (node.type === 'heading' ? [node.depth] : []))
  const up = Math.max(0, Math.min(head.depth - 1, ...depths.map((depth) => depth - 2)))
  const rest = blocks.map((node): RootContent => {
    if (node.type !== 'heading') return node
    return {...node, depth: Math.max(1, node.depth - up) as typeof node.depth}
  })
  return {title: titleOf([head]), rest}
}

/** A number behind the title stands below it: `某某办法（某政发〔2026〕5号）`. */
function parted({title, rest}: TitleReading): TitleReading {
  const behind = numberBehind(wordsOfTitle(title))
  if (!title || !behind) return {title, rest}
  const kept = behind.title.length
  let length = 0
  const lines = title.lines.flatMap((line) => {
    const from = length
    length += wordsOfLine(line).length
    if (from >= kept) return []
    return length <= kept ? [line] : [splitPhrasing(line, kept - from)[0]]
  })
  return {title: {...title, lines}, rest: [lineBlock(behind.number, title.line ?? 1), ...rest]}
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
  /** What is left to print of a draft's title that says the same; undefined where it does not. */
  const leftOf = (words: string, node: RootContent | undefined): RootContent[] | undefined => {
    if (same(words)) return []
    const behind = numberBehind(words)
    return behind && same(behind.title) ? [lineBlock(behind.number, lineOf(node))] : undefined
  }

  const at = blocks.findIndex(
    (node, index) =>
      node.type === 'heading' && (node.depth === 1 || (index === 0 && leftOf(textOf(node), node)))
  )
  const heading = blocks[at]
  if (heading) {
    const words = textOf(heading)
    const left = leftOf(words, heading)
    if (left) suppressed.push(...suppress(withoutEnd(words, left), heading))
    else reportConflict(file, 'title', whole, words, heading)
    return {title, rest: [...blocks.slice(0, at), ...(left ?? []), ...blocks.slice(at + 1)]}
  }

  let words = ''
  for (let count = 1; count <= Math.min(mostTitleLines, blocks.length); count++) {
    const node = blocks[count - 1]
    const line = lineText(node)
    if (line === '') break
    words += line
    const left = leftOf(words, node)
    if (!left) continue
    for (const each of blocks.slice(0, count)) {
      const own = each === node ? withoutEnd(line, left) : lineText(each)
      suppressed.push(...suppress(own, each))
    }
    return {title, rest: [...left, ...blocks.slice(count)]}
  }

  const count = pastedTitleLines(blocks, 0)
  const other = blocks.slice(0, count).map(lineText).join('')
  if (count > 0 && isComplete(other) && isAlike(other, text)) {
    reportConflict(file, 'title', whole, other, blocks[0])
  }
  return {title, rest: blocks}
}

/** A line without what is `left` of it. */
function withoutEnd(line: string, left: readonly RootContent[]): string {
  const length = left.reduce((sum, node) => sum + lineText(node).length, 0)
  return line.slice(0, line.length - length)
}
