/** What may not begin or end a line. GB/T 15834—2011, 5.1; GB/T 15835—2011, 5.1.7. */

import {
  type Departure,
  defineRule,
  type Evidence,
  gb15834,
  gb15835,
  type Verdict
} from '../../rule.ts'
import {boxOf, type Line} from '../../scene/line.ts'
import {running} from '../../scene/running.ts'
import {absent, failed} from '../../verdict.ts'

const neverFirst = /^[。，、；：？！）》〉”’〕］】…]/u
const neverLast = /[（《〈“‘〔［【]$/u

/** 19 */
export const lineStarts = defineRule({
  id: 'line-start',
  number: 19,
  clause: gb15834('5.1'),
  name: {zh: '行首标点', en: 'marks that begin a line'},
  severity: 'error',
  forms: 'all',
  measure: (evidence) =>
    judgeBreaks(evidence, ({next}) => {
      const mark = neverFirst.exec(next.text)?.[0]
      return mark === undefined
        ? undefined
        : told(
            next,
            mark,
            `“${mark}”排在行首，应避头`,
            `Unexpected \`${mark}\` at the beginning of a line`
          )
    })
})

/** 20 */
export const lineEnds = defineRule({
  id: 'line-end',
  number: 20,
  clause: gb15834('5.1'),
  name: {zh: '行末标点', en: 'marks that end a line'},
  severity: 'error',
  forms: 'all',
  measure: (evidence) =>
    judgeBreaks(evidence, ({line}) => {
      const mark = neverLast.exec(line.text)?.[0]
      return mark === undefined
        ? undefined
        : told(
            line,
            mark,
            `“${mark}”排在行末，应避尾`,
            `Unexpected \`${mark}\` at the end of a line`
          )
    })
})

/** 21 */
export const dividedMarks = defineRule({
  id: 'divided-mark',
  number: 21,
  clause: gb15834('5.1.4'),
  name: {zh: '破折号、省略号不断开', en: 'dashes and ellipses kept whole'},
  severity: 'error',
  forms: 'all',
  measure: (evidence) =>
    judgeBreaks(evidence, ({line, next}) => {
      const mark = ['—', '…'].find((each) => line.text.endsWith(each) && next.text.startsWith(each))
      return mark === undefined
        ? undefined
        : told(
            next,
            mark + mark,
            `“${mark}${mark}”断在两行，应在一行`,
            `Unexpected \`${mark}${mark}\` divided between lines`
          )
    })
})

/** 22 */
export const dividedNumbers = defineRule({
  id: 'divided-number',
  number: 22,
  clause: gb15835('5.1.7'),
  name: {zh: '数字不断开', en: 'numbers kept whole'},
  severity: 'error',
  forms: 'all',
  measure: (evidence) =>
    judgeBreaks(evidence, ({line, next}) => {
      const head = /[\d.,%/．]*\d[.,/．]?$/u.exec(line.text)?.[0]
      const tail = /^(?:[.,]?\d[\d.,]*%?|%)/u.exec(next.text)?.[0]
      // A date, and the time of day in the next line: the space between them is not painted.
      if (/\d[-./]\d{1,2}$/u.test(line.text) && /^\d{1,2}[:：]\d{2}/u.test(next.text)) return
      return head === undefined || tail === undefined
        ? undefined
        : told(
            next,
            head + tail,
            `“${head}${tail}”断在两行，应在一行`,
            `Unexpected number \`${head}${tail}\` divided between lines`
          )
    })
})

interface Break {
  readonly line: Line
  readonly next: Line
}

function judgeBreaks({scene}: Evidence, find: (at: Break) => Departure | undefined): Verdict {
  const breaks = running([...scene.opening.mainRecipients, ...scene.text]).flatMap(
    ({line, next}) => (next ? [{line, next}] : [])
  )
  if (breaks.length === 0) return absent('折行的正文', 'text of more than a line')
  return failed(breaks.map(find).filter((each) => each !== undefined))
}

function told(line: Line, actual: string, zh: string, en: string): Departure {
  return {page: line.page, box: boxOf(line), actual, expected: '', wording: {zh, en}}
}
