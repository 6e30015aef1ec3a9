import {type Departure, defineRule, gb9704} from '../../rule.ts'
import {isFangsong, isHei} from '../../scene/faces.ts'
import {boxOf, type Line} from '../../scene/line.ts'
import {mainStandard, standard} from '../../standard.ts'
import {isNameless, unlessNameless} from '../../typeface.ts'
import {absent, allOf, failed, judge} from '../../verdict.ts'
import {versoShift} from '../page/verso.ts'

/** 出席、请假、列席. 10.3: two 字 in, label 黑体, names 仿宋, wrapped under the first name. */
export const attendance = defineRule({
  id: 'attendance',
  number: 82,
  clause: gb9704('10.3'),
  name: {zh: '出席、请假、列席', en: 'those present, absent and observing'},
  severity: 'warning',
  forms: ['minutes'],
  measure(evidence) {
    const groups = evidence.scene.closing.attendance
    const shift = versoShift(evidence)
    if (groups.length === 0) return absent('出席人员', 'list of those present')
    const offset = (line: Line) => ({
      page: line.page,
      box: boxOf(line),
      value: line.left + shift(line.page) - standard.gutterMargin.length
    })
    const outcome = allOf(
      judge(
        groups.flatMap(([label]) => (label ? [offset(label)] : [])),
        mainStandard.attendanceIndent,
        {
          zh: '出席等名称缩进',
          en: 'indent of a label of attendance'
        }
      ),
      judge(
        groups.flatMap(([, ...rest]) => rest.map(offset)),
        mainStandard.attendanceNameIndent,
        {
          zh: '人名回行缩进',
          en: 'indent of names that run on'
        }
      ),
      failed(groups.flatMap(([label]) => (label ? wrongFaces(label) : [])))
    )
    const fonts = groups.flatMap(([label]) => (label?.glyphs ?? []).map(({font}) => font))
    return unlessNameless(outcome, fonts.find(isNameless))
  }
})

function wrongFaces(label: Line): Departure[] {
  const [first] = label.glyphs
  const name = label.glyphs.slice(3).find(({text}) => /\p{Script=Han}/u.test(text))
  const told = (what: string, font: string, expected: string): Departure => ({
    page: label.page,
    box: boxOf(label),
    actual: font,
    expected,
    wording: {
      zh: `“${what}”的字体“${font}”不是${expected}`,
      en: `Unexpected face \`${font}\` of \`${what}\`, expected ${expected}`
    }
  })
  return [
    ...(first && !isHei(first.font) && !isNameless(first.font)
      ? [told(label.text.slice(0, 2), first.font, '黑体')]
      : []),
    ...(name && !isFangsong(name.font) && !isNameless(name.font)
      ? [told(label.text.slice(3, 6), name.font, '仿宋体')]
      : [])
  ]
}
