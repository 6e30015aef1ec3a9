import {proseElements} from '../../manuscript.ts'
import {eachPassage, type TextRule} from '../../rule.ts'
import {find, type Match} from '../../search.ts'

const chinese = /[\p{Script=Han}，。、；：（）《》]/u

const curved: Readonly<Record<string, readonly [string, string]>> = {
  '"': ['“', '”'],
  '＂': ['“', '”'],
  "'": ['‘', '’']
}

export const straightQuotes: TextRule = {
  id: 'straight-quotes',
  number: 'P03',
  name: {zh: '引号用“”‘’', en: 'curved quotation marks in Chinese text'},
  severity: 'error',
  clause: 'GB/T 15834—2011, 4.8',
  why: {
    zh: '直引号不分左右，只有半个字宽，不是中文的引号。',
    en: 'Straight quotation marks have no left and right, take half a character, and are none of Chinese.'
  },
  fix: 'suggested',
  valid: [
    '深化“放管服”改革。',
    '采购15"显示器20台，27"显示器10台。',
    '代码`"放管服"`不改。',
    "It's the company's policy，请遵照执行。"
  ],
  invalid: [
    {text: '深化⟦"⟧放管服⟦"⟧改革。', fixed: '深化“放管服”改革。'},
    {
      text: '推进⟦"⟧互联网+政务服务⟦"⟧、⟦"⟧一网通办⟦"⟧',
      as: 'cell',
      fixed: '推进“互联网+政务服务”、“一网通办”'
    },
    {text: "二、落实⟦'⟧四不放过⟦'⟧要求", as: 'heading', fixed: '二、落实‘四不放过’要求'},
    {text: '开展⟦"⟧清风⟦"⟧行动', as: 'attachment', fixed: '开展“清风”行动'}
  ],
  check: eachPassage(function* (passage) {
    if (!/["'＂]/u.test(passage.text)) return
    const open = new Map<string, Match>()
    for (const mark of find(passage, /["'＂]/gu)) {
      const before = passage.text[mark.from - 1] ?? ''
      const first = open.get(mark.text)
      if (!first) {
        // An inch, a minute, an apostrophe.
        if (!/[\dA-Za-z]/u.test(before)) open.set(mark.text, mark)
        continue
      }
      open.delete(mark.text)
      const inside = [passage.text[first.to] ?? '', before]
      const outside = [passage.text[first.from - 1] ?? '', passage.text[mark.to] ?? '']
      const isChinese =
        inside.every((sign) => chinese.test(sign)) || outside.some((sign) => chinese.test(sign))
      if (!isChinese) continue
      for (const [side, {from, to, text}] of [first, mark].entries()) {
        const replacement = curved[text]?.[side] ?? ''
        yield {
          passage,
          from,
          to,
          wording: {
            zh: `直引号“${text}”应为“${replacement}”`,
            en: `straight \`${text}\` in Chinese text, expected \`${replacement}\``
          },
          replacement
        }
      }
    }
  }, proseElements)
}
