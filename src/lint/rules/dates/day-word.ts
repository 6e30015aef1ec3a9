import {bodyTexts} from '../../manuscript.ts'
import {eachPassage, type TextRule} from '../../rule.ts'
import {find} from '../../search.ts'

export const dayWord: TextRule = {
  id: 'day-word',
  number: 'E09',
  name: {zh: '日期用“日”不用“号”', en: '日, not 号, for a day'},
  severity: 'info',
  why: {
    zh: '“7月1号”是口语，公文中通常写“7月1日”。',
    en: '`7月1号` is spoken language; a document usually has 日.'
  },
  fix: 'suggested',
  valid: ['请于7月1日前报送。', '按照“7月1号文”办理。', '第7月1号楼竣工。'],
  invalid: [
    {text: '请于7月1⟦号⟧前报送。', fixed: '请于7月1日前报送。'},
    {text: '7月1⟦号⟧', as: 'cell', fixed: '7月1日'},
    {text: '2026年7月15⟦号⟧起施行。', as: 'attachment', fixed: '2026年7月15日起施行。'}
  ],
  check: eachPassage(function* (passage) {
    const spoken = /(?<=(?<!\d)\d{1,2}月\d{1,2})号(?![楼文令馆线院门机井])/gu
    for (const {from, to} of find(passage, spoken, ['title', 'quotation'])) {
      yield {
        passage,
        ...{from, to, replacement: '日'},
        wording: {
          zh: '日期中的“号”通常写作“日”',
          en: 'a day is usually written with `日`, not `号`'
        }
      }
    }
  }, bodyTexts)
}
