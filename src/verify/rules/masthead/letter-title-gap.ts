import {blankLinesOf} from '../../readings.ts'
import {defineRule, gb9704} from '../../rule.ts'
import {blankLines, blanks} from '../../standard.ts'
import {absent, judge, millimetres, round} from '../../verdict.ts'
import {elementsOf, noTitle, on} from './elements.ts'

/** 56: two lines below the lowest element above it. */
export const letterTitleGap = defineRule({
  id: 'letter-title-gap',
  number: 56,
  clause: gb9704('10.1'),
  name: {zh: '信函标题到其上要素', en: 'gap between title and the element above'},
  severity: 'warning',
  forms: ['letter'],
  measure({scene: {masthead, opening}}) {
    const [title] = opening.title
    if (!title) return noTitle
    const above = elementsOf(masthead).filter(({bottom}) => bottom < title.top + 1)
    if (above.length === 0) return absent('标题之上的要素', 'element above the title')
    const bottom = Math.max(...above.map((line) => line.bottom))
    const {lines, tolerance} = blanks.letterTitle
    return judge(
      [on(title, title.top - bottom)],
      {length: round(blankLines(lines), millimetres), tolerance},
      blankLinesOf({zh: '标题到其上要素', en: 'gap between the title and the element above it'}, 2)
    )
  }
})
