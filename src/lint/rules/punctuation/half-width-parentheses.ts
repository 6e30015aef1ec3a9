import {type Passage, proseElements} from '../../manuscript.ts'
import {eachPassage, type TextRule} from '../../rule.ts'
import {find} from '../../search.ts'

const han = /\p{Script=Han}/u

/** `(一)`, `(12)`: an ordinal, that of N05. */
const ordinal = /^[（(]\s?(?:\d{1,3}|[一二三四五六七八九十百]{1,4})\s?[)）]$/u

const wide: Readonly<Record<string, string>> = {'(': '（', ')': '）'}

export const halfWidthParentheses: TextRule = {
  id: 'half-width-parentheses',
  number: 'P02',
  name: {zh: '中文里用全角括号', en: 'full-width parentheses in Chinese text'},
  severity: 'error',
  clause: 'GB/T 15834—2011, 4.9',
  why: {
    zh: '括着汉字的括号占一个字宽；半角括号挤着汉字，一半全角一半半角更难看。',
    en: 'Parentheses around hanzi take a character each; half-width ones crowd them, and a pair of both sorts looks worse.'
  },
  fix: 'safe',
  valid: [
    '某某办法（试行）自2026年3月5日起施行。',
    '设置函数f(x)和g(x)，不属于本规则。',
    '执行Microsoft Office (Standard 2016)采购规定。',
    '包括：(一)甲项；(二)乙项。'
  ],
  invalid: [
    {
      text: '某某办法⟦(⟧试行⟦)⟧自2026年3月5日起施行。',
      fixed: '某某办法（试行）自2026年3月5日起施行。'
    },
    {text: '甲项（5万元⟦)⟧', as: 'cell', fixed: '甲项（5万元）'},
    {text: '关于印发某某办法⟦(⟧试行）的通知', as: 'title', fixed: '关于印发某某办法（试行）的通知'},
    {
      text: '各县（市、区⟦)⟧要落实⟦(⟧含乡镇⟦)⟧责任。',
      as: 'attachment',
      fixed: '各县（市、区）要落实（含乡镇）责任。'
    }
  ],
  check: eachPassage(function* (passage) {
    if (!/[()]/u.test(passage.text)) return
    for (const at of halvesIn(passage).sort((a, b) => a - b)) {
      const mark = passage.text[at] ?? ''
      const replacement = wide[mark] ?? ''
      yield {
        passage,
        from: at,
        to: at + 1,
        wording: {
          zh: `半角的“${mark}”应为全角的“${replacement}”`,
          en: `half-width \`${mark}\` around Chinese text, expected \`${replacement}\``
        },
        replacement
      }
    }
  }, proseElements)
}

/** The half-width halves of pairs around hanzi, or with a full-width partner. */
function halvesIn(passage: Passage): number[] {
  const {text} = passage
  const open: number[] = []
  const halves: number[] = []
  let lastHan = -1
  let next = 0
  const marks = [...find(passage, /[()（）]/gu)]
  for (const {text: mark, from: at} of marks) {
    for (; next < at; next++) if (han.test(text[next] ?? '')) lastHan = next
    if (mark === '(' || mark === '（') {
      open.push(at)
      continue
    }
    const from = open.pop()
    if (from === undefined) continue
    const [first = '', last = ''] = [text[from], text[at]]
    const isMixed = first in wide !== last in wide
    if (!isMixed && !(first in wide && lastHan > from)) continue
    // Short, so that no text of any length is cut again and again.
    if (at - from < 8 && ordinal.test(text.slice(from, at + 1))) continue
    for (const half of [from, at]) if ((text[half] ?? '') in wide) halves.push(half)
  }
  return halves
}
