/** What setting type needs to know of a font file, measured once and kept by its digest. */

import {digestOf} from '../base/digest.ts'
import {readAdvances} from '../outlines/advances.ts'
import {readCmap} from '../outlines/cmap.ts'
import {bytesOf, FontFault, readFace, readTable} from '../outlines/sfnt.ts'
import {identify} from './identity.ts'
import {misdrawnBy} from './misdrawn.ts'

export interface Facts {
  /** SHA-256 of the file. */
  readonly digest: string
  /** The family name readers know: the first Chinese one, else the first. */
  readonly family: string
  readonly postScript: string
  readonly fullNames: readonly string[]
  readonly licence: string | undefined
  /** Advance in em of each of `probes` the font has. */
  readonly advances: Readonly<Record<string, number>>
  /** Code points it has a glyph of its own for: first and last of each run, by turns. */
  readonly coverage: readonly number[]
}

/** Marks that are one em wide in Chinese type, and a digit, which should be half of one. */
export const wideMarks = ['“', '”', '‘', '’', '—', '…', '·'] as const
const probes = [...wideMarks, '0']

export function measure(font: Buffer): Facts {
  const bytes = bytesOf(font)
  const face = readFace(bytes)
  const identity = identify(bytes, face)
  const cmap = readCmap(readTable(bytes, face, 'cmap'))
  const {unitsPerEm, widths} = readAdvances(bytes, face)

  const postScript = identity.postScript ?? identity.fullNames[0]
  const family = identity.families.find((name) => /\p{Script=Han}/u.test(name))
  // Chromium finds a local font by nothing but these two names.
  if (!postScript) throw new FontFault('has neither a PostScript name nor a full name')

  const wrong = misdrawnBy(postScript)
  const advances: Record<string, number> = {}
  for (const probe of probes) {
    const glyph = cmap.get(probe.codePointAt(0) ?? 0)
    const width = glyph === undefined ? undefined : widths[glyph]
    if (width !== undefined) advances[probe] = width / unitsPerEm
  }

  return {
    digest: digestOf(font),
    family: family ?? identity.families[0] ?? postScript,
    postScript,
    fullNames: identity.fullNames,
    licence: identity.licence,
    advances,
    coverage: runsOf([...cmap.keys()].filter((code) => !wrong.has(code)))
  }
}

/** Rising code points → first and last of each run. */
function runsOf(codePoints: Iterable<number>): number[] {
  const runs: number[] = []
  let last = -2
  for (const codePoint of codePoints) {
    if (codePoint === last + 1) runs[runs.length - 1] = codePoint
    else runs.push(codePoint, codePoint)
    last = codePoint
  }
  return runs
}
