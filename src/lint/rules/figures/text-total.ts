import {bodyTexts} from '../../manuscript.ts'
import {eachPassage, type TextRule} from '../../rule.ts'
import {find} from '../../search.ts'
import {isSum, readFigure, sumOf, type TypedFigure} from './typed-figure.ts'

const units =
  '万元|亿元|元|人次|人|名|个|家|项|件|次|台|套|吨|公里|亩|户|公顷|平方米|份|场|期|处|座|辆|所|起'

const total = new RegExp(
  `(?<=[，、,])(?:共计|合计|总计)(?:[^\\d，。；、]{0,6})(?<figure>[\\d,.]{1,20}) ?(?<unit>${units})`,
  'gu'
)
const figures = new RegExp(`(?<figure>\\d[\\d,.]{0,18}) ?(?<unit>${units})?`, 'gu')

/** What makes a figure another than an item of the sum. */
const related =
  /每|均|比|占|增|减|提高|其中|余|约|多|以[上下内]|不[少低超]|累计|至|到|[—～~%％倍〔]|第|年|月|日|各|分别/u

/** Of a sentence before its total, in characters. */
const reach = 200

export const textTotal: TextRule = {
  id: 'text-total',
  number: 'R20',
  name: {zh: '“共计”与前面各项之和相符', en: '共计 is the sum of what stands before it'},
  severity: 'warning',
  why: {
    zh: '分项与合计对不上，通常是改了一处忘了改另一处。',
    en: 'Where items and total differ, usually one of them was changed and the other not.'
  },
  fix: 'none',
  valid: [
    '修复设施需资金860万元，加固堤防需1240万元，补充物资需300万元，共计2400万元。',
    '举办培训班24期，每期100人，共计2400人。',
    '检查企业30家，比上年增加5家，共计100家。',
    '共计2400万元，其中设施860万元。',
    '甲项860万元，乙项5个，共计900万元。'
  ],
  invalid: [
    {text: '修复设施需资金860万元，加固堤防需1240万元，共计⟦2000万元⟧。'},
    {text: '甲局10人、乙局12人，合计⟦23人⟧', as: 'cell'},
    {text: '为做好工作，需购车3辆、租车2辆，共计车辆⟦6辆⟧。', as: 'attachment'}
  ],
  check: eachPassage(function* (passage) {
    if (!passage.text.includes('计')) return
    for (const {from, to, text, groups} of find(passage, total, ['quotation'])) {
      const {figure = '', unit = ''} = groups
      const sum = readFigure(figure)
      const items = itemsBefore(passage.text.slice(Math.max(0, from - reach), from), unit)
      if (!sum || items.length < 2 || isSum(sum, items)) continue
      const added = sumOf(items)?.value ?? 0
      yield {
        passage,
        ...{from: from + text.lastIndexOf(figure), to},
        wording: {
          zh: `“共计”是${figure}${unit}，前面各项之和是${added}${unit}，通常应相符`,
          en: `the total is ${figure}${unit} and the sum ${added}${unit}, usually they are the same`
        },
        expected: [`${added}${unit}`]
      }
    }
  }, bodyTexts)
}

/** The figures of the clauses before the total; none where one of them is something else. */
function itemsBefore(before: string, unit: string): readonly TypedFigure[] {
  const sentence = before.slice(
    Math.max(...['。', '；', '：', '！'].map((mark) => before.lastIndexOf(mark))) + 1
  )
  const clauses = sentence.split(/[，、]/u).filter((clause) => clause.trim() !== '')
  const first = clauses.findIndex((clause) => /\d/u.test(clause))
  const found: TypedFigure[] = []
  for (const clause of first < 0 ? [] : clauses.slice(first)) {
    const typed = [...clause.matchAll(figures)]
    const [only] = typed
    const figure = readFigure(only?.groups?.figure ?? '')
    if (typed.length !== 1 || !figure || only?.groups?.unit !== unit || related.test(clause))
      return []
    found.push(figure)
  }
  return found
}
