import {absent, judge} from '../../outcome.ts'
import {defineRule, gb9704} from '../../rule.ts'
import {isWhite} from '../../scene/colour.ts'
import {boxOf} from '../../scene/line.ts'
import {standard, typeAreaBottom} from '../../standard.ts'

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
    const {sheet} = colophon
    const page = sheet.number
    const known = new Set<unknown>(page === 1 ? masthead.separators : [])
    const boxes = [
      ...sheet.lines.map(boxOf),
      ...sheet.page.rules.filter((rule) => !known.has(rule) && !isWhite(rule.colour)),
      ...sheet.page.pictures.map(({ink, box}) => ink ?? box)
    ]
    const lowest = boxes.map((box) => ({
      page,
      box,
      value: Math.max(0, box.y + box.height - typeAreaBottom)
    }))
    return judge(
      lowest,
      {length: 0, tolerance: standard.stray.length},
      {
        zh: '版记之下还有内容，低于版心',
        en: 'depth below the type area of what follows the colophon'
      }
    )
  }
})
