/**
 * Many documents, judged by as many threads as there are processors. All take the next few
 * from one counter that they share, this thread among them; a thread that does not start, or
 * fails, leaves its share to this one, whose errors are told.
 */

import {existsSync} from 'node:fs'
import {availableParallelism} from 'node:os'
import {setImmediate} from 'node:timers/promises'
import {Worker} from 'node:worker_threads'
import {lintThread} from '../project/paths.ts'
import {type JudgingTerms, proofreadDocument} from './proofread-document.ts'
import type {SaidOfDocument} from './said-of-document.ts'

export interface JudgingRun {
  readonly terms: JudgingTerms
  readonly signal?: AbortSignal | undefined
  readonly progress?: ((done: number, of: number) => void) | undefined
  /** Threads beside this one; by default as many as the machine has other processors. */
  readonly helpers?: number | undefined
  /** What they run; by default our own script. */
  readonly script?: string | undefined
}

/** What a helping thread is given. */
export interface Share {
  readonly paths: readonly string[]
  readonly terms: JudgingTerms
  /** The index of the next document that nobody has taken, alone in shared memory. */
  readonly next: Int32Array
}

/** What it hands over: documents by their index; nothing once all are taken. */
export type Handed = ReadonlyMap<number, SaidOfDocument>

/** How many documents are taken at a time. */
const few = 8
/** A thread takes half a second to start: fewer documents are judged by then. */
const worthwhile = 60
/** More would wait for the disk, each with the memory of a program. */
const mostHelpers = 7

/** Judge the documents at `paths`; gives what is said of each, in their order. */
export async function judgeInThreads(
  paths: readonly string[],
  {terms, signal, progress, helpers, script = lintThread}: JudgingRun
): Promise<readonly SaidOfDocument[]> {
  const judged = new Map<number, SaidOfDocument>()
  const share = {paths, terms, next: new Int32Array(new SharedArrayBuffer(4))}
  const keep = (handed: Handed): void => {
    for (const [index, said] of handed) judged.set(index, said)
    if (handed.size > 0) progress?.(judged.size, paths.length)
  }
  const isMany = paths.length >= worthwhile && existsSync(script)
  const count = helpers ?? (isMany ? Math.min(availableParallelism() - 1, mostHelpers) : 0)
  const threads = Array.from({length: count}, () => new Worker(script, {workerData: share}))
  const endings = threads.map((thread) => endOf(thread, keep))
  try {
    for await (const handed of judgeShare(share)) {
      signal?.throwIfAborted()
      keep(handed)
      // What stops us, and what others hand over, is heard in between.
      await setImmediate()
    }
    await Promise.all(endings)
    signal?.throwIfAborted()
    for (const [index, path] of paths.entries()) {
      if (!judged.has(index)) keep(new Map([[index, await proofreadDocument(path, terms)]]))
    }
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()))
  }
  return paths.flatMap((_, index) => judged.get(index) ?? [])
}

/** Judge what is left of a share, a few documents at a time. */
export async function* judgeShare({paths, terms, next}: Share): AsyncIterable<Handed> {
  for (;;) {
    const first = Atomics.add(next, 0, few)
    if (first >= paths.length) return
    const handed = new Map<number, SaidOfDocument>()
    for (const [offset, path] of paths.slice(first, first + few).entries()) {
      handed.set(first + offset, await proofreadDocument(path, terms))
    }
    yield handed
  }
}

/** Wait until a thread has ended, well or not; what it hands over is kept. */
function endOf(thread: Worker, keep: (handed: Handed) => void): Promise<void> {
  return new Promise((resolve) => {
    thread.on('message', keep)
    // What it could not do is done here, and fails here.
    thread.on('error', () => resolve())
    thread.on('exit', () => resolve())
  })
}
