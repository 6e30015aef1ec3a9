/**
 * Fonts → `@font-face` rules and the `--font-*` properties the styles use.
 *
 * Measured with the headless shell 143, six roles on one page, fonts through
 * FONTCONFIG_FILE: faces over `local()` load as quickly as plain family names
 * (20 ms against 20 ms, where `url()` costs 220 ms and more), `unicode-range`
 * is obeyed, and each font is in the PDF once, as CID TrueType. `local()` goes
 * by PostScript name, so the weights of one family cannot be mistaken.
 *
 * Marks, measured (advance in em): LXGW WenKai has “ ” ‘ ’ · at 0.35; Noto Serif
 * SC has · at 0.33 and — at 0.89, and its —— comes to 1.69 and is not joined to
 * its neighbours; Noto Sans SC has — at 0.90. The grid of 28 characters to the
 * line wants 1, so each such mark is taken from the nearest face that has it so.
 */

import {pathToFileURL} from 'node:url'
import {wideMarks} from './facts.ts'
import type {FontFace} from './font-set.ts'
import {misdrawnBy} from './misdrawn.ts'
import {type Role, roles} from './roles.ts'
import {codePointName, rangeWithout} from './unicode-range.ts'

export type Chains = Readonly<Record<Role, readonly FontFace[]>>

/**
 * What the Latin face may paint: letters, digits and signs, without · and
 * without the quotation marks, dashes and dots that are Chinese here.
 */
const latinRange = 'U+0020-007E,U+00A0-00B6,U+00B8-024F,U+0370-03FF'

/** ① to ⑳: FandolFang and the GB2312 fonts end at ⑩, and a list must not change face there. */
const circledRange = 'U+2460-2473'

/** Whose marks agree best with a role's strokes. */
const donors: Readonly<Record<Role, readonly Role[]>> = {
  fangsong: ['song', 'kai', 'hei'],
  kai: ['fangsong', 'song', 'hei'],
  hei: ['kai', 'fangsong', 'song'],
  'title-song': ['hei', 'kai', 'fangsong', 'song'],
  song: ['fangsong', 'kai', 'hei'],
  latin: []
}

/** Where a browser finds the file of a face: the value of `src`. */
export type SourceOf = (face: FontFace) => string

export interface FontStyles {
  /** `@font-face` rules. */
  readonly faces: string
  /** The `--font-*` properties of `:root`. */
  readonly properties: string
}

export function fontFaces(
  set: {readonly faces: Chains},
  platform: NodeJS.Platform = process.platform
): string {
  const {faces, properties} = fontStyles(set, (face) => installed(face, platform))
  return `${faces}\n${properties}`
}

/** The same faces and properties, the files from wherever `sourceOf` says. */
export function fontStyles({faces}: {readonly faces: Chains}, sourceOf: SourceOf): FontStyles {
  const names = nameFaces(faces)
  const rules = [...names.values()].map(({name, face}) =>
    rule(name, sourceOf(face), rangeWithout(misdrawnBy(face.postScript)))
  )
  const latin = faces.latin[0]
  if (latin) rules.push(rule('hongtou-latin', sourceOf(latin), latinRange))

  const properties = roles.map((role) => {
    const chain = faces[role]
    const borrowed = [...borrowedMarks(role, faces), ...borrowedNumbers(chain)]
    for (const {face, range} of borrowed) {
      rules.push(rule(`hongtou-${role}-marks`, sourceOf(face), range))
    }
    const families = [
      ...(usesLatin(role) ? ['hongtou-latin'] : []),
      ...(borrowed.length > 0 ? [`hongtou-${role}-marks`] : []),
      ...chain.flatMap((face) => names.get(face.digest)?.name ?? [])
    ]
    return `  --font-${role}: ${families.join(', ')};`
  })
  return {faces: rules.join('\n'), properties: `:root {\n${properties.join('\n')}\n}\n`}
}

/** One name per file, after the first role it plays, by its digest. */
function nameFaces(faces: Chains): ReadonlyMap<string, {name: string; face: FontFace}> {
  const names = new Map<string, {name: string; face: FontFace}>()
  const given = new Set<string>()
  const add = (face: FontFace | undefined, wanted: string) => {
    if (!face || names.has(face.digest)) return
    // Two files by one name would be one family, of which the later hides the earlier.
    const name = given.has(wanted) ? `${wanted}-${names.size}` : wanted
    given.add(name)
    names.set(face.digest, {name, face})
  }
  for (const role of roles) {
    add(faces[role][0], role === 'latin' ? 'hongtou-latin-whole' : `hongtou-${role}`)
  }
  for (const face of roles.flatMap((role) => faces[role])) add(face, `hongtou-${face.role}-rest`)
  return names
}

/**
 * The Latin face comes first where the text is: 仿宋 and 楷体. A heavy face keeps its own
 * digits and letters, which have its weight, and page numbers are digits of 宋体 (7.5).
 */
function usesLatin(role: Role): boolean {
  return role === 'fangsong' || role === 'kai' || role === 'latin'
}

function isWide(advance: number | undefined, wanted: number): boolean {
  return advance !== undefined && Math.abs(advance - wanted) < 0.005
}

interface Borrowed {
  readonly face: FontFace
  readonly range: string
}

/** Each donor's marks in one rule; a mark nobody has full width stays where it is. */
function borrowedMarks(role: Role, faces: Chains): readonly Borrowed[] {
  const own = faces[role][0]
  const lent = new Map<FontFace, string[]>()
  for (const mark of role === 'latin' ? [] : wideMarks) {
    if (isWide(own?.advances[mark], 1)) continue
    const donor = donors[role]
      .map((other) => faces[other][0])
      .find((face) => isWide(face?.advances[mark], 1))
    if (donor)
      lent.set(donor, [...(lent.get(donor) ?? []), codePointName(mark.codePointAt(0) ?? 0)])
  }
  return [...lent].map(([face, codePoints]) => ({face, range: codePoints.join(',')}))
}

function borrowedNumbers(chain: readonly FontFace[]): readonly Borrowed[] {
  const [main, ...rest] = chain
  if (!main || main.role === 'latin' || main.hasCircledNumbers) return []
  const face = rest.find((other) => other.hasCircledNumbers)
  return face ? [{face, range: circledRange}] : []
}

/**
 * Every face is given the same ascent and descent, those of the hanzi's em box: lines of
 * different faces then have their baselines at the same height, and the pitch is constant.
 */
const metrics = 'ascent-override: 88%; descent-override: 12%; line-gap-override: 0%'

/** Only Linux has fontconfig; elsewhere a face that is not installed is read from its file. */
function installed({postScript, file}: FontFace, platform: NodeJS.Platform): string {
  const local = `local(${JSON.stringify(postScript)})`
  if (platform === 'linux') return local
  return `${local}, url(${JSON.stringify(pathToFileURL(file).href)})`
}

/**
 * All weights are claimed, so that nothing asked for in bold is smeared: a
 * synthetic bold is printed as Type 3.
 */
function rule(family: string, source: string, range?: string): string {
  const ranged = range ? `; unicode-range: ${range}` : ''
  return `@font-face {font-family: ${family}; src: ${source}; font-weight: 1 1000; ${metrics}${ranged}}`
}
