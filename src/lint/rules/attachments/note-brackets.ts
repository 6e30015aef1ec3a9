import {ownPassages} from '../../own.ts'
import type {TextRule} from '../../rule.ts'

export const noteBrackets: TextRule = {
  id: 'note-brackets',
  number: 'A10',
  name: {zh: '附注加全角圆括号', en: 'a note stands in full-width brackets'},
  severity: 'error',
  clause: 'GB/T 9704—2012, 7.3.6',
  why: {
    zh: '附注居左空二字加圆括号编排在成文日期下一行；没有括号就成了一段正文。',
    en: 'A note stands in brackets below the date; without them it looks like text.'
  },
  fix: 'safe',
  toldAs: 'annotation',
  valid: [
    {text: '某市人民政府\n2026年3月5日\n\n（联系人：张某，电话：12345678）', as: 'ending'},
    {text: '某市人民政府\n2026年3月5日\n\n（此件公开发布）', as: 'ending'},
    {text: '附注: 联系人：张某，电话：12345678', as: 'front-matter'}
  ],
  invalid: [
    {
      text: '某市人民政府\n2026年3月5日\n\n⟦联系人：张某，电话：12345678⟧',
      as: 'ending',
      fixed: '某市人民政府\n2026年3月5日\n\n（联系人：张某，电话：12345678）'
    },
    {
      text: '某市人民政府\n2026年3月5日\n\n⟦(⟧联系人：张某，电话：12345678⟦)⟧',
      as: 'ending',
      fixed: '某市人民政府\n2026年3月5日\n\n（联系人：张某，电话：12345678）'
    },
    {
      text: '某市人民政府\n2026年3月5日\n\n⟦联系人：李某，联系电话：0000-12345678⟧',
      as: 'ending',
      fixed: '某市人民政府\n2026年3月5日\n\n（联系人：李某，联系电话：0000-12345678）'
    }
  ],
  check: function* (manuscript) {
    for (const passage of ownPassages(manuscript, 'annotation')) {
      const {text, origin} = passage
      // 主题词 and the like are none: rule R14.
      if (origin !== 'body' || /^[（].*[）]$/su.test(text) || !/^[(（]|^联系/u.test(text)) continue
      const wording = {
        zh: `附注“${text}”应加全角圆括号`,
        en: `the note \`${text}\`, expected full-width brackets around it`
      }
      const pairs = [
        {at: 0, wide: '（', narrow: '('},
        {at: text.length - 1, wide: '）', narrow: ')'}
      ].filter(({at, narrow}) => text[at] === narrow)
      for (const {at, wide} of pairs) {
        yield {passage, from: at, to: at + 1, replacement: wide, wording}
      }
      if (/^[(（]/u.test(text)) continue
      yield {passage, from: 0, to: text.length, replacement: `（${text}）`, wording}
    }
  }
}
