/** How wide the columns of a table are, and how high its rows. ECMA-376, part 1, 17.4. */

import {childElements, childOf, integerOf, type XmlElement} from '../xml/element.ts'

/** Twips in a millimetre. */
const twips = 1440 / 25.4

/** The widths in mm of the columns that begin at `starts`; none where the grid does not have them. */
export function widthsOf(table: XmlElement, starts: readonly number[]): readonly number[] {
  const grid = childElements(childOf(table, 'w:tblGrid'))
    .filter(({name}) => name === 'w:gridCol')
    .map(({attributes}) => (integerOf(attributes['w:w']) ?? 0) / twips)
  const widths = starts.map((start, index) =>
    grid.slice(start, starts[index + 1]).reduce((sum, each) => sum + each, 0)
  )
  return widths.every((width) => width > 0) ? widths : []
}

/** The height in mm that all of `rows` have at least; undefined where they are not alike. */
export function commonRowHeight(rows: readonly XmlElement[]): number | undefined {
  const heights = rows.map((row) => {
    const height = childOf(childOf(row, 'w:trPr'), 'w:trHeight')?.attributes['w:val']
    return integerOf(height) ?? 0
  })
  const [first = 0] = heights
  return first > 0 && heights.every((height) => height === first) ? first / twips : undefined
}
