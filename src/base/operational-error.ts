import type {Wording} from './message.ts'

/** What to do about it; where a command is to be run, in the words the user types it by. */
export type Hint = Wording | ((ownCommand: string) => Wording)

/**
 * The machine's trouble: no Chromium, no font, disk full. Exit code 2.
 *
 * Carries one sentence and one hint, each in both languages; what lies behind
 * is in `cause` and shown only with `DEBUG`.
 */
export class OperationalError extends Error {
  readonly wording: Wording
  readonly #hint: Hint | undefined

  constructor(wording: Wording, options: {hint?: Hint; cause?: unknown} = {}) {
    super(wording.en, {cause: options.cause})
    this.name = 'OperationalError'
    this.wording = wording
    this.#hint = options.hint
  }

  /** Word the hint for a user who types our command as `ownCommand`; undefined without one. */
  hintFor(ownCommand: string): Wording | undefined {
    return typeof this.#hint === 'function' ? this.#hint(ownCommand) : this.#hint
  }
}
