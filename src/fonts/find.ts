/**
 * The way into this folder: the fonts of a build, ready to print with.
 *
 * Order for every role: the project's own `fonts/`, the system's fonts of the
 * class, the open fonts that come with this package. `bundled` leaves out the
 * first two, for the same bytes everywhere.
 */

import {createHash} from 'node:crypto'
import {join, resolve} from 'node:path'
import type {Announce} from '../base/announce.ts'
import {cacheFolder} from '../project/cache-folder.ts'
import {fontFolders} from './font-folders.ts'
import type {FontSet} from './font-set.ts'
import {readPlan, writePlan} from './plan.ts'
import {recipe} from './recipe.ts'
import {roles} from './roles.ts'

export interface FontOptions {
  /** The project; its fonts are in `fonts/` below it. */
  readonly root: string
  readonly choice: 'any' | 'bundled'
  readonly cache?: string
  /** Where the system keeps its fonts. */
  readonly systemFolders?: readonly string[]
  /** The bytes of FandolFang, if they can be had; see `fandol.ts`. */
  readonly fandol?: () => Promise<Buffer | undefined>
  /** Ask for FandolFang again although it could not be had earlier today. */
  readonly retry?: boolean
  /** Look at every file again, whatever is known of it. */
  readonly again?: boolean
  readonly announce?: Announce | undefined
}

/**
 * Prepare the fonts of a project.
 *
 * The first run converts, measures and links; later ones read one file and
 * look whether anything has changed since.
 */
export async function prepareFonts(options: FontOptions): Promise<FontSet> {
  const cache = options.cache ?? cacheFolder()
  const {choice} = options
  const folder = ownFontsFolder(options.root)
  const systemFolders = options.systemFolders ?? fontFolders(process.env, process.platform)
  const isAny = choice === 'any'
  const identity = [recipe, import.meta.url, process.platform, choice]
  const key = digestOf([...identity, ...(isAny ? [folder, ...systemFolders] : [])])
  const planFile = join(cache, 'fonts', 'plans', `${key.slice(0, 32)}.json`)

  const again = options.again === true
  const plan = again ? undefined : readPlan(planFile)
  const isStale =
    plan?.retryAt !== undefined && (options.retry === true || Date.now() >= plan.retryAt)
  if (plan && !isStale) return plan.set

  // Loads the converters and the readers, which a warm run has no need of.
  const {planFonts} = await import('./plan-fonts.ts')
  const drafted = await planFonts({
    cache,
    folders: isAny ? {own: folder, system: systemFolders} : undefined,
    fandol: options.fandol,
    retry: options.retry === true,
    again,
    announce: options.announce
  })
  await writePlan(planFile, drafted)
  return drafted.set
}

/** Where a project keeps fonts of its own. */
export function ownFontsFolder(root: string): string {
  return join(resolve(root), 'fonts')
}

/** Every file of a set, once: for cache keys and for `doctor`. */
export function fontFilesOf(set: FontSet): readonly string[] {
  return [...new Set(roles.flatMap((role) => set.faces[role].map((face) => face.file)))]
}

function digestOf(parts: readonly (string | number)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}
