import type {Sample} from './documents.ts'
import type {Measured} from './measure.ts'

/** What must hold for every document it applies to. `check` throws where it does not. */
export interface Invariant {
  /** Its clause, and what it says. */
  readonly name: string
  readonly applies?: (sample: Sample) => boolean
  readonly check: (measured: Measured) => void | Promise<void>
}
