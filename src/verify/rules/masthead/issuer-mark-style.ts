import type {Wording} from '../../../base/message.ts'
import {defineRule, gb9704, type Verdict} from '../../rule.ts'
import {isReddish} from '../../scene/colour.ts'
import {boxOf, type Line, lineOfGlyphs} from '../../scene/line.ts'
import {judgeTypeface} from '../../typeface.ts'
import {inTurn, passed} from '../../verdict.ts'
import {noMark} from './elements.ts'
import {judgeRed} from './red.ts'

const recommended: Wording = {zh: '推荐用', en: 'recommended'}

/** 34: red; 小标宋 is recommended. Whether it is the right red is a matter of 6.2. */
export const issuerMarkStyle = defineRule({
  id: 'issuer-mark-style',
  number: 34,
  clause: gb9704('7.2.4'),
  name: {zh: '发文机关标志颜色和字体', en: 'colour and typeface of the mark'},
  severity: 'warning',
  forms: 'all',
  measure({scene: {masthead}}) {
    const {issuerMark, issuerMarkEnding} = masthead
    if (issuerMark.length === 0) return noMark
    const lines = [...issuerMark, ...(issuerMarkEnding ? [issuerMarkEnding] : [])]
    return inTurn(
      ...lines.map(judgeColour),
      ...lines.map((line) =>
        judgeTypeface(
          line,
          'title-song',
          {zh: '发文机关标志的字体', en: 'typeface of the mark'},
          recommended
        )
      )
    )
  }
})

function judgeColour(line: Line): Verdict {
  const odd = line.glyphs.filter(({colour}) => !isReddish(colour))
  const [first] = odd
  const subject = {zh: '发文机关标志的颜色', en: 'colour of the mark'}
  return first ? judgeRed(first.colour, boxOf(lineOfGlyphs(odd, line.page)), subject) : passed
}
