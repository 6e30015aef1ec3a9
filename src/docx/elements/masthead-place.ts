/** Where a masthead stands, and its colour. */

import type {FittedLengths} from '../fitted.ts'
import type {FlowPlace} from './flow.ts'

/** 6.2. */
export const markColour = 'FF0000'

export interface MastheadPlace {
  readonly form: string
  /** On sheets that have mark and separator already. */
  readonly isOverprint: boolean
  readonly fitted: FittedLengths
  readonly flow: FlowPlace
}
