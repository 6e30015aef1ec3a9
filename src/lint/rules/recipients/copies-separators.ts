import type {TextRule} from '../../rule.ts'
import {ownBodies} from './bodies.ts'

/** Systems that bodies of a province or a city are of. */
const systems = [
  /党委|[省市县区州]委(?:办公[厅室]|$)|纪委/u,
  /人大/u,
  /政府/u,
  /政协/u,
  /军区|警备区|人武部/u,
  /法院|检察院/u
]

export const copiesSeparators: TextRule = {
  id: 'copies-separators',
  number: 'D05',
  name: {zh: '抄送机关分类用逗号隔开', en: 'classes of copy recipients are parted by commas'},
  severity: 'warning',
  why: {
    zh: '抄送机关之间通常用逗号，同一系统、同一级的几个机关之间才用顿号。',
    en: 'Copy recipients are usually parted by commas; 、 stands between those of one system and level.'
  },
  fix: 'suggested',
  valid: [
    {text: '抄送机关: 市委办公室，市人大常委会办公室，市政协办公室', as: 'front-matter'},
    {text: '抄送机关: 市委办公室、市政府办公室', as: 'front-matter'},
    {text: '抄送机关: 省水利厅、省财政厅、省应急厅', as: 'front-matter'}
  ],
  invalid: [
    {
      text: '抄送机关: 市委办公室⟦、⟧市人大常委会办公室⟦、⟧市政协办公室',
      as: 'front-matter',
      fixed: '抄送机关: 市委办公室，市人大常委会办公室，市政协办公室'
    },
    {
      text: '抄送机关: 省委办公厅⟦、⟧省政府办公厅⟦、⟧省军区',
      as: 'front-matter',
      fixed: '抄送机关: 省委办公厅，省政府办公厅，省军区'
    },
    {
      text: '某市人民政府\n2026年3月5日\n\n抄送：市委办公室⟦、⟧市人大常委会办公室⟦、⟧市法院⟦、⟧市检察院。',
      as: 'ending',
      fixed:
        '某市人民政府\n2026年3月5日\n\n抄送：市委办公室，市人大常委会办公室，市法院，市检察院。'
    }
  ],
  check: function* (manuscript) {
    const bodies = ownBodies(manuscript, 'copy-recipients')
    const isParted = bodies.some(({passage}) => /[，,；;]/u.test(passage.text))
    const named = new Set(bodies.map(({name}) => systems.findIndex((each) => each.test(name))))
    named.delete(-1)
    if (isParted || named.size < 3) return
    for (const {passage, to, name} of bodies) {
      if (passage.text[to] !== '、') continue
      yield {
        passage,
        ...{from: to, to: to + 1, replacement: '，'},
        wording: {
          zh: `抄送机关“${name}”之后通常用“，”，顿号只在同一系统的机关之间用`,
          en: `usually \`，\` is expected behind \`${name}\`, and \`、\` between bodies of one system alone`
        }
      }
    }
  }
}
