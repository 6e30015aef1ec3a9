/**
 * Files a document names: only those in its own folder, or below it, are read.
 */

import {realpath} from 'node:fs/promises'
import {dirname, isAbsolute, relative, resolve, sep} from 'node:path'
import type {Wording} from '../base/message.ts'

export type Beside =
  | {readonly state: 'found'; readonly path: string}
  | {readonly state: 'refused'; readonly wording: Wording}

/**
 * Find the file that the document at `documentPath` calls `reference`.
 *
 * A link may lead out of the folder: what counts is where the file really is.
 */
export async function findBeside(reference: string, documentPath: string): Promise<Beside> {
  if (/^[a-z][a-z0-9+.-]+:|^\/\//iu.test(reference)) {
    return refuse(
      `“${reference}”在网上，应为文档旁边的文件`,
      `Unexpected \`${reference}\` on the network, expected a file beside the document`
    )
  }

  try {
    const folder = await realpath(dirname(resolve(documentPath)))
    const path = await realpath(resolve(folder, decode(reference)))
    const way = relative(folder, path)
    if (way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) {
      return refuse(
        `“${reference}”不在文档所在的文件夹里`,
        `Unexpected \`${reference}\` outside the document's folder`
      )
    }
    return {state: 'found', path}
  } catch {
    // Whatever the reason (not there, a loop of links, no permission), it cannot be read.
    return refuse(`找不到“${reference}”`, `Unexpected missing file \`${reference}\``)
  }
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
