/** Distances from baseline to baseline of text lines that follow each other. 5.2.3. */

import {type Points, toPoints} from '../../../base/units.ts'
import type {Evidence} from '../../rule.ts'
import {byPage, type Line} from '../../scene/line.ts'

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

export function pitches({scene}: Evidence): ReadonlyMap<number, readonly Pitch[]> {
  const steps = [...byPage(scene.text).values()].flatMap((lines) =>
    lines.slice(1).flatMap((line, index) => {
      const above = lines[index]
      const value = toPoints(line.baseline - (above?.baseline ?? 0))
      return above && value > least && value < most ? [{page: line.page, line, value}] : []
    })
  )
  return byPage(steps)
}
