import {absent, count, judge} from '../../outcome.ts'
import {defineRule, gb9704} from '../../rule.ts'
import {around, boxOf} from '../../scene/line.ts'
import {grid} from '../../standard.ts'
import {wholePages} from './full-page.ts'

/** 每面排22行: pages from their first line to their last of text only. */
export const linesPerPage = defineRule({
  id: 'lines-per-page',
  number: 7,
  clause: gb9704('5.2.3'),
  name: {zh: '每面行数', en: 'lines to the page'},
  severity: 'warning',
  forms: 'all',
  measure(evidence) {
    const counts = wholePages(evidence).map(({sheet, lines}) => ({
      page: sheet.number,
      box: around(lines.map(boxOf)),
      value: lines.length
    }))
    if (counts.length === 0) return absent('排满正文的页', 'page full of text')
    return judge(
      counts,
      {length: grid.lines, tolerance: 0},
      {zh: '每面行数', en: 'lines to the page'},
      count
    )
  }
})
