import type {Wording} from './message.ts'

/**
 * The machine's trouble: no Chromium, no font, disk full. Exit code 2.
 *
 * Carries one sentence and one hint, each in both languages; what lies behind
 * is in `cause` and shown only with `DEBUG`.
 */
export class OperationalError extends Error {
  readonly wording: Wording
  readonly hint: Wording | undefined

  constructor(wording: Wording, options: {hint?: Wording; cause?: unknown} = {}) {
    super(wording.en, {cause: options.cause})
    this.name = 'OperationalError'
    this.wording = wording
    this.hint = options.hint
  }
}
