/** 抄送机关、印发机关和印发日期. 7.4.2, 7.4.3 and 10.1. */

import type {Millimetres} from '../../../base/units.ts'
import {type Departure, defineRule, type Evidence, gb9704} from '../../rule.ts'
import {isFangsong, usualFace} from '../../scene/faces.ts'
import type {SeenForm} from '../../scene/form.ts'
import {boxOf, type Line} from '../../scene/line.ts'
import {colophonStandard, sizes, smallCharIndent, standard, typeAreaRight} from '../../standard.ts'
import {isNameless, unlessNameless} from '../../typeface.ts'
import {absent, allOf, failed, judge, type Measured, points} from '../../verdict.ts'
import {versoShift} from '../page/verso.ts'

/** Of the type area, on the page of the colophon. */
function edgesOf(evidence: Evidence): {readonly left: Millimetres; readonly right: Millimetres} {
  const shift = versoShift(evidence)(evidence.scene.colophon?.seen.number ?? 1)
  return {left: standard.gutterMargin.length - shift, right: typeAreaRight - shift}
}

/** 86 */
export const copyRecipients = defineRule({
  id: 'copy-recipients',
  number: 86,
  clause: gb9704('7.4.2'),
  name: {zh: '抄送机关', en: 'copy recipients'},
  severity: 'warning',
  forms: 'all',
  measure(evidence) {
    const lines = evidence.scene.colophon?.copyRecipients ?? []
    const {left, right} = edgesOf(evidence)
    const [first, ...others] = lines
    if (!first) return absent('抄送机关', 'copy recipients')
    const name = first.glyphs[3]
    const last = lines.at(-1) ?? first
    const outcome = allOf(
      judge(
        at(lines, ({size}) => size),
        sizes.four,
        {zh: '抄送字号', en: 'size of the copy recipients'},
        points
      ),
      judge(
        at([first], (line) => line.left - left),
        smallCharIndent,
        {
          zh: '抄送左空',
          en: 'space left of the copy recipients'
        }
      ),
      judge(
        at(others, (line) => line.left - (name?.x ?? line.left)),
        colophonStandard.hangingIndent,
        {zh: '抄送回行与冒号后首字的错位', en: 'offset of copy recipients that run on'}
      ),
      // What ends on a space free of marks shows how far a line may go.
      judge(
        at(
          lines.filter((line) => right - line.right < smallest),
          (line) => right - line.right
        ),
        smallCharIndent,
        {zh: '抄送右空', en: 'space right of the copy recipients'}
      ),
      failed([...wrongFace(lines, '抄送'), ...wrongEnd(first, last, evidence.scene.form)])
    )
    return unlessNameless(outcome, usualFace(lines))
  }
})

/** Lines that reach further are too long. */
const smallest = 4.1

function wrongFace(lines: readonly Line[], what: string): Departure[] {
  const face = usualFace(lines)
  const [first] = lines
  if (face === undefined || isFangsong(face) || isNameless(face) || !first) return []
  return [
    {
      page: first.page,
      box: boxOf(first),
      actual: face,
      expected: '仿宋',
      wording: {
        zh: `${what}的字体“${face}”不是仿宋体，应为4号仿宋体`,
        en: `Unexpected face \`${face}\` of ${what}, expected 仿宋`
      }
    }
  ]
}

/** Minutes word it by themselves: 10.3. */
function wrongEnd(first: Line, last: Line, form: SeenForm): Departure[] {
  const isLabelled = (form === 'minutes' ? /^[抄分印]送：/u : /^抄送：/u).test(first.text)
  if (isLabelled && last.text.endsWith('。')) return []
  const actual = isLabelled ? last.text.slice(-6) : first.text.slice(0, 6)
  const expected = isLabelled ? '。' : '抄送：'
  return [
    {
      page: last.page,
      box: boxOf(isLabelled ? last : first),
      actual,
      expected,
      wording: isLabelled
        ? {
            zh: `抄送机关最后“${actual}”应以句号结尾`,
            en: `Unexpected end \`${actual}\` of the copy recipients, expected \`。\``
          }
        : {
            zh: `“${actual}”应为“抄送：”`,
            en: `Unexpected \`${actual}\`, expected \`抄送：\``
          }
    }
  ]
}

/** 88 */
export const printing = defineRule({
  id: 'printing-office',
  number: 88,
  clause: gb9704('7.4.3'),
  name: {zh: '印发机关和印发日期', en: 'printing office and date'},
  severity: 'warning',
  forms: ['general', 'order', 'minutes'],
  measure(evidence) {
    const line = evidence.scene.colophon?.printing
    const {left, right} = edgesOf(evidence)
    if (!line) return absent('印发机关', 'printing office')
    const isRight = /\d{4}年[1-9]\d?月[1-9]\d?日印发$/u.test(line.text)
    const outcome = allOf(
      judge(
        at([line], ({size}) => size),
        sizes.four,
        {zh: '印发机关字号', en: 'size of the printing office'},
        points
      ),
      judge(
        at([line], (each) => each.left - left),
        smallCharIndent,
        {
          zh: '印发机关左空',
          en: 'space left of the printing office'
        }
      ),
      judge(
        at([line], (each) => right - each.right),
        smallCharIndent,
        {
          zh: '印发日期右空',
          en: 'space right of the day of printing'
        }
      ),
      failed([
        ...wrongFace([line], '印发机关'),
        ...(isRight
          ? []
          : [
              {
                page: line.page,
                box: boxOf(line),
                actual: line.text,
                expected: '2026年3月6日印发',
                wording: {
                  zh: `“${line.text}”应以“2026年3月6日印发”这样的写法结尾`,
                  en: `Unexpected \`${line.text}\`, expected an end such as \`2026年3月6日印发\``
                }
              }
            ])
      ])
    )
    return unlessNameless(outcome, usualFace([line]))
  }
})

/** 89: a letter's colophon has neither separators nor an office, and stands at the very foot. */
export const letterColophon = defineRule({
  id: 'letter-colophon',
  number: 89,
  clause: gb9704('10.1'),
  name: {zh: '信函的版记', en: 'colophon of a letter'},
  severity: 'warning',
  forms: ['letter'],
  measure({scene: {colophon}}) {
    if (!colophon) return absent('版记', 'colophon')
    const {separators, printing: office, seen, lines} = colophon
    const last = lines.at(-1)
    const [rule] = separators
    const told = (box: Departure['box'], zh: string, en: string): Departure => ({
      page: seen.number,
      box,
      actual: '',
      expected: '',
      wording: {zh, en}
    })
    return allOf(
      last
        ? judge(
            at([last], ({bottom}) => bottom),
            colophonStandard.letterBottom,
            {
              zh: '信函版记下边缘',
              en: 'bottom of a letter’s colophon'
            }
          )
        : absent('抄送机关', 'copy recipients'),
      failed([
        ...(rule
          ? [told(rule, '信函的版记不加分隔线', 'Unexpected separator in the colophon of a letter')]
          : []),
        ...(office
          ? [
              told(
                boxOf(office),
                '信函的版记不加印发机关和印发日期',
                'Unexpected printing office in the colophon of a letter'
              )
            ]
          : [])
      ])
    )
  }
})

function at(lines: readonly Line[], value: (line: Line) => number): Measured[] {
  return lines.map((line) => ({page: line.page, box: boxOf(line), value: value(line)}))
}
