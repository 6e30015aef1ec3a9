import {leadLength, numberFaults, typedNumber} from '../../document-number.ts'
import {proseElements} from '../../manuscript.ts'
import {eachPassage, type TextRule} from '../../rule.ts'
import {find} from '../../search.ts'

export const citedNumber: TextRule = {
  id: 'cited-number',
  number: 'R02',
  name: {zh: '引用的发文字号合于写法', en: 'cited numbers have the form of a number'},
  severity: 'error',
  clause: 'GB/T 9704—2012, 7.2.5',
  why: {
    zh: '引用的发文字号要与原件一致：年份用六角括号括入，顺序号不加“第”，不编虚位，中间不空格。',
    en: 'A number is cited as it is: the year in 〔〕, no 第, no zeros before it, no spaces.'
  },
  fix: 'safe',
  valid: [
    '根据《某某通知》（国办发〔2019〕39号），制定本办法。',
    '根据国务院令第513号，制定本办法。',
    '案号为（2019）最高法民终1号。',
    '2019年第3号公告同时废止。',
    '宗地（12）3号、仓库（3）5号。'
  ],
  invalid: [
    {
      text: '根据国办发⟦[2019]⟧39号文件，制定本办法。',
      fixed: '根据国办发〔2019〕39号文件，制定本办法。'
    },
    {text: '某政发〔2019〕⟦第⟧39号', as: 'cell', fixed: '某政发〔2019〕39号'},
    {
      text: '见《某某通知》（某政发⟦（2019）⟧⟦00⟧9号）。',
      as: 'attachment',
      fixed: '见《某某通知》（某政发〔2019〕9号）。'
    },
    {
      text: '根据某政发〔⟦ ⟧2019〕39号文件执行。',
      fixed: '根据某政发〔2019〕39号文件执行。'
    }
  ],
  check: eachPassage(function* (passage) {
    if (!passage.text.includes('号')) return
    for (const {text: typed, from: at} of find(passage, typedNumber)) {
      const from = at + leadLength(typed)
      const text = typed.slice(from - at)
      const faults = Object.values(numberFaults).flatMap((faultsOf) => faultsOf(text))
      for (const {from: start, to, ...fault} of faults) {
        // 二〇一九 is turned into digits by hand.
        const fix = /[一二三四五六七八九]|^\d{2}$/u.test(text.slice(start, to))
          ? 'suggested'
          : 'safe'
        yield {passage, from: from + start, to: from + to, fix, ...fault}
      }
    }
  }, proseElements)
}
