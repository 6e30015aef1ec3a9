/** Lines that were drawn in pieces: table borders cell by cell, one line over another. */

import type {Millimetres} from '../base/units.ts'
import type {Stroke} from './page.ts'

/** How far edges may be apart and still touch. */
const touching: Millimetres = 0.05

/** Join rules that touch and have one height, level and colour; each stands where its first piece stood. */
export function mergeRules(rules: readonly Stroke[]): readonly Stroke[] {
  if (rules.length < 2) return rules
  const order = rules
    .map((_, index) => index)
    .sort((one, other) => compare(rules[one], rules[other]))

  const merged = new Map<number, Stroke>()
  let first: number | undefined
  for (const index of order) {
    const rule = rules[index]
    const before = first === undefined ? undefined : merged.get(first)
    if (rule && before && first !== undefined && continues(before, rule)) {
      const right = Math.max(before.x + before.width, rule.x + rule.width)
      merged.delete(first)
      const at = Math.min(first, index)
      merged.set(at, {...(rules[at] ?? before), ...place(before, right)})
      first = at
    } else if (rule) {
      merged.set(index, rule)
      first = index
    }
  }
  return [...merged].sort(([one], [other]) => one - other).map(([, rule]) => rule)
}

function place(
  {x, y, height}: Stroke,
  right: Millimetres
): Pick<Stroke, 'x' | 'y' | 'width' | 'height'> {
  return {x, y, width: right - x, height}
}

/** Level by level, from the left. */
function compare(one: Stroke | undefined, other: Stroke | undefined): number {
  if (!one || !other) return 0
  return (
    levelOf(one.y) - levelOf(other.y) ||
    levelOf(one.height) - levelOf(other.height) ||
    Number(one.artifact) - Number(other.artifact) ||
    one.colour.join().localeCompare(other.colour.join()) ||
    one.x - other.x
  )
}

function levelOf(value: Millimetres): number {
  return Math.round(value * 50)
}

function continues(before: Stroke, rule: Stroke): boolean {
  return (
    Math.abs(before.y - rule.y) <= touching &&
    Math.abs(before.height - rule.height) <= touching &&
    before.artifact === rule.artifact &&
    before.colour.join() === rule.colour.join() &&
    rule.x <= before.x + before.width + touching
  )
}
