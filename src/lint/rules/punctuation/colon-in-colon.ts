import {eachPassage, type TextRule} from '../../rule.ts'
import {find} from '../../search.ts'

/** What announces something: labels (电话：) do not. */
const announced =
  /(?:如下|指出|强调|要求|提出|认为|表示|包括|规定|说|以下\p{Script=Han}{0,6}|下列\p{Script=Han}{0,6})：|[。！？；\n“”]/gu

export const colonInColon: TextRule = {
  id: 'colon-in-colon',
  number: 'P20',
  name: {zh: '一句里不套用冒号', en: 'no colon within what a colon announces'},
  severity: 'warning',
  clause: 'GB/T 15834—2011, 4.7',
  why: {
    zh: '冒号管到句末；一句里再用一个，前一个管到哪里就不清楚。',
    en: 'A colon reaches to the end of its sentence; with another one in it nobody can tell where the first ends.'
  },
  fix: 'none',
  valid: [
    '会议要求：各单位要落实以下责任。',
    '会议要求：落实责任。主要包括：甲、乙、丙。',
    '联系方式如下：联系人：张三，电话：12345678。',
    '他说：“要求如下：甲、乙。”'
  ],
  invalid: [
    {text: '会议要求：落实责任，主要包括⟦：⟧甲、乙、丙。'},
    {text: '会议指出：有关事项如下⟦：⟧甲、乙。', as: 'cell'},
    {text: '现将要求通知如下：各单位要做到以下三点⟦：⟧甲、乙、丙。', as: 'attachment'}
  ],
  check: eachPassage(
    function* (passage) {
      if (passage.text.indexOf('：') === passage.text.lastIndexOf('：')) return
      let isOpen = false
      for (const {text, to} of find(passage, announced)) {
        if (!text.endsWith('：')) isOpen = false
        else if (!isOpen) isOpen = true
        else {
          yield {
            passage,
            from: to - 1,
            to,
            wording: {
              zh: '这句里已有冒号，应改用逗号或分为两句',
              en: 'there is a colon in this sentence already, expected a comma or two sentences'
            }
          }
        }
      }
    },
    ['paragraph', 'cell', 'footnote']
  )
}
