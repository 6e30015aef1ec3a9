import type {Passage} from '../../manuscript.ts'
import {ownText} from '../../own.ts'
import type {Flaw, TextRule} from '../../rule.ts'

const longestSentence = 120
const longestParagraph = 500

export const longSentence: TextRule = {
  id: 'long-sentence',
  number: 'R17',
  name: {zh: '句子和段落不过长', en: 'sentences and paragraphs that are not too long'},
  severity: 'info',
  why: {
    zh: '一句话通常不超过120个字，一段不超过500个字，再长就难读；只提示最长的一句、一段。',
    en: 'A sentence usually has 120 characters at most and a paragraph 500; the longest of each is told.'
  },
  fix: 'none',
  valid: [
    '各单位要高度重视，认真组织实施。',
    `${'各单位要高度重视。'.repeat(20)}`,
    {text: '甲'.repeat(130), as: 'cell'}
  ],
  invalid: [
    {text: `⟦${'各单位要高度重视，'.repeat(15)}认真组织实施。⟧`},
    {text: `${'各单位要高度重视。'.repeat(3)}⟦${'认真组织实施，'.repeat(20)}确保完成任务。⟧`},
    {text: `⟦${'各单位要高度重视。'.repeat(60)}⟧`}
  ],
  check: function* (manuscript) {
    const paragraphs = ownText(manuscript).filter(({element}) => element === 'paragraph')
    const sentences = paragraphs.flatMap(sentencesOf)
    yield* longest(sentences, longestSentence, '句', 'sentence')
    const whole = paragraphs.map((passage) => ({passage, from: 0, to: passage.text.length}))
    yield* longest(whole, longestParagraph, '段', 'paragraph')
  }
}

interface Stretch {
  readonly passage: Passage
  readonly from: number
  readonly to: number
}

function* longest(all: readonly Stretch[], most: number, zh: string, en: string): Iterable<Flaw> {
  const lengthOf = ({from, to}: Stretch): number => to - from
  const long = all.filter((each) => lengthOf(each) > most)
  const [worst] = [...long].sort((a, b) => lengthOf(b) - lengthOf(a))
  if (!worst) return
  const others = long.length - 1
  yield {
    ...worst,
    wording: {
      zh: `这一${zh}有${lengthOf(worst)}个字，通常不超过${most}个字${others > 0 ? `；另有${others}${zh}过长` : ''}`,
      en: `a ${en} of ${lengthOf(worst)} characters, usually ${most} at most${others > 0 ? `; ${others} more are longer` : ''}`
    }
  }
}

function sentencesOf(passage: Passage): Stretch[] {
  const found: Stretch[] = []
  let from = 0
  for (const {index} of passage.text.matchAll(/[。！？；\n]/gu)) {
    found.push({passage, from, to: index + 1})
    from = index + 1
  }
  return from < passage.text.length ? [...found, {passage, from, to: passage.text.length}] : found
}
