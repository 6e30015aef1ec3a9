/** 版头: measurements 25 to 57. */

import type {Rule} from '../rule.ts'
import {
  generalMarkTop,
  letterMarkTop,
  minutesMarkTop,
  orderMarkTop
} from './masthead/issuer-mark-top.ts'

export const mastheadRules: readonly Rule[] = [
  generalMarkTop,
  orderMarkTop,
  letterMarkTop,
  minutesMarkTop
]
