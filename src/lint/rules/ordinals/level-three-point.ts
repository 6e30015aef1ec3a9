import type {TextRule} from '../../rule.ts'
import {eachPassage} from '../../rule.ts'

/** `1、加强领导`, `1．`, `1。` at the start of a paragraph. */
const wrong = /^(?<number>\d{1,3})(?<mark>[、．。])[ \u3000]*(?=\p{Script=Han}|[“《（A-Za-z])/u

export const levelThreePoint: TextRule = {
  id: 'level-three-point',
  number: 'N03',
  name: {zh: '三级序数后用下脚点', en: 'a full point after an ordinal of level 3'},
  severity: 'error',
  clause: 'GB/T 9704—2012, 7.3.3; GB/T 15834—2011, B.3.3',
  why: {
    zh: '第三层序数写作“1.”；“、”只跟在汉字序数“一”之后。',
    en: 'The third level is written `1.`; `、` follows ordinals in hanzi alone.'
  },
  fix: 'safe',
  valid: [
    '1.加强组织领导。各单位要高度重视。',
    '一、加强组织领导。各单位要高度重视。',
    '1、2号楼由后勤处负责，其他各楼由物业负责。',
    {text: '1.5倍以上的单位要说明原因。'}
  ],
  invalid: [
    {text: '⟦1、⟧加强组织领导。各单位要高度重视。', fixed: '1.加强组织领导。各单位要高度重视。'},
    {text: '⟦1．⟧加强组织领导', fixed: '1.加强组织领导'},
    {text: '⟦1。⟧加强组织领导。各单位要高度重视。', fixed: '1.加强组织领导。各单位要高度重视。'},
    {text: '⟦1、　⟧时间安排。3月5日至10日。', as: 'attachment', fixed: '1.时间安排。3月5日至10日。'}
  ],
  check: eachPassage(
    function* (passage) {
      const {number = '', mark = ''} = wrong.exec(passage.text)?.groups ?? {}
      if (number === '') return
      // `1、2号楼` is a list of numbers, which the reader has told apart.
      if (mark !== '。' && passage.ordinal?.level !== 3) return
      const [typed = ''] = wrong.exec(passage.text) ?? []
      yield {
        passage,
        from: 0,
        to: typed.length,
        wording: {
          zh: `序数“${typed.trim()}”应为“${number}.”`,
          en: `the ordinal is \`${typed.trim()}\`, expected \`${number}.\``
        },
        replacement: `${number}.`
      }
    },
    ['heading', 'paragraph']
  )
}
