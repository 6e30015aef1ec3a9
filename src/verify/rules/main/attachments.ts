/** 附件. 7.3.7. */

import {toMillimetres} from '../../../base/units.ts'
import {type Departure, defineRule, gb9704} from '../../rule.ts'
import {isHei} from '../../scene/faces.ts'
import {boxOf, centreOf, type Line} from '../../scene/line.ts'
import {linePitch, mainStandard, sizes, standard} from '../../standard.ts'
import {isNameless, unlessNameless} from '../../typeface.ts'
import {absent, allOf, failed, judge, type Measured, points} from '../../verdict.ts'
import {leftEdgeOf, versoShift} from '../page/verso.ts'

/** 79: 附件 and its number on line 1 of a page of its own, flush left, 3号黑体. */
export const attachmentLabel = defineRule({
  id: 'attachment-label',
  number: 79,
  clause: gb9704('7.3.7'),
  name: {zh: '附件字样', en: 'label of an attachment'},
  severity: 'error',
  forms: 'all',
  measure(evidence) {
    const labels = evidence.scene.attachments.flatMap(({label}) => label ?? [])
    if (labels.length === 0) return absent('附件', 'attachment')
    const edge = leftEdgeOf(evidence)
    const all = (value: (line: Line) => number): Measured[] =>
      labels.map((line) => ({page: line.page, box: boxOf(line), value: value(line)}))
    const outcome = allOf(
      judge(
        all(({top}) => top),
        mainStandard.attachmentLabelTop,
        {
          zh: '附件字样上边缘',
          en: 'upper edge of the label'
        }
      ),
      judge(
        all(({page, left}) => left - edge(page)),
        mainStandard.attachmentLabelIndent,
        {zh: '附件字样缩进', en: 'indent of the label'}
      ),
      judge(
        all(({size}) => size),
        sizes.three,
        {zh: '附件字样字号', en: 'size of the label'},
        points
      ),
      failed(labels.flatMap((label) => wrongFace(label) ?? wrongText(label) ?? []))
    )
    const fonts = labels.flatMap(({glyphs}) => glyphs[0]?.font ?? [])
    return unlessNameless(outcome, fonts.find(isNameless))
  }
})

function wrongFace(label: Line): Departure | undefined {
  const font = label.glyphs.find(({text}) => text === '附')?.font ?? ''
  if (isHei(font) || isNameless(font)) return undefined
  return {
    page: label.page,
    box: boxOf(label),
    actual: font,
    expected: '黑体',
    wording: {
      zh: `“${label.text}”的字体“${font}”不是黑体，应为3号黑体`,
      en: `Unexpected face \`${font}\` of \`${label.text}\`, expected 黑体`
    }
  }
}

function wrongText(label: Line): Departure | undefined {
  if (!/[：:]$/u.test(label.text)) return undefined
  const expected = label.text.slice(0, -1)
  return {
    page: label.page,
    box: boxOf(label),
    actual: label.text,
    expected,
    wording: {
      zh: `“${label.text}”后不加冒号，应为“${expected}”`,
      en: `Unexpected \`${label.text}\`, expected \`${expected}\` without a colon`
    }
  }
}

/** 80: the title of an attachment on line 3, centred. */
export const attachmentTitle = defineRule({
  id: 'attachment-title',
  number: 80,
  clause: gb9704('7.3.7'),
  name: {zh: '附件标题', en: 'title of an attachment'},
  severity: 'warning',
  forms: 'all',
  measure(evidence) {
    const shift = versoShift(evidence)
    const titles = evidence.scene.attachments
      .filter(({label}) => label !== undefined)
      .flatMap(({title: [first]}) => first ?? [])
    if (titles.length === 0) return absent('附件标题', 'title of an attachment')
    return allOf(
      judge(
        titles.map((line) => ({page: line.page, box: boxOf(line), value: lineOf(line)})),
        mainStandard.attachmentTitleLine,
        {zh: '附件标题所在行', en: 'line of the title of an attachment'},
        {name: '', step: 0.1}
      ),
      judge(
        titles.map((line) => ({
          page: line.page,
          box: boxOf(line),
          value: centreOf(line) + shift(line.page),
          shift: shift(line.page)
        })),
        mainStandard.titleCentre,
        {zh: '附件标题的中线', en: 'middle of the title of an attachment'}
      )
    )
  }
})

/** On which line of the type area the middle of `line` is; 1 for the first. */
function lineOf({top, bottom}: Line): number {
  const first = standard.headMargin.length + toMillimetres(sizes.three.length) / 2
  return 1 + ((top + bottom) / 2 - first) / linePitch
}
