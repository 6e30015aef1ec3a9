import {type Departure, defineRule, type Evidence, gb9704} from '../../rule.ts'
import {isFangsong, isHei, isKai, isSong, usualFace} from '../../scene/faces.ts'
import {boxOf, byPage, type Line} from '../../scene/line.ts'
import {charPitch, standard} from '../../standard.ts'
import {absent, failed} from '../../verdict.ts'

/** Fewer hanzi are a label, a caption or a part of a formula. */
const fewest = 10

/** 100: a line of the text that is of another size, or in 宋体, among others that are not. */
export const strayLines = defineRule({
  id: 'stray-lines',
  number: 100,
  clause: gb9704('5.2.2'),
  name: {zh: '正文中字号、字体不一的行', en: 'lines of the text in another size or face'},
  severity: 'warning',
  forms: 'all',
  measure(evidence) {
    const {scene} = evidence
    const own = linesOfText(evidence)
    if (own.length === 0) return absent('正文', 'text')
    const odd = own.filter((line) => isOdd(line, scene.bodySize))
    // What most of the text is like is another’s to tell: 11 and 12.
    if (odd.length * 3 > own.length) return absent('字体一致的正文', 'text of one face')
    return failed(
      [...byPage(odd)].flatMap(([, [first, ...others]]) =>
        first ? [told(first, others.length + 1, scene.bodySize)] : []
      )
    )
  }
})

function isOdd(line: Line, bodySize: number): boolean {
  const face = usualFace([line])
  const isOtherFace = face !== undefined && isSong(face) && !isFangsong(face)
  return Math.abs(line.size - bodySize) > 0.75 || isOtherFace
}

/** Whole lines between the edges, of no table, note, title or colophon. */
function linesOfText({scene}: Evidence): Line[] {
  const {masthead, opening, closing, colophon, attachments, seenPages} = scene
  const others = new Set<Line | undefined>([
    ...opening.title,
    ...opening.subtitle,
    ...opening.mainRecipients,
    ...closing.attachmentList,
    ...closing.attendance.flat(),
    ...closing.bylines,
    ...closing.annotation,
    ...(colophon?.lines ?? []),
    ...attachments.flatMap(({label, title, subtitle}) => [label, ...title, ...subtitle])
  ])
  return seenPages
    .filter(({isSideways}) => !isSideways)
    .flatMap(({lines, number, tables, page}) =>
      lines.filter((line) => {
        const isBelow = number > 1 || line.top > Math.max(masthead.bottom, opening.bottom) - 1
        const isInTable = tables.some(
          ({y, height}) => line.top > y - 8 && line.top < y + height + 8
        )
        const isNote = page.strokes.some(
          ({y, width}) =>
            width < noteRule && width > 10 && line.top > y && line.size < scene.bodySize
        )
        return isBelow && !others.has(line) && !isInTable && !isNote && isWhole(line)
      })
    )
}

/** The rule above footnotes is shorter, in millimetres. */
const noteRule = 80

/** Begins where text does, and holds a good deal of it. */
function isWhole({left, text}: Line): boolean {
  const from = left - standard.gutterMargin.length
  const hanzi = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const isNamed = /^(?:注|表|图|资料来源|数据来源|说明)\d*[：:]?/u.test(text)
  return from > -3 && from < 2.4 * charPitch && hanzi >= fewest && !isNamed
}

function told(line: Line, count: number, bodySize: number): Departure {
  const face = usualFace([line]) ?? ''
  const isOtherSize = Math.abs(line.size - bodySize) > 0.75
  const size = Number(line.size.toFixed(1))
  const usual = Number(bodySize.toFixed(1))
  const head = line.text.slice(0, 8)
  const more =
    count > 1 ? {zh: `（本页 ${count} 行）`, en: ` (${count} lines of the page)`} : {zh: '', en: ''}
  return isOtherSize
    ? {
        page: line.page,
        box: boxOf(line),
        actual: `${size} pt`,
        expected: `${usual} pt`,
        wording: {
          zh: `“${head}…”的字号 ${size} pt 与正文的 ${usual} pt 不一${more.zh}`,
          en: `Unexpected size \`${size} pt\` of \`${head}…\`, expected \`${usual} pt\` as of the text${more.en}`
        }
      }
    : {
        page: line.page,
        box: boxOf(line),
        actual: face,
        expected: isHei(face) || isKai(face) ? face : '仿宋',
        wording: {
          zh: `“${head}…”的字体“${face}”与正文不一，一般为仿宋${more.zh}`,
          en: `Unexpected face \`${face}\` of \`${head}…\` in the text, expected 仿宋 as a rule${more.en}`
        }
      }
}
