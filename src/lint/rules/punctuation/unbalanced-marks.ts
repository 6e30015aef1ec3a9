import type {Passage} from '../../manuscript.ts'
import type {Flaw, TextRule} from '../../rule.ts'
import {placesOfReversed} from './reversed.ts'

const closings: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '（': '）',
  '《': '》',
  '〈': '〉',
  '〔': '〕',
  '【': '】'
}

const openings: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(closings).map(([opening, closing]) => [closing, opening])
)

/** Half-width ones are partners, too; what they should be says P02. */
const marks = /[“”‘’（）()《》〈〉〔〕【】]/gu
const wide: Readonly<Record<string, string>> = {'(': '（', ')': '）'}

/** `1）`, `a）`, `一）`: an ordinal, that of other rules. */
const ordinal = /^[\d\p{Script=Han}a-zA-Z]{1,3}[）)]/u

export const unbalancedMarks: TextRule = {
  id: 'unbalanced-marks',
  number: 'P04',
  name: {zh: '引号、括号、书名号成对', en: 'quotation marks, brackets and title marks in pairs'},
  severity: 'error',
  clause: 'GB/T 15834—2011, 4.8, 4.9, 4.15',
  why: {
    zh: '少了一半，引文、文件名到哪里为止就说不清。',
    en: 'With one of the two lost nobody can tell where the quotation or the title ends.'
  },
  fix: 'none',
  valid: [
    '根据《关于印发〈某某办法〉的通知》（某政发〔2026〕12号）和“十五五”规划，制定本方案。',
    '1）准备阶段。2月底前完成。',
    'It’s the company’s policy，请遵照执行。',
    '开展”试点“工作，含甲（乙)、丙(丁）。',
    {
      text: '领导同志指出：\n\n“第一，要加强学习。\n\n“第二，要狠抓落实。”\n'
    }
  ],
  invalid: [
    {text: '研究了全国劳动模范、江苏拾五一⟦”⟧劳动奖章人选情况。'},
    {text: '根据⟦《⟧关于加强管理的通知，制定本方案。', as: 'attachment'},
    {text: '甲（乙⟦“⟧丙）丁', as: 'cell'},
    {text: '一、认真贯彻⟦“⟧放管服改革精神', as: 'heading'},
    {text: '关于印发⟦《⟧财务管理办法的通知', as: 'title'}
  ],
  check: function* ({passages}) {
    for (const [index, passage] of passages.entries()) {
      yield* unbalancedIn(passage, passages[index + 1])
    }
  }
}

function* unbalancedIn(passage: Passage, next: Passage | undefined): Iterable<Flaw> {
  const {text, literals} = passage
  const open: {readonly mark: string; readonly at: number}[] = []
  const counts = new Map<string, number>()
  const stray: number[] = []
  let literal = 0
  const pop = (): {readonly mark: string; readonly at: number} | undefined => {
    const last = open.pop()
    if (last) counts.set(last.mark, (counts.get(last.mark) ?? 1) - 1)
    return last
  }
  const first = ordinal.exec(text)?.[0].length ?? 0
  const reversed = new Set(placesOfReversed(passage))
  for (const {0: typed, index: at} of text.matchAll(marks)) {
    if (at < first || reversed.has(at)) continue
    const mark = wide[typed] ?? typed
    while ((literals[literal]?.[1] ?? Number.POSITIVE_INFINITY) <= at) literal++
    if ((literals[literal]?.[0] ?? Number.POSITIVE_INFINITY) <= at) continue
    if (mark in closings) {
      open.push({mark, at})
      counts.set(mark, (counts.get(mark) ?? 0) + 1)
      continue
    }
    const opening = openings[mark]
    if (opening === undefined || isApostrophe(text, at)) continue
    if ((counts.get(opening) ?? 0) === 0) {
      // `1)` within a sentence.
      if (typed !== ')') stray.push(at)
      continue
    }
    for (let last = pop(); last && last.mark !== opening; last = pop()) stray.push(last.at)
  }
  // Of a quotation of several paragraphs each opens it again, and the last one closes it.
  const goesOn = open[0]?.at === 0 && open[0].mark === '“' && next?.text.startsWith('“') === true
  for (const {at} of goesOn ? open.slice(1) : open) stray.push(at)
  for (const at of stray.sort((a, b) => a - b)) yield strayMark(passage, at)
}

function strayMark(passage: Passage, at: number): Flaw {
  const mark = passage.text[at] ?? ''
  const other = closings[wide[mark] ?? mark] ?? openings[mark] ?? ''
  return {
    passage,
    from: at,
    to: at + 1,
    wording: {
      zh: `“${mark}”没有相配的“${other}”，应成对`,
      en: `\`${mark}\` without \`${other}\`, expected both`
    }
  }
}

/** `It’s`, `’98`. */
function isApostrophe(text: string, at: number): boolean {
  return text[at] === '’' && /[A-Za-z]/u.test(text[at - 1] ?? '')
}
