import type {Passage} from '../../manuscript.ts'
import {leftOut} from '../../matching.ts'
import type {TextRule} from '../../rule.ts'

const label = /^表\s?\d{1,3}(?:[-.—]\d{1,3})?[\s\u3000]/u
const longest = 80

export const captionEnd: TextRule = {
  id: 'caption-end',
  number: 'P22',
  name: {zh: '图、表的题注末尾不用句号', en: 'no 。 at the end of a caption'},
  severity: 'warning',
  clause: 'GB/T 15834—2011, A.1',
  why: {
    zh: '图、表的说明文字是短语，末尾不用句号，中间有句号的也一样。',
    en: 'The caption of a figure or a table is a phrase and ends without 。, even where it has one within.'
  },
  fix: 'safe',
  valid: [
    {text: table('表1　2026年工作安排'), as: 'document'},
    {text: table('表1　各县（市、区）人口'), as: 'document'},
    '表1列出了2026年工作安排。'
  ],
  invalid: [
    {text: table('表1　2026年工作安排⟦。⟧'), as: 'document', fixed: table('表1　2026年工作安排')},
    {text: table('表2　人口。单位为人⟦。⟧'), as: 'document', fixed: table('表2　人口。单位为人')},
    {text: table('表1　“十五五”项目⟦。⟧'), as: 'document', fixed: table('表1　“十五五”项目')}
  ],
  check: function* ({passages}) {
    for (const [index, passage] of passages.entries()) {
      const {text, element} = passage
      if (!text.endsWith('。') || text.length > longest) continue
      if (element !== 'caption' && !isCaption(passage, passages[index + 1])) continue
      const [from, to] = [text.length - 1, text.length]
      const wording = {
        zh: '题注末尾多了“。”，应去掉',
        en: '`。` at the end of a caption, expected none'
      }
      yield {passage, from, to, ...leftOut(wording)}
    }
  }
}

/** One that ends with 。 was not read as a caption. */
function isCaption({text, element}: Passage, next: Passage | undefined): boolean {
  return element === 'paragraph' && next?.element === 'cell' && label.test(text)
}

function table(caption: string): string {
  return `# 关于做好有关工作的通知\n\n各单位：\n\n请执行。\n\n${caption}\n\n| 项目 | 要求 |\n| --- | --- |\n| 甲 | 乙 |\n`
}
