/** 主送机关和抄送机关: D01 to D12. */

import type {TextRule} from '../rule.ts'
import {addresseeClasses} from './recipients/addressee-classes.ts'
import {addresseeColon} from './recipients/addressee-colon.ts'
import {addresseeMissing} from './recipients/addressee-missing.ts'
import {addresseeSeparators} from './recipients/addressee-separators.ts'
import {copiesLabel} from './recipients/copies-label.ts'
import {copiesLine} from './recipients/copies-line.ts'
import {copiesSeparators} from './recipients/copies-separators.ts'
import {noPersonAddressed} from './recipients/no-person-addressed.ts'
import {noSubordinateCopies} from './recipients/no-subordinate-copies.ts'
import {oneAddressee} from './recipients/one-addressee.ts'
import {recipientTwice} from './recipients/recipient-twice.ts'
import {recipientsListed} from './recipients/recipients-listed.ts'

export const recipientRules: readonly TextRule[] = [
  addresseeColon,
  addresseeClasses,
  addresseeSeparators,
  copiesLine,
  copiesSeparators,
  oneAddressee,
  noSubordinateCopies,
  noPersonAddressed,
  recipientTwice,
  addresseeMissing,
  copiesLabel,
  recipientsListed
]
