/** 页码. 7.5. */

import {inkOf} from '../../../facts/index.ts'
import {
  type Departure,
  defineRule,
  type Evidence,
  gb9704,
  gb33476,
  type Verdict
} from '../../rule.ts'
import {isSong, isTimes, usualDigitFace} from '../../scene/faces.ts'
import {boxOf, centreOf, type Line} from '../../scene/line.ts'
import {numberIn} from '../../scene/page-numbers.ts'
import type {SeenPage} from '../../scene/seen-page.ts'
import {colophonStandard, sizes, standard, typeAreaRight} from '../../standard.ts'
import {isNameless, unlessNameless} from '../../typeface.ts'
import {whyUnread} from '../../unread.ts'
import {absent, allOf, failed, judge, meets, passed, points, unreadable} from '../../verdict.ts'
import {versoShift} from '../page/verso.ts'

const none = absent('页码', 'page number')

interface Numbered {
  readonly seen: SeenPage
  readonly line: Line
}

/** What should not be there, a letter’s first (10.1), is told by itself, not how it is set. */
function numbered({scene: {form, seenPages}}: Evidence): Numbered[] {
  return seenPages.flatMap((seen) =>
    seen.pageNumber && !(form === 'letter' && seen.number === 1)
      ? [{seen, line: seen.pageNumber}]
      : []
  )
}

/** 90: 4号, half-width digits, one 一字线 at each side. */
export const pageNumberForm = defineRule({
  id: 'page-number-form',
  number: 90,
  clause: gb9704('7.5'),
  name: {zh: '页码的写法', en: 'form of page numbers'},
  severity: 'error',
  forms: 'all',
  measure(evidence) {
    const numbers = numbered(evidence)
    if (numbers.length === 0) return none
    const {dashes} = evidence.profile.pageNumber
    const form = dashes ? /^—\d+—$/u : /^\d+$/u
    const legible = numbers.filter(({line}) => !isIllegible(line))
    const outcome = allOf(
      judge(
        numbers.map(({line}) => ({page: line.page, box: boxOf(line), value: line.size})),
        sizes.four,
        {zh: '页码字号', en: 'size of a page number'},
        points
      ),
      failed(legible.flatMap(({line}) => (form.test(line.text) ? [] : [wrongForm(line, dashes)])))
    )
    return outcome.state === 'failed' ? outcome : (unreadOf(numbers) ?? outcome)
  }
})

/** Whether some of it stands for nothing that can be told. */
function isIllegible({glyphs}: Line): boolean {
  return glyphs.some((glyph) => glyph.isIllegible)
}

/** That some of `numbers` cannot be read, if it is so. */
function unreadOf(numbers: readonly Numbered[]): Verdict | undefined {
  const illegible = numbers.filter(({line}) => isIllegible(line))
  if (illegible.length === 0) return undefined
  const why = whyUnread(illegible.map(({seen}) => ({number: seen.number, unread: 'illegible'})))
  return unreadable(why.zh, why.en)
}

function wrongForm(line: Line, dashes: boolean): Departure {
  const digits = /\d+/u.exec(line.text)?.[0] ?? ''
  const expected = dashes ? `— ${digits} —` : digits
  return {
    page: line.page,
    box: boxOf(line),
    actual: line.text,
    expected,
    wording: {
      zh: `页码“${line.text}”应为“${expected}”${dashes ? '（左右各一条一字线）' : ''}`,
      en: `Unexpected page number \`${line.text}\`, expected \`${expected}\``
    }
  }
}

/** 91: the 一字线 7 mm below the type area: the upper edge of its ink, or its middle. */
export const pageNumberDash = defineRule({
  id: 'page-number-dash',
  number: 91,
  clause: gb9704('7.5'),
  name: {zh: '一字线的位置', en: 'place of the dash'},
  severity: 'error',
  forms: 'all',
  measure(evidence) {
    const dashes = numbered(evidence).flatMap(({line}) => {
      const dash = line.glyphs.find(({text}) => /^[—―–－-]$/u.test(text))
      return dash ? [{line, ink: inkOf(dash)}] : []
    })
    if (dashes.length === 0) {
      return unreadOf(numbered(evidence)) ?? absent('一字线', 'dash beside a page number')
    }
    const inked = dashes.flatMap(({line, ink}) =>
      ink ? [{page: line.page, box: ink, value: nearer(ink.y, ink.y + ink.height / 2)}] : []
    )
    if (inked.length < dashes.length) {
      return unreadable('一字线的字形读不出来', 'the outline of the dash cannot be read')
    }
    return judge(inked, colophonStandard.pageNumberDash, {
      zh: '一字线上边缘',
      en: 'upper edge of the dash'
    })
  }
})

/** Which of the two readings is nearer to where it should be. */
function nearer(top: number, centre: number): number {
  const {length} = colophonStandard.pageNumberDash
  return Math.abs(centre - length) < Math.abs(top - length) ? centre : top
}

/** 106: GB/T 33476.2 says which reading is meant: the middle of the dash. */
export const pageNumberDashCentre = defineRule({
  id: 'page-number-dash-centre',
  number: 106,
  clause: gb33476('8'),
  name: {zh: '一字线的中线', en: 'middle of the dash'},
  severity: 'warning',
  forms: 'all',
  measure(evidence) {
    const measured = numbered(evidence).flatMap(({line}) => {
      const dash = line.glyphs.find(({text}) => /^[—―–－-]$/u.test(text))
      const ink = dash && inkOf(dash)
      // What is wrong by either reading is told once: 91.
      const isFar =
        ink && !meets(nearer(ink.y, ink.y + ink.height / 2), colophonStandard.pageNumberDash)
      return ink && !isFar ? [{page: line.page, box: ink, value: ink.y + ink.height / 2}] : []
    })
    if (measured.length === 0) return absent('在其位置的一字线', 'dash in its place')
    return judge(measured, colophonStandard.pageNumberDashCentre, {
      zh: '一字线中线',
      en: 'middle of the dash'
    })
  }
})

/** 92: recto at the right, verso at the left, one 字 in. */
export const pageNumberSide = defineRule({
  id: 'page-number-side',
  number: 92,
  clause: gb9704('7.5'),
  name: {zh: '页码的左右位置', en: 'side of page numbers'},
  severity: 'error',
  forms: 'all',
  measure(evidence) {
    const numbers = numbered(evidence)
    if (numbers.length === 0) return none
    if (evidence.profile.pageNumber.place === 'centred') return centred(numbers, evidence)
    const shift = versoShift(evidence)
    const spaces = numbers.map(({seen, line}) => {
      const isRecto = seen.number % 2 === 1
      const verso = line.left + shift(seen.number) - standard.gutterMargin.length
      return {
        page: seen.number,
        box: boxOf(line),
        value: isRecto ? typeAreaRight - line.right : verso
      }
    })
    return judge(spaces, colophonStandard.pageNumberIndent, {
      zh: '页码外侧空',
      en: 'space outside a page number'
    })
  }
})

/** 居中, where that is agreed: in the middle of the type area of its page. */
function centred(numbers: readonly Numbered[], evidence: Evidence): Verdict {
  const shift = versoShift(evidence)
  return judge(
    numbers.map(({seen, line}) => {
      const value = centreOf(line) + shift(seen.number) - standard.typeAreaCentre.length
      return {page: seen.number, box: boxOf(line), value}
    }),
    colophonStandard.pageNumberCentre,
    {zh: '页码与版心中线之差', en: 'distance of a page number from the middle of the type area'}
  )
}

/** 93: 1 … n; none on blank pages before the colophon, nor on its page then. */
export const pageNumberSequence = defineRule({
  id: 'page-number-sequence',
  number: 93,
  clause: gb9704('7.5'),
  name: {zh: '页码连续', en: 'sequence of page numbers'},
  severity: 'error',
  forms: 'all',
  measure(evidence) {
    const {seenPages, form} = evidence.scene
    const outcome = failed(
      seenPages.flatMap((seen) => {
        const isUnnumbered = mayBeBare(seen, seenPages, form)
        const {pageNumber, number, unread} = seen
        if (!pageNumber) {
          const mayBeThere = isUnnumbered || mayOmit(seen, seenPages, form) || unread !== undefined
          return mayBeThere ? [] : [missingOn(seen)]
        }
        if (form === 'letter' && number === 1) return []
        if (isUnnumbered) return [surplusOn(seen, pageNumber)]
        if (isIllegible(pageNumber) || numberIn(pageNumber.text) === number) return []
        return [wrongOn(seen, pageNumber, /\d+/u.exec(pageNumber.text)?.[0] ?? '')]
      })
    )
    if (outcome.state === 'failed') return outcome
    const unread = seenPages.filter((seen) => !seen.pageNumber && seen.unread !== undefined)
    const why = unread.length > 0 ? whyUnread(unread) : undefined
    return why ? unreadable(why.zh, why.en) : (unreadOf(numbered(evidence)) ?? outcome)
  }
})

function isBlank({lines, page, pageNumber, tables}: SeenPage): boolean {
  const numbers = pageNumber?.glyphs.length ?? 0
  const glyphs = page.glyphs.filter(({text}) => text.trim() !== '').length
  return lines.length === 0 && glyphs <= numbers && tables.length + page.pictures.length === 0
}

/** Blank pages before the colophon's, and that page; a letter's first. */
function mayBeBare(seen: SeenPage, seenPages: readonly SeenPage[], form: string): boolean {
  if (form === 'letter' && seen.number === 1) return true
  const last = seenPages.at(-1)
  const before = seenPages.at(-2)
  return isBlank(seen) || (seen === last && before !== undefined && isBlank(before))
}

/** 10.1, by usage: a letter of two pages need not number its second. */
function mayOmit(seen: SeenPage, seenPages: readonly SeenPage[], form: string): boolean {
  return form === 'letter' && seenPages.length === 2 && seen.number === 2
}

function missingOn({number}: SeenPage): Departure {
  return {
    page: number,
    box: undefined,
    actual: '',
    expected: `— ${number} —`,
    wording: {
      zh: `没有页码，应为“— ${number} —”`,
      en: `Unexpected missing page number, expected \`— ${number} —\``
    }
  }
}

function surplusOn({number}: SeenPage, line: Line): Departure {
  return {
    page: number,
    box: boxOf(line),
    actual: line.text,
    expected: '',
    wording: {
      zh: `这一页不应有页码“${line.text}”`,
      en: `Unexpected page number \`${line.text}\`, expected none on this page`
    }
  }
}

function wrongOn({number}: SeenPage, line: Line, actual: string): Departure {
  return {
    page: number,
    box: boxOf(line),
    actual,
    expected: String(number),
    wording: {
      zh: `页码“${actual}”应为“${number}”`,
      en: `Unexpected page number \`${actual}\`, expected \`${number}\``
    }
  }
}

/** 94 */
export const pageNumberFace = defineRule({
  id: 'page-number-face',
  number: 94,
  clause: gb9704('7.5'),
  name: {zh: '页码字体', en: 'face of page numbers'},
  severity: 'warning',
  forms: 'all',
  measure(evidence) {
    const lines = numbered(evidence).map(({line}) => line)
    const face = usualDigitFace(lines)
    const [first] = lines
    if (!first) return none
    if (!face) return unreadOf(numbered(evidence)) ?? none
    const isLatin = evidence.profile.pageNumber.face === 'latin'
    if (isNameless(face)) return unlessNameless(passed, face)
    if (isLatin ? isTimes(face) : isSong(face)) return {state: 'passed', actual: face}
    if (isLatin) return failed([notAgreed(first, face)])
    return failed([
      {
        page: first.page,
        box: boxOf(first),
        actual: face,
        expected: '宋体',
        wording: {
          zh: `页码字体“${face}”不是宋体，应为4号半角宋体`,
          en: `Unexpected face \`${face}\` of the page numbers, expected 宋体`
        }
      }
    ])
  }
})

function notAgreed(line: Line, face: string): Departure {
  return {
    page: line.page,
    box: boxOf(line),
    actual: face,
    expected: 'Times',
    wording: {
      zh: `页码字体“${face}”不是约定的 Times`,
      en: `Unexpected face \`${face}\` of the page numbers, expected Times as agreed`
    }
  }
}
