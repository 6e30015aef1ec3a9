import {eachMatch, leftOut} from '../../matching.ts'
import type {TextRule} from '../../rule.ts'

export const layoutSpaces: TextRule = {
  id: 'layout-spaces',
  number: 'P26',
  name: {zh: '不用全角空格、制表符排版', en: 'no full-width spaces or tabs for a layout'},
  severity: 'error',
  why: {
    zh: '缩进、对齐通常由版式来排；句中的全角空格会照样印出。',
    en: 'Indents are usually the layout’s; a full-width space within a sentence is printed as one.'
  },
  fix: 'safe',
  valid: [
    '第一条　为了规范管理，制定本办法。',
    '　　各单位要认真执行。',
    '联系人：张三　电话：12345678，传真：12345678。',
    '于2026年　月　日前报送，签字：　　　。',
    {text: '合　计', as: 'cell'}
  ],
  invalid: [
    {text: '各单位，⟦　⟧请认真执行。', fixed: '各单位，请认真执行。'},
    {text: '请认真执行。⟦　　⟧各单位要落实责任。', fixed: '请认真执行。各单位要落实责任。'},
    {text: '落实责任；⟦　⟧加强督查。', as: 'attachment', fixed: '落实责任；加强督查。'}
  ],
  check: eachMatch(
    /(?<=[，。；、！？])[\u3000\t]+(?=[\p{Script=Han}“《（])/gu,
    ({from}, passage) => {
      // `一、　总体要求`: what follows an ordinal is its own.
      if (from < 8 && passage.text[from - 1] === '、') return undefined
      return leftOut({
        zh: '句中有排版用的全角空格或制表符，通常应去掉',
        en: 'full-width spaces or tabs within a sentence, usually none are expected'
      })
    },
    {elements: ['paragraph'], signs: '\u3000\t'}
  )
}
