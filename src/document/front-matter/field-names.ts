/** The names of the fields, as authors type them and as messages give them. */

import {nearestTo} from '../../base/nearest.ts'
import {fieldMeantBy} from './aliases.ts'
import {type FieldName, fieldNames, fieldOf} from './metadata.ts'

/** The field with this key, in either language. */
export function fieldNameOf(key: string): FieldName | undefined {
  return fieldNames.find((name) => name === key || fieldOf(name).zh === key)
}

/** The key that `key` is a slip of, or that is meant by it; nothing where no field does that. */
export function nearestKey(key: string): string | undefined {
  const isHan = /\p{Script=Han}/u.test(key)
  const meant = fieldMeantBy(key)
  if (meant) return isHan ? fieldOf(meant).zh : meant
  return nearestTo(
    key,
    fieldNames.flatMap((name) => [fieldOf(name).zh, name])
  )
}

/** `documentNumber` → `document-number`. */
export function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
