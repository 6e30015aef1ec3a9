/**
 * 题注 as they are typed under a title, of a document or of an attachment: when the text was
 * adopted, which draft it is, who issued it and when, a number without a masthead.
 *
 * Not in GB/T 9704—2012; usual for what a meeting adopts and for drafts that go round.
 */

import type {RootContent} from 'mdast'
import {lineText} from '../block-text.ts'
import {isBody} from '../words/body-name.ts'
import {isAgencyNumber} from '../words/title-form.ts'
import {datedLine, isName} from './signature-names.ts'

/** In characters: longer ones are text. */
const longest = {note: 120, history: 600, draft: 30} as const

const mostNotes = 8

const date =
  '(?:(?:19|20)\\d{2}\\s*年\\s*\\d{1,2}\\s*月(?:\\s*\\d{1,2}\\s*日)?|[〇零○一二三四五六七八九]{4}\\s*年\\s*[一二三四五六七八九十]{1,3}\\s*月(?:\\s*[一二三四五六七八九十]{1,3}\\s*日)?)'

const month = new RegExp(`^${date}$`, 'u')

/** `（2026-03-05）` */
const dateInDigits = /^[（(]\s*(?:19|20)\d{2}[-./]\d{1,2}[-./]\d{1,2}\s*[)）]$/u

/** `（2026年3月5日）`, `（2026年3月5日某某市第八届人民代表大会第一次会议通过）` */
const bracketed = new RegExp(`^[（(]\\s*${date}[^。！？]*[)）]$`, 'u')

/** `（某某市水务局　2026年3月5日）` */
const issued = new RegExp(`^[（(][^（()）。！？，]{2,40}${date}[^。！？]{0,20}[)）]$`, 'u')

/** `2026年1月25日　某某市人大常委会第三次会议通过`, `自2026年3月30日起施行` */
const adopted = new RegExp(
  `^(?:自|根据|经)?\\s*${date}[^。！？；：]*(?:通过|批准|发布|公布|颁布|印发|修订|修正|修改|施行|实施|实行|生效|废止|核定|审定|核准|制定|下发|第[一二三四五六七八九十]次修[订正].{0,20})$`,
  'u'
)

/** `（征求意见稿）`, `（试行）`, `（2026年修订）` */
const draft =
  /^[（(〔[](?:[^（）()。，；：]*(?:稿|版|本)|试行|暂行|草案|修订|修正|修改|内部(?:资料|文件|使用)[^（）()。]{0,12}|代拟)[)）〕\]]$/u

/** Tell whether a line says which draft of a text it is: `（征求意见稿）`. */
export function isDraftNote(text: string): boolean {
  return text.length <= longest.draft && draft.test(text)
}

/** Tell whether a line is a 题注 by itself, wherever it stands under a title. */
function isNote(text: string): boolean {
  if (isDraftNote(text) || dateInDigits.test(text)) return true
  if (bracketed.test(text)) return text.length <= longest.history
  if (text.length > longest.note) return false
  return issued.test(text) || adopted.test(text)
}

/**
 * Find the lines at the head of `blocks` that are 题注; `isOne` tells of a line whether the
 * front matter has it, too.
 */
export function notesUnderTitle(
  blocks: readonly RootContent[],
  isOne: (text: string) => boolean = () => false
): readonly RootContent[] {
  const notes: RootContent[] = []
  while (notes.length < mostNotes) {
    const rest = blocks.slice(notes.length)
    const [node, next] = rest
    const text = lineText(node)
    if (!node || text === '') break
    if (isNote(text) || isOne(text)) notes.push(node)
    else if (next && isIssuerAbove(text, next)) notes.push(node, next)
    else if (isDateAlone(rest)) notes.push(node)
    else break
  }
  return notes
}

/** Tell whether a line is a number that no masthead shows: `（某政发〔2026〕5号）`. */
export function isBracketedNumber(text: string): boolean {
  return /^[（(]/u.test(text) && isAgencyNumber(text)
}

/** Part `某某办法（某政发〔2026〕5号）`; undefined where no number is behind a title. */
export function numberBehind(
  text: string
): {readonly title: string; readonly number: string} | undefined {
  const number = /[（(][^（）()]*(?:[（(]\s*\d{4}\s*[)）])?[^（）()]*号\s*[)）]$/u.exec(text)?.[0]
  if (number === undefined || number.length === text.length || !isAgencyNumber(number)) {
    return undefined
  }
  return {title: text.slice(0, text.length - number.length).trim(), number}
}

/** `某某市水务局` above `2026年3月5日`, or `2026年3月`. */
function isIssuerAbove(text: string, next: RootContent): boolean {
  const isNamed = text.length <= 40 && isName(text) && isBody(text.replace(/[\s\u3000]/gu, ''))
  return isNamed && isDate(next)
}

/**
 * A date, or a body and a date, with the text below it. Where several dates stand alone, they
 * are headings of a chronicle.
 */
function isDateAlone([node, ...below]: readonly RootContent[]): boolean {
  if (!node || below.length === 0) return false
  const name = datedLine(node)?.name
  if (name !== undefined) return isBody(name.replace(/[\s\u3000]/gu, ''))
  return isDate(node) && !below.some(isDate)
}

function isDate(node: RootContent): boolean {
  const dated = datedLine(node)
  return (dated !== undefined && dated.name === undefined) || month.test(lineText(node))
}
