/** The fields of the front matter, as the form (要素表单) is made of them; pictures and files beside a document. */

import type {Form} from '../base/forms.ts'
import type {Wording} from '../base/message.ts'

export interface FormField {
  /** In English, as in the front matter. */
  readonly name: string
  readonly zh: string
  /** What a value is to be, as errors say it. */
  readonly expected: Wording
  readonly example: string
  readonly clause: string | null
  readonly part: 'document' | 'masthead' | 'main' | 'colophon' | 'setting'
  /** The forms whose documents usually have it. */
  readonly usual: readonly Form[]
  readonly shape: FieldShape
}

/** A word that may be typed in either language. */
export interface ShapeWord {
  readonly zh: string
  readonly en: string
}

export type FieldShape =
  | {readonly kind: 'text' | 'date' | 'flag' | 'picture' | 'file'}
  /** `isOpen`: more may follow the word. */
  | {readonly kind: 'choice'; readonly words: readonly ShapeWord[]; readonly isOpen: boolean}
  /** `isOneEnough`: one may stand without its list. */
  | {readonly kind: 'list'; readonly item: FieldShape; readonly isOneEnough: boolean}
  /** `short`: the member that may stand alone, by its Chinese name. */
  | {
      readonly kind: 'members'
      readonly members: readonly ShapeMember[]
      readonly short: string | null
    }

export interface ShapeMember extends ShapeWord {
  readonly shape: FieldShape
}

/** What lies in the folder of a document, by its way from there. */
export interface BesideFiles {
  readonly pictures: readonly string[]
  /** Markdown, such as attachments are. */
  readonly texts: readonly string[]
}
