import {ownPassages} from '../../own.ts'
import type {TextRule} from '../../rule.ts'

export const copyNumberDigits: TextRule = {
  id: 'copy-number-digits',
  number: 'H08',
  name: {zh: '份号用六位阿拉伯数字', en: 'a copy number has six Arabic digits'},
  severity: 'error',
  clause: 'GB/T 9704—2012, 7.2.1',
  why: {
    zh: '份号一般用六位三号阿拉伯数字，不足六位的补零，清退时按号核对。',
    en: 'Copies are numbered with six digits, zeros before them, and are called in by their numbers.'
  },
  fix: 'safe',
  toldAs: 'copy-number',
  valid: [
    {text: '份号: 000001', as: 'front-matter'},
    {text: '份号: "000123"', as: 'front-matter'},
    {text: '密级: 秘密★1年', as: 'front-matter'}
  ],
  invalid: [
    {text: '份号: ⟦12⟧', as: 'front-matter', fixed: '份号: 000012'},
    {text: '份号: ⟦№000012⟧', as: 'front-matter', fixed: '份号: 000012'},
    {
      text: '份号: ⟦No.15⟧\n密级: 秘密★1年',
      as: 'front-matter',
      fixed: '份号: 000015\n密级: 秘密★1年'
    },
    {text: '份号: ⟦第一份⟧', as: 'front-matter'}
  ],
  check: function* (manuscript) {
    for (const passage of ownPassages(manuscript, 'copy-number')) {
      const text = passage.text.trim()
      if (/^\d{6}$/u.test(text)) continue
      const digits = /^(?:№|No\.?|NO\.?|第)? ?(?<digits>\d{1,6})(?:号|份)?$/u.exec(text)?.groups
        ?.digits
      const replacement = digits?.padStart(6, '0')
      const should = replacement ?? '000001'
      yield {
        passage,
        from: 0,
        to: passage.text.length,
        wording: {
          zh: `份号“${text}”应为六位阿拉伯数字，${replacement === undefined ? '如' : '即'}“${should}”`,
          en: `the copy number is \`${text}\`, expected six Arabic digits, ${replacement === undefined ? 'such as ' : ''}\`${should}\``
        },
        replacement
      }
    }
  }
}
