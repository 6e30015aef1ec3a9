import {bodyTexts, type TextElement} from '../../manuscript.ts'
import {eachPassage, type TextRule} from '../../rule.ts'
import {find} from '../../search.ts'
import {confusableWords} from './confusable-words.ts'

const elements: readonly TextElement[] = [...bodyTexts, 'title', 'attachment-title']

export const confusables: TextRule = {
  id: 'confusables',
  number: 'R15',
  name: {zh: '易混淆的词', en: 'words that are taken for one another'},
  severity: 'warning',
  clause: '《党政机关公文处理工作条例》第十九条、第二十条',
  why: {
    zh: '截止与截至、制定与制订、必须与必需等，音近而义不同；只在上下文能断定时指出。',
    en: 'These words sound alike and mean different things; told only where the words around them decide.'
  },
  fix: 'suggested',
  valid: [
    '报名截止日期为3月5日，报名时间截止2026年3月5日。',
    '制订工作计划，制定本办法。',
    '必须坚持原则，保障生活必需品供应。',
    '情况反映到市里，应急反应迅速。',
    '启用印章，起用年轻干部。',
    '“截止目前”是常见的写法。'
  ],
  invalid: [
    {text: '⟦截止⟧2026年3月5日，共检查30家。', fixed: '截至2026年3月5日，共检查30家。'},
    {text: '⟦截止⟧目前', as: 'cell', fixed: '截至目前'},
    {text: '为规范管理，⟦制订⟧本办法。', as: 'attachment', fixed: '为规范管理，制定本办法。'},
    {text: '市政府⟦做出⟧决定，⟦必需⟧坚持原则。', fixed: '市政府作出决定，必须坚持原则。'},
    {text: '⟦自冶⟧区的⟦书己⟧，⟦法津⟧法规。', as: 'cell', fixed: '自治区的书记，法律法规。'},
    {text: '党的十七大、⟦十七大⟧四中全会精神。', fixed: '党的十七大、十七届四中全会精神。'},
    {text: '及时⟦反应⟧情况，⟦急待⟧解决。', fixed: '及时反映情况，亟待解决。'}
  ],
  check: eachPassage(function* (passage) {
    for (const {wrong, pattern, right} of confusableWords) {
      if (!passage.text.includes(wrong)) continue
      for (const {text, from, to} of find(passage, pattern, ['title', 'quotation'])) {
        yield {
          passage,
          ...{from, to, replacement: right},
          wording: {
            zh: `这里的“${text}”应为“${right}”`,
            en: `\`${text}\` here, expected \`${right}\``
          }
        }
      }
    }
  }, elements)
}
