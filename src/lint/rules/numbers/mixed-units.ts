import {eachMatch, replacedBy} from '../../matching.ts'
import type {TextRule} from '../../rule.ts'

/** Names of units of measurement, by their symbols; 元, 人 and 亩 have none. */
const symbols: Readonly<Record<string, string>> = {
  ...{小时: 'h', 秒: 's', 分钟: 'min', 升: 'L', 毫升: 'mL', 立方米: 'm³', 平方米: 'm²', 米: 'm'},
  ...{
    千米: 'km',
    公里: 'km',
    厘米: 'cm',
    千克: 'kg',
    公斤: 'kg',
    毫克: 'mg',
    克: 'g',
    吨: 't',
    千瓦: 'kW'
  }
}

const names = Object.keys(symbols)
  .sort((a, b) => b.length - a.length)
  .join('|')
const signs = 'km|cm|mm|m³|m²|m|kg|mg|μg|g|t|mL|L|kW|MW|kJ|MJ|J'

const mixed = new RegExp(
  `(?<=\\d ?)(?:(?<left>${signs})/(?<name>${names})|(?<leftName>${names})/(?<right>${signs}|h|s|min))(?![A-Za-z\\p{Script=Han}]{0,1}[·/])(?![A-Za-z])`,
  'gu'
)

export const mixedUnits: TextRule = {
  id: 'mixed-units',
  number: 'F20',
  name: {zh: '组合单位不混用名称和符号', en: 'no mixture of names and symbols in a unit'},
  severity: 'warning',
  clause: 'GB 3100—1993; GB 3101—1993',
  why: {
    zh: '组合单位要么全用符号，写作 km/h，要么全用名称，写作千米每小时。',
    en: 'A compound unit is all symbols, `km/h`, or all names, 千米每小时.'
  },
  fix: 'safe',
  valid: ['限速60km/h。', '价格为30元/m²，用量5kg/亩。', '每小时60公里，100千米/小时。'],
  invalid: [
    {text: '限速60⟦km/小时⟧。', fixed: '限速60km/h。'},
    {text: '5⟦mg/升⟧', as: 'cell', fixed: '5mg/L'},
    {text: '流量3⟦立方米/h⟧。', as: 'attachment', fixed: '流量3m³/h。'}
  ],
  check: eachMatch(
    mixed,
    ({text, groups}) => {
      const {left, name = '', leftName = '', right} = groups
      const upper = left ?? symbols[leftName] ?? leftName
      const lower = right ?? symbols[name] ?? name
      return replacedBy(`${upper}/${lower}`, text)
    },
    {signs: '/'}
  )
}
