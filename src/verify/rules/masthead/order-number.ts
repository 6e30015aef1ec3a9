import {blankLinesOf} from '../../readings.ts'
import {defineRule, gb9704, type Verdict} from '../../rule.ts'
import {centreOf, type Line} from '../../scene/line.ts'
import {blankLines, blanks, standard} from '../../standard.ts'
import {absent, inTurn, judge, millimetres, round} from '../../verdict.ts'
import {noMark, on} from './elements.ts'

/** 57: 令号 centred, two blank lines below the mark and above the text. */
export const orderNumber = defineRule({
  id: 'order-number',
  number: 57,
  clause: gb9704('10.2'),
  name: {zh: '令号居中及上下空二行', en: 'place of the number of an order'},
  severity: 'warning',
  forms: ['order'],
  measure({scene: {masthead, seenPages}}) {
    const {documentNumber, issuerMark} = masthead
    if (!documentNumber) return absent('令号', 'number of the order')
    const text = seenPages[0]?.lines.find(({top}) => top > documentNumber.bottom)
    return inTurn(
      judge([on(documentNumber, centreOf(documentNumber))], standard.typeAreaCentre, {
        zh: '令号中线到纸左边',
        en: 'distance of the middle of the number from the left edge of the paper'
      }),
      judgeMarkGap(issuerMark.at(-1), documentNumber),
      judgeTextGap(documentNumber, text)
    )
  }
})

function judgeMarkGap(mark: Line | undefined, number: Line): Verdict {
  if (!mark) return noMark
  const {lines, tolerance} = blanks.documentNumber
  return judge(
    [on(number, number.top - mark.bottom)],
    {length: round(blankLines(lines), millimetres), tolerance},
    blankLinesOf({zh: '令号到发文机关标志', en: 'gap between mark and number'}, 2)
  )
}

function judgeTextGap(number: Line, text: Line | undefined): Verdict {
  if (!text) return absent('令号下的正文', 'text below the number')
  const {lines, tolerance} = blanks.orderText
  return judge(
    [on(text, text.top - number.bottom)],
    {length: round(blankLines(lines), millimetres), tolerance},
    blankLinesOf({zh: '正文到令号', en: 'gap between number and text'}, 2)
  )
}
