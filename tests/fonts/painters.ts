/** Which face paints a character of a role, by the styles that documents are printed with. */

import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import type {FontSet} from '../../src/fonts/font-set.ts'
import {type Role, roles} from '../../src/fonts/roles.ts'
import {readAdvances} from '../../src/outlines/advances.ts'
import {type Cmap, readCmap} from '../../src/outlines/cmap.ts'
import {bytesOf, readFace, readTable} from '../../src/outlines/sfnt.ts'
import {drawGlyph, type GlyfTables} from '../../src/outlines/truetype.ts'

interface Rule {
  readonly family: string
  readonly postScript: string
  readonly has: (codePoint: number) => boolean
}

/** A face to compare characters by. */
export interface Shapes {
  readonly cmap: Cmap
  /** The outline and the width of a glyph, as a digest; undefined where nothing is painted. */
  outline(glyph: number): string | undefined
}

/** Read the faces of `set` by PostScript name. */
export function shapesOf(set: FontSet): ReadonlyMap<string, Shapes> {
  const shapes = new Map<string, Shapes>()
  for (const {postScript, file} of roles.flatMap((role) => set.faces[role])) {
    if (!shapes.has(postScript)) shapes.set(postScript, readShapes(file))
  }
  return shapes
}

/** Give the PostScript name of the face that paints `codePoint` in a role; undefined for none. */
export function paintersOf(
  set: FontSet,
  role: Role,
  shapes: ReadonlyMap<string, Shapes>
): (codePoint: number) => string | undefined {
  const rules = rulesOf(set.css)
  const families = new RegExp(`--font-${role}: (.*);`, 'u').exec(set.css)?.[1]?.split(', ') ?? []
  const inOrder = families.flatMap((family) => rules.filter((rule) => rule.family === family))
  return (codePoint) =>
    inOrder.find(
      ({has, postScript}) => has(codePoint) && shapes.get(postScript)?.cmap.has(codePoint)
    )?.postScript
}

function rulesOf(css: string): readonly Rule[] {
  const rule = /@font-face \{font-family: ([\w-]+); src: local\("([^"]+)"\)(.*)\}/gu
  return [...css.matchAll(rule)].map(([, family = '', postScript = '', rest = '']) => {
    const range = /unicode-range: ([^;}]+)/u.exec(rest)?.[1]
    const runs = range?.split(',').map((part) => {
      const [first = 0, last = first] = part
        .slice(2)
        .split('-')
        .map((digits) => Number.parseInt(digits, 16))
      return [first, last] as const
    })
    const has = (code: number): boolean =>
      runs?.some(([first, last]) => first <= code && code <= last) ?? true
    return {family, postScript, has}
  })
}

function readShapes(file: string): Shapes {
  const font = readFileSync(file)
  const bytes = bytesOf(font)
  const face = readFace(bytes)
  const {widths} = readAdvances(bytes, face)
  const tables: GlyfTables = {
    glyf: readTable(bytes, face, 'glyf'),
    loca: readTable(bytes, face, 'loca'),
    isLong: readTable(bytes, face, 'head').readUInt16BE(50) === 1
  }
  const known = new Map<number, string | undefined>()
  const read = (glyph: number): string | undefined => {
    const drawn: number[] = []
    drawGlyph(tables, glyph, {
      moveTo: (x, y) => drawn.push(0, x, y),
      lineTo: (x, y) => drawn.push(1, x, y),
      quadraticTo: (x1, y1, x, y) => drawn.push(2, x1, y1, x, y)
    })
    if (drawn.length === 0) return undefined
    const numbers = Float64Array.from([widths[glyph] ?? 0, ...drawn])
    return createHash('sha1').update(Buffer.from(numbers.buffer)).digest('base64')
  }
  return {
    cmap: readCmap(readTable(bytes, face, 'cmap')),
    outline(glyph) {
      if (!known.has(glyph)) known.set(glyph, read(glyph))
      return known.get(glyph)
    }
  }
}
