import type {Passage} from '../../manuscript.ts'
import type {Flaw, TextRule} from '../../rule.ts'

export const copiesLine: TextRule = {
  id: 'copies-line',
  number: 'D04',
  name: {zh: '抄送机关以“抄送：”开头，句号结尾', en: 'copies begin with 抄送： and end with 。'},
  severity: 'error',
  clause: 'GB/T 9704—2012, 7.4.2',
  why: {
    zh: '“抄送”二字后标全角冒号，最后一个抄送机关后标句号。',
    en: '抄送 is followed by a full-width colon, and the last recipient by a full stop.'
  },
  fix: 'safe',
  valid: [
    {text: '某市人民政府\n2026年3月5日\n\n抄送：省委办公厅，省政府办公厅。', as: 'ending'},
    {text: '抄送机关: 省委办公厅', as: 'front-matter'},
    '书面整改建议抄送同级应急管理部门'
  ],
  invalid: [
    {
      text: '某市人民政府\n2026年3月5日\n\n抄送⟦:⟧省委办公厅。',
      as: 'ending',
      fixed: '某市人民政府\n2026年3月5日\n\n抄送：省委办公厅。'
    },
    {
      text: '某市人民政府\n2026年3月5日\n\n抄送：省委办公⟦厅⟧',
      as: 'ending',
      fixed: '某市人民政府\n2026年3月5日\n\n抄送：省委办公厅。'
    },
    {
      text: '某市人民政府\n2026年3月5日\n\n抄送：省委办公厅，省政府办公厅⟦；⟧',
      as: 'ending',
      fixed: '某市人民政府\n2026年3月5日\n\n抄送：省委办公厅，省政府办公厅。'
    }
  ],
  check: function* ({passages}) {
    for (const passage of passages) {
      const {origin, part, element} = passage
      if (origin !== 'body' || part !== 0) continue
      if (element === 'copy-recipients' || element === 'repeated') yield* flawsOf(passage)
    }
  }
}

function* flawsOf(passage: Passage): Iterable<Flaw> {
  const {text, element} = passage
  const label = /^抄[ \u3000]*送[ \u3000]*:/u.exec(text)?.[0]
  if (label !== undefined) {
    yield {
      passage,
      ...{from: label.length - 1, to: label.length, replacement: '：'},
      wording: {
        zh: '“抄送”后的半角冒号应为全角的“：”',
        en: 'a half-width colon behind `抄送`, expected `：`'
      }
    }
  }
  const last = text.at(-1) ?? ''
  if (element !== 'copy-recipients' || last === '。' || text.length < 2) return
  const isMark = /[；;，,、.：:]/u.test(last)
  yield {
    passage,
    ...{from: text.length - 1, to: text.length, replacement: isMark ? '。' : `${last}。`},
    wording: {
      zh: `最后一个抄送机关之后应为“。”${isMark ? `，不用“${last}”` : ''}`,
      en: `the copies end with \`${last}\`, expected \`。\` behind the last name`
    }
  }
}
