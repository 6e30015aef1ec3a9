/** The text of `hongtou.yaml`; every key has a Chinese and an English name, as in front matter. */

import {isMap, isScalar, LineCounter, parseDocument} from 'yaml'
import {
  type HouseProfile,
  houseFile,
  type SettledSeverity,
  standardPageNumber
} from '../base/house-profile.ts'
import type {Wording} from '../base/message.ts'
import {OperationalError} from '../base/operational-error.ts'
import {explainYaml, tooNested} from '../base/yaml-faults.ts'

/** A profile is a few lines. */
const mostCharacters = 64 * 1024

const tooLong = {
  zh: `${houseFile} 太长或嵌套过深，约定只有几行`,
  en: `Unexpected length or depth of ${houseFile}, expected a few lines`
}

interface Field {
  readonly zh: string
  readonly en: string
  /** What may be written, and what it means; absent for `true` and `false`. */
  readonly words?: Readonly<Record<string, string>>
  /** A text of the office's own. */
  readonly isText?: true
}

interface Group extends Field {
  readonly fields: readonly Field[]
  /** Takes any key, with one of these words. */
  readonly any?: Field['words']
  /** Takes any key, with a text. */
  readonly isVocabulary?: true
}

/** 严重程度 of a rule. */
const severities = {关: 'off', 提示: 'info', 警告: 'warning', 错误: 'error'} as const

const groups: readonly Group[] = [
  {
    zh: '版式',
    en: 'layout',
    fields: [
      {zh: '双面', en: 'duplex'},
      {zh: '镜像', en: 'mirrored'},
      {zh: '套印', en: 'overprint'}
    ]
  },
  {
    zh: '页码',
    en: 'pageNumber',
    fields: [
      {zh: '位置', en: 'place', words: {外侧: 'outer', 居中: 'centred'}},
      {zh: '字体', en: 'face', words: {宋体: 'song', Times: 'latin'}},
      {zh: '一字线', en: 'dashes'}
    ]
  },
  {zh: '校对', en: 'lint', fields: [], any: severities},
  {zh: '用词', en: 'words', fields: [], isVocabulary: true}
]

/** Of 用词: nothing is to stand for it. */
const forbidden = ['禁用', 'forbidden']

/** Of a group that takes any key. */
function otherOf({any, isVocabulary}: Group): (name: string) => Field | undefined {
  return (name) => {
    if (isVocabulary) return name.trim() === '' ? undefined : {zh: name, en: name, isText: true}
    return any ? {zh: name, en: name, words: any} : undefined
  }
}

/** @throws OperationalError, with line and column, when it says something that it cannot. */
export function parseHouseProfile(text: string): HouseProfile {
  if (text.length > mostCharacters || tooNested(text)) throw new OperationalError(tooLong)
  const lineCounter = new LineCounter()
  const {contents, errors, warnings} = parseDocument(text, {lineCounter, prettyErrors: false})
  const at = (offset = 0): readonly [number, number] => {
    const {line, col} = lineCounter.linePos(offset)
    return [Math.max(1, line), Math.max(1, col)]
  }
  const [broken] = [...errors, ...warnings]
  if (broken) throw fault(...at(broken.pos[0]), explainYaml(broken, {zh: '约定', en: 'profile'}))

  const values = new Map<string, unknown>()
  for (const {field, node} of membersOf(contents, groups, '')) {
    for (const member of membersOf(node, field.fields, `${field.zh}的`, otherOf(field))) {
      values.set(`${field.en}.${member.field.en}`, meantBy(member.field, member.node))
    }
  }
  return houseOf(values)

  function membersOf<F extends Field>(
    node: unknown,
    fields: readonly F[],
    of: string,
    other: (name: string) => F | undefined = () => undefined
  ) {
    if (node === null || (isScalar(node) && node.value === null)) return []
    if (!isMap(node)) throw fault(...at(startOf(node)), notFields(fields, of))
    const seen = new Set<string>()
    return node.items.map(({key, value}) => {
      const name = isScalar(key) ? String(key.value) : ''
      const field = fields.find(({zh, en}) => zh === name || en === name) ?? other(name)
      if (!field) throw fault(...at(startOf(key)), unknownField(name, fields, of))
      if (seen.has(field.en)) throw fault(...at(startOf(key)), twice(field))
      seen.add(field.en)
      return {field, node: value}
    })
  }

  function meantBy({zh, words, isText}: Field, node: unknown): unknown {
    const value = isScalar(node) ? node.value : undefined
    if (isText) {
      if (typeof value === 'string' && value.trim() !== '') return value.trim()
      throw fault(...at(startOf(node)), noText(zh))
    }
    const entry = Object.entries(words ?? {}).find((each) => each.includes(String(value)))
    if (words ? entry : typeof value === 'boolean') return entry ? entry[1] : value
    throw fault(...at(startOf(node)), wrongWord(zh, String(value ?? ''), words))
  }
}

function houseOf(values: ReadonlyMap<string, unknown>): HouseProfile {
  const flag = (name: string): boolean | undefined => {
    const value = values.get(name)
    return typeof value === 'boolean' ? value : undefined
  }
  const {place, face, dashes} = standardPageNumber
  return {
    layout: {
      duplex: flag('layout.duplex'),
      mirrored: flag('layout.mirrored'),
      overprint: flag('layout.overprint')
    },
    ...severitiesOf(values),
    ...wordsOf(values),
    pageNumber: {
      place: values.get('pageNumber.place') === 'centred' ? 'centred' : place,
      face: values.get('pageNumber.face') === 'latin' ? 'latin' : face,
      dashes: flag('pageNumber.dashes') ?? dashes
    }
  }
}

function severitiesOf(values: ReadonlyMap<string, unknown>): Pick<HouseProfile, 'severities'> {
  const settled: [string, SettledSeverity][] = []
  for (const [name, word] of values) {
    const severity = Object.values(severities).find((each) => each === word)
    if (name.startsWith('lint.') && severity) settled.push([name.slice('lint.'.length), severity])
  }
  return settled.length > 0 ? {severities: Object.fromEntries(settled)} : {}
}

function wordsOf(values: ReadonlyMap<string, unknown>): Pick<HouseProfile, 'words'> {
  const words = [...values].flatMap(([name, value]): [string, string][] => {
    if (!name.startsWith('words.') || typeof value !== 'string') return []
    return [[name.slice('words.'.length), forbidden.includes(value) ? '' : value]]
  })
  return words.length > 0 ? {words: Object.fromEntries(words)} : {}
}

/** Where a node of the YAML begins. */
function startOf(node: unknown): number {
  if (typeof node !== 'object' || node === null || !('range' in node)) return 0
  return Array.isArray(node.range) ? Number(node.range[0]) : 0
}

function fault(line: number, column: number, wording: Wording): OperationalError {
  const place = `${houseFile}:${line}:${column}`
  return new OperationalError({zh: `${place} ${wording.zh}`, en: `${place} ${wording.en}`})
}

function notFields(fields: readonly Field[], of: string): Wording {
  const names = namesOf(fields)
  return {
    zh: `${of}内容应为“键: 值”，键为${names.zh}`,
    en: `Unexpected value, expected \`key: value\` with the keys ${names.en}`
  }
}

function unknownField(name: string, fields: readonly Field[], of: string): Wording {
  const names = namesOf(fields)
  return {
    zh: `${of}约定中没有“${name}”这一项，应为${names.zh}`,
    en: `Unexpected key \`${name}\`, expected ${names.en}`
  }
}

function twice({zh, en}: Field): Wording {
  return {
    zh: `“${zh}”写了两次，应只写一次`,
    en: `Unexpected second \`${en}\`, expected it once`
  }
}

function wrongWord(zh: string, actual: string, words: Field['words']): Wording {
  const known = words ? Object.keys(words) : ['true', 'false']
  const meant = words ? Object.values(words) : known
  return {
    zh: `${zh}“${actual}”应为${known.map((word) => `“${word}”`).join('或')}`,
    en: `Unexpected \`${actual}\`, expected ${meant.map((word) => `\`${word}\``).join(' or ')}`
  }
}

function noText(word: string): Wording {
  return {
    zh: `用词“${word}”后面应写改成什么，或“禁用”`,
    en: `Unexpected value of \`${word}\` in \`words\`, expected what is to be written, or \`forbidden\``
  }
}

function namesOf(fields: readonly Field[]): Wording {
  return {
    zh: fields.map(({zh}) => `“${zh}”`).join('、'),
    en: fields.map(({en}) => `\`${en}\``).join(', ')
  }
}
