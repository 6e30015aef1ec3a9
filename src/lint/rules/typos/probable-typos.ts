import {bodyTexts, type Manuscript, type Passage, type TextElement} from '../../manuscript.ts'
import type {TextRule} from '../../rule.ts'
import {type Exchange, exchangesIn} from './exchanges.ts'
import {isConfusable, placesOf, readableText, repeatedIn} from './left-alone.ts'
import {wordList} from './word-list.ts'

const elements: readonly TextElement[] = [...bodyTexts, 'title', 'attachment-title']

export const probableTypos: TextRule = {
  id: 'probable-typos',
  number: 'R22',
  name: {zh: '疑似错别字', en: 'probable misspellings'},
  severity: 'warning',
  why: {
    zh: '换一个音近或形近的字，散开的单字就成了词，通常是录入或扫描之误。人名、地名、引文和文中不止一次出现的词语不在此列。',
    en: 'With one character of like sound or shape what fell apart becomes a word: usually a slip of typing or scanning. Names, quotations and what a document says more than once are left alone.'
  },
  fix: 'suggested',
  isOptional: true,
  valid: [
    '结合实际工作需要，坚持法治原则，修订有关政策。',
    '援鄂抗疫工作队，深化放管服改革，依法依规办理。',
    '原文误作“工作须要”，见《关于工作须要的说明》。',
    '海元县齐荷村，局长李作安，河门市盈丰智能装备有限公司。',
    '数据应当以经核实的为准，计算其应纳税额，见第二百三十条。',
    '设须要点，须要点由各单位确定。',
    {text: '李作安', as: 'cell'},
    {text: '统筹工作须要。', words: {工作需要: '工作须要'}},
    '及时报送国务完成的情况，自冶区机关。'
  ],
  invalid: [
    {text: '结合实际工作⟦须要⟧，研究制定政策。', fixed: '结合实际工作需要，研究制定政策。'},
    {text: '⟦新能园汽车⟧发展', as: 'heading', fixed: '新能源汽车发展'},
    {text: '县级⟦人民政付⟧', as: 'cell', fixed: '县级人民政府'},
    {text: '明确平台⟦基处⟧标准。', as: 'attachment', fixed: '明确平台基础标准。'}
  ],
  check: function* (manuscript) {
    const words = wordList()
    // Cells and phrases come again and again.
    const known = new Map<string, readonly Exchange[]>()
    const read = (run: string): readonly Exchange[] => {
      const exchanges = known.get(run) ?? exchangesIn(run, words)
      known.set(run, exchanges)
      return exchanges
    }
    const found = manuscript.passages
      .filter(({element}) => elements.includes(element))
      .flatMap((passage) => typosIn(passage, manuscript, read))
    if (found.length === 0) return
    const repeated = repeatedIn(manuscript.passages, new Set(found.map(typedAs)))
    for (const typo of found) {
      const typed = typedAs(typo)
      if (repeated.has(typed)) continue
      const {passage, from, to, word} = typo
      yield {
        passage,
        ...{from, to, replacement: word},
        wording: {
          zh: `“${typed}”疑有错别字，似应为“${word}”`,
          en: `\`${typed}\` looks misspelled, probably expected \`${word}\``
        }
      }
    }
  }
}

interface Typo extends Exchange {
  readonly passage: Passage
}

function typedAs({passage, from, to}: Typo): string {
  return passage.text.slice(from, to)
}

const runs = /[\u4e00-\u9fff]{2,}/gu

function typosIn(
  passage: Passage,
  {houseWords}: Manuscript,
  read: (run: string) => readonly Exchange[]
): Typo[] {
  const {text} = passage
  const found = [...readableText(passage).matchAll(runs)].flatMap(({index, 0: run}) =>
    read(run).map((exchange): Typo => {
      const {from, to, at} = exchange
      return {passage, ...exchange, from: from + index, to: to + index, at: at + index}
    })
  )
  if (found.length === 0) return found
  const agreed = placesOf(houseWords, text)
  // Both go forward.
  let next = 0
  return found.filter(({from, to}) => {
    while ((agreed[next]?.[1] ?? Number.POSITIVE_INFINITY) <= from) next++
    return (agreed[next]?.[0] ?? Number.POSITIVE_INFINITY) >= to && !isConfusable(text, from, to)
  })
}
