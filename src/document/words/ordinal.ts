/** The ordinals authors type at the start of a paragraph. GB/T 9704—2012, 7.3.3. */

import {parseChineseNumeral} from '../../base/numerals.ts'

export type Level = 1 | 2 | 3 | 4

export interface Ordinal {
  readonly level: Level
  readonly value: number
  /** As typed: `一、`, `(一)`, `1．`. */
  readonly text: string
}

const numeral = '[〇零一二三四五六七八九十百千]{1,7}'

/** In 第×条, 第×章. */
const counted = '[〇零一二三四五六七八九十百千\\d]{1,7}'

const patterns: readonly (readonly [Level, RegExp])[] = [
  // `三. 工作要求` is meant so; `三.五` is a number.
  [
    1,
    new RegExp(
      `^(?<number>${numeral})(?:、|[.．](?!${numeral})(?=\\s*[\\p{Script=Han}“《（]))`,
      'u'
    )
  ],
  [2, new RegExp(`^[（(]\\s?(?<number>${numeral})\\s?[)）]、?`, 'u')],
  // `1.5倍`, `10.3万`, `2．1`: a digit after the point makes it a number.
  [3, /^(?<number>[0-9０-９]{1,3})(?:[.．](?![0-9０-９])|、)/u],
  [4, /^[（(]\s?(?<number>[0-9０-９]{1,3})\s?[)）]/u]
]

/**
 * The ordinal that `text` begins with.
 *
 * `expected` is the value that would come next at a level. It settles what the words alone
 * leave open: `三、四季度` and `1、2号楼` are lists of numbers, unless a third or a first
 * item is due; `1、2、3号楼` always is.
 */
export function readOrdinal(
  text: string,
  expected?: (level: Level) => number
): Ordinal | undefined {
  for (const [level, pattern] of patterns) {
    const match = pattern.exec(text)
    const typed = match?.groups?.number
    if (!match || typed === undefined) continue
    const value = numberOf(typed)
    if (value === undefined || value === 0) continue
    if (match[0].endsWith('、')) {
      const following = nextNumber(text.slice(match[0].length), value)
      if (following === 'more') return undefined
      if (following === 'one' && expected?.(level) !== value) return undefined
    }
    return {level, value, text: match[0]}
  }
  return undefined
}

/** `一是`, `二是`: its value. */
export function readRunOn(text: string): number | undefined {
  const match = new RegExp(`^(?<number>${numeral})是`, 'u').exec(text)
  return match?.groups?.number === undefined ? undefined : parseChineseNumeral(match.groups.number)
}

const chapter = new RegExp(
  `^第${counted}[编篇章节](?:[\\s\\u3000、]+\\S.*|(?!规定|所|的)[\\p{Script=Han}A-Za-z0-9“”《》（）、·—-]{1,30})?$`,
  'u'
)

/** `第一章 总则`, `第二节　管辖`, standing alone. */
export function isChapter(text: string): boolean {
  return text.length <= 40 && chapter.test(text) && !/[。；：，！？]/u.test(text)
}

/** `第十二条` at the start of an article. */
export interface Article {
  readonly value: number
  /** As typed: `第十二条`, `第十二条之一`. */
  readonly label: string
  /** Nothing parts it from its text: `第一条为了…`. */
  readonly isGlued: boolean
}

const article = new RegExp(`^第(?<number>${counted})条(?:之[一二三四五六七八九十]+)?`, 'u')

/** What follows the number of an article that a sentence speaks of: `第三条规定的`, `第三条、第五条`. */
const spokenOf =
  /^(?:规定|所[列称述指定]|第|[、，,和及与或至到中的（(]|各?款|以[上下内外]|之外|之规定|修改|改为|删去)/u

/** The article that `text` begins; undefined where it begins none, or only speaks of one. */
export function readArticle(text: string): Article | undefined {
  const match = article.exec(text)
  const value = numberOf(match?.groups?.number ?? '')
  if (!match || value === undefined) return undefined
  const rest = text.slice(match[0].length)
  const isGlued = /^[^\s\u3000]/u.test(rest)
  return isGlued && spokenOf.test(rest) ? undefined : {value, label: match[0], isGlued}
}

/** `第十二条 …`. */
export function isArticle(text: string): boolean {
  return readArticle(text) !== undefined
}

/** A line holding a numeral and nothing else: an ordinal that lost its `、`. */
export function bareNumeral(text: string): number | undefined {
  return /^[一二三四五六七八九十]{1,3}$/u.test(text) ? parseChineseNumeral(text) : undefined
}

function numberOf(text: string): number | undefined {
  const plain = text.normalize('NFKC')
  return /^\d+$/.test(plain) ? Number(plain) : parseChineseNumeral(text)
}

/** `二、三产业`, `2、3号楼`: goes on with the next number; `一、二、三产业`: and with more. */
function nextNumber(text: string, value: number): 'none' | 'one' | 'more' {
  const next = /^(?:[0-9０-９]+|[〇零一二三四五六七八九十百千]+)/u.exec(text)?.[0]
  if (next === undefined || numberOf(next) !== value + 1) return 'none'
  return /^[、和及与至]/u.test(text.slice(next.length)) ? 'more' : 'one'
}
