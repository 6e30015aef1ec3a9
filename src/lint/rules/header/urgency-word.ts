import {ownPassages} from '../../own.ts'
import type {TextRule} from '../../rule.ts'

const words: readonly string[] = ['特急', '加急']

/** 电报. */
const telegram: readonly string[] = ['特提', '平急']

export const urgencyWord: TextRule = {
  id: 'urgency-word',
  number: 'H11',
  name: {zh: '紧急程度用“特急”或“加急”', en: 'urgency is 特急 or 加急'},
  severity: 'error',
  clause: '《党政机关公文处理工作条例》第九条第三项',
  why: {
    zh: '公文的紧急程度分“特急”“加急”，电报分“特提”“特急”“加急”“平急”；别的说法没有规定的时限。',
    en: 'Documents are 特急 or 加急, telegrams also 特提 or 平急; no other word has a time limit.'
  },
  fix: 'suggested',
  toldAs: 'urgency',
  valid: [
    {text: '紧急程度: 特急', as: 'front-matter'},
    {text: '紧急程度: 加急', as: 'front-matter'},
    {text: '发文字号: 某政发明电〔2026〕12号\n紧急程度: 平急', as: 'front-matter'}
  ],
  invalid: [
    {text: '紧急程度: ⟦急件⟧', as: 'front-matter', fixed: '紧急程度: 加急'},
    {text: '紧急程度: ⟦紧急⟧', as: 'front-matter', fixed: '紧急程度: 加急'},
    {text: '紧急程度: ⟦特急件⟧', as: 'front-matter', fixed: '紧急程度: 特急'},
    {
      text: '发文字号: 某政发〔2026〕12号\n紧急程度: ⟦平急⟧',
      as: 'front-matter',
      fixed: '发文字号: 某政发〔2026〕12号\n紧急程度: 加急'
    }
  ],
  check: function* (manuscript) {
    const isTelegram = ownPassages(manuscript, 'document-number').some(({text}) =>
      text.includes('电')
    )
    for (const passage of ownPassages(manuscript, 'urgency')) {
      const text = passage.text.replace(/[\s\u3000]/gu, '')
      if (words.includes(text) || (isTelegram && telegram.includes(text))) continue
      const replacement = /特|火/u.test(text) ? '特急' : '加急'
      yield {
        passage,
        from: 0,
        to: passage.text.length,
        wording: {
          zh: `紧急程度“${text}”应为“特急”或“加急”`,
          en: `the urgency is \`${text}\`, expected \`特急\` or \`加急\``
        },
        expected: words,
        replacement
      }
    }
  }
}
