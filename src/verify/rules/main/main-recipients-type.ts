import {defineRule, gb9704} from '../../rule.ts'
import {boxOf} from '../../scene/line.ts'
import {sizes} from '../../standard.ts'
import {judgeTypeface} from '../../typeface.ts'
import {absent, inTurn, judge, points} from '../../verdict.ts'
import {asARule, isAsText} from '../masthead/document-number-type.ts'

/** 99: what is given no face of its own is 3号仿宋. */
export const mainRecipientsType = defineRule({
  id: 'main-recipients-type',
  number: 99,
  clause: gb9704('5.2.2'),
  name: {zh: '主送机关的字号、字体', en: 'size and face of the addressees'},
  severity: 'warning',
  forms: 'all',
  measure({scene}) {
    const lines = scene.opening.mainRecipients
    if (lines.length === 0) return absent('主送机关', 'addressee')
    return inTurn(
      judge(
        lines
          .filter((line) => !isAsText(line, scene))
          .map((line) => ({page: line.page, box: boxOf(line), value: line.size})),
        sizes.three,
        {zh: '主送机关的字号', en: 'size of the addressees'},
        points
      ),
      ...lines.map((line) =>
        judgeTypeface(
          line,
          'fangsong',
          {zh: '主送机关的字体', en: 'face of the addressees'},
          asARule
        )
      )
    )
  }
})
