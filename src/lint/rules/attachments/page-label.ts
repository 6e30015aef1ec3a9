import {eachPassage, type TextRule} from '../../rule.ts'

export const pageLabel: TextRule = {
  id: 'attachment-page-label',
  number: 'A09',
  name: {zh: '附件页上的“附件1”不加冒号', en: 'no colon behind 附件1 above an attachment'},
  severity: 'warning',
  clause: 'GB/T 9704—2012, 7.3.7',
  why: {
    zh: '附件页左上角只编排“附件”和顺序号，后面不加标点。',
    en: 'Above an attachment stand 附件 and its number, without a mark.'
  },
  fix: 'safe',
  valid: [
    {text: page('附件1'), as: 'document'},
    {text: page('附件 1'), as: 'document'},
    {text: '详见附件1：实施方案。', as: 'attachment'}
  ],
  invalid: [
    {text: page('附件1⟦：⟧'), as: 'document', fixed: page('附件1')},
    {text: page('附件⟦：⟧'), as: 'document', fixed: page('附件')},
    {text: page('附件1⟦.⟧'), as: 'document', fixed: page('附件1')}
  ],
  check: eachPassage(
    function* (passage) {
      const {text} = passage
      const typed =
        /^附[ \u3000]*件[ \u3000]*[\d一二三四五六七八九十]{0,3}[ \u3000]*(?<mark>[：:．.、])$/u.exec(
          text
        )
      const mark = typed?.groups?.mark
      if (mark === undefined) return
      yield {
        passage,
        ...{from: text.length - 1, to: text.length, replacement: ''},
        wording: {
          zh: `附件页上的“${text}”应为“${text.slice(0, -1).trim()}”`,
          en: `\`${text}\` above the attachment, expected \`${text.slice(0, -1).trim()}\``
        }
      }
    },
    ['attachment-label']
  )
}

function page(label: string): string {
  return `# 关于某事的通知\n\n各单位：\n\n请执行。\n\n附件：实施方案\n\n某市某某局\n2026年3月5日\n\n${label}\n\n实施方案\n\n为做好工作，制定本方案。\n`
}
