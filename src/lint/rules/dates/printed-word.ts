import {readSignedDate} from '../../../document/words/date.ts'
import type {Passage} from '../../manuscript.ts'
import type {TextRule} from '../../rule.ts'

export const printedWord: TextRule = {
  id: 'printed-word',
  number: 'E05',
  name: {zh: '印发日期后加“印发”二字', en: '印发 behind the date of printing'},
  severity: 'error',
  clause: 'GB/T 9704—2012, 7.4.3',
  why: {
    zh: '印发日期后加“印发”二字；没有它，版记的日期会被当作成文日期。',
    en: '印发 follows the date of printing; without it the line is read as the signature.'
  },
  fix: 'safe',
  valid: [
    {
      text: '某市人民政府\n2026年3月5日\n\n抄送：省委办公厅。\n\n某市人民政府办公室　　2026年3月6日印发',
      as: 'ending'
    },
    {text: '某市人民政府\n2026年3月5日', as: 'ending'},
    {text: '印发日期: 2026-03-06', as: 'front-matter'}
  ],
  invalid: [
    {
      text: '某市人民政府\n2026年3月5日\n\n抄送：省委办公厅。\n\n某市人民政府办公室　　⟦2026年3月6日⟧',
      as: 'ending',
      fixed:
        '某市人民政府\n2026年3月5日\n\n抄送：省委办公厅。\n\n某市人民政府办公室　　2026年3月6日印发'
    },
    {
      text: '某市人民政府\n2026年3月5日\n\n抄送：省委办公厅，省政府办公厅。\n某市人民政府办公室    ⟦2026年3月6日⟧',
      as: 'ending',
      fixed:
        '某市人民政府\n2026年3月5日\n\n抄送：省委办公厅，省政府办公厅。\n某市人民政府办公室    2026年3月6日印发'
    },
    {
      text: '某市人民政府\n2026年3月5日\n\n抄 送：省委办公厅。\n\n某市人民政府办公室　　⟦2026年3月15日⟧',
      as: 'ending',
      fixed:
        '某市人民政府\n2026年3月5日\n\n抄 送：省委办公厅。\n\n某市人民政府办公室　　2026年3月15日印发'
    }
  ],
  check: function* ({passages}) {
    const own = passages.filter(({part, origin}) => part === 0 && origin === 'body')
    const last = own.at(-1)
    const isBelowCopies = own
      .slice(-4)
      .some(({text}) => /^抄[ \u3000]*[送报][ \u3000]*[：:]/u.test(text))
    if (!last || !isBelowCopies || own.some(({element}) => element === 'printed-on')) return
    const date = dateAtEnd(last)
    if (!date) return
    yield {
      passage: last,
      ...{from: date.from, to: last.text.length, replacement: `${date.text}印发`},
      wording: {
        zh: `印发日期“${date.text}”之后应加“印发”`,
        en: `the date of printing is \`${date.text}\`, expected \`${date.text}印发\``
      }
    }
  }
}

/** 某某办公室　　2026年3月6日, read as one line or as a name and a date. */
function dateAtEnd({text}: Passage): {readonly from: number; readonly text: string} | undefined {
  if (text.length > 160) return undefined
  const from = text.search(/\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日$/u)
  const date = from < 0 ? '' : text.slice(from)
  return readSignedDate(date) ? {from, text: date} : undefined
}
