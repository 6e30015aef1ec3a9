/**
 * Which document an output was made of, from run to run: so that one of another project, or
 * of a document built by itself before, is not replaced unseen.
 *
 * Kept in the cache, an entry for each place, and only believed while the output is still the
 * one that was written. Where it is lost nothing is known of other documents, and outputs are
 * still known for ours by their marks.
 */

import {existsSync} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import {digestOf} from '../base/digest.ts'
import {OperationalError} from '../base/operational-error.ts'
import {canonical} from '../files/canonical.ts'
import {realFolder} from '../files/standing.ts'
import {Cache} from '../project/cache.ts'
import {cacheFolder} from '../project/cache-folder.ts'
import {pruneWhenDue} from '../project/prune.ts'
import {isWritten, type OutputFile} from './outputs.ts'

/** What is written down of the outputs at one place. */
interface OutputRecord {
  /** Absolute. */
  readonly source: string
  readonly outputs: readonly (readonly [ending: string, digest: string])[]
}

/** In bytes; an entry has some hundred. */
const largest = 16 * 1024 * 1024

export class OutputRecords {
  readonly #folder: string | undefined
  readonly #cache: Cache | undefined
  #written = 0

  constructor() {
    this.#folder = recordsFolder()
    this.#cache = this.#folder === undefined ? undefined : new Cache(this.#folder)
  }

  /**
   * The document that one of the outputs at `target` was made of, if it is another than the
   * one at `source` and still there. Paths are absolute.
   */
  otherAt(target: string, endings: readonly string[], source: string): string | undefined {
    const record = this.#at(target)
    if (!record || record.source === canonical(source) || !existsSync(record.source)) {
      return undefined
    }
    const isThere = record.outputs.some(
      ([ending, digest]) => endings.includes(ending) && isWritten(target + ending, digest)
    )
    return isThere ? record.source : undefined
  }

  /** Write down that `outputs` were written at `target`, of the document at `source`. */
  async write(target: string, source: string, outputs: readonly OutputFile[]): Promise<void> {
    if (!this.#cache || outputs.length === 0) return
    const known = this.#at(target)
    const before = known?.source === canonical(source) ? known.outputs : []
    const digests = new Map(before)
    for (const {ending, bytes} of outputs) digests.set(ending, digestOf(bytes))
    const record: OutputRecord = {source: canonical(source), outputs: [...digests]}
    this.#written += await this.#cache.write(keyOf(target), record)
  }

  async close(): Promise<void> {
    if (this.#folder !== undefined) await pruneWhenDue(this.#folder, largest, this.#written)
  }

  #at(target: string): OutputRecord | undefined {
    // Its key is made of the place, so `write` wrote it.
    return this.#cache?.read(keyOf(target))?.note as OutputRecord | undefined
  }
}

function keyOf(target: string): string {
  return digestOf(join(realFolder(dirname(target)), basename(target)))
}

/** Where no cache can be written nothing is written down. */
function recordsFolder(): string | undefined {
  try {
    return join(cacheFolder(), 'outputs')
  } catch (error) {
    if (error instanceof OperationalError) return undefined
    throw error
  }
}
