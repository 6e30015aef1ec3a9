import {proseElements} from '../../manuscript.ts'
import {eachPassage, type TextRule} from '../../rule.ts'
import {find} from '../../search.ts'

const instead: Readonly<Record<string, string>> = {
  国家行政机关公文处理办法: '党政机关公文处理工作条例',
  中国共产党机关公文处理条例: '党政机关公文处理工作条例',
  国家行政机关公文格式: '党政机关公文格式'
}

const repealed = new RegExp(`${Object.keys(instead).join('|')}|GB/T ?9704[—–-]1999`, 'gu')

export const repealedRules: TextRule = {
  id: 'repealed-rules',
  number: 'R04',
  name: {zh: '不引用已废止的公文规定', en: 'no repealed rules of official writing as a basis'},
  severity: 'error',
  clause: '《党政机关公文处理工作条例》第四十二条',
  why: {
    zh: '2000年的办法和1996年的条例自2012年7月1日起停止执行，GB/T 9704—1999 已被2012年版代替。',
    en: 'The rules of 1996 and 2000 ceased to apply on 1 July 2012, and GB/T 9704—1999 was replaced by the edition of 2012.'
  },
  fix: 'suggested',
  valid: [
    '依据《党政机关公文处理工作条例》，制定本细则。',
    '按照GB/T 9704—2012的要求排印。',
    '《国家行政机关公文处理办法》停止执行。',
    '《党政机关公文格式》（GB/T 9704—2012）代替GB/T 9704—1999。'
  ],
  invalid: [
    {
      text: '依据《⟦国家行政机关公文处理办法⟧》，制定本细则。',
      fixed: '依据《党政机关公文处理工作条例》，制定本细则。'
    },
    {text: '按照⟦GB/T 9704-1999⟧的要求排印。', fixed: '按照GB/T 9704—2012的要求排印。'},
    {
      text: '贯彻《⟦国家行政机关公文处理办法⟧》',
      as: 'cell',
      fixed: '贯彻《党政机关公文处理工作条例》'
    }
  ],
  check: eachPassage(function* (passage) {
    for (const {text, from, to} of find(passage, repealed)) {
      if (isHistory(passage.text, from, to)) continue
      const current = instead[text] ?? 'GB/T 9704—2012'
      yield {
        passage,
        from,
        to,
        wording: {
          zh: `“${text}”已经废止，应为“${current}”`,
          en: `\`${text}\` is no longer in force, expected \`${current}\``
        },
        replacement: current
      }
    }
  }, proseElements)
}

/** The sentence says itself that it has ended. */
function isHistory(text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - 6), from)
  const after = text.slice(to, to + 24)
  return (
    /(?:代替|替代|废止)\S{0,2}$/u.test(before) ||
    /^[^，。；]{0,16}(?:废止|停止|失效|被)/u.test(after)
  )
}
