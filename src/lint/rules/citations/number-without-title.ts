import {leadLength} from '../../document-number.ts'
import {bodyTexts} from '../../manuscript.ts'
import type {TextRule} from '../../rule.ts'
import {find} from '../../search.ts'

const numbered = /\p{Script=Han}{2,10}〔(?:19|20)\d{2}〕\d{1,5}号/gu

export const numberWithoutTitle: TextRule = {
  id: 'number-without-title',
  number: 'R03',
  name: {zh: '初次引用公文有标题', en: 'a first citation has the title'},
  severity: 'warning',
  why: {
    zh: '引用公文通常先引标题后引字号；只有字号，手边没有原件的人不知道说的是什么。再次引用可以只用字号。',
    en: 'A citation usually has the title and then the number; by the number alone nobody knows what it is. Later it may stand alone.'
  },
  fix: 'none',
  valid: [
    '根据《某某通知》（国办发〔2019〕39号），制定本办法。国办发〔2019〕39号文件同时废止。',
    '《甲通知》（某政发〔2019〕3号）、《乙通知》（某政发〔2020〕4号）同时废止。',
    {text: '某政发〔2019〕3号', as: 'cell'}
  ],
  invalid: [
    {text: '根据⟦国办发〔2019〕39号⟧文件精神，制定本办法。'},
    {text: '严格执行⟦某政发〔2025〕3号⟧文件。', as: 'attachment'},
    {text: '一、落实⟦某政发〔2025〕3号⟧文件', as: 'heading'}
  ],
  check: function* ({passages}) {
    const elements: readonly string[] = bodyTexts
    const known = new Set<string>()
    for (const passage of passages) {
      if (!elements.includes(passage.element) || passage.element === 'cell') continue
      for (const {from, text, to} of find(passage, numbered, ['quotation'])) {
        // The code without what stands before it.
        const key = text.slice(text.indexOf('〔') - 2)
        const isTitled = isBracketed(passage.text, from) || /[《]/u.test(passage.text[to] ?? '')
        const isKnown = known.has(key)
        known.add(key)
        if (isTitled || isKnown) continue
        const start = from + leadLength(text)
        const number = passage.text.slice(start, to)
        yield {
          passage,
          ...{from: start, to},
          wording: {
            zh: `“${number}”初次引用，通常写明标题，如“《……》（${number}）”`,
            en: `\`${number}\` is cited for the first time, usually with its title: \`《…》（…）\``
          }
        }
      }
    }
  }
}

/** Behind a title, in brackets; or behind 》 itself. */
function isBracketed(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 80), at)
  return (
    before.endsWith('》') ||
    Math.max(before.lastIndexOf('（'), before.lastIndexOf('(')) >
      Math.max(before.lastIndexOf('）'), before.lastIndexOf(')'))
  )
}
