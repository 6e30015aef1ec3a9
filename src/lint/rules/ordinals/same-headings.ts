import type {TextRule} from '../../rule.ts'
import {bodyParts, typedOrdinal} from './numbered-parts.ts'

export const sameHeadings: TextRule = {
  id: 'same-headings',
  number: 'N17',
  name: {zh: '一级标题不重复', en: 'no two headings of level 1 alike'},
  severity: 'info',
  why: {
    zh: '两个一级标题文字相同，通常是复制后忘了改。',
    en: 'Two headings of level 1 with the same words are usually a copy that was not changed.'
  },
  fix: 'none',
  valid: [
    '## 一、总体要求\n\n## 二、工作安排',
    '## 一、总体要求\n\n### （一）目标\n\n## 二、工作安排\n\n### （一）目标',
    '一、总体要求。要落实。\n\n二、总体安排。要落实。'
  ],
  invalid: [
    {text: '## 一、总体要求\n\n## 二、⟦总体要求⟧'},
    {text: '一、工作安排\n\n分步走。\n\n二、⟦工作安排⟧\n\n分步走。', as: 'attachment'},
    {text: '一、加强领导。各单位要重视。\n\n二、⟦加强领导。⟧各部门要落实。'}
  ],
  check: function* ({passages}) {
    for (const part of bodyParts(passages)) {
      const known = new Set<string>()
      for (const passage of part) {
        const {element, level, headingEnd, text} = passage
        const end = element === 'heading' ? text.length : headingEnd
        if (level !== 1 || end === 0) continue
        const from = typedOrdinal(passage).length
        const heading = text.slice(from, end)
        if (known.has(heading)) {
          yield {
            passage,
            from,
            to: end,
            wording: {
              zh: `一级标题“${heading}”上文已有，通常应不同`,
              en: `there is a heading \`${heading}\` of level 1 already, usually another is expected`
            }
          }
        }
        known.add(heading)
      }
    }
  }
}
