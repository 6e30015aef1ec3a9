import type {Field} from './model.ts'

/** A property that is there or not, as `exactOptionalPropertyTypes` wants it. */
export function optional<Name extends string>(
  name: Name,
  value: Field | undefined
): {[Key in Name]?: Field} {
  return value === undefined ? {} : ({[name]: value} as {[Key in Name]: Field})
}
