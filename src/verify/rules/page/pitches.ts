/** Distances from baseline to baseline of text lines that follow each other. 5.2.3. */

import {type Points, toPoints} from '../../../base/units.ts'
import type {Evidence} from '../../rule.ts'
import {isHei, isKai, usualFace} from '../../scene/faces.ts'
import {byPage, type Line} from '../../scene/line.ts'
import type {SeenPage} from '../../scene/seen-page.ts'
import {charPitch, typeAreaRight} from '../../standard.ts'

export interface Pitch {
  readonly page: number
  /** The lower of the two lines. */
  readonly line: Line
  readonly value: Points
}

/** More is a blank line, or room for something. */
const most: Points = 44
/** Less is a line that is set twice, or something raised. */
const least: Points = 12

/**
 * Steps of the text alone: a heading may have room around it, and so may a table, a picture or
 * whatever else stands between two lines.
 */
export function pitches({scene}: Evidence): ReadonlyMap<number, readonly Pitch[]> {
  const steps = [...byPage(scene.text)].flatMap(([page, lines]) => {
    const seen = scene.seenPages[page - 1]
    return lines.slice(1).flatMap((line, index) => {
      const above = lines[index]
      const value = toPoints(line.baseline - (above?.baseline ?? 0))
      const isStep = above && value > least && value < most
      if (!isStep || isHeading(line) || isHeading(above)) return []
      return isBetween(seen, above, line) ? [] : [{page, line, value}]
    })
  })
  return byPage(steps)
}

/** A heading of level 1 or 2 is in a face of its own, and short. */
function isHeading(line: Line): boolean {
  const face = usualFace([line])
  const isOther = face !== undefined && (isHei(face) || isKai(face))
  return isOther && line.right < typeAreaRight - 3 * charPitch
}

/** Whether a table or a picture stands between two lines. */
function isBetween(seen: SeenPage | undefined, above: Line, line: Line): boolean {
  const boxes = [...(seen?.tables ?? []), ...(seen?.page.pictures ?? []).map(({box}) => box)]
  return boxes.some(({y, height}) => y + height > above.bottom && y < line.top)
}
