/** For each role: the font that plays it, then those that hold what it lacks. */

import {join} from 'node:path'
import type {Announce} from '../base/announce.ts'
import {FontFault} from '../outlines/sfnt.ts'
import {openFontsFolder} from '../project/paths.ts'
import {isIn} from './coverage.ts'
import {fandolDigest} from './fandol.ts'
import type {FontFace, FontOrigin, SkippedFont} from './font-set.ts'
import {intended} from './match.ts'
import {convert, keep, kept, type Prepared, prepare} from './prepared.ts'
import {broken, hasNoRole, isWebFont, sharesName, unusable} from './reasons.ts'
import {type Role, roleFonts, roles, symbolFont} from './roles.ts'
import type {FoundFont, FoundFonts} from './scan.ts'
import {byRole} from './system.ts'

export interface Sources {
  readonly folder: FoundFonts
  readonly system: Readonly<Record<Role, readonly FoundFont[]>>
  /** The bytes of FandolFang, if it can be had. Asked only where there is no other 仿宋. */
  readonly fandol: () => Promise<Buffer | undefined>
  readonly announce?: Announce | undefined
  /** Read every file whatever is known of it. */
  readonly again?: boolean | undefined
}

export interface Choice {
  readonly faces: Record<Role, readonly FontFace[]>
  readonly skipped: readonly SkippedFont[]
}

const circledNumbers = Array.from({length: 20}, (_, index) => 0x2460 + index)

export async function choose(cache: string, sources: Sources): Promise<Choice> {
  const skipped: SkippedFont[] = [
    ...sources.folder.faulty.map(({file, fault}) => ({file, reason: broken(fault)})),
    ...sources.folder.packed.map((file) => ({file, reason: isWebFont})),
    ...withoutRole(sources.folder.fonts)
  ]
  const {announce, again = false} = sources
  const [bundled, symbols] = await Promise.all([
    prepareBundled(cache, again),
    prepareSymbols(cache, again)
  ])
  /** Who has a name: Chromium finds a face by it, so no two files may share one. */
  const holders = new Map<string, FontFace>()
  const mains = new Map<Role, FontFace>()
  for (const role of roles) {
    const face = await main(role)
    mains.set(role, face)
    for (const name of namesOf(face)) holders.set(name, face)
  }

  const faces = byRole((role) => {
    const main = mains.get(role)
    const rest = [bundled[role], bundled.song, bundled.latin, symbols].map(
      (face) => namesOf(face).flatMap((name) => holders.get(name) ?? [])[0] ?? face
    )
    return distinct([...(main ? [main] : []), ...rest])
  })
  return {faces, skipped}

  async function main(role: Role): Promise<FontFace> {
    const candidates = [
      ...intended(role, sources.folder.fonts).map((font) => ({font, origin: 'folder'}) as const),
      ...sources.system[role].map((font) => ({font, origin: 'system'}) as const)
    ]
    for (const {font, origin} of candidates) {
      const prepared = await tryOut(font, origin)
      if (!prepared) continue
      const face = faceOf(role, prepared, origin, font.file)
      const rival = namesOf(face).flatMap((name) => holders.get(name) ?? [])[0]
      if (!rival || rival.digest === face.digest) return face
      skipped.push({file: font.file, reason: sharesName(face.postScript)})
    }
    const fandol = role === 'fangsong' ? await fandolFang() : undefined
    if (fandol) return faceOf(role, fandol, 'bundled', fandol.file)
    return {...bundled[role], standIn: roleFonts[role].bundledStandsIn}
  }

  async function tryOut(font: FoundFont, origin: FontOrigin): Promise<Prepared | undefined> {
    const reason = unusable(font.identity, origin)
    if (reason) {
      skipped.push({file: font.file, reason})
      return undefined
    }
    try {
      return await prepare(cache, font.file, font.offset, {announce, again})
    } catch (error) {
      if (!(error instanceof FontFault)) throw error
      skipped.push({file: font.file, reason: broken(error)})
      return undefined
    }
  }

  async function fandolFang(): Promise<Prepared | undefined> {
    const made = await kept(cache, fandolDigest, 0, again)
    if (made) return made
    const source = await sources.fandol()
    if (!source) return undefined
    const name = 'FandolFang-Regular.otf'
    return keep(cache, fandolDigest, 0, await convert(source, name, announce))
  }
}

/** The open font of each role; the slow ones are made while the others are measured. */
async function prepareBundled(cache: string, again: boolean): Promise<Record<Role, FontFace>> {
  const faces = new Map(
    await Promise.all(
      roles.map(async (role) => {
        const file = join(openFontsFolder, roleFonts[role].bundled)
        const prepared = await prepare(cache, file, 0, {again})
        return [role, faceOf(role, prepared, 'bundled', file)] as const
      })
    )
  )
  return byRole((role) => {
    const face = faces.get(role)
    if (!face) throw new Error(`No bundled font for ${role}`)
    return face
  })
}

/** Signs stand beside hanzi and letters alike; the face is the last of every role. */
async function prepareSymbols(cache: string, again: boolean): Promise<FontFace> {
  const file = join(openFontsFolder, symbolFont)
  return faceOf('song', await prepare(cache, file, 0, {again}), 'bundled', file)
}

function namesOf(face: FontFace): readonly string[] {
  return [face.postScript, ...face.fullNames]
}

function withoutRole(fonts: readonly FoundFont[]): readonly SkippedFont[] {
  const placed = new Set(roles.flatMap((role) => intended(role, fonts)))
  return fonts
    .filter((font) => !placed.has(font))
    .map((font) => ({file: font.file, reason: hasNoRole}))
}

function faceOf(role: Role, prepared: Prepared, origin: FontOrigin, source: string): FontFace {
  const {file, factsFile, facts} = prepared
  const {family, postScript, fullNames, licence, digest, advances, coverage} = facts
  return {
    role,
    className: roleFonts[role].className,
    ...{family, postScript, fullNames, licence, origin, source, file, digest, advances, factsFile},
    standIn: false,
    hasCircledNumbers: circledNumbers.every((codePoint) => isIn(coverage, codePoint))
  }
}

function distinct(chain: readonly FontFace[]): readonly FontFace[] {
  const digests = new Set<string>()
  return chain.filter(({digest}) => !digests.has(digest) && digests.add(digest))
}
