import {eachMatch, replacedBy} from '../../matching.ts'
import type {TextRule} from '../../rule.ts'

const beside = '[\\p{Script=Han}“”《》（）]'

/** A single `—` is that of 2016—2020年, unless a line begins with it. */
const wrong = new RegExp(
  [
    `(?<=${beside} ?)(?:-{2,4}|－{2}|–{2}|―{2}|─{2}|—{3,4})(?= ?${beside})`,
    // Behind another mark, or before an explanation, it is no span.
    '(?<=[，。；：])(?:－|–|―|—)(?=\\p{Script=Han})',
    '(?<=\\p{Script=Han})(?:－|–|―|—)(?=即|也就是|也即|这就是|这是|包括)',
    `^(?:-{2,4}|－{1,2}|–{1,2}|―{1,2}|─{2}|—)(?=\\p{Script=Han})`
  ].join('|'),
  'gu'
)

export const dash: TextRule = {
  id: 'dash',
  number: 'P11',
  name: {zh: '破折号用“——”', en: 'the dash is `——`'},
  severity: 'error',
  clause: 'GB/T 15834—2011, 4.10, 5.1.4',
  why: {
    zh: '破折号占两个字，中间不断开；用半角连字符凑成的太短，也没有居中。',
    en: 'The dash takes two characters without a gap; hyphens in its place are too short and too low.'
  },
  fix: 'safe',
  valid: [
    '坚持一条主线——高质量发展。',
    '2016—2020年，北京—上海线路。',
    '执行GB/T 9704—2012，型号为A--B。',
    '北京–上海线路。',
    '应以单独一行“---”结束。'
  ],
  invalid: [
    {text: '坚持一条主线⟦--⟧高质量发展。', fixed: '坚持一条主线——高质量发展。'},
    {text: '⟦—⟧加强领导。各单位要高度重视。', fixed: '——加强领导。各单位要高度重视。'},
    {text: '坚持一条主线⟦—⟧即高质量发展。', fixed: '坚持一条主线——即高质量发展。'},
    {text: '主线⟦――⟧发展', as: 'cell', fixed: '主线——发展'},
    {text: '坚持主线⟦－－⟧“两化”融合。', as: 'attachment', fixed: '坚持主线——“两化”融合。'}
  ],
  check: eachMatch(
    wrong,
    ({text, from, to}, passage) =>
      // The signs themselves: “---”.
      passage.text[from - 1] === '“' && passage.text[to] === '”'
        ? undefined
        : replacedBy('——', text),
    {signs: '-－–―─—'}
  )
}
