/** YAML → the values of the fields, each as its schema in metadata.ts wants it. */

import {isMap, isScalar, isSeq, type Node, type Pair} from 'yaml'
import {isNode, plainOf, stretchOf} from '../../base/yaml/yaml-node.ts'
import {fieldNameOf, kebab, nearestKey} from './field-names.ts'
import type {FrontMatterFaults} from './front-matter-faults.ts'
import {type FieldName, fieldOf} from './metadata.ts'

/** A value of the YAML with what it says. */
export interface FieldValue {
  readonly node: Node
  readonly plain: unknown
}

export type FieldValues = ReadonlyMap<FieldName, FieldValue>

/** The fields that are right; what is wrong with the others is told. */
export function readFields(top: Node | null, faults: FrontMatterFaults): FieldValues | undefined {
  if (top === null) return new Map()
  if (!isMap(top)) {
    faults.fault(
      {
        zh: '文件头应为“键: 值”，每行一项，如“标题: 关于……的通知”',
        en: 'the front matter is not made of `key: value` lines, such as `title: …`'
      },
      stretchOf(top)[0]
    )
    return undefined
  }
  const values = new Map<FieldName, FieldValue>()
  const keys = new Map<FieldName, string>()
  for (const pair of top.items) readPair(pair, values, keys, faults)
  return values
}

function readPair(
  pair: Pair,
  values: Map<FieldName, FieldValue>,
  keys: Map<FieldName, string>,
  faults: FrontMatterFaults
): void {
  const key = isScalar(pair.key) ? String(pair.key.value ?? '') : ''
  const [from, to] = stretchOf(pair.key)
  const name = fieldNameOf(key)
  if (name === undefined) {
    faults.fault(...unknownKey(key, from, to))
    return
  }

  const earlier = keys.get(name)
  if (earlier !== undefined) {
    faults.fault(
      {
        zh:
          earlier === key
            ? `“${key}”写了两次，应只写一次`
            : `“${key}”和“${earlier}”是同一项，应只写其一`,
        en:
          earlier === key
            ? `\`${key}\` is given twice, expected once`
            : `\`${key}\` and \`${earlier}\` are the same field, expected one of them`
      },
      from,
      to,
      {actual: key}
    )
    return
  }
  keys.set(name, key)

  const {schema} = fieldOf(name)
  const node = isNode(pair.value) ? pair.value : undefined
  const plain = node === undefined ? null : plainIn(name, node)
  if (node === undefined || isNothing(name, plain)) return
  if (schema.safeParse(plain).success) values.set(name, {node, plain})
  else reportValue(name, key, node, faults)
}

/**
 * Whether nothing is said: a key of a template that was left empty, or `附件: 无`. `无` is a
 * value of 发文机关署名, and a title has to have words.
 */
function isNothing(name: FieldName, plain: unknown): boolean {
  if (Array.isArray(plain)) return plain.every((each) => isNothing(name, each))
  if (plain === null) return true
  if (typeof plain !== 'string') return false
  const word = plain.trim()
  return word === '' || (word === '无' && name !== 'byline' && name !== 'title')
}

/** The fault of a key that no field has, with the one it may mean. */
function unknownKey(key: string, from: number, to: number): Parameters<FrontMatterFaults['fault']> {
  const nearest = nearestKey(key)
  if (nearest === undefined) {
    const wording = {
      zh: `没有“${key}”这一项，也没有相近的；应删去，或写进正文`,
      en: `there is no field \`${key}\`, nor one like it; expected it to be left out, or in the text`
    }
    return [wording, from, to, {actual: key}]
  }
  const wording = {
    zh: `没有“${key}”这一项，最接近的是“${nearest}”`,
    en: `there is no field \`${key}\`, the nearest is \`${nearest}\``
  }
  return [wording, from, to, {actual: key, expected: [nearest]}]
}

/** Say at the faulty member of a list, or else at the whole value, what was expected. */
function reportValue(name: FieldName, key: string, node: Node, faults: FrontMatterFaults): void {
  const {schema, expected, clause} = fieldOf(name)
  const members = isSeq(node)
    ? node.items.filter(isNode).filter((item) => !schema.safeParse([plainIn(name, item)]).success)
    : []
  for (const faulty of members.length > 0 ? members : [node]) {
    const actual = isScalar(faulty) ? String(faulty.source ?? faulty.value ?? '') : undefined
    faults.fault(
      {
        zh:
          actual === undefined
            ? `“${key}”应为${expected.zh}`
            : `${key}“${actual}”应为${expected.zh}`,
        en:
          actual === undefined
            ? `\`${key}\` is not what is expected: ${expected.en}`
            : `\`${key}\` is \`${actual}\`, expected ${expected.en}`
      },
      ...stretchOf(faulty),
      {clause, ruleId: kebab(name), actual}
    )
  }
}

function plainIn(name: FieldName, node: Node): unknown {
  return plainOf(node, name === 'layout' || name === 'contents' || name === 'table')
}
