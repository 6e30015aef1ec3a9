import {ownPassages} from '../../own.ts'
import type {TextRule} from '../../rule.ts'

export const signatorySpaces: TextRule = {
  id: 'signatory-spaces',
  number: 'H14',
  name: {zh: '签发人之间空格，不用顿号', en: 'signatories are parted by a space'},
  severity: 'warning',
  why: {
    zh: '几个签发人的姓名通常用空格分开，不加标点。',
    en: 'The names of several signatories are usually parted by spaces, without marks.'
  },
  fix: 'safe',
  toldAs: 'signatories',
  valid: [
    draft('签发人：张某　李某'),
    draft('签发人：欧阳某某'),
    {text: '签发人: [张某, 李某]', as: 'front-matter'},
    {text: '签发人: 张某、李某', as: 'front-matter'}
  ],
  invalid: [
    {...draft('签发人：张某⟦、⟧李某'), fixed: draft('签发人：张某　李某').text},
    {...draft('签发人：张某⟦，⟧李某'), fixed: draft('签发人：张某　李某').text},
    {
      ...draft('签发人：张某⟦、⟧李某⟦、⟧王某某'),
      fixed: draft('签发人：张某　李某　王某某').text
    }
  ],
  check: function* (manuscript) {
    for (const passage of ownPassages(manuscript, 'signatories')) {
      // In the front matter it is a list for us, printed with spaces.
      if (passage.origin === 'metadata') continue
      for (const {0: mark, index} of passage.text.matchAll(/[、，,；;]/gu)) {
        yield {
          passage,
          ...{from: index, to: index + 1, replacement: '\u3000'},
          wording: {
            zh: `签发人之间的“${mark}”通常不写，用空格分开`,
            en: `signatories are usually parted by a space, not by \`${mark}\``
          }
        }
      }
    }
  }
}

function draft(label: string) {
  return {
    text: `某某市人民政府文件\n\n某政发〔2026〕5号　　${label}\n\n某某市人民政府关于某事的请示\n\n某某省人民政府：\n\n妥否，请批示。\n\n某某市人民政府\n2026年3月5日\n`,
    as: 'document'
  } as const
}
