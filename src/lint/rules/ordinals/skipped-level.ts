import type {TextRule} from '../../rule.ts'
import {walkLevels} from './level-walk.ts'
import {numberedParts, typedOrdinal} from './numbered-parts.ts'

export const skippedLevel: TextRule = {
  id: 'skipped-level',
  number: 'N08',
  name: {zh: '不越过层次', en: 'no level left out'},
  severity: 'info',
  why: {
    zh: '两层的公文通常可以从“一、”到“1.”；从“一、”“（一）”直接到“（1）”的，少了中间的层次。',
    en: 'A text of two levels may usually go from `一、` to `1.`; from `一、` or `（一）` to `（1）` a level is missing.'
  },
  fix: 'none',
  valid: [
    '一、总体要求\n\n1.甲项。\n\n2.乙项。',
    '一、总体要求\n\n（一）甲项。\n\n1.乙项。\n\n（1）丙项。\n\n（2）丁项。',
    '具体包括：\n\n（1）甲项；\n\n（2）乙项。'
  ],
  invalid: [
    {text: '一、总体要求\n\n⟦（1）⟧甲项。\n\n（2）乙项。'},
    {text: '一、总体要求\n\n（一）甲项。\n\n⟦（1）⟧乙项。\n\n（2）丙项。'},
    {text: '一、甲类工作\n\n⟦（1）⟧准备；\n\n（2）实施。', as: 'attachment'}
  ],
  check: function* ({passages}) {
    for (const part of numberedParts(passages)) {
      for (const {item, above} of walkLevels(part)) {
        if (item?.ordinal.level !== 4 || item.ordinal.value !== 1) continue
        if (above !== 1 && above !== 2) continue
        const {passage} = item
        const typed = typedOrdinal(passage)
        yield {
          passage,
          from: 0,
          to: typed.length,
          wording: {
            zh: `“${typed}”之上没有“1.”一层，通常应为“${above === 1 ? '（一）”或“1.' : '1.'}”`,
            en: `\`${typed}\` without the level \`1.\` above it, usually expected ${above === 1 ? '`（一）` or `1.`' : '`1.`'}`
          }
        }
      }
    }
  }
}
