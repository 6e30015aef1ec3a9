/**
 * For the press (`--press`): black is the black plate alone, red is Y80 M80 or an ink of its own,
 * and pictures are sRGB, which the press converts with its own profile.
 *
 * GB/T 9704—2012, 6.2. Colours are rewritten operator by operator: what converts whole files
 * makes four inks of black.
 */

import {
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  type PDFRef,
  PDFStream
} from '@cantoo/pdf-lib'
import {dictAt, nameAt} from '../pdf-syntax/index.ts'
import type {Components} from './rewrite.ts'
import {packed} from './serialise.ts'
import {srgbProfile} from './srgb-profile.ts'

/** What is made for the press, and how. */
export interface Plates {
  /** The ink that red is printed with, by its name on the press; by default Y80 M80. */
  readonly spot?: string | undefined
  /** The profile of the press, an ICC file in base64. */
  readonly profile?: string | undefined
  /** How far the bleed box goes beyond the sheet, in millimetres. */
  readonly bleed?: number | undefined
  /** Whether the corners of the sheet are marked outside of it, for the cutter. */
  readonly cropMarks?: boolean | undefined
}

type Ink = readonly [cyan: number, magenta: number, yellow: number, black: number]

/** 6.2: Y80 M80. */
const redInk: Ink = [0, 0.8, 0.8, 0]

const spotName = 'Red'

/** The operator that sets a colour on the plates. */
export function plateColour({spot}: Plates): (components: Components, isStroke: boolean) => string {
  return ([red, green, blue], isStroke) => {
    const isRed = red === 1 && green === 0 && blue === 0
    if (isRed && spot !== undefined) {
      return isStroke ? `/${spotName} CS 1 SCN` : `/${spotName} cs 1 scn`
    }
    const parts = isRed ? redInk : separated([red, green, blue])
    return `${parts.map((part) => Number(part.toFixed(5))).join(' ')} ${isStroke ? 'K' : 'k'}`
  }
}

/** What is common to the colours is black, all of it: gray is black alone. */
function separated([red, green, blue]: Components): Ink {
  const black = 1 - Math.max(red, green, blue)
  if (black >= 1) return [0, 0, 0, 1]
  const rest = (part: number): number => (1 - part - black) / (1 - black)
  return [rest(red), rest(green), rest(blue), black]
}

/**
 * Say in all resources of `document` that what is still RGB, pictures and gradients, is sRGB, and
 * what the spot ink is; what is blended is blended as inks.
 */
export function describeInks(document: PDFDocument, {spot}: Plates): void {
  const {context} = document
  const profile = context.register(packed(context, srgbProfile(), {N: 3}))
  const spaces: Record<string, PDFRef> = {
    DefaultRGB: context.register(context.obj(['ICCBased', profile]))
  }
  if (spot !== undefined) {
    const tint = {FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [...redInk], N: 1}
    const space = [PDFName.of('Separation'), PDFName.of(spot), 'DeviceCMYK', tint]
    spaces[spotName] = context.register(context.obj(space))
  }
  const seen = new Set<PDFDict>()
  for (const [, object] of context.enumerateIndirectObjects()) {
    const dict = dictOf(object)
    if (!dict) continue
    describeIn(dictAt(dict, 'Resources'), spaces, seen)
    const group = dictAt(dict, 'Group')
    if (nameAt(dict, 'Subtype') === 'Form' && group) {
      group.set(PDFName.of('CS'), PDFName.of('DeviceCMYK'))
    }
  }
}

function describeIn(
  resources: PDFDict | undefined,
  spaces: Readonly<Record<string, PDFRef>>,
  seen: Set<PDFDict>
): void {
  if (!resources || seen.has(resources)) return
  seen.add(resources)
  const own = dictAt(resources, 'ColorSpace') ?? resources.context.obj({})
  for (const [name, space] of Object.entries(spaces)) own.set(PDFName.of(name), space)
  resources.set(PDFName.of('ColorSpace'), own)
}

function dictOf(object: PDFObject): PDFDict | undefined {
  if (object instanceof PDFStream) return object.dict
  return object instanceof PDFDict ? object : undefined
}
