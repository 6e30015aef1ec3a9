import {proseElements, type Span} from '../../manuscript.ts'
import {eachPassage, type TextRule} from '../../rule.ts'

const inner = {'《': '〈', '》': '〉'} as const

export const nestedTitleMarks: TextRule = {
  id: 'nested-title-marks',
  number: 'T08',
  name: {zh: '书名号里面用单书名号', en: 'single title marks within title marks'},
  severity: 'error',
  clause: 'GB/T 15834—2011, 4.15',
  why: {
    zh: '书名号里还要用书名号时，外面一层用双书名号，里面一层用单书名号。',
    en: 'Title marks within title marks are single ones: 〈 〉.'
  },
  fix: 'safe',
  valid: [
    '写作`《关于《某某办法》的说明》`的不对。',
    '根据《关于〈某某办法〉的说明》，开展工作。',
    '《甲办法》《乙办法》同时废止。',
    '《甲办法》（见《乙办法》）继续有效。',
    '《甲办法没有写完，《乙办法》继续有效。'
  ],
  invalid: [
    {
      text: '根据《关于⟦《⟧某某办法⟦》⟧的说明》，开展工作。',
      fixed: '根据《关于〈某某办法〉的说明》，开展工作。'
    },
    {
      text: '关于转发《关于印发⟦《⟧某某办法⟦》⟧的通知》的通知',
      as: 'title',
      fixed: '关于转发《关于印发〈某某办法〉的通知》的通知'
    },
    {
      text: '《⟦《⟧某某条例⟦》⟧实施细则》',
      as: 'cell',
      fixed: '《〈某某条例〉实施细则》'
    }
  ],
  check: eachPassage(function* (passage) {
    for (const [from, to] of nestedPairs(passage.text)) {
      if (passage.literals.some(([start, end]) => start <= from && to <= end)) continue
      for (const at of [from, to - 1]) {
        const typed = passage.text[at] === '《' ? '《' : '》'
        yield {
          passage,
          ...{from: at, to: at + 1, replacement: inner[typed]},
          wording: {
            zh: `书名号里面的“${typed}”应为“${inner[typed]}”`,
            en: `\`${typed}\` within title marks, expected \`${inner[typed]}\``
          }
        }
      }
    }
  }, proseElements)
}

/** Pairs of the second level whose outer pair is closed, too. */
function nestedPairs(text: string): readonly Span[] {
  const found: Span[] = []
  if (!text.includes('《')) return found
  const open: number[] = []
  let waiting: Span[] = []
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '《') open.push(at)
    else if (text[at] === '》' && open.length > 0) {
      const from = open.pop() ?? at
      if (open.length === 1) waiting.push([from, at + 1])
      if (open.length === 0) {
        found.push(...waiting)
        waiting = []
      }
    }
  }
  return found
}
