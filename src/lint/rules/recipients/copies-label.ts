import {bodyTexts, type Manuscript, type Passage} from '../../manuscript.ts'
import type {TextRule} from '../../rule.ts'

const bodyElements: ReadonlySet<string> = new Set(bodyTexts)

export const copiesLabel: TextRule = {
  id: 'copies-label',
  number: 'D11',
  name: {zh: '只用“抄送”，不用“抄报”', en: '抄送, not 抄报'},
  severity: 'info',
  clause: 'GB/T 9704—2012, 7.4.2',
  why: {
    zh: '版记中只有抄送机关一项，上级、同级、下级都用“抄送”。',
    en: 'The colophon has one word for copies, whoever gets them.'
  },
  fix: 'safe',
  valid: [
    {text: '某市人民政府\n2026年3月5日\n\n抄送：省委办公厅。', as: 'ending'},
    '有关情况及时报：某某局。',
    '要求\n\n抄报：某某局的材料要齐全。\n\n二、其他要求'
  ],
  invalid: [
    {
      text: '某市人民政府\n2026年3月5日\n\n⟦抄报⟧：省委办公厅。',
      as: 'ending',
      fixed: '某市人民政府\n2026年3月5日\n\n抄送：省委办公厅。'
    },
    {
      text: '某市人民政府\n2026年3月5日\n\n⟦抄报⟧：省委办公厅。\n抄送：市财政局。',
      as: 'ending',
      fixed: '某市人民政府\n2026年3月5日\n\n抄送：省委办公厅。\n抄送：市财政局。'
    },
    {
      text: '某市人民政府\n2026年3月5日\n\n⟦抄 报⟧：省委办公厅。\n\n某市人民政府办公室　　2026年3月6日印发',
      as: 'ending',
      fixed:
        '某市人民政府\n2026年3月5日\n\n抄送：省委办公厅。\n\n某市人民政府办公室　　2026年3月6日印发'
    }
  ],
  check: function* (manuscript) {
    for (const passage of lastPassages(manuscript)) {
      const label = /^抄[ \u3000]*报(?=[ \u3000]*[：:])/u.exec(passage.text)?.[0]
      if (label === undefined) continue
      yield {
        passage,
        ...{from: 0, to: label.length, replacement: '抄送'},
        wording: {zh: `“${label}”应为“抄送”`, en: `\`${label}\`, expected \`抄送\``}
      }
    }
  }
}

/** The colophon, read as such or not: what stands at the very end and is no text. */
function lastPassages({passages, document}: Manuscript): readonly Passage[] {
  if (!document) return []
  const own = passages.filter(({part, origin}) => part === 0 && origin === 'body').slice(-8)
  const text = own.findLastIndex(
    ({element, text}) => bodyElements.has(element) && !/^抄[ \u3000]*[报送]|印发。?$/u.test(text)
  )
  return own.slice(text + 1)
}
