import {readSignedDate} from '../../../document/words/date.ts'
import {ownPassage} from '../../own.ts'
import type {TextRule} from '../../rule.ts'

/** Days after which something is likely wrong. */
const longest = 30

export const printedBeforeSigned: TextRule = {
  id: 'printed-before-signed',
  number: 'E04',
  name: {zh: '印发日期不早于成文日期', en: 'not printed before it was signed'},
  severity: 'error',
  clause: '《党政机关公文处理工作条例》第九条第十二项、第十七项',
  why: {
    zh: '成文日期是签发的日期，印发日期是送印的日期，先签发后送印；晚一个月以上的多是写错了月份。',
    en: 'A document is signed first and printed then; a month later is usually a slip of the month.'
  },
  fix: 'none',
  valid: [
    {text: '印发日期: 2026-03-06', as: 'front-matter'},
    {text: '印发日期: 2026-03-05', as: 'front-matter'},
    {text: '印发日期: 2026年4月1日', as: 'front-matter'}
  ],
  invalid: [
    {text: '印发日期: ⟦2026-03-04⟧', as: 'front-matter'},
    {text: '印发日期: ⟦2025年3月6日⟧', as: 'front-matter'},
    {text: '印发日期: ⟦2026-05-06⟧', as: 'front-matter'}
  ],
  check: function* (manuscript) {
    const {signedOn} = manuscript
    const passage = ownPassage(manuscript, 'printed-on')
    const text =
      passage?.text
        .slice(0, 60)
        .replace(/\s*印发.*$/u, '')
        .trim() ?? ''
    const printed = readSignedDate(text)
    if (!passage || !printed || !signedOn) return
    const days = (dayOf(printed) - dayOf(signedOn)) / 86_400_000
    if (days >= 0 && days <= longest) return
    const signed = `${signedOn.year}年${signedOn.month}月${signedOn.day}日`
    yield {
      passage,
      from: 0,
      to: text.length,
      severity: days < 0 ? 'error' : 'warning',
      wording:
        days < 0
          ? {
              zh: `印发日期“${text}”早于成文日期“${signed}”，应不早于它`,
              en: `printed on \`${text}\`, signed on \`${signed}\`; expected no earlier day`
            }
          : {
              zh: `印发日期“${text}”比成文日期“${signed}”晚${days}天，通常在当日或随后几日`,
              en: `printed on \`${text}\`, ${days} days after \`${signed}\`; usually it is the same day or soon after`
            }
    }
  }
}

function dayOf({year, month, day}: {year: number; month: number; day: number}): number {
  return Date.UTC(year, month - 1, day)
}
