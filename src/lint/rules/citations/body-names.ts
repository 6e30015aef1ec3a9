import {bodyTexts, type Passage} from '../../manuscript.ts'
import type {TextRule} from '../../rule.ts'
import {find} from '../../search.ts'

/** What one body is called; the first is the standard short name, or the full one. */
const families: readonly (readonly string[])[] = [
  ['发展改革委', '发展和改革委员会', '发改委'],
  ['发展改革局', '发展和改革局', '发改局'],
  ['人力资源社会保障部', '人力资源和社会保障部', '人社部'],
  ['人力资源社会保障厅', '人力资源和社会保障厅', '人社厅'],
  ['人力资源社会保障局', '人力资源和社会保障局', '人社局'],
  ['工业和信息化部', '工信部'],
  ['工业和信息化局', '工信局'],
  ['住房城乡建设部', '住房和城乡建设部', '住建部'],
  ['住房城乡建设局', '住房和城乡建设局', '住建局'],
  ['卫生健康委', '卫生健康委员会', '卫健委'],
  ['市场监管局', '市场监督管理局', '市监局'],
  ['市场监管总局', '市场监督管理总局'],
  ['文化和旅游局', '文旅局'],
  ['应急管理局', '应急局'],
  ['退役军人事务局', '退役军人局'],
  ['国有资产监督管理委员会', '国资委'],
  ['机关事务管理局', '机关事务局'],
  ['公共资源交易中心', '公共资源中心']
]

interface Family {
  readonly names: readonly string[]
  /** With what stands before them: whose body it is. */
  readonly pattern: RegExp
}

const known: readonly Family[] = families.map((names) => ({
  names,
  pattern: new RegExp(
    `(?<owner>国家|[省市县区州盟旗]|)(?<name>${[...names].sort((a, b) => b.length - a.length).join('|')})`,
    'gu'
  )
}))

export const bodyNames: TextRule = {
  id: 'body-names',
  number: 'R07',
  name: {zh: '同一机关的名称前后一致', en: 'a body is called by one name'},
  severity: 'warning',
  clause: '《党政机关公文处理工作条例》第九条第八项',
  why: {
    zh: '机关名称用全称或者规范化简称，同一份公文里用一种；一会儿“发展改革委”一会儿“发改委”，像是两家。',
    en: 'A body has its full or its standard short name, one of them through a document; two look like two bodies.'
  },
  fix: 'none',
  valid: [
    '由市发展改革委牵头，市发展改革委负责解释。',
    '某某市发展和改革委员会（以下简称市发改委）牵头，市发改委负责解释。',
    '省人力资源和社会保障厅、市人社局负责。',
    '由市卫健委牵头，市卫健委负责解释。'
  ],
  invalid: [
    {text: '由市发展改革委牵头，市发展改革委落实，⟦市发改委⟧解释。'},
    {text: '由市应急管理局、市应急管理局负责。\n\n二、⟦市应急局⟧的职责'},
    {text: '市住房城乡建设局牵头，市住房城乡建设局验收，⟦市住建局⟧备案。', as: 'attachment'}
  ],
  check: function* ({passages}) {
    const elements: readonly string[] = bodyTexts
    const texts = passages.filter(({element}) => elements.includes(element))
    for (const {names, pattern} of known) {
      const uses = texts.filter(({text}) => names.some((name) => text.includes(name)))
      const found = uses.flatMap((passage) => usesIn(passage, pattern))
      yield* oddOnes(found, uses)
    }
  }
}

interface Use {
  readonly passage: Passage
  readonly from: number
  readonly to: number
  readonly owner: string
  readonly name: string
}

function usesIn(passage: Passage, pattern: RegExp): Use[] {
  return [...find(passage, pattern, ['title'])].map(({from, to, groups}) => ({
    ...{passage, from, to},
    owner: groups.owner ?? '',
    name: groups.name ?? ''
  }))
}

/** The first use of each name that is rarer than another of the same body. */
function* oddOnes(
  uses: readonly Use[],
  passages: readonly Passage[]
): Iterable<ReturnType<typeof flawOf>> {
  for (const owner of new Set(uses.map((use) => use.owner))) {
    const own = uses.filter((use) => use.owner === owner)
    const counts = new Map<string, number>()
    for (const {name} of own) counts.set(name, (counts.get(name) ?? 0) + 1)
    const [most] = [...counts].sort((a, b) => b[1] - a[1])
    if (!most || counts.size < 2) continue
    // A full name may stand once, where its short form is defined.
    const isDefined = passages.some(({text}) => /(?:以下|下)(?:简|统)?称/u.test(text))
    if (isDefined) continue
    for (const name of counts.keys()) {
      const odd = own.find((use) => use.name === name)
      if (odd && name !== most[0]) yield flawOf(odd, owner + most[0])
    }
  }
}

function flawOf({passage, from, to}: Use, usual: string) {
  const typed = passage.text.slice(from, to)
  return {
    ...{passage, from, to},
    wording: {
      zh: `“${typed}”在本文中又写作“${usual}”，应一致`,
      en: `\`${typed}\` is called \`${usual}\` elsewhere in this document, expected one name`
    },
    expected: [usual]
  }
}
