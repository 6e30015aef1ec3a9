import type {Supplies} from '../make/supplies.ts'
import type {Maker} from './maker.ts'

/** What goes on from run to run. */
export interface Keeping {
  readonly supplies: Supplies
  /** Opened when first needed. */
  maker(): Promise<Maker>
  /** The paths of those that are built. */
  readonly only: ReadonlySet<string>
  /** Of these, the ones in which nothing changed: they are tried again. */
  readonly retried: ReadonlySet<string>
  /** Told of each document by which files it was made, there or not. */
  learn(path: string, files: readonly string[]): void
  /** Told of each document that could not be written where it belongs. */
  owe(path: string): void
}
