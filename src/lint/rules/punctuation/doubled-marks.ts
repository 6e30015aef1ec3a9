import {eachMatch} from '../../matching.ts'
import type {TextRule} from '../../rule.ts'

const full: Readonly<Record<string, string>> = {',': '，', ';': '；', ':': '：'}

export const doubledMarks: TextRule = {
  id: 'doubled-marks',
  number: 'P12',
  name: {zh: '点号不重复、不相抵', en: 'one mark at a place'},
  severity: 'error',
  clause: 'GB/T 15834—2011, 4',
  why: {
    zh: '一处停顿只用一个点号；两个多是删改时留下的。',
    en: 'A pause takes one mark; two of them are left by an edit.'
  },
  fix: 'safe',
  valid: ['真的吗？！太好了！！', '他说：“好。”', '大豆、油菜……，都要抓好。', '比例为1::1。'],
  invalid: [
    {text: '各单位⟦，，⟧请认真执行⟦。。⟧', fixed: '各单位，请认真执行。'},
    {text: '时间⟦：：⟧3月5日', as: 'cell', fixed: '时间：3月5日'},
    {text: '请认真执行⟦，。⟧', as: 'attachment', fixed: '请认真执行。'},
    {text: '请认真执行⟦。，⟧并于3月5日前报送⟦；。⟧', fixed: '请认真执行。并于3月5日前报送。'},
    {text: '各单位⟦,,⟧请认真执行。', fixed: '各单位，请认真执行。'}
  ],
  check: eachMatch(
    /(?<=[\p{Script=Han}\d”》）])[，。、；：,;:]+/gu,
    ({text, from, to}, passage) => {
      if (text.length < 2 || text.length > 4 || /^。{3}/u.test(text)) return undefined
      if (/\d/u.test(passage.text[from - 1] ?? '') && /\d/u.test(passage.text[to] ?? ''))
        return undefined
      const marks = [...text].map((mark) => full[mark] ?? mark)
      const kinds = new Set(marks)
      const isEnd = to === passage.text.length
      const [first = ''] = marks
      const kept = isEnd && kinds.has('。') ? '。' : first
      return {
        wording: {
          zh: `“${text}”是几个标点连用，应为“${kept}”`,
          en: `several marks \`${text}\`, expected one: \`${kept}\``
        },
        replacement: kept,
        ...(kinds.size > 1 && !isEnd && ({fix: 'suggested'} as const))
      }
    }
  )
}
