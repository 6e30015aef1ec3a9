import {absent, judge} from '../../outcome.ts'
import {defineRule, gb9704} from '../../rule.ts'
import {boxOf} from '../../scene/line.ts'
import {halfLeading, standard, typeAreaBottom} from '../../standard.ts'
import {wholePages} from './full-page.ts'

/** 版心的下边缘: em box of the last line of pages full of text. */
export const typeAreaBottomRule = defineRule({
  id: 'type-area-bottom',
  number: 5,
  clause: gb9704('5.2.1'),
  name: {zh: '版心下边缘', en: 'bottom of the type area'},
  severity: 'error',
  forms: 'all',
  measure(evidence) {
    const bottoms = wholePages(evidence).flatMap(({sheet, lines}) => {
      const last = lines.at(-1)
      return last ? [{page: sheet.number, box: boxOf(last), value: last.bottom}] : []
    })
    if (bottoms.length === 0) return absent('排满正文的页', 'page full of text')
    return judge(
      bottoms,
      {length: typeAreaBottom, tolerance: standard.stray.length, under: halfLeading.length},
      {zh: '满页末行下边缘', en: 'bottom of the last line of full pages'}
    )
  }
})
