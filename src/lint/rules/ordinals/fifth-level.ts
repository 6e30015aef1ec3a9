import type {Passage} from '../../manuscript.ts'
import type {TextRule} from '../../rule.ts'
import {bodyParts} from './numbered-parts.ts'

const circled = /^[\u2460-\u2473]/u
const decimal =
  /^(?<chapter>\d{1,2})\.(?<section>\d{1,2})(?:\.\d{1,2}){0,2}(?=[ \u3000]?\p{Script=Han})/u

export const fifthLevel: TextRule = {
  id: 'fifth-level',
  number: 'N15',
  name: {zh: '四层以外的序数', en: 'ordinals outside of the four levels'},
  severity: 'info',
  clause: 'GB/T 9704—2012, 7.3.3',
  why: {
    zh: '标准只列了四层：“一、”“（一）”“1.”“（1）”；“①”和“1.1”是标准以外的写法。',
    en: 'The standard has four levels, `一、`, `（一）`, `1.`, `（1）`; `①` and `1.1` are outside of it.'
  },
  fix: 'none',
  valid: [
    '（1）加强领导。\n\n（2）落实责任。',
    '1.5倍以上的单位要说明原因。',
    '3.2万人参加。\n\n4.1万人通过。'
  ],
  invalid: [
    {text: '⟦①⟧加强领导。\n\n②落实责任。'},
    {text: '⟦1.1⟧工作目标\n\n1.2工作安排'},
    {text: '⟦2.1⟧ 编制依据\n\n2.2 适用范围\n\n2.3 工作原则', as: 'attachment'}
  ],
  check: function* ({passages}) {
    for (const part of bodyParts(passages)) {
      const [first] = [circledIn(part), decimalIn(part)].flatMap((found) => found ?? [])
      if (!first) continue
      const {passage, typed} = first
      yield {
        passage,
        from: 0,
        to: typed.length,
        wording: {
          zh: `“${typed}”在标准的四层之外，应为“一、”“（一）”“1.”“（1）”`,
          en: `\`${typed}\` is outside of the four levels, expected \`一、\`, \`（一）\`, \`1.\`, \`（1）\``
        }
      }
    }
  }
}

interface Begun {
  readonly passage: Passage
  readonly typed: string
}

function circledIn(part: readonly Passage[]): Begun | undefined {
  const passage = part.find(({text}) => circled.test(text))
  return passage && {passage, typed: passage.text.slice(0, 1)}
}

/** `1.1` with a `1.2` somewhere: `1.5倍` is a number. */
function decimalIn(part: readonly Passage[]): Begun | undefined {
  const found = part.flatMap((passage) => {
    const match = decimal.exec(passage.text.slice(0, 16))
    return match ? [{passage, typed: match[0], ...match.groups}] : []
  })
  const known = new Set(found.map(({typed}) => typed))
  return found.find(({typed}) => {
    const [chapter, section] = typed.split('.')
    return section === '1' && known.has(`${chapter}.2`)
  })
}
