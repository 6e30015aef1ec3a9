import {parseChineseNumeral} from '../../../base/numerals.ts'
import {proseElements} from '../../manuscript.ts'
import {eachPassage, type TextRule} from '../../rule.ts'
import {find, hasAny, type Match} from '../../search.ts'

const counted =
  /(?<![\d.第几数〇零一二三四五六七八九十百千万余多])(?:(?<digits>\d{1,8})|(?<hanzi>[一二三四五六七八九十百千]{2,7}))(?<unit>万?(?:人次|人|名|册|户|家|元|亩|台|辆|件|份|场次|场))(?![民大口以制])|[。！？\n]/gu

const scale = ['十', '百', '千']

export const oneForm: TextRule = {
  id: 'one-form-of-numbers',
  number: 'F17',
  name: {zh: '同类数字用同一种写法', en: 'numbers of one sort in one form'},
  severity: 'warning',
  clause: 'GB/T 15835—2011, 4.3',
  why: {
    zh: '同一句里同类的数字，有的用汉字有的用阿拉伯数字，难以对照。',
    en: 'Numbers of one sort in one sentence, here in hanzi and there in digits, are hard to compare.'
  },
  fix: 'suggested',
  valid: [
    '培训3000人，其中骨干500人。',
    '三户以上，发放5000册；十二人，5000册。',
    '三十名以上委员，共80名。',
    '五百元以下罚款，共3000户。',
    '培训三千人。其中骨干500人。'
  ],
  invalid: [
    {text: '培训⟦三千⟧人、发放5000册。', fixed: '培训3000人、发放5000册。'},
    {text: '培训⟦三千⟧人，其中骨干500人。', fixed: '培训3000人，其中骨干500人。'},
    {text: '甲地120户、乙地⟦八十五⟧户', as: 'cell', fixed: '甲地120户、乙地85户'},
    {text: '甲项300元，乙项⟦二百⟧元。', as: 'attachment', fixed: '甲项300元，乙项200元。'}
  ],
  check: eachPassage(function* (passage) {
    if (!hasAny(passage, scale)) return
    let sentence: Match[] = []
    for (const match of [...find(passage, counted), undefined]) {
      if (match?.groups.unit !== undefined) {
        sentence.push(match)
        continue
      }
      for (const {from, groups} of mixedIn(sentence)) {
        const {hanzi = ''} = groups
        const value = parseChineseNumeral(hanzi)
        // 三十名以上: a threshold of a rule, not a count.
        const after = passage.text.slice(from, from + hanzi.length + 6)
        if (value === undefined || /以[上下内]/u.test(after)) continue
        yield {
          passage,
          from,
          to: from + hanzi.length,
          wording: {
            zh: `同类数字在这句里用了阿拉伯数字，“${hanzi}”应为“${value}”`,
            en: `numbers of this sort are in digits in this sentence: \`${hanzi}\`, expected \`${value}\``
          },
          replacement: String(value)
        }
      }
      sentence = []
    }
  }, proseElements)
}

/** Those in hanzi that have the unit of one in digits; large ones, beside any in digits. */
function mixedIn(sentence: readonly Match[]): readonly Match[] {
  const units = new Set(
    sentence.flatMap(({groups}) => (groups.digits === undefined ? [] : [groups.unit]))
  )
  return sentence.filter(({groups: {hanzi, unit}}) => {
    const isLarge = units.size > 0 && hanzi !== undefined && /[百千]/u.test(hanzi)
    return hanzi !== undefined && (isLarge || units.has(unit))
  })
}
