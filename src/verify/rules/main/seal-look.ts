/** 印章的颜色和端正. 7.3.5.1. */

import {defineRule, gb9704} from '../../rule.ts'
import {boxOf, centreOf, type Line, partsOf} from '../../scene/line.ts'
import {touches} from '../../scene/tables.ts'
import {mainStandard} from '../../standard.ts'
import {absent, failed, judge} from '../../verdict.ts'

const none = absent('印章', 'seal')

/** 96: 印章用红色. */
export const sealColour = defineRule({
  id: 'seal-colour',
  number: 96,
  clause: gb9704('7.3.5.1'),
  name: {zh: '印章颜色', en: 'colour of the seal'},
  severity: 'error',
  forms: 'all',
  measure({scene: {seals}}) {
    if (seals.length === 0) return none
    return failed(
      seals
        .filter(({isRed}) => !isRed)
        .map(({page, box}) => ({
          page,
          box,
          actual: '',
          expected: '',
          wording: {
            zh: '印章不是红色，应为红色',
            en: 'Unexpected colour of the seal, expected red'
          }
        }))
    )
  }
})

/** What only touches a name is not over it, and told by 73. */
const leastOverlap = 0.5

/** Names of one row are further apart. */
const betweenNames = 6

/** 97: 居中下压: the seal’s axis is that of the name under it. */
export const sealAxis = defineRule({
  id: 'seal-axis',
  number: 97,
  clause: gb9704('7.3.5.1'),
  name: {zh: '印章居中', en: 'seal over the middle of the name'},
  severity: 'warning',
  forms: 'all',
  measure({scene: {closing, seals}}) {
    const names = closing.bylines.flatMap((row) => partsOf(row, betweenNames))
    const offsets = seals.flatMap(({page, box}) => {
      const under = names.filter(
        (name) => name.page === page && touches(box, boxOf(name), -leastOverlap)
      )
      const axis = box.x + box.width / 2
      const off = (name: Line): number => axis - centreOf(name)
      const [nearest] = under.sort((a, b) => Math.abs(off(a)) - Math.abs(off(b)))
      return nearest ? [{page, box, value: off(nearest)}] : []
    })
    if (offsets.length === 0)
      return seals.length === 0 ? none : absent('印章下的署名', 'name under a seal')
    return judge(offsets, mainStandard.sealAxis, {
      zh: '印章中线与署名中线之差',
      en: 'distance of the axis of the seal from the middle of the name'
    })
  }
})
