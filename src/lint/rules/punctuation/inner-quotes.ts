import {proseElements} from '../../manuscript.ts'
import {eachPassage, type TextRule} from '../../rule.ts'
import {find, type Match} from '../../search.ts'

export const innerQuotes: TextRule = {
  id: 'inner-quotes',
  number: 'P06',
  name: {zh: '引号里面用单引号', en: 'single quotation marks within double ones'},
  severity: 'error',
  clause: 'GB/T 15834—2011, 4.8',
  why: {
    zh: '里外都用双引号，分不清外层到哪里为止。',
    en: 'With double marks in double marks nobody can tell where the outer quotation ends.'
  },
  fix: 'safe',
  valid: [
    '他说：“要抓好‘三公’经费。”',
    '整治“四风”“三公”问题。',
    '开展“甲“、“乙”活动。',
    '“甲“、”乙”两项。'
  ],
  invalid: [
    {
      text: '他说：“要抓好⟦“⟧三公⟦”⟧经费。”',
      fixed: '他说：“要抓好‘三公’经费。”'
    },
    {text: '“落实⟦“⟧一岗双责⟦”⟧制度”', as: 'cell', fixed: '“落实‘一岗双责’制度”'},
    {
      text: '要求“抓⟦“⟧甲⟦”⟧、促⟦“⟧乙⟦”⟧”，见实效。',
      as: 'attachment',
      fixed: '要求“抓‘甲’、促‘乙’”，见实效。'
    }
  ],
  check: eachPassage(function* (passage) {
    if (!passage.text.includes('“')) return
    for (const {text: mark, from, to} of innerMarks([...find(passage, /[“”]/gu)], passage.text)) {
      const replacement = mark === '“' ? '‘' : '’'
      yield {
        passage,
        from,
        to,
        wording: {
          zh: `引号里面的“${mark}”应为单引号“${replacement}”`,
          en: `\`${mark}\` within a quotation, expected the single \`${replacement}\``
        },
        replacement
      }
    }
  }, proseElements)
}

/** Those of the second level, in a text whose marks are paired; a mark that is mistyped is another rule's. */
function innerMarks(marks: readonly Match[], text: string): readonly Match[] {
  const inner: Match[] = []
  let depth = 0
  for (const mark of marks) {
    if (mark.text === '”') depth--
    const isInner = depth === 1
    if (depth < 0 || depth > 1) return []
    if (isInner) {
      const beside = text[mark.text === '“' ? mark.to : mark.from - 1] ?? ''
      if (/[、，；。]/u.test(beside) && mark.text === '“') return []
      inner.push(mark)
    }
    if (mark.text === '“') depth++
  }
  return depth === 0 ? inner : []
}
