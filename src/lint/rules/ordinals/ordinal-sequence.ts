import {chineseNumeral} from '../../../base/numerals.ts'
import type {Manuscript, Passage, TypedOrdinal} from '../../manuscript.ts'
import type {Flaw, TextRule} from '../../rule.ts'

export const ordinalSequence: TextRule = {
  id: 'ordinal-sequence',
  number: 'N09',
  name: {zh: '序数从一起，依次递增', en: 'ordinals begin at one and follow one another'},
  severity: 'error',
  why: {
    zh: '同一层的序数通常从一起依次编排；缺号、重号多是删改时留下的，引用“第三条”的人会找错地方。',
    en: 'Ordinals of a level usually begin at one without gaps; a gap or a double is left by an edit, and who cites it is led astray.'
  },
  fix: 'suggested',
  valid: [
    '一、总体要求\n\n二、工作安排\n\n（一）准备。\n\n（二）实施。\n\n三、保障措施',
    '一、总体要求\n\n1.甲项工作。\n\n2.乙项工作。\n\n二、保障措施\n\n1.丙项工作。\n\n2.丁项工作。',
    '一、总体要求\n\n1.甲项工作。\n\n2.乙项工作。\n\n二、保障措施\n\n3.丙项工作。\n\n4.丁项工作。',
    {text: '一、工作目标\n\n二、工作安排', as: 'attachment'}
  ],
  invalid: [
    {
      text: '一、总体要求\n\n⟦三⟧、工作安排',
      fixed: '一、总体要求\n\n二、工作安排'
    },
    {
      text: '一、总体要求\n\n（一）准备。\n\n⟦（一）⟧实施。\n\n二、保障措施',
      fixed: '一、总体要求\n\n（一）准备。\n\n（二）实施。\n\n二、保障措施'
    },
    {
      text: '1.甲项工作。\n\n2.乙项工作。\n\n⟦4⟧.丙项工作。',
      as: 'attachment',
      fixed: '1.甲项工作。\n\n2.乙项工作。\n\n3.丙项工作。'
    },
    {text: '## ⟦二⟧、总体要求', as: 'heading', fixed: '## 一、总体要求'}
  ],
  check: function* (manuscript) {
    const parts = new Map<string, Passage[]>()
    for (const passage of numberedIn(manuscript)) {
      const key = `${passage.file.path}\n${passage.part}`
      const others = parts.get(key)
      if (others) others.push(passage)
      else parts.set(key, [passage])
    }
    for (const passages of parts.values()) yield* sequenceFlaws(passages)
  }
}

/** Numbers that the text has and that no list in it counts: articles are numbered through. */
function numberedIn({passages}: Manuscript): readonly Passage[] {
  return passages.filter(({ordinal, element, origin}) => {
    return origin === 'body' && (ordinal !== undefined || element === 'chapter')
  })
}

function* sequenceFlaws(passages: readonly Passage[]): Iterable<Flaw> {
  /** The last value of each level, under the headings above it; and the last in the whole text. */
  const open = new Map<number, number>()
  const whole = new Map<number, number>()
  for (const passage of passages) {
    const {ordinal} = passage
    if (!ordinal) {
      open.clear()
      continue
    }
    const {level, value} = ordinal
    const due = (open.get(level) ?? 0) + 1
    // Some number level 3 through the whole text, whatever is above it.
    const isThrough = value === (whole.get(level) ?? 0) + 1
    for (const deeper of [...open.keys()]) if (deeper > level) open.delete(deeper)
    open.set(level, value)
    whole.set(level, value)
    if (value !== due && !isThrough && !(value === 1 && isRestart(open, level))) {
      const flaw = wrongNumber(passage, ordinal, due)
      if (flaw) yield flaw
    }
  }
}

/** Items below a paragraph of their own begin anew: 包括： 1.… 2.… */
function isRestart(open: ReadonlyMap<number, number>, level: number): boolean {
  return level >= 3 && [...open.keys()].every((other) => other <= level)
}

function wrongNumber(
  passage: Passage,
  {level, value}: TypedOrdinal,
  due: number
): Flaw | undefined {
  const typed = /[〇零一二三四五六七八九十百千]+|[0-9０-９]+/u.exec(passage.text.slice(0, 12))
  if (!typed) return undefined
  const [number] = typed
  const expected = level <= 2 ? chineseNumeral(due) : String(due)
  const isBracketed = level === 2 || level === 4
  const from = isBracketed ? 0 : typed.index
  const to = typed.index + number.length + (isBracketed ? 1 : 0)
  const whole = isBracketed ? `（${expected}）` : expected
  return {
    passage,
    from,
    to,
    wording: {
      zh: `序数“${passage.text.slice(from, to)}”与上文不相接，通常应为“${whole}”`,
      en: `ordinal ${value} does not follow the one above, usually ${due} is expected here`
    },
    replacement: whole
  }
}
