/**
 * Room around the sheet for what is cut off: the bleed, and marks at the corners that lead the
 * cutter. The trim box stays the sheet (GB/T 9704—2012, 5.1); nothing on it moves.
 */

import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFRef
} from '@cantoo/pdf-lib'
import {type Millimetres, toPoints} from '../base/units.ts'
import {arrayAt, dictAt, entry, nameAt, numbers} from '../pdf-syntax/index.ts'
import type {Plates} from './plates.ts'
import {packed} from './serialise.ts'

/** From the sheet to a mark, at least; and the length of a mark. */
const gap: Millimetres = 3
const markLength: Millimetres = 5
/** Beyond the marks. */
const rim: Millimetres = 2
/** In points: as fine as a cutter can see. */
const markWidth = 0.25

/** Left, bottom, right, top. */
type Edges = readonly [number, number, number, number]

/** The colour of the marks: on every plate. ISO 32000-1, 8.6.6.4. */
const allInks = 'AllInks'

/** Enlarge the pages of `document` by what `plates` ask for; by nothing, usually. */
export function addMargins(document: PDFDocument, {bleed = 0, cropMarks = false}: Plates): void {
  if (bleed === 0 && !cropMarks) return
  const {context} = document
  const away = Math.max(bleed, gap)
  const room = toPoints(cropMarks ? away + markLength + rim : bleed)
  const open = context.register(packed(context, Buffer.from('q\n')))
  const space = allInksSpace(context)
  /** Sheets that lie alike have the same marks. */
  const drawn = new Map<string, PDFRef>()

  for (const node of pagesOf(context)) {
    const [left = 0, bottom = 0, right = 0, top = 0] = numbers(arrayAt(node, 'MediaBox'))
    const sheet: Edges = [left, bottom, right, top]
    for (const name of ['MediaBox', 'CropBox']) {
      node.set(PDFName.of(name), context.obj(widened(sheet, room)))
    }
    node.set(PDFName.of('BleedBox'), context.obj(widened(sheet, toPoints(bleed))))
    if (!cropMarks) continue
    const key = sheet.join(' ')
    const marks = drawn.get(key) ?? context.register(packed(context, marksAround(sheet, away)))
    drawn.set(key, marks)
    const resources = dictAt(node, 'Resources') ?? context.obj({})
    const spaces = dictAt(resources, 'ColorSpace') ?? context.obj({})
    spaces.set(PDFName.of(allInks), space)
    resources.set(PDFName.of('ColorSpace'), spaces)
    if (!dictAt(node, 'Resources')) node.set(PDFName.of('Resources'), resources)
    // A page leaves its state as it pleases.
    const contents = entry(node, 'Contents')
    const raw = node.get(PDFName.of('Contents'))
    const own = contents instanceof PDFArray ? contents.asArray() : raw ? [raw] : []
    node.set(PDFName.of('Contents'), context.obj([open, ...own, marks]))
  }
}

/** All of them: the library knows only those of the first of several copies. */
function pagesOf(context: PDFContext): PDFDict[] {
  return context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFDict && nameAt(object, 'Type') === 'Page' ? [object] : []
    )
}

function allInksSpace(context: PDFContext): PDFRef {
  const tint = {FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [1, 1, 1, 1], N: 1}
  return context.register(context.obj(['Separation', 'All', 'DeviceCMYK', tint]))
}

/** Two at each corner, in line with the edges, none of them on the sheet. */
function marksAround([left, bottom, right, top]: Edges, away: Millimetres): Uint8Array {
  const [near, far] = [toPoints(away), toPoints(away + markLength)]
  const lines: Edges[] = []
  for (const y of [bottom, top]) {
    lines.push([left - far, y, left - near, y], [right + near, y, right + far, y])
  }
  for (const x of [left, right]) {
    lines.push([x, bottom - far, x, bottom - near], [x, top + near, x, top + far])
  }
  const drawn = lines.map(([x1, y1, x2, y2]) => `${at(x1)} ${at(y1)} m ${at(x2)} ${at(y2)} l S`)
  const state = `/${allInks} CS 1 SCN ${markWidth} w`
  return Buffer.from(`Q\n/Artifact BMC\nq ${state}\n${drawn.join('\n')}\nQ\nEMC\n`, 'latin1')
}

function widened([left, bottom, right, top]: Edges, by: number): number[] {
  return [left - by, bottom - by, right + by, top + by].map((value) => Number(at(value)))
}

/** To a hundred-thousandth of a point. */
function at(value: number): string {
  return String(Number(value.toFixed(5)))
}
