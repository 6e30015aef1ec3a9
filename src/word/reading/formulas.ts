/** OMML → TeX. ECMA-376, part 1, 22.1. */

import {childElements, childOf, descend, textIn, type XmlElement} from '../xml/element.ts'
import type {Inline} from './blocks.ts'
import type {ReadingContext} from './context.ts'

const operators: Readonly<Record<string, string>> = {
  '∑': '\\sum',
  '∏': '\\prod',
  '∫': '\\int',
  '∬': '\\iint',
  '∮': '\\oint',
  '⋃': '\\bigcup',
  '⋂': '\\bigcap',
  '×': '\\times ',
  '÷': '\\div ',
  '±': '\\pm ',
  '≤': '\\le ',
  '≥': '\\ge ',
  '≠': '\\ne ',
  '≈': '\\approx ',
  '∞': '\\infty ',
  '→': '\\to ',
  '∈': '\\in ',
  '∂': '\\partial ',
  '⋅': '\\cdot ',
  '·': '\\cdot ',
  '…': '\\dots ',
  '%': '\\%',
  '#': '\\#',
  '&': '\\&',
  $: '\\$',
  '{': '\\{',
  '}': '\\}',
  _: '\\_',
  '~': '\\sim ',
  '\\': '\\backslash ',
  '^': '\\hat{}',
  α: '\\alpha ',
  β: '\\beta ',
  γ: '\\gamma ',
  δ: '\\delta ',
  ε: '\\varepsilon ',
  θ: '\\theta ',
  λ: '\\lambda ',
  μ: '\\mu ',
  π: '\\pi ',
  ρ: '\\rho ',
  σ: '\\sigma ',
  τ: '\\tau ',
  φ: '\\varphi ',
  ω: '\\omega ',
  Δ: '\\Delta ',
  Σ: '\\Sigma ',
  Ω: '\\Omega ',
  η: '\\eta ',
  ξ: '\\xi '
}

const accents: Readonly<Record<string, string>> = {
  '\u0302': '\\hat',
  '\u0303': '\\tilde',
  '\u0304': '\\bar',
  '\u0305': '\\overline',
  '\u0307': '\\dot',
  '\u0308': '\\ddot',
  '\u20d7': '\\vec'
}

/** Read an `m:oMath`, or an `m:oMathPara`, which stands on a line of its own. */
export function readFormula(element: XmlElement, context: ReadingContext): Inline {
  const tex = texOf(element).replace(/\s+/gu, ' ').trim()
  const unknown = unknownIn(element)
  if (unknown !== undefined) {
    context.remarks.tell(
      'formula',
      'warning',
      {
        zh: `公式里的 ${unknown} 只取了文字，请对照改正：$${tex.slice(0, 60)}$`,
        en: `of ${unknown} in a formula only the text was taken; compare \`$${tex.slice(0, 60)}$\``
      },
      context.paragraph
    )
  }
  for (const text of textsIn(element)) context.account(text)
  return {type: 'formula', tex, isDisplayed: element.name === 'm:oMathPara'}
}

function texOf(element: XmlElement): string {
  return childElements(element).map(texOfOne).join('')
}

/** TeX of the argument called `name`, in braces. */
function argument(element: XmlElement, name: string): string {
  const child = childOf(element, name)
  return `{${child ? texOf(child).trim() : ''}}`
}

/** `m:val` of a property. */
function property(element: XmlElement, properties: string, name: string): string | undefined {
  return descend(element, properties, name)?.attributes['m:val']
}

type Writer = (element: XmlElement) => string

const writers: Readonly<Record<string, Writer>> = {
  'm:r': (element) =>
    runTex(
      childElements(element)
        .filter(({name}) => name === 'm:t')
        .map(textIn)
        .join('')
    ),
  'm:f': (element) => `\\frac${argument(element, 'm:num')}${argument(element, 'm:den')}`,
  'm:sSup': (element) => `${argument(element, 'm:e')}^${argument(element, 'm:sup')}`,
  'm:sSub': (element) => `${argument(element, 'm:e')}_${argument(element, 'm:sub')}`,
  'm:sSubSup': (element) =>
    `${argument(element, 'm:e')}_${argument(element, 'm:sub')}^${argument(element, 'm:sup')}`,
  'm:rad': (element) => {
    const degree = argument(element, 'm:deg')
    return `\\sqrt${degree === '{}' ? '' : `[${degree.slice(1, -1)}]`}${argument(element, 'm:e')}`
  },
  'm:nary': (element) => {
    const sign = property(element, 'm:naryPr', 'm:chr') ?? '∫'
    const [below, above] = [argument(element, 'm:sub'), argument(element, 'm:sup')]
    const limits = `${below === '{}' ? '' : `_${below}`}${above === '{}' ? '' : `^${above}`}`
    return `${operators[sign] ?? sign}${limits} ${argument(element, 'm:e')}`
  },
  'm:d': (element) => {
    const [begin, end] = ['m:begChr', 'm:endChr'].map((name) => property(element, 'm:dPr', name))
    const inner = childElements(element)
      .filter(({name}) => name === 'm:e')
      .map(texOf)
    const bar = property(element, 'm:dPr', 'm:sepChr') ?? '|'
    return `\\left${fence(begin ?? '(')}${inner.join(bar)}\\right${fence(end ?? ')')}`
  },
  'm:func': (element) => {
    const name = textIn(childOf(element, 'm:fName') ?? element)
    const known = /^(?:sin|cos|tan|cot|ln|lg|log|exp|max|min|lim)$/u.test(name)
    return `${known ? `\\${name}` : argument(element, 'm:fName')}${argument(element, 'm:e')}`
  },
  'm:acc': (element) => {
    const sign = property(element, 'm:accPr', 'm:chr') ?? '\u0302'
    return `${accents[sign] ?? '\\hat'}${argument(element, 'm:e')}`
  },
  'm:bar': (element) => `\\overline${argument(element, 'm:e')}`,
  'm:limLow': (element) => `${argument(element, 'm:e')}_${argument(element, 'm:lim')}`,
  'm:limUpp': (element) => `${argument(element, 'm:e')}^${argument(element, 'm:lim')}`,
  'm:m': (element) => {
    const rows = childElements(element).filter(({name}) => name === 'm:mr')
    const cells = rows.map((row) => childElements(row).map(texOf).join(' & '))
    return `\\begin{matrix}${cells.join(' \\\\ ')}\\end{matrix}`
  },
  'm:eqArr': (element) => {
    const rows = childElements(element)
      .filter(({name}) => name === 'm:e')
      .map(texOf)
    return `\\begin{aligned}${rows.join(' \\\\ ')}\\end{aligned}`
  },
  'm:oMath': texOf,
  'm:e': texOf,
  'm:box': texOf,
  'm:borderBox': (element) => `\\boxed${argument(element, 'm:e')}`,
  'm:groupChr': texOf,
  'm:phant': texOf
}

function texOfOne(element: XmlElement): string {
  const write = writers[element.name]
  if (write) return write(element)
  return isProperties(element.name) ? '' : texOf(element)
}

function isProperties(name: string): boolean {
  return /(?:Pr|:ctrlPr)$/u.test(name)
}

/** Hanzi are words, which TeX sets as such; signs have names. */
function runTex(text: string): string {
  return text
    .split(/(\p{Script=Han}[\p{Script=Han}\p{P}]*)/u)
    .map((part, index) =>
      index % 2 === 1
        ? `\\text{${part}}`
        : [...part].map((char) => operators[char] ?? char).join('')
    )
    .join('')
}

function fence(sign: string): string {
  if (sign === '') return '.'
  return sign === '{' || sign === '}' ? `\\${sign}` : sign
}

/** The first structure that has no writer. */
function unknownIn(element: XmlElement): string | undefined {
  const parts = new Set([
    'm:num',
    'm:den',
    'm:sup',
    'm:sub',
    'm:deg',
    'm:fName',
    'm:lim',
    'm:mr',
    'm:t'
  ])
  for (const child of childElements(element)) {
    const {name} = child
    if (isProperties(name) || name === 'w:rPr') continue
    if (!writers[name] && !parts.has(name) && name.startsWith('m:')) return name
    const found = unknownIn(child)
    if (found !== undefined) return found
  }
  return undefined
}

function textsIn(element: XmlElement): readonly string[] {
  if (element.name === 'w:t') return [textIn(element)]
  return childElements(element).flatMap(textsIn)
}
