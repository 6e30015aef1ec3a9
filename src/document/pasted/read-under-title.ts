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
import {isBody} from '../words/body-name.ts'
import {hasPlainSurname, isPersonName, likelihood} from '../words/person-name.ts'
import {sameWords} from '../words/same.ts'
import {wordsOfLine} from './title-words.ts'
import {isDraftNote, notesUnderTitle} from './under-title-notes.ts'

export interface UnderTitle {
  readonly subtitle: Field | undefined
  readonly subtitleNotes: readonly Field[]
  readonly speaker: Field | undefined
  readonly rest: readonly RootContent[]
  readonly suppressed: readonly SourceText[]
}

/** In characters: longer ones are text. */
const longest = {subtitle: 60, speaker: 40} as const

/** `——在全市工作会议上的讲话`; the sign of one dash, or of a box's line, as it comes. */
const subtitle = /^[—―─]{1,2}\s*[^—―─\s]/u

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

  const taken = takeNotes(rest, metadata, file)
  const {notes} = taken
  // A name alone is a name where a date or the occasion stands above it, or a date below.
  const below =
    taken.speaker || (notes.length === 0 && !ownSubtitle) ? undefined : speakerOf(taken.rest[0])
  return {
    subtitle: ownSubtitle,
    subtitleNotes: notes,
    speaker: taken.speaker ?? below,
    rest: below ? taken.rest.slice(1) : taken.rest,
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

interface TakenNotes {
  readonly notes: readonly Field[]
  readonly speaker: Field | undefined
  readonly rest: readonly RootContent[]
}

/** 题注, at the head of `blocks` or below the speaker's line; the front matter's besides. */
function takeNotes(
  blocks: readonly RootContent[],
  metadata: Metadata | undefined,
  file: VFile
): TakenNotes {
  const wanted = metadata?.subtitleNote
  const isWanted = (text: string): boolean => wanted !== undefined && sameWords(text, wanted.text)
  const first = notesUnderTitle(blocks, isWanted)
  const speaker = first.length > 0 ? undefined : speakerOf(blocks[0])
  const nodes = speaker ? notesUnderTitle(blocks.slice(1), isWanted) : first
  const notes = nodes.map((node) => typed(lineText(node), node))
  const isTold = notes.some(({text}) => isWanted(text))
  const other = nodes.find((node) => !isDraftNote(lineText(node)))
  if (wanted && !isTold && other) {
    reportConflict(file, 'subtitleNote', wanted, lineText(other), other)
  }
  const own = wanted && !isTold && !other ? [given(wanted, bracketed(wanted.text))] : []
  return {
    notes: [...own, ...notes],
    speaker: nodes.length > 0 ? speaker : undefined,
    rest: blocks.slice(nodes.length + (speaker && nodes.length > 0 ? 1 : 0))
  }
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
