import {parseChineseNumeral} from '../../../base/numerals.ts'
import type {Passage} from '../../manuscript.ts'
import {replacedBy} from '../../matching.ts'
import type {TextRule} from '../../rule.ts'
import {bodyParts} from './numbered-parts.ts'

const begun =
  /^(?<number>[一二三四五六七八九十]{1,3})(?<mark>[、.．，,：:])[ \u3000]*(?![一二三四五六七八九十百千万])(?=[\p{Script=Han}“《])/u

export const levelOneMark: TextRule = {
  id: 'level-one-mark',
  number: 'N01',
  name: {zh: '一级序数后用顿号', en: '、 after an ordinal of level 1'},
  severity: 'error',
  clause: 'GB/T 9704—2012, 7.3.3; GB/T 15834—2011, B.3.2',
  why: {
    zh: '第一层序数写作“一、”；汉字序数后不用下脚点、逗号和冒号。',
    en: 'The first level is written `一、`; no point, comma or colon follows a hanzi ordinal.'
  },
  fix: 'safe',
  valid: [
    '一、总体要求\n\n二、工作安排',
    '一.二万人参加。\n\n二、工作安排',
    '十，是个整数。\n\n一、总体要求\n\n二、工作安排',
    '一：二的比例。'
  ],
  invalid: [
    {text: '⟦一.⟧总体要求\n\n⟦二．⟧工作安排', fixed: '一、总体要求\n\n二、工作安排'},
    {
      text: '一、总体要求\n\n⟦二，⟧工作安排\n\n三、保障措施',
      fixed: '一、总体要求\n\n二、工作安排\n\n三、保障措施'
    },
    {
      text: '⟦一：⟧总体要求\n\n⟦二：⟧工作安排',
      as: 'attachment',
      fixed: '一、总体要求\n\n二、工作安排'
    }
  ],
  check: function* ({passages}) {
    for (const part of bodyParts(passages)) {
      const ordinals = part.flatMap((passage) => {
        const {0: typed, groups} = begun.exec(passage.text.slice(0, 12)) ?? {groups: undefined}
        const value = parseChineseNumeral(groups?.number ?? '')
        return value && typed ? [{passage, value, mark: groups?.mark ?? '', typed}] : []
      })
      const values = new Set(ordinals.map(({value}) => value))
      for (const {passage, value, mark, typed} of ordinals) {
        if (mark === '、') continue
        // A comma or a colon may be that of a sentence, unless a neighbour is numbered, too.
        const isOrdinal = isPoint(passage, mark) || values.has(value - 1) || values.has(value + 1)
        if (!isOrdinal) continue
        const [number = ''] = typed.split(mark)
        yield {passage, from: 0, to: typed.length, ...replacedBy(`${number}、`, typed.trim())}
      }
    }
  }
}

/** The reader has told `一.总体要求` from `一.二万`. */
function isPoint({ordinal}: Passage, mark: string): boolean {
  return /[.．]/u.test(mark) && ordinal?.level === 1
}
