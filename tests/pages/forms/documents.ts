/**
 * The documents of the matrix: every form × 1, 2, 3 agencies × how they are signed × one page
 * or about six. Other elements take turns, so that each meets each form.
 *
 * `text` is what the pages must show, in reading order, typed apart from the program.
 */

import {chineseNumeral} from '../../../src/base/numerals.ts'
import {paragraph} from '../filler.ts'

/** `upward` is 通用 with 签发人. */
export type MatrixForm = 'general' | 'upward' | 'letter' | 'order' | 'minutes' | 'plain'

/** Nobody; a name and a date; seals over them; a stamp as a picture; a stamp set as a name. */
export type Signing = 'none' | 'named' | 'sealed' | 'stamped' | 'stamp-named'

export interface Sample {
  readonly name: string
  readonly form: MatrixForm
  readonly signing: Signing
  readonly agencies: readonly string[]
  readonly isLong: boolean
  readonly has: {
    readonly marks: readonly string[]
    readonly list: readonly string[]
    readonly annexes: boolean
    readonly annotation: boolean
    readonly colophon: boolean
    readonly duplex: boolean
  }
  readonly mark: {readonly names: readonly string[]; readonly ending: string} | undefined
  readonly number: string | undefined
  readonly signatories: readonly string[]
  readonly title: readonly string[]
  readonly recipients: string | undefined
  readonly paragraphs: readonly string[]
  readonly offices: readonly string[]
  readonly markdown: string
  /** All of it, without white space. */
  readonly text: string
}

export const date = '2026年11月25日'
export const annotation = '（联系人：李某，联系电话：0000-00000000）'
export const copies =
  '抄送：某某省总工会，某某市委办公室，某某市人大常委会办公室，某某市人民政府办公室。'
export const imprint = '某某市总工会办公室2026年11月26日印发'
export const attendance = [
  ['出席', '张某某、李某某、王某某、赵某某、陈某某、刘某某、周某某、吴某某、郑某某'],
  ['请假', '钱某某'],
  ['列席', '市人大常委会韩某某，市政协杨某某']
] as const

const zh = {
  general: '通用',
  upward: '通用',
  letter: '信函',
  order: '命令',
  minutes: '纪要',
  plain: '白头'
} as const
const bodies = ['某某市总工会', '某某市财政局', '某某市人力资源和社会保障局']
const governments = ['某某市人民政府', '某某市监察委员会', '某某市某某警备区司令部']
const signers = ['张某某', '李某', '欧阳某某']

export const signings: Readonly<Record<MatrixForm, readonly Signing[]>> = {
  general: ['named', 'sealed', 'stamped'],
  upward: ['named', 'sealed'],
  letter: ['named', 'sealed', 'stamped'],
  order: ['named', 'stamped', 'stamp-named'],
  minutes: ['none', 'named', 'sealed'],
  plain: ['named', 'sealed', 'stamped']
}

export const samples: readonly Sample[] = Object.keys(zh)
  // The keys of a literal object are its own.
  .map((form) => form as MatrixForm)
  .flatMap((form) =>
    signings[form].flatMap((signing) =>
      [1, 2, 3].flatMap((count) =>
        [false, true].map((isLong) => compose(form, signing, count, isLong))
      )
    )
  )

function compose(form: MatrixForm, signing: Signing, count: number, isLong: boolean): Sample {
  const agencies = (form === 'order' ? governments : bodies).slice(0, count)
  const isHeaded = form !== 'plain'
  const has = {
    marks: isHeaded ? ([[], ['000001', '机密★1年', '特急'], ['加急']][count - 1] ?? []) : [],
    list: isLong && count < 3 && form !== 'order' ? ['任务分工表', '经费使用管理暂行办法'] : [],
    annexes: count === 2,
    annotation: count === 3 && form !== 'minutes',
    colophon: isLong || count < 3,
    duplex: isLong ? count < 3 : count === 1
  }
  const ending = {general: '文件', upward: '文件', order: '令', minutes: '纪要', letter: ''}
  const named = form === 'letter' ? agencies.slice(0, 1) : agencies
  const parts = {
    name: `${zh[form]}${form === 'upward' ? '上行' : ''}, ${signing}, ${count}, ${isLong ? 'long' : 'short'}`,
    form,
    signing,
    agencies,
    isLong,
    has,
    mark: form === 'plain' ? undefined : {names: named, ending: ending[form]},
    number:
      form === 'plain'
        ? undefined
        : ({order: '第12号', minutes: '〔2026〕8号'}[form as string] ?? '某工发〔2026〕12号'),
    signatories: form === 'upward' ? signers.slice(0, count) : [],
    title: form === 'order' ? [] : [titleOf(form, agencies)],
    recipients:
      form === 'order' || form === 'minutes' ? undefined : '各县（市、区）总工会，市直各单位：',
    paragraphs: paragraphsOf(isLong, count),
    offices:
      signing === 'stamped' || signing === 'stamp-named'
        ? agencies.map((agency) => (count === 1 ? '市长' : `${agency}负责人`))
        : []
  }
  return {...parts, markdown: markdownOf(parts), text: textOf(parts).join('').replace(/\s/gu, '')}
}

type Parts = Omit<Sample, 'markdown' | 'text'>

function titleOf(form: MatrixForm, agencies: readonly string[]): string {
  const kind = {
    general: '通知',
    upward: '请示',
    letter: '函',
    minutes: '会议',
    plain: '通报',
    order: ''
  }
  const matter = `关于联合开展职工技能提升行动的${kind[form]}`
  return form === 'minutes' ? '研究职工技能提升行动' : `${agencies.join(' ')}${matter}`
}

/** Each paragraph begins with its own number: none can take another's place. */
function paragraphsOf(isLong: boolean, count: number): string[] {
  const lengths = isLong
    ? Array.from({length: 17}, (_each, at) => 130 + ((at * 37) % 60))
    : [60, 20]
  return lengths.map((length, at) => {
    return `第${chineseNumeral(at + 1)}项工作，${paragraph(length + 7 * count)}`
  })
}

function markdownOf(parts: Parts): string {
  const {form, signing, agencies, has, number, signatories, title, recipients, offices} = parts
  const [copyNumber, secrecy] = has.marks
  const stamps = offices.map((office, at) => {
    const picture = signing === 'stamped' ? ', 图片: stamp.svg' : ''
    return `  - {职务: ${office}, 姓名: ${signers[at]}${picture}}`
  })
  const lines = [
    `格式: ${zh[form]}`,
    `发文机关: [${agencies.join(', ')}]`,
    number && `发文字号: ${number}`,
    secrecy && `份号: ${copyNumber}\n密级: ${secrecy}`,
    has.marks.length > 0 && `紧急程度: ${has.marks.at(-1)}`,
    signatories.length > 0 && `签发人: [${signatories.join(', ')}]`,
    title.length > 0 && `标题: ${title.join('')}`,
    recipients && `主送机关: ${recipients}`,
    signing !== 'none' && `成文日期: ${date}`,
    signing !== 'none' && form === 'minutes' && `发文机关署名: [${agencies.join(', ')}]`,
    signing === 'sealed' && `印章: [${agencies.map(() => 'seal.svg').join(', ')}]`,
    stamps.length > 0 && `签名章:\n${stamps.join('\n')}`,
    has.list.length > 0 && `附件: [${has.list.join(', ')}]`,
    has.annotation && `附注: ${annotation}`,
    ...(form === 'minutes' ? attendance.map(([label, names]) => `${label}: ${names}`) : []),
    has.colophon && `抄送机关: ${copies.slice(3, -1)}`,
    has.colophon && form !== 'letter' && '印发机关: 某某市总工会办公室\n印发日期: 2026-11-26',
    `版式: {双面: ${has.duplex}}`
  ]
  const front = lines.filter((line) => typeof line === 'string').join('\n')
  const annexes = has.list.map((name, at) => `\n# 附件${at + 1} ${name}\n\n${annexOf(at)}\n`)
  return `---\n${front}\n---\n\n${parts.paragraphs.join('\n\n')}\n${has.annexes ? annexes.join('') : ''}`
}

function annexOf(at: number): string {
  return `附件第${chineseNumeral(at + 1)}项，${paragraph(90)}`
}

function textOf(parts: Parts): string[] {
  const {form, signing, agencies, has, mark, number, signatories, offices} = parts
  const masthead = [...(mark?.names ?? []), mark?.ending ?? '']
  const stamped = offices.map((office, at) => office + (signing === 'stamped' ? '' : signers[at]))
  const annexes = has.list.flatMap((name, at) => [`附件${at + 1}`, name, annexOf(at)])
  const end = form === 'letter' ? [copies] : [copies, imprint]
  return [
    ...(form === 'letter' ? [...masthead, ...has.marks] : [...has.marks, ...masthead]),
    number ?? '',
    ...(signatories.length > 0 ? ['签发人：', ...signatories] : []),
    ...parts.title,
    parts.recipients ?? '',
    ...parts.paragraphs,
    ...has.list.map((name, at) => `${at === 0 ? '附件：' : ''}${at + 1}.${name}`),
    ...(form === 'minutes' ? attendance.map((entry) => entry.join('：')) : []),
    ...(stamped.length > 0 ? stamped : signing === 'none' ? [] : agencies),
    signing === 'none' ? '' : date,
    has.annotation ? annotation : '',
    ...(has.annexes ? annexes : []),
    ...(has.colophon ? end : [])
  ]
}
