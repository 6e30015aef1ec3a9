import {defineRule, gb9704} from '../../rule.ts'
import type {Line} from '../../scene/line.ts'
import type {Scene} from '../../scene/scene.ts'
import {sizes} from '../../standard.ts'
import {judgeTypeface} from '../../typeface.ts'
import {inTurn, judge, points} from '../../verdict.ts'
import {noNumber, on} from './elements.ts'

/** 98: what is given no face of its own is 3号仿宋. */
export const documentNumberType = defineRule({
  id: 'document-number-type',
  number: 98,
  clause: gb9704('5.2.2'),
  name: {zh: '发文字号的字号、字体', en: 'size and face of the document number'},
  severity: 'warning',
  forms: 'all',
  measure({scene}) {
    const {documentNumber} = scene.masthead
    if (!documentNumber) return noNumber
    return inTurn(
      judge(
        // What all of the text has is told once: 11.
        isAsText(documentNumber, scene) ? [] : [on(documentNumber, documentNumber.size)],
        sizes.three,
        {zh: '发文字号的字号', en: 'size of the document number'},
        points
      ),
      judgeTypeface(
        documentNumber,
        'fangsong',
        {zh: '发文字号的字体', en: 'face of the document number'},
        asARule
      )
    )
  }
})

/** 如无特殊说明，一般用3号仿宋体字. */
export const asARule = {zh: '一般为', en: 'expected as a rule'}

/** Whether a line has the size of the text, whatever that is. */
export function isAsText({size}: Line, {bodySize}: Scene): boolean {
  return Math.abs(size - bodySize) < 0.05
}
