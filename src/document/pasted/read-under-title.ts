/**
 * The lines under a title: 副标题, 题注 and the speaker's, as in reports to a congress.
 *
 * Not in GB/T 9704—2012; usual for reports, speeches and what a meeting adopts:
 *
 * ```text
 * 政府工作报告
 * ——在某某市第十届人民代表大会第三次会议上
 * （2026年3月5日）
 * 某某市人民政府市长　张某某
 * ```
 */

import type {RootContent} from 'mdast'
import type {VFile} from 'vfile'
import {lineText, suppress, typed} from '../block-text.ts'
import {reportConflict} from '../conflict.ts'
import type {Given, Metadata} from '../front-matter/metadata.ts'
import {given} from '../given.ts'
import type {Field, SourceText, Title} from '../model.ts'
import {hasPlainSurname, isPersonName, likelihood} from '../words/person-name.ts'
import {sameWords} from '../words/same.ts'
import {isBody} from './read-ending.ts'
import {wordsOfLine} from './title-words.ts'

export interface UnderTitle {
  readonly subtitle: Field | undefined
  readonly subtitleNote: Field | undefined
  readonly speaker: Field | undefined
  readonly rest: readonly RootContent[]
  readonly suppressed: readonly SourceText[]
}

/** In characters: longer ones are text. */
const longest = {subtitle: 60, note: 120, speaker: 40} as const

/** `——在全市工作会议上的讲话`; the sign of one dash, or of a box's line, as it comes. */
const subtitle = /^[—―─]{1,2}\s*[^—―─\s]/u

const date =
  '(?:(?:19|20)\\d{2}\\s*年\\s*\\d{1,2}\\s*月(?:\\s*\\d{1,2}\\s*日)?|[〇零○一二三四五六七八九]{4}\\s*年\\s*[一二三四五六七八九十]{1,3}\\s*月(?:\\s*[一二三四五六七八九十]{1,3}\\s*日)?)'
/** `（2026年3月5日）`, `（2026年3月5日某某市第八届人民代表大会第一次会议通过）` */
const note = new RegExp(`^[（(]\\s*${date}[^。！？]*[)）]$`, 'u')

/** `某某市人民政府市长　张某某`, `市长 张　三` */
const officeAndName =
  /^(?<office>\p{Script=Han}[\p{Script=Han}、（）]*(?:长|书记|主席|主任|委员|代表|理事|董事|总经理|经理|专员|负责人))[\s\u3000]+(?<name>\p{Script=Han}.*)$/u

/** The title's own lines, and the subtitle behind them. */
export function partTitle(title: Title | undefined): {
  readonly title: Title | undefined
  readonly subtitle: Field | undefined
} {
  const [first, ...lines] = title?.lines ?? []
  const at = lines.findIndex((line) => subtitle.test(wordsOfLine(line)))
  if (!title || !first || at < 0) return {title, subtitle: undefined}
  const own = lines.slice(at)
  // A pasted title has its lines one below the other.
  const below = title.line === undefined ? undefined : title.line + at + 1
  const line = own[0]?.[0]?.position?.start.line ?? below
  const text = own.map(wordsOfLine).join('')
  return {
    title: {...title, lines: [first, ...lines.slice(0, at)]},
    subtitle: {text, origin: title.origin, line}
  }
}

/** The same for the front matter's 标题. */
export function partGivenTitle(lines: readonly Given[] | undefined): {
  readonly lines: readonly Given[] | undefined
  readonly subtitle: Given | undefined
} {
  const at = lines?.findIndex(({text}, index) => index > 0 && subtitle.test(text)) ?? -1
  const first = lines?.[at]
  if (!lines || !first) return {lines, subtitle: undefined}
  const text = lines
    .slice(at)
    .map((line) => line.text)
    .join('')
  return {lines: lines.slice(0, at), subtitle: {...first, text}}
}

/** `blocks` is what follows the title; `wanted` is the front matter's subtitle. */
export function readUnderTitle(
  blocks: readonly RootContent[],
  known: Field | undefined,
  wanted: Given | undefined,
  metadata: Metadata | undefined,
  file: VFile
): UnderTitle {
  const suppressed: SourceText[] = []
  let rest = blocks
  let ownSubtitle = known ?? (wanted && given(wanted))
  if (known?.origin !== 'body' && isSubtitle(rest)) {
    const [node] = rest
    const text = lineText(node)
    rest = rest.slice(1)
    if (wanted === undefined) ownSubtitle = typed(text, node)
    else if (sameWords(wanted.text, text)) suppressed.push(...suppress(text, node))
    else reportConflict(file, 'title', wanted, text, node)
  }

  const taken = takeNote(rest, metadata, file)
  if (taken) {
    const below = speakerOf(taken.rest[0])
    return {
      subtitle: ownSubtitle,
      subtitleNote: taken.field,
      speaker: taken.speaker ?? below,
      rest: below && !taken.speaker ? taken.rest.slice(1) : taken.rest,
      suppressed
    }
  }
  const noteGiven = metadata?.subtitleNote
  // A name alone is a name where a date or the occasion stands above it.
  const speaker = ownSubtitle || noteGiven ? speakerOf(rest[0]) : undefined
  return {
    subtitle: ownSubtitle,
    subtitleNote: noteGiven && given(noteGiven, bracketed(noteGiven.text)),
    speaker,
    rest: speaker ? rest.slice(1) : rest,
    suppressed
  }
}

/** One line, and not the first of a row of items. */
function isSubtitle([node, next]: readonly RootContent[]): boolean {
  const text = lineText(node)
  return (
    subtitle.test(text) &&
    text.length <= longest.subtitle &&
    !/[。！？；]|[：:]$/u.test(text) &&
    !subtitle.test(lineText(next))
  )
}

/** 题注, at the head of `blocks` or below the speaker's line. */
function takeNote(
  blocks: readonly RootContent[],
  metadata: Metadata | undefined,
  file: VFile
):
  | {
      readonly field: Field
      readonly speaker: Field | undefined
      readonly rest: readonly RootContent[]
    }
  | undefined {
  const wanted = metadata?.subtitleNote
  const isNote = (text: string): boolean =>
    (note.test(text) && text.length <= longest.note) ||
    (wanted !== undefined && sameWords(text, wanted.text))
  const first = lineText(blocks[0])
  const speaker = isNote(first) ? undefined : speakerOf(blocks[0])
  const at = speaker ? 1 : 0
  const node = blocks[at]
  const text = lineText(node)
  if (!node || text === '' || !isNote(text)) return undefined
  if (wanted && !sameWords(text, wanted.text)) {
    reportConflict(file, 'subtitleNote', wanted, text, node)
  }
  return {field: typed(text, node), speaker, rest: blocks.slice(at + 1)}
}

/** Office and name, a name alone, or the body that reports. */
function speakerOf(node: RootContent | undefined): Field | undefined {
  const text = lineText(node)
  if (text === '' || text.length > longest.speaker || /[，。；：！？、,;:!?]$/u.test(text)) {
    return undefined
  }
  const {name} = officeAndName.exec(text)?.groups ?? {}
  const person = (name ?? text).replace(/[\s\u3000]+/gu, '')
  const isSpaced = person.length === 2 && /[\s\u3000]/u.test(text)
  // Two hanzi in a row may be any word; so may 时间表, though 时 is a surname.
  const isSure = likelihood(person) !== 'unlikely' || hasPlainSurname(person)
  const isNamed =
    isPersonName(person) && (name !== undefined || isSpaced || (person.length > 2 && isSure))
  const isReporting = name === undefined && /^\p{Script=Han}{4,30}$/u.test(text) && isBody(text)
  return isNamed || isReporting ? typed(text, node) : undefined
}

function bracketed(text: string): string {
  return /^[（(].*[)）]$/su.test(text) ? text : `（${text}）`
}

/** Whether a line has the dash of a subtitle. */
export function hasSubtitleDash(text: string): boolean {
  return subtitle.test(text)
}
