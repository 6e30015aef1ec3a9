import {severityOf} from '../base/message.ts'
import type {Outcome} from '../report/outcome.ts'

/** Whether anything calls for exit code 1: errors, and with `warnings` those too. */
export function isBad(outcomes: readonly Outcome[], warnings: boolean): boolean {
  const bad = warnings ? ['error', 'warning'] : ['error']
  return outcomes.some(({messages}) =>
    messages.some((message) => bad.includes(severityOf(message)))
  )
}
