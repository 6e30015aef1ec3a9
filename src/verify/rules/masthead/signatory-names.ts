/** Rows of 签发人, name by name. GB/T 9704—2012, 7.2.6. */

import {type Millimetres, toMillimetres} from '../../../base/units.ts'
import {type Line, lineOfGlyphs, partsOf} from '../../scene/line.ts'

/** Names, and the two characters of a name spread to three, are this far apart, in ems. */
const betweenNames = 0.4

/** The label with its colon, and the names without it, row by row. */
export function splitLabel(signatories: readonly Line[]): {
  readonly label: Line | undefined
  readonly rows: readonly Line[]
} {
  const [first, ...others] = signatories
  if (!first) return {label: undefined, rows: []}
  const colon = first.glyphs.findIndex(({text}) => /[：:]$/u.test(text))
  const length = colon === -1 ? '签发人'.length : colon + 1
  const names = first.glyphs.slice(length)
  return {
    label: lineOfGlyphs(first.glyphs.slice(0, length), first.page),
    rows: [...(names.length > 0 ? [lineOfGlyphs(names, first.page)] : []), ...others]
  }
}

/** Single characters are the two of one name that is spread. */
export function namesInRow(row: Line): string[] {
  const gap: Millimetres = betweenNames * toMillimetres(row.size)
  const names: string[] = []
  let half = ''
  for (const text of partsOf(row, gap).flatMap((part) => part.text.split(/[、，,]/u))) {
    if (half !== '') {
      names.push(half + text)
      half = ''
    } else if ([...text].length === 1) half = text
    else if (text !== '') names.push(text)
  }
  return half === '' ? names : [...names, half]
}
