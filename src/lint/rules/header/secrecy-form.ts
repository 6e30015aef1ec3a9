import {parseChineseNumeral} from '../../../base/numerals.ts'
import {ownPassages} from '../../own.ts'
import type {TextRule} from '../../rule.ts'

const level = /^(?:绝密|机密|秘密)(?:★(?:\d+(?:年|个月|月|日|天)|长期))?$/u
const period = /^(?:\d+(?:年|个月|月|日|天)|长期)$/u

/** A longer one is none, in characters. */
const longest = 40

export const secrecyForm: TextRule = {
  id: 'secrecy-form',
  number: 'H09',
  name: {zh: '密级和保密期限的写法', en: 'how secrecy level and period are written'},
  severity: 'error',
  clause: 'GB/T 9704—2012, 7.2.2',
  why: {
    zh: '密级和保密期限之间标“★”，期限中的数字用阿拉伯数字，如“机密★1年”。',
    en: 'Level and period are parted by ★, and the period has Arabic digits: `机密★1年`.'
  },
  fix: 'suggested',
  toldAs: 'secrecy-level',
  valid: [
    {text: '密级: 机密★1年', as: 'front-matter'},
    {text: '密级: 绝　密', as: 'front-matter'},
    {text: '密级: 秘密\n保密期限: 6个月', as: 'front-matter'},
    {text: '密级: 绝密★长期', as: 'front-matter'}
  ],
  invalid: [
    {text: '密级: ⟦机密★一年⟧', as: 'front-matter', fixed: '密级: 机密★1年'},
    {text: '密级: ⟦秘密*1年⟧', as: 'front-matter', fixed: '密级: 秘密★1年'},
    {text: '密级: ⟦秘密 ★ 1 年⟧', as: 'front-matter', fixed: '密级: 秘密★1年'},
    {
      text: '密级: 秘密\n保密期限: ⟦六个月⟧',
      as: 'front-matter',
      fixed: '密级: 秘密\n保密期限: 6个月'
    }
  ],
  check: function* (manuscript) {
    for (const element of ['secrecy-level', 'secrecy-period'] as const) {
      const form = element === 'secrecy-level' ? level : period
      for (const passage of ownPassages(manuscript, element)) {
        const {text} = passage
        // 绝　密: two characters may be spread.
        const spread = text.trim().replace(/^(?<a>[绝机秘])[ \u3000]+密$/u, '$<a>密')
        if (form.test(spread)) continue
        const mended = text.length > longest ? text : conformant(text)
        const replacement = form.test(mended) ? mended : undefined
        const example = element === 'secrecy-level' ? '机密★1年' : '1年'
        yield {
          passage,
          from: 0,
          to: text.length,
          wording: {
            zh: `“${text}”应写作“${replacement ?? example}”${replacement === undefined ? '之类' : ''}`,
            en: `\`${text}\`, expected ${replacement === undefined ? 'a form such as ' : ''}\`${replacement ?? example}\``
          },
          replacement
        }
      }
    }
  }
}

function conformant(text: string): string {
  return text
    .replace(/[\s\u3000]+/gu, '')
    .replace(/[☆*＊]/u, '★')
    .replace(/[〇一二两三四五六七八九十]+(?=年|个月|月|日|天)/u, (numeral) =>
      String(parseChineseNumeral(numeral.replace('两', '二')) ?? numeral)
    )
}
