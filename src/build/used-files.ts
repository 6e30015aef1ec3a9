/**
 * Files that documents use: attachments, pictures, seals. A document made before says itself
 * which they were; of another they are found by reading it, where an output may meet one.
 */

import {isUtf8} from 'node:buffer'
import {readdirSync, readFileSync} from 'node:fs'
import {basename, dirname, join, resolve} from 'node:path'
import {shownPath} from '../base/shown-path.ts'
import {isInside} from '../files/canonical.ts'
import {idAt, realFolder, standingAt} from '../files/standing.ts'
import type {Guard} from '../project/obstacle.ts'
import {filesOf} from '../source/inputs.ts'

/** By which files a document was made, there or not, by its path. */
export type KnownFiles = ReadonlyMap<string, readonly string[]>

interface Surroundings {
  readonly root: string
  readonly signal?: AbortSignal | undefined
}

/** A guard, by the `id` of its file. */
type Guarded = readonly [id: string, guard: Guard]

/**
 * Find what the `documents` use, as far as it may be one of the `places`, where outputs go;
 * only what is there counts.
 */
export async function guardsOfInputs(
  places: readonly string[],
  documents: readonly string[],
  known: KnownFiles,
  {root, signal}: Surroundings
): Promise<readonly Guarded[]> {
  const reaches = reachOf(places)
  if (!reaches) return []
  const found: Guarded[] = []
  for (const path of documents) {
    if (!reaches(dirname(resolve(root, path)))) continue
    signal?.throwIfAborted()
    const files = known.get(path) ?? (await filesNamedBy(resolve(root, path), places))
    for (const file of files) {
      const id = idAt(file)
      const guard = {role: 'input', path: shownPath(file, root), by: path} as const
      if (id !== undefined && file !== resolve(root, path)) found.push([id, guard])
    }
  }
  return found
}

/**
 * Find documents that are not of the run and name one of the places, as far as something
 * stands there: those of its folder and of the folders above, up to `root`.
 */
export function documentsNear(places: readonly string[], root: string): readonly string[] {
  const top = realFolder(root)
  const found = new Set<string>()
  for (const place of places.filter((each) => standingAt(each).state !== 'absent')) {
    let folder = realFolder(dirname(place))
    for (;;) {
      for (const path of textsIn(folder)) {
        if (isNamedIn(bytesAt(path).toString('utf8'), place)) found.add(path)
      }
      if (folder === top || !isInside(folder, top)) break
      folder = dirname(folder)
    }
  }
  return [...found]
}

function textsIn(folder: string): readonly string[] {
  try {
    const names = readdirSync(folder).filter((name) => /\.(?:md|txt)$/iu.test(name))
    return names
      .map((name) => join(folder, name))
      .filter((path) => standingAt(path).state === 'file')
  } catch {
    // Not there, or not to be looked into.
    return []
  }
}

/**
 * Whether a document in a folder can use one of the places: what it uses lies in its folder
 * or below. Undefined where nothing stands at any.
 */
function reachOf(places: readonly string[]): ((folder: string) => boolean) | undefined {
  const above = new Set<string>()
  let isAnywhere = false
  for (const place of places) {
    const standing = standingAt(place)
    if (standing.state !== 'file' && standing.state !== 'link') continue
    // What is also elsewhere may be used there.
    isAnywhere ||= standing.state === 'link' || standing.hasOtherNames
    let folder = realFolder(dirname(place))
    while (!above.has(folder)) {
      above.add(folder)
      folder = dirname(folder)
    }
  }
  if (above.size === 0) return undefined
  return (folder) => isAnywhere || above.has(realFolder(folder))
}

/** What may name a picture, or a file that does. */
const naming =
  /\.(?:png|html?|pdf)|%|&|!\[|<img|(?:文件|印章|图片|file|seal|picture)["']?\s*[:：]/iu

async function filesNamedBy(path: string, places: readonly string[]): Promise<readonly string[]> {
  // A DOCX has its pictures in it.
  if (/\.docx$/iu.test(path)) return []
  const bytes = bytesAt(path)
  const text = bytes.toString('utf8')
  if (isUtf8(bytes) && !naming.test(text)) return []
  // Not before: where nothing changed, nothing of it is loaded.
  const {draft, isStopped} = await import('../make/pipeline.ts')
  const drafted = await draft(path)
  const {file, parts} = drafted
  const attachments = new Map(parts.map((part) => [part.data.reference ?? '', part.path]))
  const files = filesOf(path, (file.data.rounds ?? []).flat(), attachments)
  if (!isStopped(drafted)) return files
  // What it will use when its faults are mended is known by name only.
  const texts = [text, ...parts.map(String)]
  return [...files, ...places.filter((place) => texts.some((each) => isNamedIn(each, place)))]
}

function isNamedIn(text: string, place: string): boolean {
  const [plain, name] = [text.replaceAll('\\', ''), basename(place)]
  return plain.includes(name) || plain.includes(encodeURI(name))
}

/** None where it cannot be read: then it is not made either. */
function bytesAt(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch {
    return Buffer.alloc(0)
  }
}
