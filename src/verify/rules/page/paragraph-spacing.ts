import {toPoints} from '../../../base/units.ts'
import {type Departure, defineRule, type Evidence, gb9704} from '../../rule.ts'
import {boxOf, byPage, type Line} from '../../scene/line.ts'
import type {SeenPage} from '../../scene/seen-page.ts'
import {charPitch, linePitch, standard} from '../../standard.ts'
import {absent, failed, millimetres, round, show} from '../../verdict.ts'

/** In line pitches: less is a line that is set a little lower, more is room for something. */
const blankFrom = 1.45
const blankTo = 3.3

/** 101: paragraphs follow each other line by line; the grid knows no room between them. */
export const paragraphSpacing = defineRule({
  id: 'paragraph-spacing',
  number: 101,
  clause: gb9704('5.2.3'),
  name: {zh: '段落之间的空行', en: 'blank lines between paragraphs'},
  severity: 'warning',
  forms: 'all',
  measure(evidence) {
    const pairs = neighbours(evidence)
    if (pairs.length === 0) return absent('同页的两段正文', 'two paragraphs on a page')
    const blank = pairs.filter(({step}) => step > blankFrom && step < blankTo)
    return failed(
      [...byPage(blank.map(({line, step}) => ({page: line.page, line, step})))].flatMap(
        ([, [first, ...others]]) => (first ? [told(first.line, first.step, others.length)] : [])
      )
    )
  }
})

interface Pair {
  readonly line: Line
  /** From baseline to baseline, in line pitches. */
  readonly step: number
}

/** First lines of paragraphs, each just below the end of the one before. */
function neighbours({scene}: Evidence): Pair[] {
  return [...byPage(scene.body)].flatMap(([page, lines]) => {
    const seen = scene.seenPages[page - 1]
    return lines.slice(1).flatMap((line, index) => {
      const above = lines[index]
      if (!above || !seen || !isFirst(line) || !isText(above) || isParted(seen, above, line))
        return []
      return [{line, step: (line.baseline - above.baseline) / linePitch}]
    })
  })
}

/** Two 字 in, as a paragraph begins. */
function isFirst(line: Line): boolean {
  const from = line.left - standard.gutterMargin.length
  return from > 1.4 * charPitch && from < 2.6 * charPitch && isText(line)
}

function isText({text, left}: Line): boolean {
  return left - standard.gutterMargin.length < 2.6 * charPitch && /\p{Script=Han}/u.test(text)
}

/** Whether anything stands between the two. */
function isParted({lines, tables, page}: SeenPage, above: Line, line: Line): boolean {
  const boxes = [
    ...tables,
    ...page.pictures.map(({box}) => box),
    ...page.shapes.map(({box}) => box),
    ...lines.filter((each) => each !== above && each !== line).map(boxOf)
  ]
  return boxes.some(({y, height}) => y + height > above.bottom + 0.5 && y < line.top - 0.5)
}

function told(line: Line, step: number, others: number): Departure {
  const count = Math.max(1, Math.round(step - 1))
  const gap = show(round(step * linePitch, millimetres), millimetres)
  const usual = show(round(linePitch, millimetres), millimetres)
  const more =
    others > 0
      ? {zh: `（本页还有 ${others} 处）`, en: ` (and ${others} more on the page)`}
      : {zh: '', en: ''}
  const half = step < 1.75
  return {
    page: line.page,
    box: boxOf(line),
    actual: gap,
    expected: usual,
    off: toPoints((step - 1) * linePitch),
    wording: {
      zh: `段落之间空了${half ? '半行' : ` ${count} 行`}（行距 ${gap}），正文各段之间一般不空行（${usual}）${more.zh}`,
      en: `Unexpected ${half ? 'half a line' : `${count} blank`} between paragraphs (pitch \`${gap}\`), expected none as a rule (\`${usual}\`)${more.en}`
    }
  }
}
