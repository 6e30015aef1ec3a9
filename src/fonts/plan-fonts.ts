/** Prepare a font set from the beginning: scan, choose, convert, link, describe. */

import {createHash} from 'node:crypto'
import type {Announce} from '../base/announce.ts'
import {choose} from './choose.ts'
import {fontFaces} from './css.ts'
import {findFandol} from './fandol.ts'
import {fontFolder} from './folder.ts'
import type {FontSet} from './font-set.ts'
import {askPatiently, retryTime} from './patience.ts'
import type {Plan} from './plan.ts'
import {fangsongStandsIn} from './reasons.ts'
import {roles} from './roles.ts'
import {type FoundFonts, scan} from './scan.ts'
import {stamped} from './stamp.ts'
import {byRole, systemFonts} from './system.ts'

export interface Places {
  readonly cache: string
  /** Where to look beyond the open fonts; nothing for these alone. */
  readonly folders: {readonly own: string; readonly system: readonly string[]} | undefined
  readonly fandol: ((announce?: Announce) => Promise<Buffer | undefined>) | undefined
  /** Ask for FandolFang even if it could not be had a short while ago. */
  readonly retry: boolean
  /** Read every file whatever is known of it. */
  readonly again: boolean
  readonly announce: Announce | undefined
}

const nothing: FoundFonts = {fonts: [], faulty: [], packed: [], folders: []}

export async function planFonts(places: Places): Promise<Plan> {
  const {cache, folders, fandol = findFandol, retry, again, announce} = places
  // Stamps are taken before anything is made: what changes meanwhile makes the plan void.
  const system = folders ? await systemFonts(cache, folders.system) : undefined
  const own = folders ? scan(folders.own) : nothing
  const files = [...own.fonts, ...own.faulty].map(({file}) => stamped(file))

  const {faces, skipped} = await choose(cache, {
    folder: own,
    system: system?.fonts ?? byRole(() => []),
    fandol: () => askPatiently(cache, () => fandol(announce), retry),
    announce,
    again
  })
  const all = roles.flatMap((role) => faces[role])
  const {folder, fontconfigFile, stamps} = await fontFolder(cache, all, process.platform)

  const isStandIn = faces.fangsong[0]?.standIn === true
  const set: FontSet = {
    folder,
    fontconfigFile,
    css: fontFaces({faces}),
    digest: digestOf(faces),
    faces,
    skipped,
    warnings: isStandIn ? [fangsongStandsIn] : []
  }
  const made = all.flatMap(({source, file}) => [source, file]).map(stamped)
  return {
    set,
    stamps: [...(system?.stamps ?? []), ...own.folders, ...files, ...made, ...stamps],
    ...(isStandIn ? {retryAt: retryTime(cache)} : {})
  }
}

function digestOf(faces: FontSet['faces']): string {
  const parts = roles.map((role) => [role, faces[role].map(({digest}) => digest)])
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}
