import {defineRule, gb9704} from '../../rule.ts'
import {around, boxOf} from '../../scene/line.ts'
import {grid} from '../../standard.ts'
import {allOf, count, judge, type Measured} from '../../verdict.ts'
import {fullAndEarly, noFullPage, type TextPage} from './full-page.ts'

const subject = {zh: '每面行数', en: 'lines to the page'}
const expected = {length: grid.lines, tolerance: 0}

/** 每面排22行: pages from their first line to their last of text only. */
export const linesPerPage = defineRule({
  id: 'lines-per-page',
  number: 7,
  clause: gb9704('5.2.3'),
  name: subject,
  severity: 'warning',
  forms: 'all',
  measure(evidence) {
    const {full, early} = fullAndEarly(evidence)
    if (full.length + early.length === 0) return noFullPage
    return allOf(
      judge(countsOf(full), expected, subject, count),
      judge(countsOf(early), {...expected, under: 1}, subject, count)
    )
  }
})

function countsOf(pages: readonly TextPage[]): Measured[] {
  return pages.map(({seen, lines}) => ({
    page: seen.number,
    box: around(lines.map(boxOf)),
    value: lines.length
  }))
}
