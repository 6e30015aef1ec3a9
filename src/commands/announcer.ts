import type {Announce} from '../base/announce.ts'
import type {Context} from './command.ts'

/** Show what is made once, on a first run: a line for each step, over a counter that stands there. */
export function announcer({language, progress}: Pick<Context, 'language' | 'progress'>): Announce {
  return (step) => progress(`\r\x1b[K${step[language]}\n`)
}
