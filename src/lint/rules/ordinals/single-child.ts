import type {Passage} from '../../manuscript.ts'
import type {Flaw, TextRule} from '../../rule.ts'
import {walkLevels} from './level-walk.ts'
import {numberedParts, typedOrdinal} from './numbered-parts.ts'

export const singleChild: TextRule = {
  id: 'single-child',
  number: 'N16',
  name: {zh: '一层不只有一项', en: 'more than one item in a level'},
  severity: 'info',
  why: {
    zh: '只有“（一）”没有“（二）”，通常不必分层，或是后面的丢了。',
    en: 'With `（一）` and no `（二）` there is usually nothing to part, or something is lost.'
  },
  fix: 'none',
  valid: [
    '一、总体要求\n\n（一）甲项。\n\n（二）乙项。\n\n二、工作安排',
    '一、总体要求\n\n二、工作安排\n\n（二）丙项。',
    '一、总体要求\n\n1.甲项。\n\n2.乙项。'
  ],
  invalid: [
    {text: '一、总体要求\n\n⟦（一）⟧甲项。\n\n二、工作安排'},
    {text: '一、总体要求\n\n（一）甲项。\n\n⟦1.⟧丙项。\n\n（二）乙项。'},
    {text: '一、总体要求\n\n二、工作安排\n\n⟦1.⟧甲项。', as: 'attachment'}
  ],
  check: function* ({passages}) {
    for (const part of numberedParts(passages)) {
      for (const {closed} of walkLevels(part)) {
        for (const {level, first, count} of closed) {
          // One that begins with （二） has lost the first, which is another rule's.
          if (level > 1 && count === 1 && first.ordinal?.value === 1) yield flawOf(first)
        }
      }
    }
  }
}

function flawOf(passage: Passage): Flaw {
  const typed = typedOrdinal(passage)
  return {
    passage,
    from: 0,
    to: typed.length,
    wording: {
      zh: `这一层只有“${typed}”，通常应有下一项或不分层`,
      en: `\`${typed}\` is the only item of its level; usually another is expected, or none`
    }
  }
}
