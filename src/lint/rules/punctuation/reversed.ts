/** `”试点“`: quotation marks that were typed the wrong way round. */

import type {Passage} from '../../manuscript.ts'
import {find} from '../../search.ts'

/** A word or a few; what stands between two quotations is a clause or a mark. */
const words = /^[\p{Script=Han}A-Za-z\d·+—-]{1,30}$/u

/** Find the places of reversed marks, outside of any quotation, in their order. */
export function placesOfReversed(passage: Passage): readonly number[] {
  if (!passage.text.includes('”')) return []
  const marks = [...find(passage, /[“”]/gu)]
  const isAll =
    marks.length % 2 === 0 && marks.every(({text}, index) => text === (index % 2 === 0 ? '”' : '“'))
  const places: number[] = []
  let depth = 0
  for (let index = 0; index < marks.length; index++) {
    const [mark, partner, next] = [marks[index], marks[index + 1], marks[index + 2]]
    if (mark?.text === '“') depth++
    else if (mark && partner?.text === '“' && depth === 0 && (isAll || next?.text !== '”')) {
      const inside = passage.text.slice(mark.to, Math.min(partner.from, mark.to + 31))
      if (!words.test(inside)) continue
      places.push(mark.from, partner.from)
      index++
    } else depth = Math.max(0, depth - 1)
  }
  return places
}
