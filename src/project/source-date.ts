/** `SOURCE_DATE_EPOCH`: the moment that outputs are dated, so that they are the same on any day. */

import {OperationalError} from '../base/operational-error.ts'
import type {Environment} from './cache-folder.ts'

/** The last second of the year 9999, in seconds: a PDF writes years with four digits. */
const latest = 253_402_300_799

/**
 * The date that `SOURCE_DATE_EPOCH` gives, in whole seconds since 1970; undefined without one.
 * @throws {OperationalError} It is set to something else: to go on would be to date outputs at will.
 * @see https://reproducible-builds.org/specs/source-date-epoch/
 */
export function sourceDate(env: Environment = process.env): Date | undefined {
  const text = env.SOURCE_DATE_EPOCH
  if (!text) return undefined
  const seconds = /^\d{1,12}$/u.test(text) ? Number(text) : Number.NaN
  if (seconds <= latest) return new Date(seconds * 1000)
  throw new OperationalError(
    {
      zh: `环境变量 SOURCE_DATE_EPOCH 是“${text}”，应为 1970 年以来的秒数，如 1772668800`,
      en: `Unexpected SOURCE_DATE_EPOCH \`${text}\`, expected whole seconds since 1970, such as 1772668800`
    },
    {hint: {zh: '请改正它，或用 unset SOURCE_DATE_EPOCH 去掉', en: 'Correct it, or unset it'}}
  )
}
