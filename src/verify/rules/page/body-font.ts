import {type Departure, defineRule, gb9704} from '../../rule.ts'
import {isFangsong, usualFace} from '../../scene/faces.ts'
import {boxOf} from '../../scene/line.ts'
import {absent, failed, passed} from '../../verdict.ts'

/** 正文用仿宋体: the face that most hanzi of the text have, page by page. */
export const bodyFont = defineRule({
  id: 'body-font',
  number: 12,
  clause: gb9704('5.2.2'),
  name: {zh: '正文字体', en: 'face of the text'},
  severity: 'error',
  forms: 'all',
  measure({scene}) {
    const face = usualFace(scene.text)
    if (!face) return absent('正文', 'text')
    if (isFangsong(face)) return {...passed, actual: face}
    const line = scene.text.find(({glyphs}) => glyphs.some(({font}) => font === face))
    const departure: Departure = {
      page: line?.page ?? 1,
      box: line && boxOf(line),
      actual: face,
      expected: '仿宋',
      wording: {
        zh: `正文字体“${face}”不是仿宋体，应为3号仿宋体`,
        en: `Unexpected face \`${face}\` of the text, expected 仿宋`
      }
    }
    return failed([departure])
  }
})
