import {defineRule, gb9704} from '../../rule.ts'
import {sizes} from '../../standard.ts'
import {judgeTypeface} from '../../typeface.ts'
import {inTurn, judge, points} from '../../verdict.ts'
import {noSignatories, on} from './elements.ts'
import {splitLabel} from './signatory-names.ts'

/** 43: 签发人 in 3号 仿宋, the names in 3号 楷体. */
export const signatoriesTypefaces = defineRule({
  id: 'signatories-typefaces',
  number: 43,
  clause: gb9704('7.2.6'),
  name: {zh: '签发人字体', en: 'typefaces of the signatories'},
  severity: 'error',
  forms: ['general'],
  measure({scene}) {
    const {label, rows} = splitLabel(scene.masthead.signatories)
    if (!label) return noSignatories
    return inTurn(
      judgeTypeface(label, 'fangsong', {zh: '“签发人”的字体', en: 'typeface of 签发人'}),
      ...rows.map((row) =>
        judgeTypeface(row, 'kai', {
          zh: '签发人姓名的字体',
          en: 'typeface of the names of the signatories'
        })
      ),
      judge(
        [label, ...rows].map((line) => on(line, line.size)),
        sizes.three,
        {zh: '签发人字号', en: 'size of the signatories'},
        points
      )
    )
  }
})
