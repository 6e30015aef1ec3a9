import type {FieldName} from '../../document/front-matter/metadata.ts'
import type {WordPicture} from '../reading/blocks.ts'
import type {WordLine} from './lines.ts'

/** A value of the front matter, as typed: one text, or a list. */
export type ElementValue = string | readonly string[]

/** Elements that were recognised, and the lines they were taken from. */
export interface Recognised {
  readonly fields: ReadonlyMap<FieldName, ElementValue>
  /** Lines that are in the front matter and no more in the text. */
  readonly taken: readonly WordLine[]
}

/** A seal beside name and date. */
export interface FoundSeal {
  readonly picture: WordPicture
  /** In mm. */
  readonly diameter: number
}

export const nothingRecognised: Recognised = {fields: new Map(), taken: []}

/** A text without any space: letterheads and names are spread with them. */
export function closed(text: string): string {
  return text.replace(/[\s\u3000]/gu, '')
}
