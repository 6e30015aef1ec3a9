import {defineRule, gb9704} from '../../rule.ts'
import {boxOf} from '../../scene/line.ts'
import {halfLeading, linePitch, standard, typeAreaBottom} from '../../standard.ts'
import {allOf, judge, type Measured} from '../../verdict.ts'
import {fullAndEarly, noFullPage, type TextPage} from './full-page.ts'

const subject = {zh: '满页末行下边缘', en: 'bottom of the last line of full pages'}
const expected = {
  length: typeAreaBottom,
  tolerance: standard.stray.length,
  under: halfLeading.length
}

/** 版心的下边缘: em box of the last line of pages full of text. */
export const typeAreaBottomRule = defineRule({
  id: 'type-area-bottom',
  number: 5,
  clause: gb9704('5.2.1'),
  name: {zh: '版心下边缘', en: 'bottom of the type area'},
  severity: 'error',
  forms: 'all',
  measure(evidence) {
    const {full, early} = fullAndEarly(evidence)
    if (full.length + early.length === 0) return noFullPage
    return allOf(
      judge(bottomsOf(full), expected, subject),
      judge(bottomsOf(early), {...expected, under: halfLeading.length + linePitch}, subject)
    )
  }
})

function bottomsOf(pages: readonly TextPage[]): Measured[] {
  return pages.flatMap(({seen, lines}) => {
    const last = lines.at(-1)
    return last ? [{page: seen.number, box: boxOf(last), value: last.bottom}] : []
  })
}
