import {type Departure, defineRule, type Evidence, gb9704} from '../../rule.ts'
import {boxOf, byPage, type Line} from '../../scene/line.ts'
import {grid} from '../../standard.ts'
import {absent, failed, passed} from '../../verdict.ts'
import {fullLines, wholeCells} from './full-line.ts'

/** Marks that may not begin or end a line move one character over, at most. */
const moved = 1

/** 每行排28个字: what most full lines of a page have; single lines may have one more or less. */
export const charactersPerLine = defineRule({
  id: 'characters-per-line',
  number: 8,
  clause: gb9704('5.2.3'),
  name: {zh: '每行字数', en: 'characters to the line'},
  severity: 'warning',
  forms: 'all',
  measure(evidence) {
    const lines = fullLines(evidence)
    if (lines.length === 0) return absent('满行的正文', 'full line of text')
    const short = shortByMarks(evidence)
    const departures = [...byPage(lines)].flatMap(([page, all]) => {
      const own = all.filter((line) => !short.has(line))
      const usual = mode(own.map(wholeCells))
      const right = own.filter((line) => wholeCells(line) === grid.characters).length
      // Marks may have moved many of few lines; a page that is set so has no line of 28.
      const isUsualWrong =
        own.length >= fewest && usual !== grid.characters && right * 4 < own.length
      const bad = own.find((line) =>
        isUsualWrong
          ? wholeCells(line) === usual
          : Math.abs(wholeCells(line) - grid.characters) > moved
      )
      return bad ? [departure(page, bad)] : []
    })
    return departures.length > 0
      ? failed(departures)
      : {...passed, actual: String(mode(lines.map(wholeCells)))}
  }
})

/** Lines that are one short because the next character had to go over with the mark behind it. */
function shortByMarks({scene}: Evidence): ReadonlySet<Line> {
  const short = scene.running.filter(({line, next}) => {
    const mark = next?.glyphs[1]?.text ?? ''
    return line.glyphs.length === grid.characters - 1 && mayNotBegin.test(mark)
  })
  return new Set(short.map(({line}) => line))
}

const mayNotBegin = /^[，。、；：？！）〕】》〉”’…—]$/u

/** Fewer full lines may all have been moved. */
const fewest = 3

function departure(page: number, line: Line): Departure {
  const actual = String(wholeCells(line))
  const expected = String(grid.characters)
  return {
    page,
    box: boxOf(line),
    actual,
    expected,
    wording: {
      zh: `满行排了 ${actual} 字，应为 ${expected} 字`,
      en: `Unexpected \`${actual}\` characters in a full line, expected \`${expected}\``
    }
  }
}

function mode(values: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const [usual] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? []
  return usual ?? 0
}
