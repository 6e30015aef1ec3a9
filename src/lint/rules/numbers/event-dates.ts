import {parseChineseNumeral} from '../../../base/numerals.ts'
import type {Passage} from '../../manuscript.ts'
import {eachMatch, type MatchFlaw, replacedBy} from '../../matching.ts'
import type {TextRule} from '../../rule.ts'
import type {Match} from '../../search.ts'

const grave =
  '(?:特别重大|特大|重大|较大)?(?:\\p{Script=Han}{0,8}?)(?:事故|事件|专案|大案|地震|惨案|火灾|爆炸|泥石流|消费者权益|禁毒日|事变|起义|袭击)'
const events = `(?:${grave}|\\p{Script=Han}{0,6}?(?:讲话|活动|晚会|运动|消防|宣传))`

const point = '[.．•]'
const hanzi = '[一二三四五六七八九十]'

const wrong = new RegExp(
  [
    `(?<=[“"])(?<month>\\d{1,2})${point} ?(?<day>\\d{1,2})(?=[”"]${events})`,
    // Without quotation marks it may be a section: 见3.1宣传.
    `(?<=\\p{Script=Han})(?<![第件表图版节条款见照按据])(?<plainMonth>\\d{1,2})${point}(?<plainDay>\\d{1,2})(?=${grave})`,
    `(?<![\\d.．第件表图版节条款])(?<knownMonth>\\d{1,2})${point}(?<knownDay>\\d{1,2})(?=\\p{Script=Han}{0,4}?(?:活动|晚会|讲话|运动|宣传[日周]))`,
    `(?<=“)(?<hanziMonth>${hanzi}{1,2})[.．•](?<hanziDay>${hanzi}{1,3})(?=”)`,
    '(?<!“)(?<joined>一二八|一二九)(?=事变|运动)'
  ].join('|'),
  'gu'
)

/** Their day may be read as one of another month. GB/T 15835, 5.2.3. */
const doubtful = [1, 11, 12]

/** Needing no quotation marks to be known for what they are. */
const knownDays = [
  '3·15',
  '9·11',
  '5·12',
  '9·18',
  '12·9',
  '12·4',
  '11·9',
  '6·26',
  '8·1',
  '7·1',
  '7·7'
]

const known: Readonly<Record<string, string>> = {一二八: '“一·二八”', 一二九: '“一二·九”'}

export const eventDates: TextRule = {
  id: 'event-dates',
  number: 'F15',
  name: {zh: '以月日命名的事件用间隔号', en: 'an interpunct in the name of a day'},
  severity: 'warning',
  clause: 'GB/T 15835—2011, 5.1.6, 5.2.3',
  why: {
    zh: '“3·15”用间隔号，用下脚点会读成小数；汉字写的，一月、十一月、十二月才加间隔号。',
    en: '`3·15` takes an interpunct, with a point it is a decimal; in hanzi only January, November and December take one.'
  },
  fix: 'suggested',
  valid: [
    '“3·15”活动，“一·二八”事变，“五一”劳动奖章。',
    '投入3.15亿元开展活动，增长3.15%。',
    '温度升高1.5摄氏度，升级到“2.0”版。',
    '完成5.12万人次宣传任务。',
    '附件3.1应急事件处置流程，见2.4重大事故一节。'
  ],
  invalid: [
    {text: '开展⟦3.15⟧消费者权益日活动。', fixed: '开展3·15消费者权益日活动。'},
    {text: '一、办好⟦3.15⟧晚会', as: 'heading', fixed: '一、办好3·15晚会'},
    {text: '荣获“⟦五.一⟧”奖章', as: 'cell', fixed: '荣获“五一”奖章'},
    {
      text: '“⟦5.12⟧”特大地震，纪念⟦一二八⟧事变。',
      as: 'attachment',
      fixed: '“5·12”特大地震，纪念“一·二八”事变。'
    }
  ],
  check: eachMatch(wrong, judge, {signs: '.．•变运'})
}

function judge({text, groups, to}: Match, passage: Passage): MatchFlaw | undefined {
  const {month, day, plainMonth, plainDay, knownMonth, knownDay} = groups
  const {hanziMonth, hanziDay = '', joined} = groups
  if (joined !== undefined) return replacedBy(known[joined] ?? joined, text)
  if (hanziMonth !== undefined) {
    const first = parseChineseNumeral(hanziMonth) ?? 0
    if (!isDay(first, parseChineseNumeral(hanziDay) ?? 0)) return undefined
    return replacedBy(`${hanziMonth}${doubtful.includes(first) ? '·' : ''}${hanziDay}`, text)
  }
  const replacement = `${month ?? plainMonth ?? knownMonth}·${day ?? plainDay ?? knownDay}`
  const [first, second] = replacement.split('·').map(Number)
  if (!isDay(first ?? 0, second ?? 0)) return undefined
  if (knownMonth !== undefined && !knownDays.includes(replacement)) return undefined
  const isAmount = /^[亿万倍个元米公吨克摄度]/u.test(passage.text.slice(to, to + 1))
  return isAmount ? undefined : replacedBy(replacement, text)
}

function isDay(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31
}
