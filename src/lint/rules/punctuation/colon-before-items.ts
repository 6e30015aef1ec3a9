import type {TextRule} from '../../rule.ts'

/** What announces the items below. Some offices have `如下。` throughout: a hint. */
const announcing = /如下(?<mark>[。，；、])?$/u

export const colonBeforeItems: TextRule = {
  id: 'colon-before-items',
  number: 'P28',
  name: {zh: '分项之前用冒号', en: 'a colon before the items that are announced'},
  severity: 'info',
  clause: 'GB/T 15834—2011, 4.7, A.6',
  why: {
    zh: '“如下”引出下文各项，用冒号提起；用句号，下文就断开了。',
    en: '如下 announces what follows: a colon; after 。 the items stand by themselves.'
  },
  fix: 'suggested',
  valid: [
    '现将有关事项通知如下：\n\n一、加强领导',
    '有关要求如下。请各单位遵照执行。',
    '着力抓好以下工作。\n\n一、加强领导'
  ],
  invalid: [
    {
      text: '现将有关事项通知如⟦下。⟧\n\n一、加强领导\n\n二、落实责任',
      fixed: '现将有关事项通知如下：\n\n一、加强领导\n\n二、落实责任'
    },
    {
      text: '有关工作如⟦下，⟧\n\n（一）准备。\n\n（二）实施。',
      fixed: '有关工作如下：\n\n（一）准备。\n\n（二）实施。'
    },
    {
      text: '有关安排如⟦下⟧\n\n1.准备。\n\n2.实施。',
      as: 'attachment',
      fixed: '有关安排如下：\n\n1.准备。\n\n2.实施。'
    }
  ],
  check: function* ({passages}) {
    for (const [index, passage] of passages.entries()) {
      if (passage.element !== 'paragraph' || passages[index + 1]?.ordinal?.value !== 1) continue
      const {text} = passage
      const {index: at, groups} = announcing.exec(text.slice(-16)) ?? {}
      if (at === undefined) continue
      const mark = groups?.mark ?? ''
      const from = text.length - mark.length - 1
      const actual = text.slice(from)
      const replacement = `${actual.slice(0, 1)}：`
      yield {
        passage,
        from,
        to: text.length,
        wording: {
          zh: `下面是分项，“${actual}”应为“${replacement}”`,
          en: `items follow: \`${actual}\`, expected \`${replacement}\``
        },
        replacement
      }
    }
  }
}
