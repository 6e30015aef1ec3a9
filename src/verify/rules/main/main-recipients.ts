/** 主送机关. 7.3.2. */

import {blankLinesOf} from '../../readings.ts'
import {defineRule, gb9704} from '../../rule.ts'
import {boxOf} from '../../scene/line.ts'
import {mainStandard} from '../../standard.ts'
import {absent, judge} from '../../verdict.ts'
import {leftEdgeOf} from '../page/verso.ts'

const none = absent('主送机关', 'addressee')

/** 63: flush left, wrapped lines too. */
export const mainRecipientsIndent = defineRule({
  id: 'main-recipients-indent',
  number: 63,
  clause: gb9704('7.3.2'),
  name: {zh: '主送机关顶格', en: 'addressees flush left'},
  severity: 'error',
  forms: 'all',
  measure(evidence) {
    const {mainRecipients} = evidence.scene.opening
    if (mainRecipients.length === 0) return none
    const from = leftEdgeOf(evidence)(1)
    return judge(
      mainRecipients.map((line) => ({page: line.page, box: boxOf(line), value: line.left - from})),
      mainStandard.mainRecipientsIndent,
      {zh: '主送机关缩进', en: 'indent of the addressees'}
    )
  }
})

/** 64: one blank line below the title, or what stands under it. */
export const mainRecipientsGap = defineRule({
  id: 'main-recipients-gap',
  number: 64,
  clause: gb9704('7.3.2'),
  name: {zh: '标题到主送机关', en: 'title to addressees'},
  severity: 'warning',
  forms: 'all',
  measure({scene: {opening}}) {
    const above = [...opening.title, ...opening.subtitle].at(-1)
    const [first] = opening.mainRecipients
    if (!first) return none
    if (!above) return absent('标题', 'title')
    return judge(
      [{page: 1, box: boxOf(first), value: first.top - above.bottom}],
      mainStandard.mainRecipientsGap,
      blankLinesOf({zh: '标题到主送机关的距离', en: 'distance from the title to the addressees'}, 1)
    )
  }
})

/** 69: the text begins on the line after the addressees. */
export const bodyGap = defineRule({
  id: 'body-gap',
  number: 69,
  clause: gb9704('7.3.3'),
  name: {zh: '主送机关到正文', en: 'addressees to text'},
  severity: 'warning',
  forms: 'all',
  measure({scene: {opening, body, seenPages}}) {
    const last = opening.mainRecipients.at(-1)
    const [first] = body
    if (!last) return none
    if (!first || first.page !== last.page) return absent('同页的正文', 'text on the same page')
    const seen = seenPages.find(({number}) => number === last.page)
    const things = [...(seen?.tables ?? []), ...(seen?.page.pictures ?? []).map(({box}) => box)]
    if (things.some(({y}) => y > last.top && y < first.top)) {
      return absent('紧接主送机关的文字', 'text right below the addressees')
    }
    return judge(
      [{page: 1, box: boxOf(first), value: first.top - last.bottom}],
      mainStandard.bodyGap,
      {
        zh: '主送机关到正文的距离',
        en: 'distance from the addressees to the text'
      }
    )
  }
})
