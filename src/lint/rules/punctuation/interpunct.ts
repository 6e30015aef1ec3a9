import {eachMatch, replacedBy} from '../../matching.ts'
import type {TextRule} from '../../rule.ts'
import {isTransliterated} from './transliterated.ts'

export const interpunct: TextRule = {
  id: 'interpunct',
  number: 'P25',
  name: {zh: '间隔号用“·”', en: 'the interpunct is `·`'},
  severity: 'warning',
  clause: 'GB/T 15834—2011, 4.14',
  why: {
    zh: '外国人名、少数民族人名各部分之间用间隔号“·”（U+00B7），不用下脚点和项目符号。',
    en: 'The parts of a name from another language are parted by `·` (U+00B7), no full point and no bullet.'
  },
  fix: 'safe',
  valid: ['学习卡尔·马克思的著作。', '版本为v2.0，网址为a.b.cn。', '他来了.我走了。'],
  invalid: [
    {text: '学习卡尔⟦.⟧马克思的著作。', fixed: '学习卡尔·马克思的著作。'},
    {text: '卡尔⟦•⟧马克思', as: 'cell', fixed: '卡尔·马克思'},
    {text: '《沁园春⟦・⟧雪》等作品。', as: 'attachment', fixed: '《沁园春·雪》等作品。'}
  ],
  check: eachMatch(
    /(?<=\p{Script=Han})[.．•・‧∙･](?=\p{Script=Han})/gu,
    ({text, from, to}, passage) =>
      /[.．]/u.test(text) && !isTransliterated(passage.text, from, to)
        ? undefined
        : replacedBy('·', text),
    {signs: '.．•・‧∙･'}
  )
}
