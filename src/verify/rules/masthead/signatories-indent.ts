import {defineRule, gb9704} from '../../rule.ts'
import {charPitch, indents, standard} from '../../standard.ts'
import {judge, millimetres, round} from '../../verdict.ts'
import {noSignatories, on} from './elements.ts'

/** 41: one 字 from the right edge. */
export const signatoriesIndent = defineRule({
  id: 'signatories-indent',
  number: 41,
  clause: gb9704('7.2.6'),
  name: {zh: '签发人居右空一字', en: 'indent of the signatories'},
  severity: 'error',
  forms: ['general'],
  measure({scene}) {
    const {signatories} = scene.masthead
    const [longest] = [...signatories].sort((a, b) => b.right - a.right)
    if (!longest) return noSignatories
    const {gutterMargin, typeAreaWidth} = standard
    const {characters, tolerance} = indents.signatories
    const right = gutterMargin.length + typeAreaWidth.length - characters * charPitch
    return judge(
      [on(longest, longest.right)],
      {length: round(right, millimetres), tolerance},
      {
        zh: '签发人右端到纸左边',
        en: 'distance of the right end of the signatories from the left edge of the paper'
      }
    )
  }
})
