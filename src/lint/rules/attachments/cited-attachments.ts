import {parseChineseNumeral} from '../../../base/numerals.ts'
import {wordsAlone} from '../../../document/words/same.ts'
import type {Manuscript} from '../../manuscript.ts'
import {ownText} from '../../own.ts'
import type {Flaw, TextRule} from '../../rule.ts'
import {find} from '../../search.ts'
import {attachmentCount, endingWith, listEntries} from './list-entries.ts'

const cited = /附件 ?(?<number>\d{1,2}|[一二三四五六七八九十]{1,2})(?![\d—～-])/gu

/** 国发〔2019〕3号文件附件2, 《……》附件2: of another document. */
const other = /[》）)号件文的\w]$/u

export const citedAttachments: TextRule = {
  id: 'cited-attachments',
  number: 'A08',
  name: {
    zh: '正文提到的附件和附件说明一致',
    en: 'attachments cited are there, those there are cited'
  },
  severity: 'error',
  clause: 'GB/T 9704—2012, 7.3.7',
  why: {
    zh: '附件的顺序号应与附件说明的表述一致；正文说“附件3”而只有两个附件，照办的人找不到。',
    en: 'Who is told to see attachment 3 and finds two looks in vain.'
  },
  fix: 'none',
  valid: [
    listing('任务分工见附件1，名单见附件2。'),
    listing('按照《某某办法》附件3和某政发〔2025〕3号文件附件4执行，详见附件。'),
    listing('现将实施方案、名单印发给你们。'),
    '填写内容见附件，不得遗漏。'
  ],
  invalid: [
    listing('任务分工见附件1，名单见附件2，表格见⟦附件3⟧。'),
    {text: '任务分工见⟦附件1⟧，认真执行。'},
    listing('任务分工见附件1。', '附件：1.实施方案\n⟦2.名单⟧'),
    {text: '要求见⟦附件二⟧', as: 'cell'}
  ],
  check: function* (manuscript) {
    if (!manuscript.document) return
    const count = attachmentCount(manuscript)
    yield* missing(manuscript, count)
    if (count > 1) yield* uncited(manuscript)
  }
}

function* missing(manuscript: Manuscript, count: number): Iterable<Flaw> {
  for (const passage of ownText(manuscript)) {
    for (const {text, from, to, groups} of find(passage, cited, ['title', 'quotation'])) {
      const {number = ''} = groups
      const value = /\d/u.test(number) ? Number(number) : (parseChineseNumeral(number) ?? 0)
      // A label of its own, above an attachment or in a list that was not read as one.
      const isLabel = from === 0 && /^[：:.．、\s]|^$/u.test(passage.text.slice(to, to + 1))
      if (value <= count || isLabel || other.test(passage.text.slice(Math.max(0, from - 1), from)))
        continue
      yield {
        passage,
        ...{from, to},
        wording: {
          zh: `正文提到“${text}”，${count === 0 ? '而没有附件说明' : `附件只有${count}个`}，应一致`,
          en: `the text cites \`${text}\`, ${count === 0 ? 'but no attachment is listed' : `of ${count} attachments`}; expected the same`
        }
      }
    }
  }
}

/** Those of several that no word of the text points at. */
function* uncited(manuscript: Manuscript): Iterable<Flaw> {
  const text = ownText(manuscript)
    .map(({text}) => text)
    .join('\n')
  // 见附件: all of them.
  if (/附件(?! ?[\d一二三四五六七八九十])|附表/u.test(text)) return
  const named = new Set([...text.matchAll(cited)].map(({groups}) => numberOf(groups?.number ?? '')))
  const words = wordsAlone(text)
  for (const [index, {passage, name}] of listEntries(manuscript).entries()) {
    if (name === '' || named.has(index + 1) || words.includes(wordsAlone(name))) continue
    yield {
      passage,
      from: 0,
      to: passage.text.length,
      severity: 'warning',
      wording: {
        zh: `正文没有提到附件${index + 1}“${name}”，通常应提到，如“（见附件${index + 1}）”`,
        en: `the text does not mention attachment ${index + 1}, \`${name}\`; usually it does, as \`（见附件${index + 1}）\``
      }
    }
  }
}

function numberOf(text: string): number {
  return /\d/u.test(text) ? Number(text) : (parseChineseNumeral(text) ?? 0)
}

function listing(text: string, list = '附件：1.实施方案\n2.名单') {
  return {...endingWith(list), text: `${text}\n\n${endingWith(list).text}`}
}
