/** How far apart lines and characters are, as printed, held against 7.3.5.5 and 5.2.3. */

import assert from 'node:assert/strict'
import {toMillimetres} from '../../src/base/units.ts'
import {linesOf} from '../helpers/lines.ts'
import type {Printed} from '../helpers/press.ts'

/** At no place beyond the limits, and usual on the whole. */
export function assertWithinLimits({pages}: Printed): void {
  const pitches: number[] = []
  const advances: number[] = []
  for (const page of pages) {
    const lines = linesOf(page).filter(({size}) => Math.abs(size - 16) < 0.1)
    for (const [index, line] of lines.entries()) {
      const gap = line.baseline - (lines[index - 1]?.baseline ?? Number.NaN)
      if (gap < toMillimetres(36)) pitches.push(gap)
      const {glyphs} = line
      if (line.right < 183.5 || glyphs.length < 20) continue
      const steps = glyphs.slice(1).map(({x}, at) => x - (glyphs[at]?.x ?? 0))
      advances.push(steps.reduce((sum, step) => sum + step, 0) / steps.length)
    }
  }
  assert.ok(pitches.length > 10)
  for (const pitch of pitches) {
    assert.ok(pitch > toMillimetres(28.95) && pitch < toMillimetres(30.15), `${pitch} mm`)
  }
  const median = pitches.sort((a, b) => a - b)[pitches.length >> 1] ?? 0
  assert.ok(median >= toMillimetres(28.9) && median <= toMillimetres(30), `${median} mm`)
  for (const advance of advances) {
    // 29 to 27 characters to the line; a mark that may not begin one takes another along.
    assert.ok(advance > 156 / 29 - 0.02 && advance < 156 / 26 + 0.02, `${advance} mm`)
  }
  const usual = advances.filter((advance) => Math.abs(advance - 156 / 28) < 0.02)
  assert.ok(usual.length > advances.length / 3, `${usual.length} of ${advances.length}`)
}

/** Lines as they usually are. */
export function assertUsualSpacing({pages}: Printed): void {
  for (const page of pages) {
    const lines = linesOf(page).filter(({size}) => Math.abs(size - 16) < 0.1)
    for (const [index, line] of lines.entries()) {
      const gap = line.baseline - (lines[index - 1]?.baseline ?? Number.NaN)
      if (gap < toMillimetres(36)) {
        assert.ok(Math.abs(gap - toMillimetres(29.609)) < toMillimetres(0.15), `${gap} mm`)
      }
    }
  }
}
