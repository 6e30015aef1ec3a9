/**
 * YAML → Metadata.
 *
 * Every fault becomes a message at the key or value that caused it, so an author can
 * mend them all in one pass.
 */

import type {VFile} from 'vfile'
import {location} from 'vfile-location'
import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  visit
} from 'yaml'
import {type Stretch, tell, type Wording} from '../base/message.ts'
import {explainYaml, tooNested} from '../base/yaml-faults.ts'
import {kebab, nameOf, nearestKey} from './field-names.ts'
import {findFrontMatter} from './front-matter.ts'
import {maskFullWidthColons} from './full-width-colons.ts'
import {
  type FieldName,
  fieldOf,
  type Given,
  type GivenAttachment,
  type GivenSeal,
  type GivenStamp,
  isListField,
  isTextField,
  type Metadata,
  synonyms
} from './metadata.ts'
import {checkNumberForm} from './number-form.ts'

/** What stands at the top of a file: nothing, something unusable, or metadata. */
export type MetadataReading =
  | {readonly state: 'absent'}
  | {readonly state: 'faulty'}
  | {readonly state: 'read'; readonly metadata: Metadata}

/** A value of the YAML with what it says and where. */
interface Value {
  readonly node: Node
  readonly plain: unknown
  readonly place: Stretch
}

const largestFrontMatter = 256 * 1024

/** Read the front matter of `file`. */
export function readMetadata(file: VFile): MetadataReading {
  const frontMatter = findFrontMatter(String(file))
  if (!frontMatter) return {state: 'absent'}
  const {start} = frontMatter
  const places = location(file)
  const before = file.messages.length

  const fault = (
    wording: Wording,
    from: number,
    to = from,
    more: {
      clause?: string | undefined
      actual?: string
      expected?: readonly string[]
      ruleId?: string
    } = {}
  ): void => {
    tell(file, {
      ruleId: more.ruleId ?? 'metadata',
      severity: 'error',
      wording,
      place: placeOf(from, to),
      clause: more.clause,
      actual: more.actual,
      expected: more.expected
    })
  }

  if (!frontMatter.terminated) {
    fault(
      {
        zh: '文件头没有结束，应以单独一行“---”结束',
        en: 'the front matter has no end, expected a line `---` below it'
      },
      -start,
      -start + 3
    )
    return {state: 'faulty'}
  }
  if (frontMatter.yaml.length > largestFrontMatter || tooNested(frontMatter.yaml)) {
    fault(
      {
        zh: '文件头过长或嵌套过深，应为“键: 值”，每行一项',
        en: 'the front matter is too long or nested too deeply, expected `key: value`, one to a line'
      },
      0
    )
    return {state: 'faulty'}
  }

  const document = parseDocument(maskFullWidthColons(frontMatter.yaml, fault), {
    keepSourceTokens: false,
    logLevel: 'silent',
    prettyErrors: false,
    stringKeys: false,
    uniqueKeys: false,
    version: '1.2'
  })
  for (const error of [...document.errors, ...document.warnings]) {
    fault(explainYaml(error, {zh: '文件头', en: 'front matter'}), error.pos[0], error.pos[1])
  }
  if (document.errors.length > 0 || !isPlain(document)) return {state: 'faulty'}

  const metadata = readFields(document)
  const faulty = file.messages.slice(before).some((message) => message.fatal === true)
  return metadata && !faulty ? {state: 'read', metadata} : {state: 'faulty'}

  /** No references (a few lines of them can stand for gigabytes), no key twice in one place. */
  function isPlain(yaml: Document): boolean {
    let plain = true
    const refuse = (wording: Wording, node: Node): void => {
      fault(wording, node.range?.[0] ?? 0, node.range?.[1] ?? 0)
      plain = false
    }
    visit(yaml, {
      Alias: (_key, node) =>
        refuse(
          {
            zh: '“*”引用了别处的值，应直接写出',
            en: '`*` refers to a value elsewhere, expected the value itself'
          },
          node
        ),
      Map: (_key, map) => {
        if (map === yaml.contents) return
        const seen = new Set<string>()
        for (const {key} of map.items) {
          if (!isScalar(key)) continue
          const name = String(key.value)
          if (seen.has(name))
            refuse(
              {
                zh: `“${name}”写了两次，应只写一次`,
                en: `\`${name}\` is given twice, expected once`
              },
              key
            )
          seen.add(name)
        }
      }
    })
    return plain
  }

  function readFields(yaml: Document): Metadata | undefined {
    const top = yaml.contents
    if (top === null) return {layout: layoutOf(undefined), contents: false}
    if (!isMap(top)) {
      fault(
        {
          zh: '文件头应为“键: 值”，每行一项，如“标题: 关于……的通知”',
          en: 'the front matter is not made of `key: value` lines, such as `title: …`'
        },
        top.range?.[0] ?? 0
      )
      return undefined
    }

    const values = new Map<FieldName, Value>()
    const keys = new Map<FieldName, string>()
    for (const pair of top.items) readPair(pair, values, keys)
    return build(values)
  }

  function readPair(pair: Pair, values: Map<FieldName, Value>, keys: Map<FieldName, string>): void {
    const key = isScalar(pair.key) ? String(pair.key.value ?? '') : ''
    const [from = 0, to = from] = (isNodeLike(pair.key) ? pair.key.range : undefined) ?? []
    const name = nameOf(key)
    if (name === undefined) {
      const nearest = nearestKey(key)
      fault(
        {
          zh: `没有“${key}”这一项，最接近的是“${nearest}”`,
          en: `there is no field \`${key}\`, the nearest is \`${nearest}\``
        },
        from,
        to,
        {actual: key, expected: [nearest]}
      )
      return
    }

    const earlier = keys.get(name)
    if (earlier !== undefined) {
      fault(
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

    const {schema, expected, clause} = fieldOf(name)
    const node = isNodeLike(pair.value) ? pair.value : undefined
    const plain = node === undefined ? null : plainOf(node, name)
    if (node === undefined || plain === null || plain === '') {
      fault(
        {
          zh: `“${key}”是空的，应为${expected.zh}`,
          en: `\`${key}\` is empty, expected ${expected.en}`
        },
        from,
        to,
        {clause, ruleId: kebab(name)}
      )
      return
    }

    const place = placeOf(node.range?.[0] ?? from, node.range?.[1] ?? to)
    const result = schema.safeParse(plain)
    if (result.success) {
      values.set(name, {node, plain, place})
      return
    }
    reportValue(name, key, node, expected, clause)
  }

  /** Say at the faulty member of a list, or else at the whole value, what was expected. */
  function reportValue(
    name: FieldName,
    key: string,
    node: Node,
    expected: Wording,
    clause: string | undefined
  ): void {
    const {schema} = fieldOf(name)
    const members = isSeq(node)
      ? node.items
          .filter(isNodeLike)
          .filter((item) => !schema.safeParse([plainOf(item, name)]).success)
      : []
    for (const faulty of members.length > 0 ? members : [node]) {
      const actual = isScalar(faulty) ? String(faulty.source ?? faulty.value ?? '') : undefined
      const [from = 0, to = from] = faulty.range ?? []
      fault(
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
        from,
        to,
        {clause, ruleId: kebab(name), ...(actual === undefined ? {} : {actual})}
      )
    }
  }

  function build(values: ReadonlyMap<FieldName, Value>): Metadata {
    const result: Record<string, unknown> = {}
    for (const [name, value] of values) {
      if (isTextField(name)) result[name] = givenOf(value.node)
      else if (isListField(name)) result[name] = givenList(value.node, name)
      else if (name === 'kind') result.kind = givenOf(value.node)
    }
    const choiceOf = (name: 'form' | 'direction' | 'binding'): string | undefined => {
      const word = values.get(name)?.plain
      return typeof word === 'string' ? meaning(synonyms[name], word) : undefined
    }
    for (const name of ['form', 'direction', 'binding'] as const) {
      const word = choiceOf(name)
      if (word !== undefined) result[name] = word
    }

    const attachments = values.get('attachments')
    if (attachments) result.attachments = membersOf(attachments.node).map(attachmentOf)
    const seals = values.get('seal')
    if (seals) result.seal = membersOf(seals.node).map(sealOf)
    const stamps = values.get('signatureStamp')
    if (stamps) result.signatureStamp = membersOf(stamps.node).map(stampOf)
    result.layout = layoutOf(values.get('layout')?.node)
    result.contents = values.get('contents')?.plain === true
    // The table in metadata.ts has been checked value by value above.
    const metadata = result as unknown as Metadata
    checkNumberForm(file, metadata)
    return metadata
  }

  function givenOf(node: Node): Given {
    const [from = 0, to = from] = node.range ?? []
    const value = plainOf(node, 'title')
    return {text: typeof value === 'string' ? value.trim() : '', place: placeOf(from, to)}
  }

  /** Each text of a list; the lines of a title may also be parted by line breaks. */
  function givenList(node: Node, name: FieldName): Given[] {
    const given = membersOf(node).map(givenOf)
    if (name !== 'title') return given
    return given.flatMap(({text, place}) =>
      text
        .split(/\n|\\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .map((line) => ({text: line, place}))
    )
  }

  function attachmentOf(node: Node): GivenAttachment {
    if (!isMap(node)) return {name: givenOf(node), path: undefined}
    return {
      name: memberOf(node, '名称', 'name') ?? {text: '', place: placeOf(0, 0)},
      path: memberOf(node, '文件', 'file')
    }
  }

  function sealOf(node: Node): GivenSeal {
    const picture = memberOf(node, '图片', 'picture')
    return {picture: picture ?? givenOf(node), diameter: memberOf(node, '直径', 'diameter')}
  }

  function stampOf(node: Node): GivenStamp {
    return {
      place: givenOf(node).place,
      office: memberOf(node, '职务', 'office'),
      name: memberOf(node, '姓名', 'name'),
      picture: memberOf(node, '图片', 'picture')
    }
  }

  function layoutOf(node: Node | undefined): Metadata['layout'] {
    const get = (zh: string, en: string): unknown =>
      isMap(node) ? (node.get(zh) ?? node.get(en)) : undefined
    const flag = (zh: string, en: string): boolean | undefined => {
      const value = get(zh, en)
      return typeof value === 'boolean' ? value : undefined
    }
    const ordinals = get('序号', 'ordinals')
    const mirrored = node && memberOf(node, '镜像', 'mirrored')
    const overprint = node && memberOf(node, '套印', 'overprint')
    return {
      duplex: flag('双面', 'duplex'),
      mirrored: flag('镜像', 'mirrored'),
      overprint: flag('套印', 'overprint'),
      ordinals: meaning(synonyms.ordinals, String(ordinals)) === 'manual' ? 'manual' : 'automatic',
      places: {
        ...(mirrored && {mirrored: mirrored.place}),
        ...(overprint && {overprint: overprint.place})
      }
    }
  }

  function memberOf(node: Node, zh: string, en: string): Given | undefined {
    if (!isMap(node)) return undefined
    const value = node.get(zh, true) ?? node.get(en, true)
    return isNodeLike(value) ? givenOf(value) : undefined
  }

  /** What a node says; numbers keep their source (`000001`), and so does everything not a boolean field's. */
  function plainOf(node: Node, name: FieldName): unknown {
    if (isSeq(node))
      return node.items.map((item) => (isNodeLike(item) ? plainOf(item, name) : null))
    if (isMap(node)) {
      return Object.fromEntries(
        node.items
          .filter((item) => isPair(item))
          .map((item) => [
            isScalar(item.key) ? String(item.key.value) : '',
            isNodeLike(item.value) ? plainOf(item.value, name) : null
          ])
      )
    }
    if (!isScalar(node)) return null
    const {value, source} = node
    if (value === null || typeof value === 'string') return value
    if (typeof value === 'boolean' && (name === 'layout' || name === 'contents')) return value
    return source ?? String(value)
  }

  function placeOf(from: number, to: number): Stretch {
    const at = (offset: number) => {
      const {line = 1, column = 1} = places.toPoint(Math.max(0, start + offset)) ?? {}
      return {line, column}
    }
    return {start: at(from), end: at(Math.max(from, to))}
  }
}

function meaning(words: Readonly<Record<string, string>>, word: string): string {
  return words[word] ?? word
}

function membersOf(node: Node): Node[] {
  return isSeq(node) ? node.items.filter(isNodeLike) : [node]
}

function isNodeLike(value: unknown): value is Node {
  return isScalar(value) || isMap(value) || isSeq(value) || isAlias(value)
}
