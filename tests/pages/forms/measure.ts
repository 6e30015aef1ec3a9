/** What an invariant is held against: one document of the matrix, printed and read back. */

import assert from 'node:assert/strict'
import {readFile} from 'node:fs/promises'
import {type Millimetres, toMillimetres} from '../../../src/base/units.ts'
import {emBottom, type Line, linesOf} from '../../helpers/lines.ts'
import type {Press, Printed} from '../../helpers/press.ts'
import {type Raster, rasterise} from '../../helpers/raster.ts'
import type {Sample} from './documents.ts'

export const left: Millimetres = 28
export const right: Millimetres = 184
export const top: Millimetres = 37
export const bottom: Millimetres = 262
/** Of the type area. */
export const middle: Millimetres = 106
export const char: Millimetres = 156 / 28
export const em: Millimetres = toMillimetres(16)
export const pitch: Millimetres = (225 - em) / 21

/** A line and the page it is on, counted from 1. */
export interface Placed extends Line {
  readonly page: number
}

export interface Measured extends Printed {
  readonly sample: Sample
  readonly lines: readonly Placed[]
  /** Of the paragraphs of the 正文, line by line. */
  readonly body: readonly (readonly Placed[])[]
  /** Whether spacing was adjusted for 7.3.5.5. */
  readonly isRespaced: boolean
  /** What page 1 shows above 170 mm. */
  head(): Promise<Raster>
  /** What the page shows around the line: 100 mm above it to 30 mm below. */
  around(line: Placed): Promise<Raster>
}

const folder = new URL('../../../content/seals/', import.meta.url)
const stamp =
  '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20" viewBox="0 0 30 20"><rect width="30" height="20" fill="#d7000f"/></svg>'
const pictures = {'seal.svg': await readFile(new URL('example.svg', folder)), 'stamp.svg': stamp}

/** A dot is 0.13 mm. */
const dotsPerInch = 200

export async function measure(sample: Sample, press: Press): Promise<Measured> {
  const printed = await press.print(sample.markdown, pictures)
  const rasters = new Map<string, Promise<Raster>>()
  const draw = (page: number, from: Millimetres, to: Millimetres): Promise<Raster> => {
    const key = [page, from, to].join(' ')
    const drawn = rasters.get(key) ?? rasterise(printed.pdf, page, {dotsPerInch, from, to})
    rasters.set(key, drawn)
    return drawn
  }
  return read(sample, printed, {
    head: () => draw(1, 0, 170),
    around: ({page, baseline}) => draw(page, baseline - 100, baseline + 30)
  })
}

/** Throws where a paragraph of the text is not there, line by line. */
export function read(
  sample: Sample,
  printed: Printed,
  {head, around}: Pick<Measured, 'head' | 'around'>
): Measured {
  const lines = printed.pages.flatMap((page, index) =>
    linesOf(page).map((line) => ({...line, page: index + 1}))
  )
  return {
    ...printed,
    head,
    around,
    sample,
    lines,
    body: bodyOf(sample.paragraphs, lines),
    isRespaced: printed.layout.notes.some(({kind}) => kind.endsWith('-kept'))
  }
}

/** The lines that each paragraph takes, word for word. */
function bodyOf(paragraphs: readonly string[], lines: readonly Placed[]): Placed[][] {
  let at = lines.findIndex(({text}) => paragraphs[0]?.startsWith(text))
  return paragraphs.map((paragraph) => {
    const own: Placed[] = []
    for (let rest = paragraph; rest !== ''; ) {
      const line = lines[at]
      assert.ok(line && rest.startsWith(line.text), `${line?.text} instead of ${rest.slice(0, 30)}`)
      own.push(line)
      rest = rest.slice(line.text.length)
      at += 1
    }
    return own
  })
}

/** The line that is, or contains, `text`; the last one of them. */
export function find({lines}: Measured, text: string): Placed {
  const found =
    lines.findLast((line) => line.text === text) ??
    lines.findLast((line) => line.text.includes(text))
  assert.ok(found, `no line with ${text}`)
  return found
}

/** The glyphs of `text` where it shares its line with others. */
export function words(line: Placed, text: string): Placed {
  const at = line.text.indexOf(text)
  assert.ok(at >= 0, `${text} is not in ${line.text}`)
  const glyphs = line.glyphs.slice(at, at + text.length)
  const [first] = glyphs
  const last = glyphs.at(-1)
  return {
    ...line,
    text,
    glyphs,
    left: first?.x ?? Number.NaN,
    right: (last?.x ?? Number.NaN) + (last?.advance ?? 0),
    size: first?.size ?? Number.NaN
  }
}

export function centre({left: from, right: to}: Pick<Line, 'left' | 'right'>): Millimetres {
  return (from + to) / 2
}

/** The last line of the 正文, or of the 附件说明, or of 出席: what a closing block stands below. */
export function lastText(measured: Measured): Placed {
  const {sample, body} = measured
  if (sample.form === 'minutes') return find(measured, '市政协杨某某')
  const last = sample.has.list.at(-1)
  const line = last === undefined ? body.at(-1)?.at(-1) : find(measured, `2.${last}`)
  assert.ok(line)
  return line
}

export function emMiddle(line: Line): Millimetres {
  return emBottom(line) - toMillimetres(line.size) / 2
}
