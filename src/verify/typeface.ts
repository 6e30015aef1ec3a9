/**
 * What a font is by its name: 仿宋, 楷体, 黑体, 小标宋, 宋体. GB/T 9704—2012, 5.2.2.
 *
 * The names are those of Windows, macOS, Office, WPS, the Founder and the open fonts.
 */

import type {Wording} from '../base/message.ts'
import type {Verdict} from './rule.ts'
import {boxOf, type Line, lineOfGlyphs} from './scene/line.ts'
import {absent, departure, failed, unreadable} from './verdict.ts'

/** Named as the roles of fonts are in the glossary. */
export type Typeface = 'fangsong' | 'kai' | 'hei' | 'title-song' | 'song'

export const typefaceNames: Readonly<Record<Typeface, string>> = {
  fangsong: '仿宋',
  kai: '楷体',
  hei: '黑体',
  'title-song': '小标宋',
  song: '宋体'
}

/** In this order: 仿宋 and 小标宋 are called 宋 as well. */
const likenesses: readonly (readonly [Typeface | 'other', RegExp])[] = [
  ['other', /行楷|行书|隶|姚体|魏|舒体|琥珀|彩云|幼圆|圆体|综艺|手写/u],
  ['other', /xingkai|xingshu|lisu|lishu|yaoti|weibei|shuti|hupo|caiyun|youyuan|yuanti|round/u],
  ['fangsong', /仿宋|fang-?song|simfang|fandolfang|fzfs|fzdfs|_fs/u],
  ['title-song', /小标宋|大标宋|中宋|biao-?song|zhong-?song|xbs|fzd?dbs/u],
  // Song faces drawn bold: what plays the part where there is no 小标宋.
  ['title-song', /(?:serif|ming|song).*(?:semibold|bold|heavy|black)/u],
  ['kai', /楷|kai|fzd?kt|_kt/u],
  [
    'hei',
    /黑|hei|gothic|pingfang|dengxian|fzd?ht|_ht|(?:noto|source-?han)-?sans|sans-?(?:cjk|sc|gb)/u
  ],
  ['song', /宋|song|simsun|batang|mincho|ming|fzd?ss|_st|serif-?(?:cjk|sc|gb)/u]
]

/** Drawn by someone else's hand: 宋体 thickened is no 小标宋. */
const thickened = /simsun|fzs{2}/u

/** Undefined: the name says nothing, `F1`. */
export function typefaceOf(name: string): Typeface | 'other' | undefined {
  const plain = asUnicode(name).toLowerCase()
  for (const [typeface, likeness] of likenesses) {
    if (likeness.test(plain) && !(typeface === 'title-song' && thickened.test(plain))) {
      return typeface
    }
  }
  return /^(?:cidfont|t3font|cairofont|font)?[+_-]?[a-z]{0,2}\d*(?:[_-]\d+)*$/u.test(plain)
    ? undefined
    : 'other'
}

/** Names are bytes: UTF-8, or GBK as Windows programs write them. */
function asUnicode(name: string): string {
  if (!/[\u0080-\u00ff]{2}/u.test(name) || /[\u0100-\u{10ffff}]/u.test(name)) return name
  const bytes = Buffer.from(name, 'latin1')
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, {fatal: true}).decode(bytes)
    } catch {
      // The bytes are of another encoding.
    }
  }
  return name
}

/**
 * Whether the hanzi of `line` have the typeface that they should have; `should` for what the
 * standard recommends only.
 */
export function judgeTypeface(
  line: Line,
  typeface: Typeface,
  subject: Wording,
  should?: Wording
): Verdict {
  const hanzi = line.glyphs.filter(({text}) => /\p{Script=Han}/u.test(text))
  const [first] = hanzi
  if (!first) return absent('汉字', 'hanzi')
  const wrong = hanzi.filter(({face}) => {
    const actual = typefaceOf(face.name)
    return actual !== undefined && actual !== typeface
  })
  const [odd] = wrong
  if (odd) {
    const at = {page: line.page, box: boxOf(lineOfGlyphs(wrong, line.page))}
    const name = asUnicode(odd.face.name)
    return failed([departure(at, subject, name, typefaceNames[typeface], should)])
  }
  return hanzi.some(({face}) => isNameless(face.name))
    ? nameless
    : {state: 'passed', actual: asUnicode(first.face.name)}
}

/** Whether the name of a font says nothing of its typeface. */
export function isNameless(name: string): boolean {
  return typefaceOf(name) === undefined
}

const nameless = unreadable(
  '字体的名称看不出是哪种字体',
  'the names of fonts do not tell their typefaces'
)

/**
 * `outcome`, unless the name of `font` says nothing: what then has passed may be of any typeface,
 * and is not known.
 */
export function unlessNameless(outcome: Verdict, font: string | undefined): Verdict {
  const isUnknown = outcome.state === 'passed' && font !== undefined && isNameless(font)
  return isUnknown ? nameless : outcome
}
