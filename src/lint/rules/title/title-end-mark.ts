import {eachPassage, type TextRule} from '../../rule.ts'

export const titleEndMark: TextRule = {
  id: 'title-end-mark',
  number: 'T04',
  name: {zh: '标题末尾不加标点', en: 'no mark at the end of a title'},
  severity: 'error',
  clause: 'GB/T 15834—2011, B.4.1',
  why: {
    zh: '公文标题的末尾不用点号；加了句号就成了正文。',
    en: 'A title ends without a mark; with a full stop it looks like text.'
  },
  fix: 'safe',
  valid: [
    {text: '关于开展安全检查的通知', as: 'title'},
    {text: '关于修改《某某办法》的决定（试行）', as: 'title'},
    {text: '关于学习“三个务必”', as: 'title'},
    {text: '发展靠什么？', as: 'title'}
  ],
  invalid: [
    {text: '关于开展安全检查的通知⟦。⟧', as: 'title', fixed: '关于开展安全检查的通知'},
    {
      text: '标题: 关于开展安全检查的通知⟦；⟧',
      as: 'front-matter',
      title: '关于开展安全检查的通知',
      fixed: '标题: 关于开展安全检查的通知'
    },
    {text: '关于开展安全检查的通知⟦，⟧', as: 'title', fixed: '关于开展安全检查的通知'}
  ],
  check: eachPassage(
    function* (passage) {
      const {text} = passage
      const mark = /[。，；：、.,;:]$/u.exec(text)?.[0]
      if (mark === undefined) return
      yield {
        passage,
        ...{from: text.length - 1, to: text.length, replacement: ''},
        wording: {
          zh: `标题末尾的“${mark}”应删去`,
          en: `the title ends with \`${mark}\`, expected no mark`
        }
      }
    },
    ['title', 'attachment-title']
  )
}
