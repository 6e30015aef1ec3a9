/**
 * TeX → MathML for the HTML, boxes for the pages.
 *
 * MathML is what the HTML says: any browser shows it, and readers read it aloud. The boxes
 * are KaTeX's, with places in em: they stand for it on the pages.
 */

import type {Element, Root} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {EXIT, visit} from 'unist-util-visit'
import type {Wording} from '../base/message.ts'
import {type Boxes, boxesOf} from './boxes.ts'
import {type KatexResult, runKatex} from './katex.ts'
import {type PreparedTex, prepareTex, type Refusal} from './tex.ts'
import {unprinted} from './unprinted.ts'

export interface TypesetFormula extends Boxes {
  readonly state: 'set'
  readonly mathml: Element
  /** With its brackets, when the TeX has one. */
  readonly number: string | undefined
}

export interface RefusedFormula extends Refusal {
  readonly state: 'refused'
}

/** Set `tex` as typed; `limit` is in milliseconds. */
export function typeset(
  tex: string,
  isDisplayed: boolean,
  limit: number
): TypesetFormula | RefusedFormula {
  const prepared = prepareTex(tex, isDisplayed)
  if (!('sent' in prepared)) return {state: 'refused', ...prepared}
  const refuse = (wording: Wording): RefusedFormula => ({
    state: 'refused',
    wording,
    offset: 0,
    length: tex.length
  })

  const result = runKatex(prepared.sent, isDisplayed, limit)
  if (result.state === 'unreadable') return {state: 'refused', ...unreadable(result, prepared, tex)}
  if (result.state === 'endless') return refuse(endless)

  const tree = fromHtml(result.html, {fragment: true})
  const boxes = boxesOf(elementOf(tree, isBoxes), isDisplayed)
  if (!boxes) return refuse(outside)
  if (boxes.text.trim() === '') return refuse(empty)
  const lost = unprinted(prepared.sent, boxes.text)
  if (lost !== undefined) return refuse(losing(lost))

  const mathml = elementOf(tree, ({tagName}) => tagName === 'math')
  annotate(mathml, tex)
  return {state: 'set', mathml, number: prepared.number, ...boxes}
}

/** The MathML holds the TeX as it was typed, number and all. */
function annotate(mathml: Element, tex: string): void {
  visit(mathml, 'element', (element) => {
    if (element.tagName !== 'annotation') return
    element.children = [{type: 'text', value: tex}]
    return EXIT
  })
}

function isBoxes({properties: {className}}: Element): boolean {
  return Array.isArray(className) && className.includes('katex-html')
}

function elementOf(tree: Root, test: (element: Element) => boolean): Element {
  let found: Element | undefined
  visit(tree, 'element', (element) => {
    if (!test(element)) return
    found = element
    return EXIT
  })
  if (!found) throw new Error('Expected KaTeX to give boxes and MathML')
  return found
}

function unreadable(
  {reason, offset}: Extract<KatexResult, {state: 'unreadable'}>,
  {sent, typedAt}: PreparedTex,
  tex: string
): Refusal {
  const at = typedAt(Math.min(offset ?? 0, sent.length))
  const rest = tex.slice(at).trim()
  const before = rest === '' ? tex.trim().slice(-longestSample) : rest.slice(0, longestSample)
  return {
    offset: at,
    length: 0,
    wording: {
      zh: `公式读不懂，${rest === '' ? '末尾' : ''}“${before}”处有误：${inChinese(reason)}`,
      en: `Unexpected formula that cannot be read at \`${before}\`: ${reason}`
    }
  }
}

const longestSample = 20

/** KaTeX's reasons that authors meet most often. */
const reasons: readonly (readonly [RegExp, string])[] = [
  [/^Undefined control sequence: (?<what>.*)$/u, '没有“$<what>”这个命令'],
  [/^Expected '(?<what>.+)', got '(?<other>.+)'.*$/u, '应为“$<what>”，实为“$<other>”'],
  [/^Unexpected end of input.*$/u, '没有写完'],
  [/^Double (?<what>super|sub)script.*$/u, '连用了两个上标或两个下标，应加“{}”'],
  [/^Too many expansions.*$/u, '命令展开过多'],
  [/^No such environment: (?<what>.*)$/u, '没有“$<what>”这个环境'],
  [/^(?:Expected|Missing) group.*$/u, '后面应有内容，可用“{}”括起'],
  [/^Can't use function '(?<what>.+)' in (?<mode>.+) mode.*$/u, '这里不能用“$<what>”']
]

function inChinese(reason: string): string {
  const [pattern, words] = reasons.find(([each]) => each.test(reason)) ?? []
  return pattern && words !== undefined
    ? reason.replace(pattern, words).replaceAll('“EOF”', '末尾')
    : reason
}

const endless = {
  zh: '公式太复杂，排不完，应简化或分成几个',
  en: 'Unexpected formula that takes too long, expected a simpler one, or several'
} as const

const outside = {
  zh: '公式里有颜色、链接等不能印的内容，应只写要印出的内容',
  en: 'Unexpected colour, link or the like in a formula, expected only what is to be printed'
} as const

const empty = {
  zh: '公式是空的，不会印出任何内容',
  en: 'Unexpected empty formula, expected something to print'
} as const

function losing(character: string): Wording {
  return {
    zh: `公式里的“${character}”没有印出，应只写要印出的内容`,
    en: `Unexpected \`${character}\` in a formula that is not printed, expected only what is to be printed`
  }
}
