/**
 * Files a document names: only those in its own folder, or below it, are read.
 */

import {realpath, stat} from 'node:fs/promises'
import {dirname, isAbsolute, relative, resolve, sep} from 'node:path'
import type {Wording} from '../base/message.ts'
import {shorten} from '../base/shorten.ts'

export type Beside =
  | {readonly state: 'found'; readonly path: string}
  | {readonly state: 'refused'; readonly wording: Wording}

/** Characters of a name that are told. */
const longestName = 80

/**
 * Find the file that the document at `documentPath` calls `reference`.
 *
 * A link may lead out of the folder: what counts is where the file really is.
 */
export async function findBeside(reference: string, documentPath: string): Promise<Beside> {
  const name = shorten(reference, longestName)
  if (isAddress(reference)) {
    return refuse(
      `“${name}”是网址，应为文档旁边的文件`,
      `Unexpected address \`${name}\`, expected a file beside the document`
    )
  }

  try {
    const folder = await realpath(dirname(resolve(documentPath)))
    const path = await realpath(placeIn(folder, reference))
    if (path === (await realpath(resolve(documentPath)))) {
      return refuse(`“${name}”是公文自己`, `Unexpected \`${name}\`, the document itself`)
    }
    const way = relative(folder, path)
    if (way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) {
      return refuse(
        `“${name}”不在文档所在的文件夹里`,
        `Unexpected \`${name}\` outside the document's folder`
      )
    }
    // Reading a pipe or a device may never end.
    if (!(await stat(path)).isFile()) {
      return refuse(`“${name}”不是文件`, `Unexpected \`${name}\`, expected a file`)
    }
    return {state: 'found', path}
  } catch {
    // Whatever the reason (not there, a loop of links, no permission), it cannot be read.
    return refuse(`找不到“${name}”`, `Unexpected missing file \`${name}\``)
  }
}

/**
 * Where `findBeside` looks for a file, whether or not there is one, and whether or not it
 * may be read; undefined for an address.
 */
export function placeBeside(reference: string, documentPath: string): string | undefined {
  return isAddress(reference) ? undefined : placeIn(dirname(resolve(documentPath)), reference)
}

function isAddress(reference: string): boolean {
  return /^[a-z][a-z0-9+.-]+:|^\/\//iu.test(reference)
}

/** Where `reference` would be in `folder`. */
function placeIn(folder: string, reference: string): string {
  return resolve(folder, decode(reference))
}

/** A Markdown destination may be `%`-escaped; what is not stays as it is. */
function decode(reference: string): string {
  try {
    return decodeURIComponent(reference)
  } catch {
    return reference
  }
}

function refuse(zh: string, en: string): Beside {
  return {state: 'refused', wording: {zh, en}}
}
