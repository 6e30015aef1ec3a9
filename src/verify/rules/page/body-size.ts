import {defineRule, gb9704} from '../../rule.ts'
import {boxOf} from '../../scene/line.ts'
import {sizes} from '../../standard.ts'
import {absent, judge, points} from '../../verdict.ts'

/** 正文用3号字: the size that most of the text has. 15.75 pt is 3号 too. */
export const bodySize = defineRule({
  id: 'body-size',
  number: 11,
  clause: gb9704('5.2.2'),
  name: {zh: '正文字号', en: 'size of the text'},
  severity: 'error',
  forms: 'all',
  measure({scene}) {
    const [first] = scene.text
    // A document that is a table alone: tables may be smaller.
    if (!first) return absent('正文', 'text')
    return judge(
      [{page: first.page, box: boxOf(first), value: scene.bodySize}],
      sizes.three,
      {zh: '正文字号', en: 'size of the text'},
      points
    )
  }
})
