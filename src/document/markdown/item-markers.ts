/**
 * What the markers of a Markdown list print as.
 *
 * `1.` `2.` are ordinals the author typed; where every item is numbered alike (`1.` `1.`),
 * he leaves the counting to Markdown. A list inside a numbered item is level 4, `（1）`.
 * `-` `*` `+` are markup and print nothing.
 */

import type {List} from 'mdast'

export interface ItemMarker {
  readonly text: string
  /** Written by us, not typed. */
  readonly generated: boolean
}

/**
 * One for each item, or none at all for a list of bullets; `depth` is the number of ordered
 * lists that hold this one.
 */
export function itemMarkers(list: List, source: string, depth: number): readonly ItemMarker[] {
  if (!list.ordered) return []
  const typed = list.children.map((item) => {
    const offset = item.position?.start.offset ?? 0
    return /^\d{1,9}[.)]/.exec(source.slice(offset, offset + 10))?.[0] ?? ''
  })
  const values = typed.map((marker) => Number.parseInt(marker, 10))
  const [first = 1] = values
  const counted = typed.length > 1 && values.every((value) => value === first)
  const isDotted = typed.every((marker) => marker.endsWith('.'))
  const sign = isDotted ? '.' : ')'

  return typed.map((text, index) => {
    const value = counted ? first + index : (values[index] ?? first)
    if (depth === 1 && isDotted) return {text: `（${value}）`, generated: true}
    return counted ? {text: `${value}${sign}`, generated: true} : {text, generated: false}
  })
}
