import {eachMatch} from '../../matching.ts'
import type {TextRule} from '../../rule.ts'

export const timesLess: TextRule = {
  id: 'times-less',
  number: 'F14',
  name: {zh: '减少不用“倍”', en: 'no 倍 for a decrease'},
  severity: 'warning',
  why: {
    zh: '减少一倍就没有了；减少通常用百分数或分数。',
    en: 'Less by once the amount is nothing; a decrease is usually given in per cent or as a fraction.'
  },
  fix: 'none',
  valid: ['增加了2倍，减少了50%。', '减少到原来的三分之一，扩大两倍。', '降低成本，提高效率2倍。'],
  invalid: [
    {text: '能耗⟦减少了2倍⟧。'},
    {text: '⟦下降1.5倍⟧', as: 'cell'},
    {text: '时间⟦缩短近两倍⟧，成本⟦降低了三倍⟧。', as: 'attachment'}
  ],
  check: eachMatch(
    /(?:减少|降低|下降|缩短|缩小|减小|减轻|下跌)了?(?:约|近|将近|超过)?(?:\d{1,6}(?:\.\d{1,3})?|[一二两三四五六七八九十百几数]{1,4})多?倍/gu,
    ({text}) => ({
      wording: {
        zh: `“${text}”：减少不用倍数，通常应为百分数或分数`,
        en: `\`${text}\`: a decrease in multiples, usually expected in per cent or as a fraction`
      }
    }),
    {signs: '倍'}
  )
}
