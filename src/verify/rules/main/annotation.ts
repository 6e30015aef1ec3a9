import {defineRule, gb9704} from '../../rule.ts'
import {boxOf} from '../../scene/line.ts'
import {mainStandard} from '../../standard.ts'
import {absent, allOf, failed, judge} from '../../verdict.ts'
import {leftEdgeOf} from '../page/verso.ts'

/** 附注. 7.3.6: two 字 in, in full-width parentheses. */
export const annotation = defineRule({
  id: 'annotation',
  number: 78,
  clause: gb9704('7.3.6'),
  name: {zh: '附注', en: 'annotation'},
  severity: 'error',
  forms: 'all',
  measure(evidence) {
    const lines = evidence.scene.closing.annotation
    const [first] = lines
    if (!first) return absent('附注', 'annotation')
    const text = lines.map((line) => line.text).join('')
    const from = leftEdgeOf(evidence)(first.page)
    const isBare = !text.startsWith('（') || !text.endsWith('）')
    return allOf(
      judge(
        [{page: first.page, box: boxOf(first), value: first.left - from}],
        mainStandard.annotationIndent,
        {zh: '附注缩进', en: 'indent of the annotation'}
      ),
      failed(
        isBare
          ? [
              {
                page: first.page,
                box: boxOf(first),
                actual: text,
                expected: '（…）',
                wording: {
                  zh: `附注“${text}”应加圆括号（全角）`,
                  en: `Unexpected annotation \`${text}\`, expected full-width parentheses around it`
                }
              }
            ]
          : []
      )
    )
  }
})
