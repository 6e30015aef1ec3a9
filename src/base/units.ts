/** Lengths. Millimetres everywhere; points only where a PDF or a type size is read. */

export type Millimetres = number

/** A PDF or type-size point: 1/72 inch. */
export type Points = number

const millimetresPerInch = 25.4
const pointsPerInch = 72

/** Points → millimetres. */
export function toMillimetres(points: Points): Millimetres {
  return (points * millimetresPerInch) / pointsPerInch
}

/** Millimetres → points. */
export function toPoints(millimetres: Millimetres): Points {
  return (millimetres * pointsPerInch) / millimetresPerInch
}
