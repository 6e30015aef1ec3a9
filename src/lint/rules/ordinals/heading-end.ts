import type {Passage} from '../../manuscript.ts'
import {leftOut} from '../../matching.ts'
import type {TextRule} from '../../rule.ts'
import {bodyParts} from './numbered-parts.ts'

export const headingEnd: TextRule = {
  id: 'heading-end',
  number: 'N11',
  name: {zh: '独立成行的标题末尾不用标点', en: 'no mark at the end of a heading of its own'},
  severity: 'warning',
  clause: 'GB/T 15834—2011, B.4.1',
  why: {
    zh: '标题独占一行，不是句子，末尾不用句号、分号、逗号和冒号。',
    en: 'A heading on a line of its own is no sentence and ends without a mark.'
  },
  fix: 'suggested',
  valid: [
    '## 一、总体要求\n\n各单位要高度重视。',
    '（一）基本原则。\n\n坚持统筹兼顾。',
    '一、本办法自发布之日起施行。\n\n二、原办法同时废止。',
    '## 怎样抓落实？'
  ],
  invalid: [
    {text: '## 一、总体要求⟦。⟧', as: 'heading', fixed: '## 一、总体要求'},
    {text: '### （一）工作目标⟦；⟧', as: 'heading', fixed: '### （一）工作目标'},
    {
      text: '一、总体要求⟦。⟧\n\n各单位要高度重视。\n\n二、工作安排\n\n分三步走。\n\n三、保障措施\n\n落实责任。',
      as: 'attachment',
      fixed:
        '一、总体要求\n\n各单位要高度重视。\n\n二、工作安排\n\n分三步走。\n\n三、保障措施\n\n落实责任。'
    }
  ],
  check: function* ({passages}) {
    for (const part of bodyParts(passages)) {
      const isTitled = part.filter((passage) => isPlainHeading(passage)).length > 1
      for (const passage of part) {
        const {text, element} = passage
        const mark = text.slice(-1)
        if (!/[。；，、：]/u.test(mark)) continue
        if (element !== 'heading' && !(isTitled && isSentence(passage))) continue
        yield {
          passage,
          from: text.length - 1,
          to: text.length,
          ...leftOut({
            zh: `标题末尾多了“${mark}”，应去掉`,
            en: `\`${mark}\` at the end of a heading, expected none`
          })
        }
      }
    }
  }
}

function isPlainHeading({element, ordinal, text}: Passage): boolean {
  return element === 'heading' && ordinal?.level === 1 && /\p{Script=Han}$/u.test(text.slice(-1))
}

/** `一、总体要求。`, among headings that have no mark. */
function isSentence({element, ordinal, headingEnd: end, text}: Passage): boolean {
  return element === 'paragraph' && ordinal?.level === 1 && end === text.length && text.length <= 20
}
