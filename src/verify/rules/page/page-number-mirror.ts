import type {Millimetres} from '../../../base/units.ts'
import {defineRule, gb9704} from '../../rule.ts'
import {boxOf, centreOf, type Line, middle} from '../../scene/line.ts'
import {pageNumberMirror, standard} from '../../standard.ts'
import {absent, judge} from '../../verdict.ts'

/** 双面印刷页码套正: recto and verso numbers stand at mirrored places. */
export const pageNumbersMirrored = defineRule({
  id: 'page-number-mirror',
  number: 18,
  clause: gb9704('6.2'),
  name: {zh: '双面页码套正', en: 'page numbers back to back'},
  severity: 'warning',
  forms: 'all',
  measure({scene, profile}) {
    if (profile.pageNumber.place === 'centred') return absent('外侧页码', 'page number at a side')
    // What stands in the middle is told of its side: 92.
    const numbered = scene.seenPages.filter(
      ({pageNumber}) => pageNumber !== undefined && !isInTheMiddle(pageNumber)
    )
    const recto = numbered.filter(({number}) => number % 2 === 1)
    const verso = numbered.filter(({number}) => number % 2 === 0)
    const [at] = verso
    if (recto.length === 0 || !at?.pageNumber)
      return absent('双面页码', 'page numbers on both sides')
    const right = middle(recto.map(({pageNumber}) => pageNumber?.right ?? 0))
    const left = middle(verso.map(({pageNumber}) => pageNumber?.left ?? 0))
    return judge(
      [{page: at.number, box: boxOf(at.pageNumber), value: right + left}],
      pageNumberMirror,
      {zh: '单页码右端与双页码左端之和', en: 'recto right end plus verso left end'}
    )
  }
})

function isInTheMiddle(line: Line): boolean {
  return Math.abs(centreOf(line) - standard.typeAreaCentre.length) < middleFrom
}

const middleFrom: Millimetres = 10
