/** Colour spaces: what the operands of `sc` and the samples of images mean. ISO 32000-1, 8.6. */

import {PDFArray, type PDFDict, PDFName, type PDFObject, PDFStream} from '@cantoo/pdf-lib'
import {
  arrayAt,
  asDict,
  bytesOfString,
  contentsOf,
  dictAt,
  entry,
  members,
  nameText,
  numberAt,
  numbers,
  PdfFault
} from '../../pdf-syntax/index.ts'
import type {Colour} from '../page.ts'
import {labToRgb} from './convert.ts'
import {functionOf} from './functions.ts'

export interface ColourSpace {
  /** How many numbers make a colour. */
  readonly components: number
  /** The colour that `cs` and `CS` begin with. */
  readonly initial: Colour
  /** What samples of images stand for, least and most of each component. */
  decode(depth: number): readonly number[]
  colour(values: readonly number[]): Colour
}

/** A pattern, or a colour space that is not looked into. */
export const noColour: Colour = []

/** Spaces of spaces. */
const deepest = 6

/** A palette has 256 colours of at most 32 components. */
const mostPalette = 1024 * 1024

function device(initial: Colour): ColourSpace {
  const {length} = initial
  return {
    components: length,
    initial,
    decode: () => Array.from({length: 2 * length}, (_, index) => index % 2),
    colour: (values) => clamp(values, length)
  }
}

export const gray = device([0])
export const rgb = device([0, 0, 0])
export const cmyk = device([0, 0, 0, 1])

const devices: Readonly<Record<string, ColourSpace>> = {
  DeviceGray: gray,
  G: gray,
  CalGray: gray,
  DeviceRGB: rgb,
  RGB: rgb,
  CalRGB: rgb,
  DeviceCMYK: cmyk,
  CMYK: cmyk
}

/** Values between 0 and 1, of a number that is right. */
function clamp(values: readonly number[], count: number): Colour {
  return Array.from({length: count}, (_, index) => Math.min(Math.max(values[index] ?? 0, 0), 1))
}

const known = new WeakMap<PDFObject, {readonly space: ColourSpace | undefined}>()

/** The space called `name`, of the resources or of the device; undefined for patterns. */
export function spaceCalled(
  name: string | undefined,
  resources: PDFDict | undefined
): ColourSpace | undefined {
  if (name === undefined) return undefined
  return devices[name] ?? spaceOf(entry(dictAt(resources, 'ColorSpace'), name), resources)
}

/** The space `object` stands for; undefined for patterns and for what is not understood. */
export function spaceOf(
  object: PDFObject | undefined,
  resources: PDFDict | undefined,
  depth = 0
): ColourSpace | undefined {
  if (depth > deepest) return undefined
  if (object instanceof PDFName) {
    const name = nameText(object)
    const named = entry(dictAt(resources, 'ColorSpace'), name)
    return devices[name] ?? (named === object ? undefined : spaceOf(named, resources, depth + 1))
  }
  if (!(object instanceof PDFArray)) return undefined
  let found = known.get(object)
  if (!found) {
    found = {space: tryToRead(members(object), resources, depth)}
    known.set(object, found)
  }
  return found.space
}

/** Tables and programs may be broken in as many ways as streams. */
function tryToRead(
  items: readonly (PDFObject | undefined)[],
  resources: PDFDict | undefined,
  depth: number
): ColourSpace | undefined {
  try {
    return readSpace(items, resources, depth)
  } catch (error) {
    if (error instanceof PdfFault) return undefined
    throw error
  }
}

function readSpace(
  items: readonly (PDFObject | undefined)[],
  resources: PDFDict | undefined,
  depth: number
): ColourSpace | undefined {
  const [kind, second, third, fourth] = items
  const name = kind instanceof PDFName ? nameText(kind) : ''
  switch (name) {
    case 'ICCBased':
      return profiled(second, resources, depth)
    case 'Lab':
      return lab(asDict(second))
    case 'Indexed':
    case 'I':
      return indexed(spaceOf(second, resources, depth + 1), fourth)
    case 'Separation':
      return tinted(1, spaceOf(third, resources, depth + 1), fourth)
    case 'DeviceN': {
      const count = second instanceof PDFArray ? second.size() : 0
      return tinted(count, spaceOf(third, resources, depth + 1), fourth)
    }
    default:
      return devices[name]
  }
}

/** A profile says what the numbers of a device mean; here they are the numbers themselves. */
function profiled(
  object: PDFObject | undefined,
  resources: PDFDict | undefined,
  depth: number
): ColourSpace | undefined {
  if (!(object instanceof PDFStream)) return undefined
  const alternate = spaceOf(entry(object.dict, 'Alternate'), resources, depth + 1)
  const count = numberAt(object.dict, 'N')
  if (alternate && alternate.components === count) return alternate
  return [gray, rgb, cmyk].find(({components}) => components === count)
}

function lab(dict: PDFDict | undefined): ColourSpace {
  const white = numbers(arrayAt(dict, 'WhitePoint'))
  const range = entry(dict, 'Range') ? numbers(arrayAt(dict, 'Range')) : [-100, 100, -100, 100]
  return {
    components: 3,
    initial: [0, 0, 0],
    decode: () => [0, 100, ...range],
    colour: (values) => labToRgb(values, white)
  }
}

function indexed(
  base: ColourSpace | undefined,
  table: PDFObject | undefined
): ColourSpace | undefined {
  if (!base) return undefined
  const bytes = table instanceof PDFStream ? contentsOf(table, mostPalette) : bytesOfString(table)
  if (!bytes) return undefined
  const decode = base.decode(8)
  const colourAt = (index: number): Colour => {
    const start = Math.max(0, Math.round(index)) * base.components
    return base.colour(
      Array.from({length: base.components}, (_, component) => {
        const [low = 0, high = 1] = decode.slice(2 * component)
        return low + ((bytes[start + component] ?? 0) / 255) * (high - low)
      })
    )
  }
  return {
    components: 1,
    initial: colourAt(0),
    decode: (depth) => [0, 2 ** depth - 1],
    colour: ([index = 0]) => colourAt(index)
  }
}

/** A spot colour, or several: what stands for it where its ink is not at hand. */
function tinted(
  components: number,
  alternate: ColourSpace | undefined,
  transform: PDFObject | undefined
): ColourSpace | undefined {
  const calculate = functionOf(transform)
  if (!alternate || !calculate || components < 1) return undefined
  const colour = (values: readonly number[]) =>
    alternate.colour(calculate(clamp(values, components)))
  return {
    components,
    initial: colour(new Array<number>(components).fill(1)),
    decode: () => Array.from({length: 2 * components}, (_, index) => index % 2),
    colour
  }
}

/** What the resources say that the colours of a device are; undefined: nothing. */
export function defaultSpace(
  name: 'DefaultGray' | 'DefaultRGB' | 'DefaultCMYK',
  resources: PDFDict | undefined
): ColourSpace | undefined {
  const spaces = dictAt(resources, 'ColorSpace')
  const space = spaces && entry(spaces, name)
  // A name would be that of a device, or lead back here.
  return space instanceof PDFArray ? spaceOf(space, undefined) : undefined
}
