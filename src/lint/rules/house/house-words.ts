import {proseElements} from '../../manuscript.ts'
import type {Flaw, TextRule} from '../../rule.ts'
import {find} from '../../search.ts'

const council = {总工会: '某某市总工会'}

export const houseWords: TextRule = {
  id: 'house-words',
  number: 'W01',
  name: {zh: '本机关约定的用词', en: 'words as the office has agreed on them'},
  severity: 'warning',
  why: {
    zh: '名称和提法通常由本机关约定，写在 hongtou.yaml 的“用词”里，各份公文应一致。',
    en: 'Names and phrases are usually agreed on in the office, as `words` of hongtou.yaml, and are the same in all documents.'
  },
  fix: 'suggested',
  valid: [
    {text: '由某某市总工会负责。', words: council},
    {text: '依据《总工会条例》和“总工会”的说法。', words: council},
    {text: '由总工会负责。', words: {}}
  ],
  invalid: [
    {text: '由⟦总工会⟧负责。', words: council, fixed: '由某某市总工会负责。'},
    {
      text: '一、加强⟦总工会⟧领导',
      as: 'heading',
      words: council,
      fixed: '一、加强某某市总工会领导'
    },
    {text: '⟦群众团体⟧', as: 'cell', words: {群众团体: '群团组织'}, fixed: '群团组织'},
    {text: '各⟦单位们⟧', as: 'attachment', words: {单位们: ''}}
  ],
  check: function* ({houseWords: words, passages}) {
    const agreed = Object.entries(words).map(([wrong, right]) => ({
      ...{wrong, right},
      pattern: new RegExp(escaped(wrong), 'gu')
    }))
    for (const passage of agreed.length === 0 ? [] : passages) {
      if (!proseElements.some((element) => element === passage.element)) continue
      for (const {wrong, right, pattern} of agreed) {
        for (const {from, to} of find(passage, pattern, ['title', 'quotation'])) {
          // Within what is right already: 某某市总工会.
          if (isWithin(passage.text, right, wrong, from)) continue
          yield {passage, from, to, ...flawOf(wrong, right)}
        }
      }
    }
  }
}

function flawOf(wrong: string, right: string): Pick<Flaw, 'wording' | 'replacement'> {
  if (right === '') {
    return {
      wording: {
        zh: `“${wrong}”按本机关约定禁用`,
        en: `\`${wrong}\` is not written in this office, expected none`
      }
    }
  }
  return {
    wording: {
      zh: `“${wrong}”按本机关约定应为“${right}”`,
      en: `\`${wrong}\`, in this office expected \`${right}\``
    },
    replacement: right
  }
}

/** Whether `wrong` at `from` is a part of `right`, which stands there. */
function isWithin(text: string, right: string, wrong: string, from: number): boolean {
  for (let at = right.indexOf(wrong); at >= 0; at = right.indexOf(wrong, at + 1)) {
    if (text.startsWith(right, from - at)) return true
  }
  return false
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')
}
