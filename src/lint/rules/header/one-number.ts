import {ownPassages} from '../../own.ts'
import type {TextRule} from '../../rule.ts'

export const oneNumber: TextRule = {
  id: 'one-number',
  number: 'H07',
  name: {zh: '联合行文只用一个发文字号', en: 'one number only, of the lead agency'},
  severity: 'warning',
  clause: '《党政机关公文处理工作条例》第九条第五项',
  why: {
    zh: '联合行文使用主办机关的发文字号；标两个字号，收文登记时就成了两件公文。',
    en: 'A joint document bears the number of the lead agency; with two of them it is registered twice.'
  },
  fix: 'none',
  valid: [
    {text: '发文字号: 某政发〔2026〕12号', as: 'front-matter'},
    {text: '发文字号: 某政发〔2026〕12号\n签发人: 张某', as: 'front-matter'},
    '根据某政发〔2025〕3号、某政办发〔2025〕8号文件，开展工作。'
  ],
  invalid: [
    {text: '发文字号: 某政发〔2026〕12号⟦ 某财发〔2026〕8号⟧', as: 'front-matter'},
    {text: '发文字号: 某政发〔2026〕12号⟦、某财发〔2026〕8号⟧', as: 'front-matter'},
    {text: '发文字号: 某政发[2026]12号⟦，某财发[2026]8号⟧', as: 'front-matter'}
  ],
  check: function* (manuscript) {
    for (const passage of ownPassages(manuscript, 'document-number')) {
      const end = passage.text.indexOf('号')
      const others = passage.text.slice(end + 1)
      if (end < 0 || !/[〔[(（]\s*\d{2,4}\s*[〕\])）]/u.test(others)) continue
      yield {
        passage,
        from: end + 1,
        to: passage.text.length,
        wording: {
          zh: `联合行文只用主办机关的发文字号，应删去“${others.trim()}”`,
          en: `a joint document bears one number, expected none for \`${others.trim()}\``
        }
      }
    }
  }
}
