import {severityOf} from '../base/message.ts'
import type {Outcome} from '../report/outcome.ts'
import type {ExitCode} from './command.ts'

/** 2 where the machine kept something from being written, 1 for what is bad, else 0. */
export function exitCodeOf(outcomes: readonly Outcome[], warnings: boolean): ExitCode {
  if (outcomes.some(({isUnwritable}) => isUnwritable)) return 2
  return isBad(outcomes, warnings) ? 1 : 0
}

/** Whether anything calls for exit code 1: errors, and with `warnings` those too. */
function isBad(outcomes: readonly Outcome[], warnings: boolean): boolean {
  const bad = warnings ? ['error', 'warning'] : ['error']
  return outcomes.some(({messages}) =>
    messages.some((message) => bad.includes(severityOf(message)))
  )
}
