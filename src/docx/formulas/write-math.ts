/** The structures of MathML, each as the one of OMML that shows the same. */

import type {Element} from 'hast'
import {elementsIn, propertyOf, shownText} from '../tree.ts'
import {escapeXml, writeElement, type Xml} from '../xml/element.ts'

/** Signs that have their limits above and below, or beside them as large operators have. */
const large = /^[∑∏∐∫∬∭∮∯⋃⋂⋁⋀⨁⨂]$/u

/** Signs above their base that OMML has as accents, with the combining sign it wants. */
const accents: Readonly<Record<string, string>> = {
  '^': '\u0302',
  '\u02c6': '\u0302',
  '\u0302': '\u0302',
  '~': '\u0303',
  '\u02dc': '\u0303',
  '\u02d9': '\u0307',
  '\u00a8': '\u0308',
  '\u02c9': '\u0304',
  '→': '\u20d7',
  '\u20d7': '\u20d7'
}

/** Write nodes one after the other; a large operator takes in what follows it. */
export function writeMath(elements: readonly Element[]): readonly Xml[] {
  const written: Xml[] = []
  for (let index = 0; index < elements.length; index += 1) {
    const element = elements[index]
    if (!element) continue
    const nary = naryOf(element)
    if (!nary) {
      written.push(...writeOne(element))
      continue
    }
    // What is summed up: the piece behind the sign.
    const next = elements[index + 1]
    written.push(nary(next && !naryOf(next) && !isOperator(next) ? writeOne(next) : []))
    if (next && !naryOf(next) && !isOperator(next)) index += 1
  }
  return written
}

type Writer = (element: Element) => readonly Xml[]

const writers: Readonly<Record<string, Writer>> = {
  mi: (element) => [mathRun(shownText(element), isUpright(element))],
  mn: (element) => [mathRun(shownText(element))],
  mo: (element) => [mathRun(shownText(element))],
  ms: (element) => [mathRun(shownText(element), true)],
  mtext: (element) => [mathRun(shownText(element), true)],
  mspace: () => [],
  mfrac: (element) => [
    writeElement('m:f', {}, [
      ...(propertyOf(element, 'linethickness')?.startsWith('0')
        ? [writeElement('m:fPr', {}, [writeElement('m:type', {'m:val': 'noBar'})])]
        : []),
      argument('m:num', element, 0),
      argument('m:den', element, 1)
    ])
  ],
  msup: (element) => [
    writeElement('m:sSup', {}, [argument('m:e', element, 0), argument('m:sup', element, 1)])
  ],
  msub: (element) => [
    writeElement('m:sSub', {}, [argument('m:e', element, 0), argument('m:sub', element, 1)])
  ],
  msubsup: (element) => [
    writeElement('m:sSubSup', {}, [
      argument('m:e', element, 0),
      argument('m:sub', element, 1),
      argument('m:sup', element, 2)
    ])
  ],
  munder: (element) => [limit('m:limLow', element, 1)],
  mover: (element) => [overOf(element)],
  munderover: (element) => [
    writeElement('m:limUpp', {}, [
      writeElement('m:e', {}, [limit('m:limLow', element, 1)]),
      argument('m:lim', element, 2)
    ])
  ],
  msqrt: (element) => [
    writeElement('m:rad', {}, [
      writeElement('m:radPr', {}, [writeElement('m:degHide', {'m:val': 1})]),
      writeElement('m:deg'),
      writeElement('m:e', {}, writeMath(elementsIn(element)))
    ])
  ],
  mroot: (element) => [
    writeElement('m:rad', {}, [argument('m:deg', element, 1), argument('m:e', element, 0)])
  ],
  mtable: (element) => [tableOf(element)],
  menclose: (element) => [
    writeElement('m:borderBox', {}, [writeElement('m:e', {}, writeMath(elementsIn(element)))])
  ],
  mphantom: (element) => [
    writeElement('m:phant', {}, [
      writeElement('m:phantPr', {}, [writeElement('m:show', {'m:val': 0})]),
      writeElement('m:e', {}, writeMath(elementsIn(element)))
    ])
  ],
  annotation: () => []
}

function writeOne(element: Element): readonly Xml[] {
  const write = writers[element.tagName]
  // Rows, styles and paddings are what is in them.
  return write ? write(element) : writeMath(elementsIn(element))
}

/** A sign with limits, given what it is over. */
function naryOf(element: Element): ((over: readonly Xml[]) => Xml) | undefined {
  const [base, first, second] = elementsIn(element)
  const {tagName} = element
  if (tagName === 'mstyle' && elementsIn(element).length === 1 && base) return naryOf(base)
  const sign = base ? shownText(base).trim() : ''
  if (!base || !large.test(sign) || !/^m(?:under|over|sub|sup)/u.test(tagName)) return undefined
  const hasSub = /under|sub/u.test(tagName)
  const hasSup = /over|sup/u.test(tagName)
  const sub = hasSub ? first : undefined
  const sup = hasSub ? second : first
  return (over) =>
    writeElement('m:nary', {}, [
      writeElement('m:naryPr', {}, [
        writeElement('m:chr', {'m:val': sign}),
        writeElement('m:limLoc', {'m:val': tagName.startsWith('ms') ? 'subSup' : 'undOvr'}),
        ...(hasSub ? [] : [writeElement('m:subHide', {'m:val': 1})]),
        ...(hasSup ? [] : [writeElement('m:supHide', {'m:val': 1})])
      ]),
      writeElement('m:sub', {}, sub ? writeOne(sub) : []),
      writeElement('m:sup', {}, hasSup && sup ? writeOne(sup) : []),
      writeElement('m:e', {}, over)
    ])
}

function isOperator({tagName}: Element): boolean {
  return tagName === 'mo'
}

function argument(name: string, element: Element, at: number): Xml {
  const child = elementsIn(element)[at]
  return writeElement(name, {}, child ? writeOne(child) : [])
}

function limit(name: string, element: Element, at: number): Xml {
  return writeElement(name, {}, [argument('m:e', element, 0), argument('m:lim', element, at)])
}

/** Whether a sign above its base is said by a structure of OMML, and is no text in it. */
export function isAccentSign(sign: string): boolean {
  return accents[sign] !== undefined || bars.has(sign)
}

const bars = new Set(['‾', '¯', '―'])

function overOf(element: Element): Xml {
  const sign = shownText(elementsIn(element)[1] ?? element).trim()
  const base = argument('m:e', element, 0)
  if (bars.has(sign)) {
    const above = writeElement('m:barPr', {}, [writeElement('m:pos', {'m:val': 'top'})])
    return writeElement('m:bar', {}, [above, base])
  }
  const accent = accents[sign]
  if (accent === undefined) return limit('m:limUpp', element, 1)
  const properties = writeElement('m:accPr', {}, [writeElement('m:chr', {'m:val': accent})])
  return writeElement('m:acc', {}, [properties, base])
}

function tableOf(element: Element): Xml {
  const rows = elementsIn(element).map((row) =>
    writeElement(
      'm:mr',
      {},
      elementsIn(row).map((cell) => writeElement('m:e', {}, writeMath(elementsIn(cell))))
    )
  )
  return writeElement('m:m', {}, rows)
}

/** `normal`: words, and names of functions. */
function isUpright(element: Element): boolean {
  return propertyOf(element, 'mathvariant') === 'normal' || [...shownText(element)].length > 1
}

function mathRun(text: string, isUpright = false): Xml {
  return writeElement('m:r', {}, [
    ...(isUpright ? [writeElement('m:rPr', {}, [writeElement('m:sty', {'m:val': 'p'})])] : []),
    writeElement('m:t', {'xml:space': 'preserve'}, [escapeXml(text)])
  ])
}
