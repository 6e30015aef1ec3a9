import {eachPassage, type TextRule} from '../../rule.ts'
import {find} from '../../search.ts'

const wrong =
  /(?<![〇零○OoＯ一二三四五六七八九\d])(?:[一二][〇零○OoＯ0一二三四五六七八九]{3}|[12][OoＯ\d]{3})(?=年)/gu

export const wrongZero: TextRule = {
  id: 'wrong-zero',
  number: 'E08',
  name: {zh: '年份中的“〇”', en: 'the zero of a year'},
  severity: 'error',
  clause: 'GB/T 15835—2011, 5.2.5',
  why: {
    zh: '汉字年份中的零写作“〇”，不写“零”“○”或字母O；阿拉伯数字中的0也不写成字母。',
    en: 'The zero of a year in hanzi is 〇, neither 零 nor ○ nor a letter; nor is the 0 of digits a letter.'
  },
  fix: 'safe',
  valid: [
    '二〇二四年七月一日起施行。',
    '2024年7月1日起施行。',
    '一百零二年以来，共二零零号。',
    '共有一千二百三十四年。'
  ],
  invalid: [
    {text: '⟦二零二四⟧年七月一日起施行。', fixed: '二〇二四年七月一日起施行。'},
    {text: '⟦二○二四⟧年', as: 'cell', fixed: '二〇二四年'},
    {text: '⟦2O24⟧年7月1日起施行。', as: 'attachment', fixed: '2024年7月1日起施行。'}
  ],
  check: eachPassage(function* (passage) {
    for (const {text, from, to} of find(passage, wrong)) {
      const replacement = /\d/u.test(text[0] ?? '')
        ? text.replace(/[OoＯ]/gu, '0')
        : text.replace(/[零○OoＯ0]/gu, '〇')
      if (replacement === text) continue
      yield {
        passage,
        ...{from, to, replacement},
        wording: {
          zh: `年份“${text}”应写作“${replacement}”`,
          en: `the year is \`${text}\`, expected \`${replacement}\``
        }
      }
    }
  })
}
