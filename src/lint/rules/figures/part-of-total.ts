import {bodyTexts} from '../../manuscript.ts'
import {eachPassage, type TextRule} from '../../rule.ts'
import {find} from '../../search.ts'
import {readFigure} from './typed-figure.ts'

const units = '万元|亿元|元|人|名|个|家|项|件|台|套|吨|公里|亩|户|公顷|平方米|份|处|座|辆|所|起'

const parted = new RegExp(
  `(?<!\\d)(?<whole>\\d[\\d,.]{0,18}) ?(?<unit>${units})[，,（(]其中[^\\d。；，、]{0,20}(?<part>\\d[\\d,.]{0,18}) ?\\k<unit>`,
  'gu'
)

export const partOfTotal: TextRule = {
  id: 'part-of-total',
  number: 'R21',
  name: {zh: '“其中”的数不大于总数', en: 'a part is no more than the whole'},
  severity: 'warning',
  why: {
    zh: '“其中”之后是总数的一部分，通常不会比总数大；大了，两个数中有一个是错的。',
    en: 'What follows 其中 is a part; usually it is not more than the whole, or one of them is wrong.'
  },
  fix: 'none',
  valid: [
    '共检查企业120家，其中重点企业80家。',
    '投资2亿元，其中省级补助5000万元。',
    '培训120人，其中女性80人、党员60人。',
    '检查120家，较上年增加20家，其中重点企业130家次。'
  ],
  invalid: [
    {text: '共检查企业120家，其中重点企业⟦180家⟧。'},
    {text: '资金1,200万元（其中省级⟦1500万元⟧）', as: 'cell'},
    {text: '共有职工25人，其中技术人员⟦52人⟧。', as: 'attachment'}
  ],
  check: eachPassage(function* (passage) {
    if (!passage.text.includes('其中')) return
    for (const {text, from, to, groups} of find(passage, parted, ['quotation'])) {
      const {whole = '', part = '', unit = ''} = groups
      const [all, some] = [readFigure(whole), readFigure(part)]
      const clause =
        /[^，。；、]*$/u.exec(passage.text.slice(Math.max(0, from - 30), from))?.[0] ?? ''
      // 比上年增加20家，其中…: the whole is another figure.
      if (/[比较增减降新每]/u.test(clause) || !all || !some || some.value <= all.value) continue
      yield {
        passage,
        ...{from: to - (text.length - text.lastIndexOf(part)), to},
        wording: {
          zh: `“其中”的${part}${unit}大于总数${whole}${unit}，通常不大于它`,
          en: `a part of ${part}${unit} is more than the whole of ${whole}${unit}, usually it is not`
        }
      }
    }
  }, bodyTexts)
}
