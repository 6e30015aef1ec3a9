import {splitsWord} from '../../../document/words/split-word.ts'
import type {Passage} from '../../manuscript.ts'
import {ownTitle} from '../../own.ts'
import type {Flaw, TextRule} from '../../rule.ts'

/** What no line of a title begins with. */
const particle = /^[的和及与、》〉”）]/u

/** Parts of a title, broken by the author. */
interface TitleLine {
  readonly passage: Passage
  readonly from: number
  readonly to: number
}

export const titleBreak: TextRule = {
  id: 'title-break',
  number: 'T14',
  name: {zh: '标题回行词意完整', en: 'a title breaks between words'},
  severity: 'warning',
  clause: 'GB/T 9704—2012, 7.3.1',
  why: {
    zh: '标题回行时要做到词意完整，不把一个词、一个机关名称断在两行，“的”“和”不在行首。',
    en: 'Lines of a title break between words: no word or name is parted, no line begins with 的 or 和.'
  },
  fix: 'none',
  valid: [
    lines('某市人民政府关于开展', '安全生产大检查的通知'),
    {text: '某市人民政府\n关于开展安全检查的通知', as: 'title'},
    {text: '关于印发“无废城市”建设\n试点工作方案的通知', as: 'title'}
  ],
  invalid: [
    lines('某市人民政府关于开展安全检查', '⟦的⟧通知'),
    lines('某市人民政', '⟦府⟧关于开展安全检查的通知'),
    lines('某市人民政府关于防汛', '⟦和⟧抗旱工作的通知')
  ],
  check: function* (manuscript) {
    const title = ownTitle(manuscript)
    if (!title) return
    const broken = title.passages.flatMap(linesOf)
    for (const [index, line] of broken.entries()) {
      const before = broken[index - 1]
      if (before) yield* flawsAt(before, line)
    }
  }
}

function* flawsAt(before: TitleLine, {passage, from, to}: TitleLine): Iterable<Flaw> {
  const tail = before.passage.text.slice(before.from, before.to)
  const text = passage.text.slice(from, to)
  const first = text.slice(0, 1)
  const isParticle = particle.test(text)
  if (!isParticle && !splitsWord(tail, text)) return
  yield {
    passage,
    ...{from, to: from + 1},
    wording: isParticle
      ? {
          zh: `标题的行首是“${first}”，应移到上一行，或在别处回行`,
          en: `a line of the title begins with \`${first}\`, expected it on the line above`
        }
      : {
          zh: `标题在“${tail.slice(-2)}”和“${text.slice(0, 2)}”之间回行，应不断开词语`,
          en: `the title breaks between \`${tail.slice(-2)}\` and \`${text.slice(0, 2)}\`, expected no break within a word`
        }
  }
}

/** Of the text the lines it was typed in. */
function linesOf(passage: Passage): readonly TitleLine[] {
  const {text, starts, ends, file, origin} = passage
  const found: TitleLine[] = []
  let from = 0
  for (let at = 1; origin === 'body' && at < text.length; at++) {
    const [end = 0, start = 0] = [ends[at - 1], starts[at]]
    if (start <= end || !String(file).slice(end, start).includes('\n')) continue
    found.push({passage, from, to: at})
    from = at
  }
  return [...found, {passage, from, to: text.length}]
}

function lines(first: string, second: string) {
  return {
    text: `标题: [${first}, ${second}]`,
    as: 'front-matter',
    title: `${first}${second}`.replace(/[⟦⟧]/gu, '')
  } as const
}
