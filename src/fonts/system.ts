/** The system's fonts that play one of the roles, remembered until a font folder changes. */

import {createHash} from 'node:crypto'
import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {settle} from '../files/settle.ts'
import {known} from './match.ts'
import {recipe} from './recipe.ts'
import {type Role, roles} from './roles.ts'
import {type FoundFont, scan} from './scan.ts'
import {isUnchanged, type Stamped} from './stamp.ts'

export interface SystemFonts {
  readonly version: number
  readonly stamps: readonly Stamped[]
  /** For each role, the most wanted first. */
  readonly fonts: Readonly<Record<Role, readonly FoundFont[]>>
}

export async function systemFonts(cache: string, folders: readonly string[]): Promise<SystemFonts> {
  const key = createHash('sha256').update(JSON.stringify(folders)).digest('hex').slice(0, 16)
  const file = join(cache, 'fonts', `system-${key}.json`)
  const remembered = await readIndex(file)
  if (remembered?.version === recipe && isUnchanged(remembered.stamps)) return remembered

  const found = folders.map((folder) => scan(folder))
  const fonts = found.flatMap((each) => each.fonts)
  const index: SystemFonts = {
    version: recipe,
    stamps: found.flatMap((each) => each.folders),
    fonts: byRole((role) => known(role, fonts))
  }
  await settle(file, (temporary) => writeFile(temporary, JSON.stringify(index)))
  return index
}

/** One value for each role. */
export function byRole<Value>(make: (role: Role) => Value): Record<Role, Value> {
  return {
    fangsong: make('fangsong'),
    kai: make('kai'),
    hei: make('hei'),
    'title-song': make('title-song'),
    song: make('song'),
    latin: make('latin')
  }
}

async function readIndex(file: string): Promise<SystemFonts | undefined> {
  try {
    const index: SystemFonts = JSON.parse(await readFile(file, 'utf8'))
    return roles.every((role) => Array.isArray(index.fonts[role])) ? index : undefined
  } catch {
    // Not there yet, or spoilt: the folders are scanned anew.
    return undefined
  }
}
