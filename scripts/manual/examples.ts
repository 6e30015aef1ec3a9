/** The examples of the manual, printed: what stands where each is shown. */

import {fileURLToPath} from 'node:url'
import {type Box, type PdfPage, readText} from '../../src/facts/index.ts'
import {make} from '../../src/make/pipeline.ts'
import type {Workshop} from '../../src/make/workshop.ts'
import type {ChapterExample} from './chapters.ts'

/** Stands beside the pictures that examples name; its text is theirs while they are printed. */
const beside = fileURLToPath(new URL('../../content/sealed-notice.md', import.meta.url))

/** Room around what is shown, mm. */
const margin = 3

/** A page, or the part of it that is shown. */
export interface ShownPart {
  /** From 0. */
  readonly page: number
  readonly box: Box
}

export interface PrintedExample {
  readonly pdf: Uint8Array
  readonly shown: readonly ShownPart[]
  /** What is printed there, without blanks. */
  readonly text: string
  /** What is said of it. */
  readonly told: readonly string[]
}

/** Print `example`. @throws Error where it is not printed, or has no element that is named. */
export async function printExample(
  {id, source, elements, pages}: ChapterExample,
  workshop: Workshop
): Promise<PrintedExample> {
  const {file, parts, pdf, layout} = await make(beside, 'pages', workshop, {unsaved: source})
  const messages = [file, ...parts].flatMap((each) => each.messages)
  if (!pdf || !layout)
    throw new Error(`Expected a PDF of the example ${id}: ${messages.join('; ')}`)
  const printed = await readText(pdf)
  const shown =
    pages.length > 0
      ? pages.map((page) => ({page: page - 1, box: {x: 0, y: 0, width: 210, height: 297}}))
      : [partWith(elements)]
  const text = shown.map(({page, box}) => textIn(printed[page], box)).join('')
  return {pdf, shown, text, told: messages.map(({reason}) => reason)}

  /** Around the elements of one page: the one that the first is on. */
  function partWith(names: readonly string[]): ShownPart {
    const [first = ''] = names
    for (const [page, {blocks, pieces}] of (layout?.pages ?? []).entries()) {
      const all = [...blocks, ...pieces]
      if (!all.some(({element}) => element === first)) continue
      const boxes = all.filter(({element}) => names.includes(element)).map(({box}) => box)
      const left = Math.min(...boxes.map(([x]) => x))
      const top = Math.min(...boxes.map(([, y]) => y))
      const right = Math.max(...boxes.map(([x, , width]) => x + width))
      const bottom = Math.max(...boxes.map(([, y, , height]) => y + height))
      const box = {x: Math.min(left, 28) - margin, y: top - margin}
      const width = Math.max(right, 184) + margin - box.x
      return {page, box: {...box, width, height: bottom + margin - box.y}}
    }
    const known = layout?.pages.flatMap(({blocks, pieces}) => [...blocks, ...pieces])
    const there = [...new Set(known?.map(({element}) => element))].join(', ')
    throw new Error(`Expected ${first} in the example ${id}, which has ${there}`)
  }
}

function textIn(page: PdfPage | undefined, {x, y, width, height}: Box): string {
  const inside = (page?.glyphs ?? []).filter(
    (glyph) =>
      glyph.x >= x && glyph.x <= x + width && glyph.baseline >= y && glyph.baseline <= y + height
  )
  return inside
    .map(({text}) => text)
    .join('')
    .replaceAll(/\s/gu, '')
}

/** The lines of `printed` that are not in the text where the example is shown. */
export function missingLines({printed}: ChapterExample, {text}: PrintedExample): string[] {
  return printed.filter((line) => !text.includes(line.replaceAll(/\s/gu, '')))
}
