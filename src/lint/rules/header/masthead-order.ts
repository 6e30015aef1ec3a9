import type {Manuscript, Passage} from '../../manuscript.ts'
import {ownPassages} from '../../own.ts'
import type {TextRule} from '../../rule.ts'

const names = {'copy-number': '份号', 'secrecy-level': '密级', urgency: '紧急程度'} as const

const order = ['copy-number', 'secrecy-level', 'urgency'] as const

export const mastheadOrder: TextRule = {
  id: 'masthead-order',
  number: 'H15',
  name: {
    zh: '份号、密级、紧急程度依次标注',
    en: 'copy number, secrecy level and urgency in this order'
  },
  severity: 'warning',
  clause: 'GB/T 9704—2012, 7.2.3',
  why: {
    zh: '同时标注时，按份号、密级和保密期限、紧急程度的顺序自上而下分行排列。',
    en: 'Where there are several, they stand below one another in this order.'
  },
  fix: 'none',
  valid: [
    draft('000001\n\n机密★1年\n\n特急'),
    draft('机密★1年\n\n特急'),
    {text: '紧急程度: 特急\n密级: 秘密★1年\n份号: 000001', as: 'front-matter'}
  ],
  invalid: [
    draft('000001\n\n特急\n\n⟦机密★1年⟧'),
    draft('机密★1年\n\n⟦000001⟧\n\n特急'),
    draft('特急\n\n⟦机密★1年⟧')
  ],
  check: function* (manuscript) {
    const typed = typedMarks(manuscript)
    for (const [index, {passage, rank}] of typed.entries()) {
      const above = typed.slice(0, index).find((other) => other.rank > rank)
      const [own, other] = [order[rank], above && order[above.rank]]
      if (!own || !other) continue
      yield {
        passage,
        from: 0,
        to: passage.text.length,
        wording: {
          zh: `${names[own]}“${passage.text}”应标在${names[other]}之上`,
          en: `\`${passage.text}\` stands below the ${other.replace('-', ' ')}, expected above it`
        }
      }
    }
  }
}

/** As they are typed in the text; the front matter has no order. */
function typedMarks(manuscript: Manuscript): {readonly passage: Passage; readonly rank: number}[] {
  return order
    .flatMap((element, rank) =>
      ownPassages(manuscript, element)
        .filter(({origin}) => origin === 'body')
        .map((passage) => ({passage, rank}))
    )
    .sort((a, b) => (a.passage.starts[0] ?? 0) - (b.passage.starts[0] ?? 0))
}

function draft(top: string) {
  return {
    text: `${top}\n\n某某市人民政府文件\n\n某政发〔2026〕5号\n\n某某市人民政府关于某事的通知\n\n各县人民政府：\n\n请执行。\n\n某某市人民政府\n2026年3月5日\n`,
    as: 'document'
  } as const
}
