import type {Language} from '../base/message.ts'

/** One flag, in the shape `node:util` `parseArgs` reads, plus what `--help` says about it. */
export interface Flag {
  readonly type: 'boolean' | 'string'
  readonly short?: string
  readonly summary: Readonly<Record<Language, string>>
  /** What stands for the value in `--help`: `DIR`. */
  readonly placeholder?: string
}

export type Flags = Readonly<Record<string, Flag>>

/** The value each declared flag has once parsed; a string that was not given is undefined. */
export type Values<Declared extends Flags> = {
  readonly [Name in keyof Declared]: Declared[Name] extends {type: 'boolean'}
    ? boolean
    : string | undefined
}

/** What a command may touch; tests hand in their own. */
export interface Context {
  /** Where the user stands. */
  readonly folder: string
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly language: Language
  /** How the user types us, for messages that name a command: `npx hongtou`. */
  readonly ownCommand: string
  /** What time it is. */
  readonly now: () => Date
  /** Standard output: the report. */
  readonly out: (text: string) => void
  /** Progress; silent unless on a terminal. */
  readonly progress: (text: string) => void
  /** Standard error: trouble that does not end the command. */
  readonly warn: (text: string) => void
  readonly signal: AbortSignal
}

/** 0 clean, 1 findings in a document, 2 the machine or the usage. */
export type ExitCode = 0 | 1 | 2

export interface Command<Declared extends Flags = Flags> {
  readonly name: string
  readonly summary: Readonly<Record<Language, string>>
  /** `[paths…]` */
  readonly operands: string
  /** What `--help` says below the flags. */
  readonly notes?: Readonly<Record<Language, string>>
  readonly flags: Declared
  run(values: Values<Declared>, operands: readonly string[], context: Context): Promise<ExitCode>
}

/** Check a command against its own flags; costs nothing at run time. */
export function defineCommand<const Declared extends Flags>(
  command: Command<Declared>
): Command<Declared> {
  return command
}
