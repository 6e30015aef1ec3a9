import {join} from 'node:path'
import {OperationalError} from '../base/operational-error.ts'
import {digestOfEnvironment, type Options} from '../make/environment.ts'
import type {Supplies} from '../make/supplies.ts'
import {Cache} from '../project/cache.ts'
import {cacheFolder} from '../project/cache-folder.ts'
import {pruneWhenDue} from '../project/prune.ts'
import {Memory} from './memory.ts'

export interface MemoryOptions {
  /** Bytes to be kept; 0 for none. */
  readonly size: number
  /** Whether pages are laid out: then fonts, styles and browser matter. */
  readonly needsPages: boolean
  /** Whatever else decides what becomes of a document. */
  readonly options: Options
}

/** A memory that is held to its size when it is closed. */
export interface OpenMemory {
  readonly memory: Memory
  close(): Promise<void>
}

/** Undefined where nothing is to be kept, or could be told from what is. */
export async function openMemory(
  supplies: Supplies,
  {size, needsPages, options}: MemoryOptions
): Promise<OpenMemory | undefined> {
  const folder = size > 0 ? documentsFolder() : undefined
  if (folder === undefined) return undefined
  const environment = await digestOfEnvironment(supplies, needsPages, options)
  if (environment === undefined) return undefined
  const memory = new Memory(new Cache(folder), environment)
  return {memory, close: () => pruneWhenDue(folder, size, memory.written)}
}

/** Where no cache can be written documents are made all the same. */
function documentsFolder(): string | undefined {
  try {
    return join(cacheFolder(), 'documents')
  } catch (error) {
    if (error instanceof OperationalError) return undefined
    throw error
  }
}
