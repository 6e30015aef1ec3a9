/**
 * TeX before KaTeX sees it: what is refused, and what is printed by us.
 *
 * A formula is to hold what is printed, and nothing else. KaTeX drops comments without a
 * word, prints what it may not do in red, and lets macros be defined; none of it has a place
 * in an official document.
 */

import type {Wording} from '../base/message.ts'

/** A fault of the author's, at an offset of the TeX as typed. */
export interface Refusal {
  readonly offset: number
  readonly length: number
  readonly wording: Wording
}

export interface PreparedTex {
  /** For KaTeX. */
  readonly sent: string
  /** With its brackets: `（1）` for `\tag{1}`. */
  readonly number: string | undefined
  /** An offset of what was sent → one of what was typed. */
  readonly typedAt: (offset: number) => number
}

/** A full page has 616 characters. */
const longest = 2000

/** Commands with their effects outside of the formula, unseen, or in colour. */
const refused = new Set(
  (
    'href url includegraphics htmlClass htmlId htmlStyle htmlData ' +
    'def gdef edef xdef let futurelet global long newcommand renewcommand providecommand ' +
    'expandafter noexpand csname endcsname mathchoice TextOrMath char ' +
    'phantom hphantom vphantom color textcolor colorbox fcolorbox pmb ' +
    'label ref eqref verb'
  ).split(' ')
)

const token = /\\(?<name>[A-Za-z@]+)|\\[\s\S]|(?<comment>%)/gu
const tag = /\\tag(?<star>\*?)\s*\{(?<text>[^{}\\$]*)\}/gu
/** KaTeX numbers these by itself; here the author does. */
const numbered = /\\(?:begin|end)\s*\{(?:equation|align|gather|alignat)(?=\})/gu

export function prepareTex(typed: string, isDisplayed: boolean): PreparedTex | Refusal {
  if (typed.length > longest) return tooLong(typed)
  const tags = [...typed.matchAll(tag)]
  const [own, another] = tags
  if (another) return manyNumbers(another.index, another[0].length)
  if (own && !isDisplayed) return inlineNumber(own.index, own[0].length)
  // As many spaces: offsets stay what they are.
  const untagged = typed.replace(tag, (found) => ' '.repeat(found.length))
  const fault = refusalIn(untagged)
  if (fault) return fault

  const stars = [...untagged.matchAll(numbered)].map(({index, 0: {length}}) => index + length)
  const {star, text = ''} = own?.groups ?? {}
  return {
    sent: untagged.replace(numbered, '$&*'),
    number: own ? (star === '*' ? text.trim() : `（${text.trim()}）`) : undefined,
    typedAt: (offset) =>
      Math.min(typed.length, offset - stars.filter((at, index) => at + index < offset).length)
  }
}

function refusalIn(tex: string): Refusal | undefined {
  for (const {index, 0: found, groups} of tex.matchAll(token)) {
    const {name, comment} = groups ?? {}
    const place = {offset: index, length: found.length}
    if (comment !== undefined) return {...place, wording: commentWording}
    if (name === 'tag') return {...place, wording: tagWording}
    if (name === undefined) continue
    if (refused.has(name) || name.includes('@')) {
      return {
        ...place,
        wording: {
          zh: `公式里不能用“${found}”，应只写要印出的内容`,
          en: `Unexpected \`${found}\` in a formula, expected only what is to be printed`
        }
      }
    }
  }
  return undefined
}

const commentWording = {
  zh: '“%”在公式里是注释，它后面的内容不会印出，应写作“\\%”',
  en: 'Unexpected `%`, which makes a comment of what follows it; expected `\\%`'
} as const

const tagWording = {
  zh: '公式的编号应写作“\\tag{1}”，括号里只有文字',
  en: 'Unexpected `\\tag`, expected `\\tag{1}` with nothing but text in its braces'
} as const

function manyNumbers(offset: number, length: number): Refusal {
  return {
    offset,
    length,
    wording: {
      zh: '一个公式只能有一个编号；几个公式各有编号的，应分别写在各自的“$$”里',
      en: 'Unexpected second number of a formula, expected one for each `$$…$$`'
    }
  }
}

function inlineNumber(offset: number, length: number): Refusal {
  return {
    offset,
    length,
    wording: {
      zh: '文中的公式不能编号，要编号应用“$$……$$”独立成行',
      en: 'Unexpected number of a formula among text, expected `$$…$$` on a line of its own'
    }
  }
}

function tooLong(typed: string): Refusal {
  return {
    offset: 0,
    length: typed.length,
    wording: {
      zh: `公式长 ${typed.length} 个字符，应不超过 ${longest} 个`,
      en: `Unexpected formula of ${typed.length} characters, expected ${longest} at most`
    }
  }
}
