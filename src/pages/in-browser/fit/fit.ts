/** What fitting a part of the page comes to. */

import type {Trouble} from '../contract.ts'

export interface Fit {
  /** Custom properties, in CSS pixels or plain numbers. */
  readonly properties: Readonly<Record<string, string>>
  readonly troubles: readonly Trouble[]
  /** 7.3.3: page 1 has room for a line of text. */
  readonly showsText: boolean
  /** Rules beside the properties. */
  readonly rules?: string
}
