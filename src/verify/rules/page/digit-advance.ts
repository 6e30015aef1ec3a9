import {toMillimetres} from '../../../base/units.ts'
import {emBoxOf} from '../../../facts/index.ts'
import {defineRule, gb15835} from '../../rule.ts'
import {usualFace} from '../../scene/faces.ts'
import type {Line} from '../../scene/line.ts'
import {digitAdvance} from '../../standard.ts'
import {absent, judge} from '../../verdict.ts'

/** 阿拉伯数字用半角: the width of digits among the text's own face. */
export const digitAdvanceRule = defineRule({
  id: 'digit-advance',
  number: 24,
  clause: gb15835('5.1.7'),
  name: {zh: '数字宽度', en: 'width of digits'},
  severity: 'warning',
  forms: 'all',
  measure({scene}) {
    const face = usualFace(scene.text)
    const digits = scene.text
      .filter((line) => isOf(line, face))
      .flatMap(({glyphs, page}) =>
        glyphs
          .filter(({text, size}) => /^\d$/u.test(text) && size > scene.bodySize - 1)
          .map((glyph) => ({
            page,
            box: emBoxOf(glyph),
            value: glyph.advance / toMillimetres(glyph.size)
          }))
      )
    if (digits.length === 0) return absent('正文中的阿拉伯数字', 'digit in the text')
    return judge(digits, digitAdvance, {zh: '数字宽度', en: 'width of a digit'}, ems)
  }
})

const ems = {name: 'em', step: 0.01}

/** Whether all hanzi of `line` have `face`: headings have digits of their own. */
function isOf({glyphs}: Line, face: string | undefined): boolean {
  return glyphs.every(({text, font}) => font === face || !/\p{Script=Han}/u.test(text))
}
