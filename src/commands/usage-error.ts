import {OperationalError} from '../base/operational-error.ts'

/** The command line says something that cannot be done. Exit code 2. */
export class UsageError extends OperationalError {}

/** `flag` was given the value `actual`. */
export function wrongValue(flag: string, actual: string, expected: string): UsageError {
  return new UsageError({
    zh: `${flag} 的值“${actual}”不对，应为 ${expected}`,
    en: `Unexpected \`${actual}\` for ${flag}, expected ${expected}`
  })
}
