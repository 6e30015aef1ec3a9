import {eachMatch, replacedBy} from '../../matching.ts'
import type {TextRule} from '../../rule.ts'

/** Of the same size: the word alone is changed. */
const same: Readonly<Record<string, string>> = {
  平方公尺: '平方米',
  立方公尺: '立方米',
  公尺: '米',
  公分: '厘米',
  公厘: '毫米',
  公升: '升',
  瓩: '千瓦',
  海浬: '海里',
  市亩: '亩'
}

/** Of another size: the amount changes, too, which is the author's to do. */
const converted: Readonly<Record<string, string>> = {
  ...{哩: '千米', 英里: '千米', 英尺: '米', 英寸: '厘米', 市尺: '米', 市里: '千米'},
  ...{加仑: '升', 盎司: '克', 市斤: '千克', 匹马力: '千瓦', 马力: '千瓦'},
  ...{大卡: '千焦', 千卡: '千焦', 华氏度: '摄氏度'}
}

const counted = new RegExp(
  `(?<=[\\d几数〇零一二两三四五六七八九十百千万亿多余半] ?)(?:${Object.keys({...same, ...converted})
    .sort((a, b) => b.length - a.length)
    .join('|')})`,
  'gu'
)

export const statutoryUnits: TextRule = {
  id: 'statutory-units',
  number: 'F18',
  name: {zh: '使用法定计量单位', en: 'statutory units'},
  severity: 'warning',
  clause: 'GB/T 9704—2012, 9; GB 3100—1993',
  why: {
    zh: '公文使用法定计量单位；“公分”“马力”等已不用。',
    en: 'Official documents use statutory units; 公分, 马力 and the like are out of use.'
  },
  fix: 'suggested',
  valid: [
    '长20厘米，功率15千瓦。',
    '开足马力，加大马力，一鼓作气。',
    '面积500亩，重3公斤。',
    '十公分之一。'
  ],
  invalid: [
    {text: '长20⟦公分⟧。', fixed: '长20厘米。'},
    {text: '15⟦马力⟧', as: 'cell'},
    {text: '高三十⟦公尺⟧，重5⟦市斤⟧。', as: 'attachment', fixed: '高三十米，重5市斤。'}
  ],
  check: eachMatch(
    counted,
    ({text, to}, passage) => {
      const replacement = same[text]
      if (/^[之钟]/u.test(passage.text.slice(to, to + 1))) return undefined
      if (replacement !== undefined) return replacedBy(replacement, text)
      const other = converted[text] ?? ''
      return {
        wording: {
          zh: `“${text}”不是法定计量单位，应换算为“${other}”`,
          en: `\`${text}\` is no statutory unit, expected \`${other}\`, and the amount converted`
        }
      }
    },
    {signs: '尺分厘升瓩哩浬里寸亩仑司力卡斤度'}
  )
}
