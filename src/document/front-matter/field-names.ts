/** The names of the fields, as authors type them and as messages give them. */

import {distance} from 'fastest-levenshtein'
import {type FieldName, fieldNames, fieldOf} from './metadata.ts'

/** The field with this key, in either language. */
export function fieldNameOf(key: string): FieldName | undefined {
  return fieldNames.find((name) => name === key || fieldOf(name).zh === key)
}

/** The known key that is most like `key`, in either language. */
export function nearestKey(key: string): string {
  const known = fieldNames.flatMap((name) => [fieldOf(name).zh, name])
  const cost = (candidate: string): number =>
    distance(candidate.toLowerCase(), key.toLowerCase()) / Math.max(candidate.length, key.length, 1)
  return known.reduce((best, candidate) => (cost(candidate) < cost(best) ? candidate : best))
}

/** `documentNumber` → `document-number`. */
export function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
