import {chineseNumeral} from '../../../base/numerals.ts'
import {eachMatch, replacedBy} from '../../matching.ts'
import type {TextRule} from '../../rule.ts'

export const severalInHanzi: TextRule = {
  id: 'several-in-hanzi',
  number: 'F09',
  name: {zh: '带“几”的数用汉字', en: 'numbers with 几 in hanzi'},
  severity: 'error',
  clause: 'GB/T 15835—2011, 4.2.2',
  why: {
    zh: '“几”字连用的概数应用汉字，写作“十几天”“几百人”。',
    en: 'An approximate number with 几 is written in hanzi: 十几天, 几百人.'
  },
  fix: 'safe',
  valid: ['历时十几天，几百人参加。', '2010几何学会议，第20几内亚。', '10多天，20余人。'],
  invalid: [
    {text: '历时⟦10几⟧天。', fixed: '历时十几天。'},
    {text: '⟦几100⟧人', as: 'cell', fixed: '几百人'},
    {text: '共⟦30几⟧户，⟦几10⟧亩。', as: 'attachment', fixed: '共三十几户，几十亩。'}
  ],
  check: eachMatch(
    /(?<![\d.第A-Za-z])(?<tens>[1-9]0)几(?!何|内亚|率|乎)|几(?<round>10{1,3})(?![\d.])/gu,
    ({text, groups}) => {
      const {tens, round} = groups
      const replacement =
        tens === undefined
          ? `几${chineseNumeral(Number(round)).replace('一', '')}`
          : `${chineseNumeral(Number(tens))}几`
      return replacedBy(replacement, text)
    },
    {signs: '几'}
  )
}
