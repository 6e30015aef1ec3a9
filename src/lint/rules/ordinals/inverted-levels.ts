import type {Passage, TypedOrdinal} from '../../manuscript.ts'
import type {TextRule} from '../../rule.ts'
import {numberedParts, typedOrdinal} from './numbered-parts.ts'

export const invertedLevels: TextRule = {
  id: 'inverted-levels',
  number: 'N07',
  name: {zh: '结构层次的次序不颠倒', en: 'levels in their order'},
  severity: 'error',
  clause: 'GB/T 9704—2012, 7.3.3; GB/T 15834—2011, B.3.8',
  why: {
    zh: '层次依次为“一、”“（一）”“1.”“（1）”；大层次套在小层次下面，读的人分不清谁属于谁。',
    en: 'The levels are `一、`, `（一）`, `1.`, `（1）` in turn; inverted, nobody can tell what belongs to what.'
  },
  fix: 'suggested',
  valid: [
    '一、总体要求\n\n1.甲项。\n\n2.乙项。\n\n二、保障措施\n\n1.丙项。',
    '一、总体要求\n\n（一）甲项。\n\n1.乙项。\n\n2.丙项。\n\n（二）丁项。',
    '1.甲项。\n\n2.乙项。\n\n一、总体要求\n\n二、工作安排'
  ],
  invalid: [
    {text: '1.总体要求\n\n⟦一、⟧目标\n\n二、任务\n\n2.保障措施'},
    {text: '1.甲类工作\n\n⟦一、⟧准备\n\n二、实施\n\n2.乙类工作\n\n⟦一、⟧准备\n\n二、实施'},
    {
      text: '（1）甲类工作\n\n⟦（一）⟧准备\n\n（二）实施\n\n（2）乙类工作\n\n⟦（一）⟧准备\n\n（二）实施',
      as: 'attachment'
    },
    {
      text: '1.甲类工作\n\n⟦（一）⟧准备。\n\n（二）实施。\n\n2.乙类工作\n\n⟦（一）⟧准备。\n\n（二）实施。'
    }
  ],
  check: function* ({passages}) {
    for (const part of numberedParts(passages)) {
      for (const passage of invertedIn(part)) {
        const typed = typedOrdinal(passage)
        yield {
          passage,
          from: 0,
          to: typed.length,
          wording: {
            zh: `“${typed}”套在更小的层次下面，层次应依次为“一、”“（一）”“1.”“（1）”`,
            en: `\`${typed}\` stands below a deeper level, expected \`一、\`, \`（一）\`, \`1.\`, \`（1）\` in turn`
          }
        }
      }
    }
  }
}

/** Where a level begins anew under each of a deeper one that was there first and goes on. */
function invertedIn(part: readonly Passage[]): readonly Passage[] {
  const ordinals = part.flatMap((passage) =>
    passage.ordinal ? [{passage, ...passage.ordinal}] : []
  )
  const [outer] = ordinals
  if (!outer) return []
  const isOuter = (each: {readonly level: number}): boolean => each.level === outer.level
  const end = ordinals.findLastIndex(isOuter)
  const isBegun = ({level, value}: TypedOrdinal): boolean => level < outer.level && value === 1
  const begun = ordinals.filter(isBegun)
  // Between two of the outer ones, not behind them all.
  if (!ordinals.slice(0, end).some(isBegun)) return []
  const {level} = begun[0] ?? outer
  let last = 0
  for (const each of ordinals) {
    // The outer ones count on, whatever is between them.
    if (!isOuter(each)) continue
    if (each.value !== last + 1) return []
    last = each.value
  }
  return last < 2 ? [] : begun.filter((each) => each.level === level).map(({passage}) => passage)
}
