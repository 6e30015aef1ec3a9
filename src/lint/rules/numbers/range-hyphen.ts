import {eachMatch, replacedBy} from '../../matching.ts'
import type {TextRule} from '../../rule.ts'
import {decimal, measureWord} from './quantity.ts'

const hyphened = new RegExp(
  `(?<low>${decimal}(?:${measureWord}|[万亿])?)(?<joiner>--?|－|–)(?=\\d{1,9}(?:\\.\\d{1,4})?(?<unit>${measureWord}))`,
  'gu'
)

export const rangeHyphen: TextRule = {
  id: 'range-hyphen',
  number: 'F03',
  name: {zh: '数值范围用浪纹线“～”', en: 'ranges of values take `～`'},
  severity: 'warning',
  clause: 'GB/T 15835—2011, 5.1.3; GB/T 15834—2011, 4.13.3',
  why: {
    zh: '短横线是连接号里表示复合的，也会读成减号；数值起止用“～”或“—”。',
    en: 'A hyphen makes compounds and may be read as minus; ranges of values take `～` or `—`.'
  },
  fix: 'suggested',
  valid: [
    '相距10～20公里。',
    '电话010-12345678，日期2026-03-05。',
    '型号A3-5台，表3-2项。',
    '1-2-3项已完成。',
    '增长15-30%，投资9-16亿元。',
    '月计薪天数＝（365天-104天）÷12月。'
  ],
  invalid: [
    {text: '相距10⟦-⟧20公里。', fixed: '相距10～20公里。'},
    {text: '3⟦-⟧5天', as: 'cell', fixed: '3～5天'},
    {text: '每处投入2万元⟦－⟧3万元。', as: 'attachment', fixed: '每处投入2万元～3万元。'}
  ],
  check: eachMatch(
    hyphened,
    ({groups, to}, {text}) => {
      const {low = '', joiner = '', unit = ''} = groups
      // `15-30%` is F01’s, `9-16亿元` F02’s.
      if (/^[%％‰万亿]/u.test(unit) && /\d$/u.test(low) && Number(low) < 1000) return undefined
      const isNumbered = /(?:[表图]|附件|型号|编号|第)$/u.test(
        text.slice(
          Math.max(0, to - low.length - joiner.length - 2),
          to - low.length - joiner.length
        )
      )
      // A minus.
      if (isNumbered || /[=＝÷×]/u.test(text.slice(to, to + 24))) return undefined
      return {
        from: to - joiner.length,
        to,
        ...replacedBy('～', joiner),
        expected: ['～', '—']
      }
    },
    {signs: '-－–'}
  )
}
