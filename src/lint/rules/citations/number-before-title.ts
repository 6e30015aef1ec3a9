import {leadLength} from '../../document-number.ts'
import {bodyTexts} from '../../manuscript.ts'
import {eachPassage, type TextRule} from '../../rule.ts'
import {find} from '../../search.ts'

const turned =
  /(?<![（(\p{Script=Han}])(?<number>\p{Script=Han}{2,14}〔(?:19|20)\d{2}〕\d{1,5}号)(?:文件?)?(?<title>《[^《》]{2,100}》)(?![（(])/gu

export const numberBeforeTitle: TextRule = {
  id: 'number-before-title',
  number: 'R01',
  name: {zh: '引用公文先标题后字号', en: 'a citation has the title first, then the number'},
  severity: 'warning',
  why: {
    zh: '引用公文通常先引标题，后在括号里引发文字号。',
    en: 'A document is usually cited by its title, with the number in brackets behind it.'
  },
  fix: 'suggested',
  valid: [
    '根据《国务院办公厅关于某事的通知》（国办发〔2019〕39号），制定本办法。',
    '某政发〔2025〕3号文件规定，《某某办法》继续有效。',
    {text: '国办发〔2019〕39号', as: 'cell'},
    '（国办发〔2019〕39号）《某某办法》同时废止。'
  ],
  invalid: [
    {
      text: '根据⟦国办发〔2019〕39号《国务院办公厅关于某事的通知》⟧，制定本办法。',
      fixed: '根据《国务院办公厅关于某事的通知》（国办发〔2019〕39号），制定本办法。'
    },
    {
      text: '⟦某政发〔2025〕3号《关于某事的意见》⟧',
      as: 'cell',
      fixed: '《关于某事的意见》（某政发〔2025〕3号）'
    },
    {
      text: '执行⟦某政发〔2025〕3号文件《关于某事的意见》⟧。',
      as: 'attachment',
      fixed: '执行《关于某事的意见》（某政发〔2025〕3号）。'
    }
  ],
  check: eachPassage(function* (passage) {
    if (!passage.text.includes('〔')) return
    for (const {to, text, from, groups} of find(passage, turned, ['quotation'])) {
      const lead = leadLength(text)
      const number = (groups.number ?? '').slice(lead)
      const {title = ''} = groups
      const start = from + lead
      const typed = text.slice(lead)
      yield {
        passage,
        ...{from: start, to, replacement: `${title}（${number}）`},
        wording: {
          zh: `引用“${typed}”通常先标题后字号，写作“${title}（${number}）”`,
          en: `\`${typed}\` is usually cited title first: \`${title}（${number}）\``
        }
      }
    }
  }, bodyTexts)
}
