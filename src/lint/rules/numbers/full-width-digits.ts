import {eachPassage, type TextRule} from '../../rule.ts'
import {find} from '../../search.ts'

export const fullWidthDigits: TextRule = {
  id: 'full-width-digits',
  number: 'F10',
  name: {zh: '阿拉伯数字用半角', en: 'half-width digits'},
  severity: 'error',
  clause: 'GB/T 15835—2011, 5.1.7',
  why: {
    zh: '一位数字占半个字；全角数字排得太松，字体也与其他数字不同。',
    en: 'A digit takes half a character; full-width ones are set too wide, and in another face.'
  },
  fix: 'safe',
  valid: ['共有2024个单位。', '第〇号、第十二号文件。', '代码写作`２０２４`，不改。'],
  invalid: [
    {text: '共有⟦２０２４⟧个单位，⟦１２⟧人。', fixed: '共有2024个单位，12人。'},
    {text: '⟦３⟧月⟦５⟧日', as: 'cell', fixed: '3月5日'},
    {
      text: '---\n标题: 关于⟦２０２６⟧年工作的通知\n---\n\n请执行。\n',
      as: 'document',
      fixed: '---\n标题: 关于2026年工作的通知\n---\n\n请执行。\n'
    }
  ],
  check: eachPassage(function* (passage) {
    for (const {text, from, to} of find(passage, /[０-９]+/gu)) {
      const plain = text.normalize('NFKC')
      yield {
        passage,
        from,
        to,
        wording: {
          zh: `全角数字“${text}”应为半角“${plain}”`,
          en: `full-width digits \`${text}\`, expected \`${plain}\``
        },
        replacement: plain
      }
    }
  })
}
