import type {Form} from '../../../base/forms.ts'
import {ownPassages} from '../../own.ts'
import type {TextRule} from '../../rule.ts'

interface Ending {
  readonly form: RegExp
  readonly zh: string
  readonly en: string
  readonly clause: string
}

const endings: Partial<Readonly<Record<Form, Ending>>> = {
  order: {
    form: /命?令$/u,
    zh: '以“令”或“命令”结尾',
    en: 'one that ends with `令` or `命令`',
    clause: '10.2'
  },
  minutes: {form: /纪要$/u, zh: '以“纪要”结尾', en: 'one that ends with `纪要`', clause: '10.3'},
  letter: {form: /(?<!文件)$/u, zh: '不加“文件”', en: 'the name without `文件`', clause: '10.1'}
}

export const markEnding: TextRule = {
  id: 'mark-ending',
  number: 'H16',
  name: {zh: '发文机关标志的结尾合于格式', en: 'the mark ends as its form wants'},
  severity: 'warning',
  clause: 'GB/T 9704—2012, 10.1, 10.2, 10.3',
  why: {
    zh: '命令格式的标志加“命令”或“令”，纪要格式的为“……纪要”，信函格式的不加“文件”；一看标志就知道是哪种公文。',
    en: 'The mark of an order ends with 令, that of minutes with 纪要, and a letter has no 文件: so one knows what it is.'
  },
  fix: 'none',
  toldAs: 'issuer-mark',
  valid: [
    {text: '格式: 命令\n发文机关标志: 某市人民政府令', as: 'front-matter'},
    {text: '格式: 纪要\n发文机关标志: 某市人民政府常务会议纪要', as: 'front-matter'},
    {text: '格式: 信函\n发文机关标志: 某市人民政府', as: 'front-matter'},
    {text: '格式: 通用\n发文机关标志: 某市人民政府文件', as: 'front-matter'}
  ],
  invalid: [
    {text: '格式: 命令\n发文机关标志: ⟦某市人民政府文件⟧', as: 'front-matter'},
    {text: '格式: 纪要\n发文机关标志: ⟦某市人民政府常务会议⟧', as: 'front-matter'},
    {text: '格式: 信函\n发文机关标志: ⟦某市人民政府文件⟧', as: 'front-matter'}
  ],
  check: function* (manuscript) {
    const ending = manuscript.form && endings[manuscript.form]
    if (!ending) return
    for (const passage of ownPassages(manuscript, 'issuer-mark')) {
      const text = passage.text.replace(/[\s\u3000]/gu, '')
      if (passage.origin !== 'metadata' || ending.form.test(text)) continue
      yield {
        passage,
        from: 0,
        to: passage.text.length,
        wording: {
          zh: `发文机关标志“${text}”应${ending.zh}（GB/T 9704—2012, ${ending.clause}）`,
          en: `the mark is \`${text}\`, expected ${ending.en} (GB/T 9704—2012, ${ending.clause})`
        }
      }
    }
  }
}
