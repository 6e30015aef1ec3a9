import {eachMatch, replacedBy} from '../../matching.ts'
import type {TextRule} from '../../rule.ts'

/** Of national, trade, local and group standards. */
const codes = [
  ...[
    'GB',
    'GBJ',
    'GBZ',
    'GJB',
    'DB\\d{2,4}',
    'DBJ\\d{0,2}',
    'JGJ',
    'CJJ',
    'CJ',
    'JG',
    'HJ',
    'NY',
    'YY',
    'WS'
  ],
  ...[
    'GA',
    'AQ',
    'TSG',
    'JT',
    'JTG',
    'JTJ',
    'SL',
    'DL',
    'SY',
    'SH',
    'HG',
    'QB',
    'LY',
    'SN',
    'SC',
    'JB',
    'YC'
  ],
  ...[
    'YD',
    'MZ',
    'RB',
    'JR',
    'LD',
    'LS',
    'MH',
    'TB',
    'TY',
    'WB',
    'WH',
    'XF',
    'YB',
    'YS',
    'DZ',
    'CH',
    'CY',
    'JC'
  ],
  ...['JY', 'JJF', 'JJG', 'NB', 'QX', 'SB', 'SJ', 'ZY']
]

const hyphened = new RegExp(
  `(?<![A-Za-z\\d])(?:${codes.join('|')})(?:/[TZ]|/T \\d)? ?[A-Z]?\\d{1,6}(?:\\.\\d{1,3})?(?<mark>[-–－~～]|--)(?=(?:19|20)?\\d{2}(?![\\d.-]))`,
  'gu'
)

export const standardNumber: TextRule = {
  id: 'standard-number',
  number: 'P30',
  name: {zh: '标准编号的年份前用一字线', en: 'a one-em line before the year of a standard'},
  severity: 'warning',
  clause: 'GB/T 15834—2011, 4.13',
  why: {
    zh: '标准的顺序号和年份之间用一字线“—”，不用短横线。',
    en: 'Number and year of a standard are joined by `—`, no hyphen.'
  },
  fix: 'suggested',
  valid: [
    '执行GB/T 9704—2012。',
    '型号为AB-2012，电话010-12345678。',
    '执行ISO 9001-2015、GB 18030。'
  ],
  invalid: [
    {text: '执行GB/T 9704⟦-⟧2012。', fixed: '执行GB/T 9704—2012。'},
    {text: 'HJ 25.1⟦-⟧2019', as: 'cell', fixed: 'HJ 25.1—2019'},
    {
      text: '符合GB50016⟦-⟧2014、JGJ/T 30⟦－⟧2015的要求。',
      as: 'attachment',
      fixed: '符合GB50016—2014、JGJ/T 30—2015的要求。'
    }
  ],
  check: eachMatch(
    hyphened,
    ({to, groups}) => {
      const {mark = ''} = groups
      return {from: to - mark.length, to, ...replacedBy('—', mark)}
    },
    {signs: '-–－~～'}
  )
}
