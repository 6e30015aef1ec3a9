import {defineRule, gb9704, type Verdict} from '../../rule.ts'
import {boxOf, type Line, lineOfGlyphs} from '../../scene/line.ts'
import {signatoriesPerRow, standard} from '../../standard.ts'
import {departure, failed, inTurn, judge, passed} from '../../verdict.ts'
import {noSignatories, on} from './elements.ts'
import {namesInRow, splitLabel} from './signatory-names.ts'

/** 44: two names to a row, each row under the first name of the one above. */
export const signatoriesRows = defineRule({
  id: 'signatories-rows',
  number: 44,
  clause: gb9704('7.2.6'),
  name: {zh: '签发人每行姓名和对齐', en: 'rows of the signatories'},
  severity: 'warning',
  forms: ['general'],
  measure({scene}) {
    const {label, rows} = splitLabel(scene.masthead.signatories)
    const [first] = rows
    if (!label || !first) return noSignatories
    return inTurn(
      ...rows.map(judgeCount),
      judge(
        rows.map((row) => on(row, row.left - first.left)),
        standard.signatoryColumn,
        {
          zh: '签发人换行后首个姓名偏右',
          en: 'distance of the row to the right of the first name above it'
        }
      )
    )
  }
})

function judgeCount(row: Line): Verdict {
  const names = namesInRow(row)
  if (names.length <= signatoriesPerRow) return passed
  const at = {page: row.page, box: boxOf(lineOfGlyphs(row.glyphs, row.page))}
  const subject = {zh: '一行签发人的人数', en: 'number of signatories in a row'}
  return failed([
    departure(at, subject, String(names.length), `≤ ${signatoriesPerRow}`, {
      zh: '一般为',
      en: 'expected as a rule'
    })
  ])
}
