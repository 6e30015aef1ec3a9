import type {Given} from './front-matter/metadata.ts'
import type {Field} from './model.ts'

/** A field of the document from a value typed in the front matter, at its line. */
export function given(value: Given, text = value.text): Field {
  return {text, origin: 'metadata', line: value.place.start.line}
}
