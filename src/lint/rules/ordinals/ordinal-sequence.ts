import {chineseNumeral} from '../../../base/numerals.ts'
import type {Passage, TypedOrdinal} from '../../manuscript.ts'
import type {Flaw, TextRule} from '../../rule.ts'
import {countedOrdinals} from './counted-ordinals.ts'
import {numberedParts} from './numbered-parts.ts'

export const ordinalSequence: TextRule = {
  id: 'ordinal-sequence',
  number: 'N09',
  name: {zh: '序数从一起，依次递增', en: 'ordinals begin at one and follow one another'},
  severity: 'error',
  why: {
    zh: '同一层的序数通常从一起依次编排；缺号、重号多是删改时留下的，引用“第三条”的人会找错地方。',
    en: 'Ordinals of a level usually begin at one without gaps; a gap or a double is left by an edit, and who cites it is led astray.'
  },
  fix: 'suggested',
  valid: [
    '一、总体要求\n\n二、工作安排\n\n（一）准备。\n\n（二）实施。\n\n三、保障措施',
    '一、总体要求\n\n1.甲项工作。\n\n2.乙项工作。\n\n二、保障措施\n\n1.丙项工作。\n\n2.丁项工作。',
    '一、总体要求\n\n1.甲项工作。\n\n2.乙项工作。\n\n二、保障措施\n\n3.丙项工作。\n\n4.丁项工作。',
    '## 总体要求\n\n（一）准备。\n\n（二）实施。\n\n## 保障措施\n\n（一）加强领导。\n\n（二）落实责任。',
    '甲类单位包括：\n\n1.甲局。\n\n2.乙局。\n\n乙类单位包括：\n\n1.丙局。\n\n2.丁局。',
    '第一条 局长负责下列工作：\n\n（一）甲。\n\n（二）乙。\n\n第二条 副局长负责下列工作：\n\n（一）丙。',
    '（三）有较规范完善的管理制度。',
    '（一）甲项。\n\n2.乙项。\n\n（三）丙项。',
    '注：1、单位为米。\n2、坐标系为国家坐标系。',
    {text: '一、工作目标\n\n二、工作安排', as: 'attachment'}
  ],
  invalid: [
    {
      text: '一、总体要求\n\n⟦三⟧、工作安排',
      fixed: '一、总体要求\n\n二、工作安排'
    },
    {
      text: '一、总体要求\n\n（一）准备。\n\n（二）实施。\n\n⟦三⟧、保障措施',
      fixed: '一、总体要求\n\n（一）准备。\n\n（二）实施。\n\n二、保障措施'
    },
    {
      text: '一、总体要求\n\n（一）准备。\n\n⟦（一）⟧实施。\n\n二、保障措施',
      fixed: '一、总体要求\n\n（一）准备。\n\n（二）实施。\n\n二、保障措施'
    },
    {
      text: '1.甲项工作。\n\n2.乙项工作。\n\n⟦4⟧.丙项工作。',
      as: 'attachment',
      fixed: '1.甲项工作。\n\n2.乙项工作。\n\n3.丙项工作。'
    },
    {text: '1.加强领导。\n\n⟦1⟧.落实责任。', fixed: '1.加强领导。\n\n2.落实责任。'},
    {
      text: '## 一、总体要求\n\n## ⟦一⟧、保障措施',
      as: 'heading',
      fixed: '## 一、总体要求\n\n## 二、保障措施'
    }
  ],
  check: function* ({passages}) {
    for (const part of numberedParts(passages)) {
      for (const {passage, ordinal, due, isRight, meant} of countedOrdinals(part)) {
        const flaw = isRight || meant ? undefined : wrongNumber(passage, ordinal, due)
        if (flaw) yield flaw
      }
    }
  }
}

function wrongNumber(
  passage: Passage,
  {level, value}: TypedOrdinal,
  due: number
): Flaw | undefined {
  const typed = /[〇零一二三四五六七八九十百千]+|[0-9０-９]+/u.exec(passage.text.slice(0, 12))
  if (!typed) return undefined
  const [number] = typed
  const expected = level <= 2 ? chineseNumeral(due) : String(due)
  const isBracketed = level === 2 || level === 4
  const from = isBracketed ? 0 : typed.index
  const to = typed.index + number.length + (isBracketed ? 1 : 0)
  const whole = isBracketed ? `（${expected}）` : expected
  return {
    passage,
    from,
    to,
    wording: {
      zh: `序数“${passage.text.slice(from, to)}”与上文不相接，通常应为“${whole}”`,
      en: `ordinal ${value} does not follow the one above, usually ${due} is expected here`
    },
    replacement: whole
  }
}
