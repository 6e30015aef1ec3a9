/**
 * The top of the text: 标题, 发文字号 and 主送机关, where the front matter leaves them to the
 * draft, or repeats them.
 *
 * GB/T 9704—2012, 7.3.1 and 7.3.2.
 */

import {distance} from 'fastest-levenshtein'
import type {Heading, PhrasingContent, RootContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {VFile} from 'vfile'
import {tell} from '../base/message.ts'
import {isSoft, lineOf, lineText, placeOf, suppress, typed} from './block-text.ts'
import {reportConflict} from './conflict.ts'
import type {Given, Metadata} from './metadata.ts'
import type {Field, SourceText, Title} from './model.ts'
import {readOrdinal} from './ordinal.ts'
import {hasSubtitleDash, partGivenTitle, partTitle, readUnderTitle} from './read-under-title.ts'
import {sameWords, wordsOf} from './same.ts'
import {isAgencyNumber, isComplete, isDocumentNumber, isTitleLine} from './title-form.ts'
import {wordsOfTitle} from './title-words.ts'

export interface Head {
  readonly title: Title | undefined
  readonly subtitle: Field | undefined
  readonly subtitleNote: Field | undefined
  readonly speaker: Field | undefined
  readonly documentNumber: Field | undefined
  readonly mainRecipients: Field | undefined
  readonly rest: readonly RootContent[]
  readonly suppressed: readonly SourceText[]
}

const mostTitleLines = 8

/** Read the head of `blocks`; `knowsIssuer` tells whether a masthead can be made for a number. */
export function readHead(
  blocks: readonly RootContent[],
  metadata: Metadata | undefined,
  file: VFile,
  knowsIssuer: (title: string) => boolean
): Head {
  const suppressed: SourceText[] = []
  const wanted = partGivenTitle(metadata?.title)
  const reading = readTitle(
    blocks,
    metadata && wanted.lines ? {...metadata, title: wanted.lines} : metadata,
    file,
    suppressed,
    wanted.subtitle?.text
  )
  const {title, subtitle} = partTitle(reading.title)
  const under = readUnderTitle(reading.rest, subtitle, wanted.subtitle, metadata, file)
  suppressed.push(...under.suppressed)
  const {rest} = under
  const words = wordsOfTitle(title)

  const {form} = metadata ?? {}
  /** 令号 and 期号 are numbers of their own kind. 10.2, 10.3. */
  const isNumbered = form === 'order' || form === 'minutes'
  let index = 0
  let documentNumber: Field | undefined
  const kept: RootContent[] = []
  while (isDocumentNumber(lineText(rest[index]))) {
    const node = rest[index]
    const text = lineText(node)
    const given = metadata?.documentNumber
    if (given) {
      if (sameWords(given.text, text)) suppressed.push(...suppress(text, node))
      else reportConflict(file, 'documentNumber', given, text, node)
    } else if (
      documentNumber === undefined &&
      (isNumbered || (isAgencyNumber(text) && knowsIssuer(words)))
    ) {
      documentNumber = typed(text, node)
    } else if (node) kept.push(node)
    index++
  }

  const recipients = form === 'order' ? undefined : readRecipients(rest.slice(index))
  let mainRecipients: Field | undefined
  if (recipients) {
    const {text, count} = recipients
    const given = metadata?.mainRecipients
    const all = given?.map((item) => item.text).join('、')
    if (given?.[0] && all !== undefined && !sameWords(all, text)) {
      reportConflict(file, 'mainRecipients', {...given[0], text: all}, text, rest[index])
    }
    mainRecipients = typed(text, rest[index])
    index += count
  }
  return {
    title,
    subtitle: under.subtitle,
    subtitleNote: under.subtitleNote,
    speaker: under.speaker,
    documentNumber,
    mainRecipients,
    rest: [...kept, ...rest.slice(index)],
    suppressed
  }
}

interface TitleReading {
  readonly title: Title | undefined
  readonly rest: readonly RootContent[]
}

function readTitle(
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
  const [left, right] = [wordsOf(a), wordsOf(b)]
  return distance(left, right) <= Math.max(left.length, right.length) * 0.3
}

/**
 * How many of the lines from `start` on are a title: up to the one that ends in a kind
 * (通知, 办法 …); one line when none does.
 */
export function pastedTitleLines(blocks: readonly RootContent[], start: number): number {
  if (!isTitleLine(lineText(blocks[start]))) return 0
  let words = ''
  for (let count = 1; count <= mostTitleLines; count++) {
    const node = blocks[start + count - 1]
    const line = lineText(node)
    if (!isTitleLine(line) || (count > 1 && !isSoft(node))) break
    words += line
    if (isComplete(words) && !goesOn(blocks[start + count])) return count
  }
  return 1
}

/** Whether a line cannot be the first of anything: it begins with 的 or a conjunction. */
function goesOn(node: RootContent | undefined): boolean {
  return isSoft(node) && /^[的和及与、]/u.test(lineText(node)) && isTitleLine(lineText(node))
}

/** The lines of a title, kept as its author broke them. */
export function titleOf(nodes: readonly RootContent[]): Title {
  return {
    lines: nodes.flatMap((node) =>
      node.type === 'paragraph' || node.type === 'heading' ? brokenLines(node) : []
    ),
    origin: 'body',
    line: lineOf(nodes[0])
  }
}

/** Phrasing parted at its hard breaks. */
export function brokenLines(node: Pick<Heading, 'children'>): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]]
  for (const child of node.children) {
    if (child.type === 'break') lines.push([])
    else lines.at(-1)?.push(child)
  }
  return lines.filter((line) => line.length > 0)
}

/** Openings of a first paragraph, and endings before a list, that no addressee has. */
const notAddressed =
  /^(?:为了?|根据|按照|依照|依据|遵照|现将|经|鉴于|针对|近期|近年|自|在|对|由于|关于|注|附)|(?:如下|以下|下列|包括|包含|其中|是|为|即|说|指出|强调|认为|要求|问题|情况|内容|事项|意见|要做到|主要有)[：:]$/u

/** `各区、县人民政府：`, on one line or wrapped over a few. */
function readRecipients(
  blocks: readonly RootContent[]
): {readonly text: string; readonly count: number} | undefined {
  let text = ''
  for (let count = 1; count <= 6; count++) {
    const node = blocks[count - 1]
    const line = lineText(node)
    if (line === '' || (count > 1 && !isSoft(node))) return undefined
    text += line
    if (/[。！？；!?;]/u.test(text) || text.length > 600) return undefined
    if (!/[：:]$/u.test(text)) continue
    const named = text.slice(0, -1)
    if (/[：:]/u.test(named) || readOrdinal(text) || notAddressed.test(text)) return undefined
    return /\p{Script=Han}/u.test(named) ? {text, count} : undefined
  }
  return undefined
}
