/** Which fields stand open, and which are folded away: by the form of the document. */

import type {Form} from '../../../base/forms.ts'
import type {FormField} from '../../form-contract.ts'

export interface FieldArrangement {
  /** By part, in the order of the standard. */
  readonly open: ReadonlyMap<FormField['part'], readonly FormField[]>
  readonly folded: readonly FormField[]
}

/** `isGiven`: whether the document has it, wanted by its form or not. */
export function arrangeFields(
  fields: readonly FormField[],
  form: Form,
  isGiven: (field: FormField) => boolean
): FieldArrangement {
  const isOpen = (field: FormField): boolean => field.usual.includes(form) || isGiven(field)
  const open = new Map<FormField['part'], FormField[]>()
  for (const field of fields.filter(isOpen)) {
    open.set(field.part, [...(open.get(field.part) ?? []), field])
  }
  return {open, folded: fields.filter((field) => !isOpen(field))}
}
