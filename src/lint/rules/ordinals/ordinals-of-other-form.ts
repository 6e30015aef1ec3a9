import {replacedBy} from '../../matching.ts'
import type {TextRule} from '../../rule.ts'
import {countedOrdinals} from './counted-ordinals.ts'
import {numberedParts, typedOrdinal, writtenOrdinal} from './numbered-parts.ts'

export const otherForm: TextRule = {
  id: 'ordinals-of-other-form',
  number: 'N10',
  name: {zh: '同一层次的序数用同一种形式', en: 'ordinals of a level in one form'},
  severity: 'warning',
  clause: 'GB/T 15835—2011, 4.3',
  why: {
    zh: '并列的各项序数形式不同，读的人会以为是下一层。',
    en: 'An item with an ordinal of another form is taken for one of another level.'
  },
  fix: 'suggested',
  valid: [
    '一、总体要求\n\n（一）甲项。\n\n（二）乙项。\n\n1.丙项。\n\n2.丁项。',
    '一、总体要求\n\n1.甲项。\n\n二、工作安排\n\n2.乙项。',
    '（一）甲项。\n\n1.乙项。\n\n2.丙项。\n\n（二）丁项。',
    '一、总体要求\n\n（一）准备。\n\n（二）实施。\n\n三、保障措施',
    '一、总体要求\n\n2.甲项。\n\n3.乙项。\n\n二、保障措施'
  ],
  invalid: [
    {
      text: '（一）甲项。\n\n⟦2.⟧乙项。\n\n（三）丙项。',
      fixed: '（一）甲项。\n\n（二）乙项。\n\n（三）丙项。'
    },
    {text: '1.甲项。\n\n⟦（2）⟧乙项。', as: 'attachment', fixed: '1.甲项。\n\n2.乙项。'},
    {
      text: '一、总体要求\n\n⟦（二）⟧工作安排\n\n三、保障措施',
      fixed: '一、总体要求\n\n二、工作安排\n\n三、保障措施'
    }
  ],
  check: function* ({passages}) {
    for (const part of numberedParts(passages)) {
      for (const {passage, meant} of countedOrdinals(part)) {
        const typed = typedOrdinal(passage)
        if (!meant || typed === '') continue
        const expected = writtenOrdinal(meant.level, meant.value)
        yield {passage, from: 0, to: typed.length, ...replacedBy(expected, typed)}
      }
    }
  }
}
