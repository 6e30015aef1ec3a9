/** What `help` knows of: keys, marks, agreements, rules, measurements and what messages bear. */

import type {Language, Wording} from '../base/message.ts'
import {nearestTo} from '../base/nearest.ts'
import {explanationOf, measurementNames} from '../check/explanation.ts'
import {fieldNames, fieldOf} from '../document/front-matter/metadata.ts'
import {explain} from '../lint/explain.ts'
import {textRules} from '../lint/rules.ts'
import {errors} from './errors.ts'
import {houseEntries} from './house-keys.ts'
import {keyEntries} from './keys.ts'
import {marks} from './marks.ts'

export type TopicKind = 'key' | 'mark' | 'house' | 'rule' | 'measurement' | 'error'

export interface Topic {
  readonly kind: TopicKind
  /** By any of which it is asked for; the first is listed. */
  readonly names: readonly string[]
  text(language: Language): string
}

export interface TopicGroup {
  readonly kind: TopicKind
  readonly title: Wording
  /** By any of which all of it is listed. */
  readonly names: readonly string[]
}

export const topicGroups: readonly TopicGroup[] = [
  {
    kind: 'key',
    title: {zh: '文件头的键（要素）', en: 'keys of the front matter'},
    names: ['要素', '键', '文件头', 'keys', 'key', 'front-matter']
  },
  {
    kind: 'mark',
    title: {zh: '正文里的记号', en: 'marks in the text'},
    names: ['记号', '正文', 'marks', 'markdown']
  },
  {
    kind: 'house',
    title: {zh: 'hongtou.yaml 里的约定', en: 'agreements in hongtou.yaml'},
    names: ['约定', 'hongtou.yaml', 'house', 'agreements']
  },
  {
    kind: 'rule',
    title: {zh: '校对文字的规则', en: 'rules of the text'},
    names: ['规则', '校对', 'rules', 'rule']
  },
  {
    kind: 'measurement',
    title: {zh: '检查 PDF 的测量项', en: 'measurements of a PDF'},
    names: ['测量', '检查', 'measurements', 'measurement']
  },
  {
    kind: 'error',
    title: {zh: '报告里的其他名称', en: 'other names in reports'},
    names: ['错误', '报错', '消息', 'errors', 'error', 'messages']
  }
]

/** Every topic, in the order of the groups. */
export function allTopics(): readonly Topic[] {
  return [
    ...fieldNames.map(keyTopic),
    ...marks.map(({name, example, prints}): Topic => {
      const text = (language: Language) =>
        `${name[language]}\n\n${indented(example)}\n\n${prints[language]}\n`
      return {kind: 'mark', names: [name.zh, name.en], text}
    }),
    ...Object.entries(houseEntries).map(([path, {example, means}]): Topic => {
      const text = (language: Language) =>
        `hongtou.yaml\n\n${indented(example)}\n\n${means[language]}\n`
      return {kind: 'house', names: [wordsOf(example), path], text}
    }),
    ...textRules.map((rule): Topic => {
      const text = (language: Language) => explain(rule, language)
      return {kind: 'rule', names: [rule.id, rule.number, rule.name.zh, rule.name.en], text}
    }),
    ...measurementNames.map((names): Topic => {
      const text = (language: Language) => explanationOf(names[0], language) ?? ''
      return {kind: 'measurement', names, text}
    }),
    ...Object.entries(errors).map(([id, {means, mend}]): Topic => {
      const text = (language: Language) => `${id}\n\n${means[language]}\n${mend[language]}\n`
      return {kind: 'error', names: [id], text}
    })
  ]
}

/** `页码: {位置: 居中}` → `页码.位置`; of a group that takes any key, the group. */
function wordsOf(example: string): string {
  const [, group = '', member = ''] = /^(\S+?): \{(\S+?):/u.exec(example) ?? []
  return ['校对', '用词'].includes(group) ? group : `${group}.${member}`
}

function keyTopic(name: (typeof fieldNames)[number]): Topic {
  const {zh, expected, clause} = fieldOf(name)
  const {example, prints, members = {}} = keyEntries[name]
  const text = (language: Language): string => {
    const wanted = {zh: `应为${expected.zh}。`, en: `Expected: ${expected.en}.`}[language]
    const inner = Object.entries(members).map(
      ([member, means]) => `  ${member}  ${means[language]}\n`
    )
    const basis = clause === undefined ? '' : `${{zh: '依据', en: 'clause'}[language]}: ${clause}\n`
    return `${zh} ${name}\n\n${indented(example)}\n\n${wanted}\n${prints[language]}\n${inner.join('')}${basis}`
  }
  return {kind: 'key', names: [zh, name], text}
}

function indented(text: string): string {
  return text.replaceAll(/^/gmu, '  ')
}

/** The topics that are called `name`, whatever its case. */
export function topicsNamed(topics: readonly Topic[], name: string): readonly Topic[] {
  const asked = name.toLowerCase()
  return topics.filter(({names}) => names.some((each) => each.toLowerCase() === asked))
}

/** Names that are like `name`, hold it, or share most with it: best first, at most `most`. */
export function namesNear(names: readonly string[], name: string, most = 5): readonly string[] {
  const asked = name.toLowerCase()
  const near: string[] = []
  let left = names
  while (near.length < most) {
    const nearest = nearestTo(name, left)
    if (nearest === undefined) break
    near.push(nearest)
    left = left.filter((each) => each !== nearest)
  }
  const holding = names.filter((each) => each.toLowerCase().includes(asked))
  const found = [...new Set([...near, ...holding])]
  return (found.length > 0 ? found : sharing(names, asked)).slice(0, most)
}

/** Chinese words are short: of two characters one is half of it. Most shared first. */
function sharing(names: readonly string[], asked: string): readonly string[] {
  const wanted = new Set(asked.match(/\p{Script=Han}/gu))
  const shared = (each: string): number =>
    [...new Set(each)].filter((character) => wanted.has(character)).length / (each.length + 1)
  return names.filter((each) => shared(each) > 0).sort((a, b) => shared(b) - shared(a))
}
