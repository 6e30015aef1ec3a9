/** 版头: measurements 25 to 57. */

import type {Rule} from '../rule.ts'
import {copyNumberForm, copyNumberPosition} from './masthead/copy-number.ts'
import {
  generalMarkTop,
  letterMarkTop,
  minutesMarkTop,
  orderMarkTop
} from './masthead/issuer-mark-top.ts'
import {secrecyLevel} from './masthead/secrecy-level.ts'
import {topLeftOrder} from './masthead/top-left-order.ts'

export const mastheadRules: readonly Rule[] = [
  copyNumberPosition,
  copyNumberForm,
  secrecyLevel,
  topLeftOrder,
  generalMarkTop,
  orderMarkTop,
  letterMarkTop,
  minutesMarkTop
]
