/** 不加盖印章的署名和成文日期. 7.3.5.2 and 7.3.5.4. */

import type {Millimetres} from '../../../base/units.ts'
import {type Departure, defineRule, gb9704} from '../../rule.ts'
import {boxOf, type Line, partsOf} from '../../scene/line.ts'
import {redThings} from '../../scene/seals.ts'
import {charPitch, mainStandard, typeAreaRight} from '../../standard.ts'
import {
  absent,
  allOf,
  departure,
  failed,
  judge,
  meets,
  millimetres,
  passed,
  round,
  show,
  showExpected
} from '../../verdict.ts'
import {versoShift} from '../page/verso.ts'

/** 76: the name two 字 from the right, the date two 字 right of the name's first character. */
export const bylineIndent = defineRule({
  id: 'byline-indent',
  number: 76,
  clause: gb9704('7.3.5.2'),
  name: {zh: '不加盖印章的署名、日期', en: 'name and date without a seal'},
  severity: 'error',
  forms: 'all',
  measure(evidence) {
    const {closing, form, seals, seenPages} = evidence.scene
    const {bylines, signedOn} = closing
    const widest = bylines.reduce<Line | undefined>(
      (wide, line) => (wide && width(wide) >= width(line) ? wide : line),
      undefined
    )
    if (!signedOn || !widest) return absent('署名和成文日期', 'name and date')
    const right = typeAreaRight - versoShift(evidence)(signedOn.page)
    const isStamped = redThings(seenPages[signedOn.page - 1] ?? never()).length > 0
    const space = (line: Line): Millimetres => right - line.right
    if (form === 'order' && space(signedOn) > farLeft) return failed([dateAtLeft(signedOn, right)])
    // 10.2, 7.3.5.3: who gives an order signs it himself.
    const isSigned = form === 'order' || hasOffice(bylines, signedOn, right)
    if (seals.length > 0 || isStamped || isSigned) {
      return absent('不加盖印章的署名', 'name without a seal')
    }
    if (space(widest) > farLeft && space(signedOn) > farLeft) return failed([atLeft(widest, right)])
    // A date wider than the name is itself two 字 from the right, and the name further in.
    const isDateWide = width(signedOn) > width(widest) - 2 * charPitch
    const isDateIn = isDateWide && meets(space(signedOn), mainStandard.bylineIndent)
    const [line, subject] =
      isDateIn || width(signedOn) > width(widest)
        ? ([signedOn, {zh: '成文日期右空', en: 'space right of the date'}] as const)
        : ([widest, {zh: '署名右空', en: 'space right of the name'}] as const)
    const isNameIn = meets(space(widest), mainStandard.bylineIndent)
    return allOf(
      isNameIn
        ? passed
        : judge(
            [{page: line.page, box: boxOf(line), value: space(line)}],
            mainStandard.bylineIndent,
            subject
          ),
      judge(
        [{page: signedOn.page, box: boxOf(signedOn), value: signedOn.left - widest.left}],
        mainStandard.dateOffset,
        {zh: '成文日期首字比署名首字右移', en: 'offset of the date from the name'}
      )
    )
  }
})

/** What is so far from the right is not at the right at all. */
const farLeft: Millimetres = 80

function atLeft(name: Line, right: Millimetres): Departure {
  const actual = show(round(right - name.right, millimetres), millimetres)
  const expected = showExpected(mainStandard.bylineIndent, millimetres)
  return {
    page: name.page,
    box: boxOf(name),
    actual,
    expected,
    wording: {
      zh: `署名和成文日期排在左侧（署名右空 ${actual}），应在右侧，署名右空 ${expected}`,
      en: `Unexpected name and date at the left (\`${actual}\` right of the name), expected them at the right, \`${expected}\` right of the name`
    }
  }
}

/** 7.3.5.3: below the stamp of who signs, four 字 from the right. */
function dateAtLeft(date: Line, right: Millimetres): Departure {
  return departure(
    {page: date.page, box: boxOf(date)},
    {zh: '成文日期排在左侧，右空', en: 'date at the left: space right of it'},
    show(round(right - date.right, millimetres), millimetres),
    showExpected(mainStandard.sealedDateIndent, millimetres)
  )
}

function width({left, right}: Line): number {
  return right - left
}

/** 7.3.5.3: an office and a name beside it, the date four 字 from the right. */
function hasOffice(bylines: readonly Line[], date: Line, right: Millimetres): boolean {
  const isDateFar = meets(right - date.right, mainStandard.sealedDateIndent)
  return isDateFar && bylines.some((line) => partsOf(line, 1.2 * charPitch).length === 2)
}

function never(): never {
  throw new Error('Expected the page of the date')
}

/** 77: Arabic digits, in full, without zeros in front. */
export const dateForm = defineRule({
  id: 'date-form',
  number: 77,
  clause: gb9704('7.3.5.4'),
  name: {zh: '成文日期的写法', en: 'form of the date'},
  severity: 'error',
  forms: 'all',
  measure({scene: {closing}}) {
    const {signedOn} = closing
    if (!signedOn) return absent('成文日期', 'date')
    if (/^\d{4}年[1-9]\d?月[1-9]\d?日$/u.test(signedOn.text)) {
      return {...passed, actual: signedOn.text}
    }
    return failed([
      {
        page: signedOn.page,
        box: boxOf(signedOn),
        actual: signedOn.text,
        expected: '2026年3月5日',
        wording: {
          zh: `成文日期“${signedOn.text}”应为“2026年3月5日”这样的写法`,
          en: `Unexpected date \`${signedOn.text}\`, expected a form such as \`2026年3月5日\``
        }
      }
    ])
  }
})
