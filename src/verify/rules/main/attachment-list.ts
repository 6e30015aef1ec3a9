import type {Millimetres} from '../../../base/units.ts'
import {blankLinesOf} from '../../readings.ts'
import {defineRule, type Evidence, gb9704} from '../../rule.ts'
import {boxOf, type Line} from '../../scene/line.ts'
import {mainStandard} from '../../standard.ts'
import {absent, allOf, judge} from '../../verdict.ts'
import {leftEdgeOf, versoShift} from '../page/verso.ts'

const subject = {zh: '附件说明', en: 'list of attachments'}

/** 附件说明. 7.3.4: one blank line below the text, two 字 in, names aligned. */
export const attachmentList = defineRule({
  id: 'attachment-list',
  number: 70,
  clause: gb9704('7.3.4'),
  name: subject,
  severity: 'warning',
  forms: 'all',
  measure(evidence) {
    const {closing} = evidence.scene
    const [label, ...others] = closing.attachmentList
    if (!label) return absent(subject.zh, subject.en)
    const edge = leftEdgeOf(evidence)
    const shift = versoShift(evidence)
    const offset = ({page, left}: Line): number => left - edge(page)
    const measured = (line: Line, value: number) => [{page: line.page, box: boxOf(line), value}]
    const above = textAbove(label, evidence)
    const nameAt = label.text.indexOf('：') + 1 || label.text.indexOf(':') + 1
    const isNumbered = /^\d+[.．、]/u.test(label.text.slice(nameAt))
    const ordinals = isNumbered ? others.filter(({text}) => /^\d+[.．、]/u.test(text)) : []
    const wrapped = others.filter((line) => !ordinals.includes(line))

    return allOf(
      ...(above
        ? [
            judge(
              measured(label, label.top - above.bottom),
              mainStandard.attachmentListGap,
              blankLinesOf(
                {
                  zh: '正文到附件说明的距离',
                  en: 'distance from the text to the list of attachments'
                },
                1
              )
            )
          ]
        : []),
      judge(measured(label, offset(label)), mainStandard.attachmentListIndent, {
        zh: '附件说明缩进',
        en: 'indent of the list of attachments'
      }),
      judge(
        ordinals.flatMap((line) => measured(line, offset(line))),
        mainStandard.attachmentNameIndent,
        {zh: '附件顺序号缩进', en: 'indent of an attachment’s number'}
      ),
      judge(
        wrapped.flatMap((line) =>
          measured(
            line,
            line.left + shift(line.page) - nameStart(line, closing.attachmentList, shift)
          )
        ),
        mainStandard.attachmentNameAlignment,
        {zh: '附件名称回行与名称首字的错位', en: 'offset of a name that runs on from its start'}
      )
    )
  }
})

/** Where the name begins that `line` runs on. */
function nameStart(
  line: Line,
  list: readonly Line[],
  shift: (page: number) => Millimetres
): Millimetres {
  const above = list.slice(0, list.indexOf(line))
  const start = above.findLast(({text}) => /^(?:附件?\d*[：:]|\d+[.．、])/u.test(text)) ?? list[0]
  const skipped = /^(?:附件?\d*[：:])?(?:\d+[.．、])?/u.exec(start?.text ?? '')?.[0].length ?? 0
  const from = start?.glyphs[skipped]?.x
  return start && from !== undefined ? from + shift(start.page) : line.left + shift(line.page)
}

/** The line of text just above `label`; undefined when something else stands there. */
function textAbove(label: Line, {scene}: Evidence): Line | undefined {
  const seen = scene.seenPages[label.page - 1]
  const above = scene.body.findLast(({page, top}) => page === label.page && top < label.top)
  if (!above || !seen) return undefined
  const others = [
    ...seen.lines.filter((line) => line !== above).map(boxOf),
    ...seen.page.pictures.map(({box}) => box),
    ...seen.page.shapes.map(({box}) => box),
    ...seen.tables
  ]
  const isBetween = others.some(({y}) => y > above.baseline && y < label.top)
  return isBetween ? undefined : above
}
