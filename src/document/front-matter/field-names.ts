/** The names of the fields, as authors type them and as messages give them. */

import {distance} from 'fastest-levenshtein'
import {fieldMeantBy} from './aliases.ts'
import {type FieldName, fieldNames, fieldOf} from './metadata.ts'

/** The field with this key, in either language. */
export function fieldNameOf(key: string): FieldName | undefined {
  return fieldNames.find((name) => name === key || fieldOf(name).zh === key)
}

/** In parts of the longer word: more letters to change are another word, and no slip. */
const mostChanged = 0.4

/** The key that `key` is a slip of, or that is meant by it; nothing where no field does that. */
export function nearestKey(key: string): string | undefined {
  const isHan = /\p{Script=Han}/u.test(key)
  const meant = fieldMeantBy(key)
  if (meant) return isHan ? fieldOf(meant).zh : meant
  const known = fieldNames.flatMap((name) => [fieldOf(name).zh, name])
  const cost = (candidate: string): number =>
    distance(candidate.toLowerCase(), key.toLowerCase()) / Math.max(candidate.length, key.length, 1)
  const best = known.reduce((one, other) => (cost(other) < cost(one) ? other : one))
  return cost(best) <= mostChanged ? best : undefined
}

/** `documentNumber` → `document-number`. */
export function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
