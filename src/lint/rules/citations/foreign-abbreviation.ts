import {bodyTexts} from '../../manuscript.ts'
import type {TextRule} from '../../rule.ts'
import {find} from '../../search.ts'

const capitals =
  /(?<![\p{Script=Latin}\d./\\_—–-])[A-Z]{2,6}(?![\p{Script=Latin}\d_./\\]|[—–-]\d| ?\d)/gu

/** Known to everybody, or names of things that have no other. */
const known: ReadonlySet<string> = new Set(
  'GDP CPI PPI WTO APEC IT DVD CD LED LCD USB PDF APP ID IP PC CT DNA RNA ATM SIM WIFI QQ AAA AA AI VIP GB OK KTV NBA CBA POS'.split(
    ' '
  )
)

export const foreignAbbreviation: TextRule = {
  id: 'foreign-abbreviation',
  number: 'R06',
  name: {zh: '外文缩写初次出现注明中文', en: 'a foreign abbreviation is explained'},
  severity: 'info',
  why: {
    zh: '使用外文缩写，通常在第一次出现时注明中文全称，如“政府和社会资本合作（PPP）”。',
    en: 'A foreign abbreviation is usually explained where it stands first, as `政府和社会资本合作（PPP）`.'
  },
  fix: 'none',
  valid: [
    '推广政府和社会资本合作（PPP）模式，规范PPP项目。',
    'GDP增长6%，符合GB/T 9704的要求。',
    'PPP（政府和社会资本合作）模式。',
    '型号为AB-12、XYZ3的设备。'
  ],
  invalid: [
    {text: '推广⟦PPP⟧模式，规范PPP项目。'},
    {text: '引入⟦BOT⟧方式', as: 'cell'},
    {text: '按照⟦HACCP⟧体系管理。', as: 'attachment'}
  ],
  check: function* ({passages}) {
    const elements: readonly string[] = bodyTexts
    const seen = new Set<string>(known)
    for (const passage of passages) {
      if (!elements.includes(passage.element)) continue
      for (const {text, from, to} of find(passage, capitals)) {
        if (seen.has(text)) continue
        seen.add(text)
        const around = (passage.text[from - 1] ?? '') + (passage.text[to] ?? '')
        if (/[（(）)“]/u.test(around) || passage.text[from - 1] === '称') continue
        yield {
          ...{passage, from, to},
          wording: {
            zh: `“${text}”第一次出现，通常注明中文，如“……（${text}）”`,
            en: `\`${text}\` stands here first, usually with its meaning: \`…（${text}）\``
          }
        }
      }
    }
  }
}
