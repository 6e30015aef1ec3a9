import {ownText} from '../../own.ts'
import type {TextRule} from '../../rule.ts'
import {find} from '../../search.ts'

const offsets: Readonly<Record<string, number>> = {今年: 0, 去年: -1, 前年: -2, 明年: 1}

export const relativeDate: TextRule = {
  id: 'relative-date',
  number: 'E10',
  name: {zh: '写明年份、月份', en: 'years and months by their numbers'},
  severity: 'info',
  why: {
    zh: '“今年”“上月”要对着成文日期才知道是哪一年哪一月，公文中通常写具体的年月；只提示第一处。',
    en: 'Who reads `今年` has to look up the date; a document usually names year and month. The first place alone is told.'
  },
  fix: 'suggested',
  valid: [
    '2026年以来，共检查企业30家。',
    '会议听取了“今年工作”的汇报。',
    '今年以来，共检查企业30家。',
    {
      text: '# 关于某事的通知\n\n各单位：\n\n2026年以来，共检查企业30家。\n\n某市某某局\n2026年3月5日\n',
      as: 'document'
    }
  ],
  invalid: [
    dated('⟦今年⟧以来，共检查企业30家。', '2026年以来，共检查企业30家。'),
    dated('⟦去年⟧全市共检查企业30家。', '2025年全市共检查企业30家。'),
    {
      text: '# 关于某事的通知\n\n各单位：\n\n⟦上月⟧共检查企业30家。\n\n某市某某局\n2026年3月5日\n',
      as: 'document'
    }
  ],
  check: function* (manuscript) {
    const {signedOn} = manuscript
    if (!signedOn) return
    for (const passage of ownText(manuscript)) {
      const relative = /(?:今年|去年|前年|明年|上个?月|本月|下个?月)(?![底初]?度)/gu
      for (const {text, from, to} of find(passage, relative, ['title', 'quotation'])) {
        const offset = offsets[text]
        const replacement = offset === undefined ? undefined : `${signedOn.year + offset}年`
        yield {
          passage,
          ...{from, to, replacement},
          wording: {
            zh: `“${text}”通常写明${replacement === undefined ? '月份' : `年份，如“${replacement}”`}`,
            en: `\`${text}\` is usually written with its number${replacement === undefined ? '' : `, \`${replacement}\``}`
          }
        }
        return
      }
    }
  }
}

function dated(text: string, fixed: string) {
  const around = (body: string): string =>
    `# 关于某事的通知\n\n各单位：\n\n${body}\n\n某市某某局\n2026年3月5日\n`
  return {text: around(text), as: 'document', fixed: around(fixed)} as const
}
