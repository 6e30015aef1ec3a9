import {bodyTexts, type Manuscript} from '../../manuscript.ts'
import type {Flaw, TextRule} from '../../rule.ts'
import {find} from '../../search.ts'
import {typedDates} from './typed-dates.ts'

const padded = /(?<=年 ?|月 ?)0(?=\d ?[月日])/gu

export const paddedDate: TextRule = {
  id: 'padded-date',
  number: 'E01',
  name: {zh: '月、日不编虚位', en: 'no zeros before month and day'},
  severity: 'error',
  clause: 'GB/T 9704—2012, 7.3.5.4, 7.4.3',
  why: {
    zh: '成文日期、印发日期的月、日不编虚位，1不编为01；正文里通常也这样写。',
    en: 'Month and day are not padded in the dates below a text, nor usually within it.'
  },
  fix: 'safe',
  toldAs: 'signed-on',
  valid: [
    {text: '某市人民政府\n2026年3月5日', as: 'ending'},
    '请于2026年10月20日前报送。',
    {text: '2026年03月', as: 'cell'},
    '编号为2026年007号。'
  ],
  invalid: [
    {
      text: '某市人民政府\n2026年⟦0⟧3月⟦0⟧5日',
      as: 'ending',
      fixed: '某市人民政府\n2026年3月5日'
    },
    {text: '请于2026年⟦0⟧3月⟦0⟧1日前报送。', fixed: '请于2026年3月1日前报送。'},
    {text: '一、2026年⟦0⟧3月的工作', as: 'heading', fixed: '一、2026年3月的工作'}
  ],
  check: function* (manuscript) {
    yield* signed(manuscript)
    for (const passage of manuscript.passages) {
      const {element, origin} = passage
      // Columns of a table are padded to line up.
      if (element === 'cell' || origin !== 'body' || !elements.includes(element)) continue
      for (const match of find(passage, padded, ['title', 'quotation'])) {
        yield {...flawOf(match), passage, severity: 'warning'}
      }
    }
  }
}

const elements: readonly string[] = bodyTexts

function* signed(manuscript: Manuscript): Iterable<Flaw> {
  for (const {passage, from, to} of typedDates(manuscript)) {
    for (const match of find(passage, padded)) {
      if (from <= match.from && match.to <= to) yield {...flawOf(match), passage}
    }
  }
}

function flawOf({from, to}: {readonly from: number; readonly to: number}): Omit<Flaw, 'passage'> {
  return {
    ...{from, to, replacement: ''},
    wording: {
      zh: '日期的月、日不编虚位，“0”应删去',
      en: 'a month or day with a zero before it, expected none'
    }
  }
}
