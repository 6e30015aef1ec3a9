import type {Millimetres} from '../../../base/units.ts'
import {defineRule, gb9704} from '../../rule.ts'
import type {SeenColophon} from '../../scene/colophon.ts'
import {isWhite} from '../../scene/colour.ts'
import {boxOf} from '../../scene/line.ts'
import {standard, typeAreaBottom} from '../../standard.ts'
import {absent, judge} from '../../verdict.ts'

/** 版记之后没有别的: nothing below it but the page number, and a letter's lower rule. */
export const belowColophon = defineRule({
  id: 'below-colophon',
  number: 95,
  clause: gb9704('7.4.1'),
  name: {zh: '版记之下', en: 'what is below the colophon'},
  severity: 'error',
  forms: 'all',
  measure({scene: {colophon, masthead}}) {
    if (!colophon) return absent('版记', 'colophon')
    const {seen} = colophon
    const page = seen.number
    const known = new Set<unknown>(page === 1 ? masthead.separators : [])
    const boxes = [
      ...seen.lines.map(boxOf),
      ...seen.page.strokes.filter((rule) => !known.has(rule) && !isWhite(rule.colour)),
      ...seen.page.pictures.map(({ink, box}) => ink ?? box)
    ]
    const lowest = boxes.map((box) => ({
      page,
      box,
      value: Math.max(0, box.y + box.height - footOf(colophon))
    }))
    return judge(
      lowest,
      {length: 0, tolerance: standard.stray.length},
      {
        zh: '版记之下还有内容，低于版记',
        en: 'depth below the colophon of what follows it'
      }
    )
  }
})

/**
 * Where the colophon ends: at its last separator, or with what it says where it has none. How
 * far that is from the foot of the type area is another's to measure: 83 and 89.
 */
function footOf({separators, copyRecipients, mainRecipients, printing}: SeenColophon): Millimetres {
  const last = separators.at(-1)
  if (last) return last.y + last.height
  const own = [...mainRecipients, ...copyRecipients, ...(printing ? [printing] : [])]
  return Math.max(typeAreaBottom, ...own.map(({bottom}) => bottom))
}
