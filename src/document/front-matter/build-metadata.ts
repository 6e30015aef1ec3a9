/** The values of the fields → Metadata, each text with its place. */

import {isMap, type Node} from 'yaml'
import {rowHeightOf, tableDirectionOf, tableSizeOf} from '../../base/table-options.ts'
import {isNode, membersOf, plainOf, stretchOf} from '../../base/yaml/yaml-node.ts'
import type {FrontMatterFaults} from './front-matter-faults.ts'
import {
  type FieldName,
  type Given,
  type GivenAttachment,
  type GivenSeal,
  type GivenStamp,
  isListField,
  isTextField,
  type Metadata,
  synonyms
} from './metadata.ts'
import type {FieldValues} from './read-fields.ts'

/** Build the metadata; `values` have been checked one by one against the table in metadata.ts. */
export function buildMetadata(values: FieldValues, faults: FrontMatterFaults): Metadata {
  const result: Record<string, unknown> = {}
  for (const [name, {node}] of values) {
    if (isTextField(name)) result[name] = givenOf(node, faults)
    else if (isListField(name)) result[name] = givenList(node, name, faults)
    else if (name === 'kind') result.kind = givenOf(node, faults)
  }
  for (const name of ['form', 'direction', 'links', 'binding'] as const) {
    const word = values.get(name)?.plain
    if (typeof word === 'string') result[name] = meaning(synonyms[name], word)
  }
  const all = <Item>(name: FieldName, itemOf: (node: Node, faults: FrontMatterFaults) => Item) => {
    const value = values.get(name)
    if (value) result[name] = membersOf(value.node).map((node) => itemOf(node, faults))
  }
  all('attachments', attachmentOf)
  all('seal', sealOf)
  all('signatureStamp', stampOf)
  result.layout = layoutOf(values.get('layout')?.node, faults)
  const table = values.get('table')
  if (table) result.table = tableOf(table.node)
  result.contents = values.get('contents')?.plain === true
  return result as unknown as Metadata
}

function givenOf(node: Node, faults: FrontMatterFaults): Given {
  const value = plainOf(node)
  return {
    text: typeof value === 'string' ? value.trim() : '',
    place: faults.placeOf(...stretchOf(node))
  }
}

/** Each text of a list; the lines of a title may also be parted by line breaks. */
function givenList(node: Node, name: FieldName, faults: FrontMatterFaults): Given[] {
  const given = membersOf(node).map((member) => givenOf(member, faults))
  if (name !== 'title') return given
  return given.flatMap(({text, place}) =>
    text
      .split(/\n|\\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((line) => ({text: line, place}))
  )
}

function attachmentOf(node: Node, faults: FrontMatterFaults): GivenAttachment {
  if (!isMap(node)) return {name: givenOf(node, faults), path: undefined}
  return {
    name: memberOf(node, '名称', 'name', faults) ?? {text: '', place: faults.placeOf(0, 0)},
    path: memberOf(node, '文件', 'file', faults)
  }
}

function sealOf(node: Node, faults: FrontMatterFaults): GivenSeal {
  return {
    picture: memberOf(node, '图片', 'picture', faults) ?? givenOf(node, faults),
    diameter: memberOf(node, '直径', 'diameter', faults)
  }
}

function stampOf(node: Node, faults: FrontMatterFaults): GivenStamp {
  return {
    place: givenOf(node, faults).place,
    office: memberOf(node, '职务', 'office', faults),
    name: memberOf(node, '姓名', 'name', faults),
    picture: memberOf(node, '图片', 'picture', faults)
  }
}

function layoutOf(node: Node | undefined, faults: FrontMatterFaults): Metadata['layout'] {
  const get = (zh: string, en: string): unknown =>
    isMap(node) ? (node.get(zh) ?? node.get(en)) : undefined
  const flag = (zh: string, en: string): boolean | undefined => {
    const value = get(zh, en)
    return typeof value === 'boolean' ? value : undefined
  }
  const ordinals = get('序号', 'ordinals')
  const mirrored = node && memberOf(node, '镜像', 'mirrored', faults)
  const overprint = node && memberOf(node, '套印', 'overprint', faults)
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

function tableOf(node: Node): NonNullable<Metadata['table']> {
  const get = (zh: string, en: string): unknown =>
    isMap(node) ? (node.get(zh, true) ?? node.get(en, true)) : undefined
  const columns = get('列宽', 'columns')
  const plain = isNode(columns) ? plainOf(columns) : undefined
  const shares = Array.isArray(plain) ? plain.map(Number) : []
  const text = (zh: string, en: string): string => {
    const member = get(zh, en)
    return isNode(member) ? String(plainOf(member)) : ''
  }
  const rowHeight = rowHeightOf(text('行高', 'rowHeight'))
  const size = tableSizeOf(text('字号', 'size'))
  const direction = tableDirectionOf(text('方向', 'direction'))
  return {
    ...(get('合并', 'merge') !== undefined && {mergedByBars: true}),
    ...(shares.length > 0 && {columnShares: shares}),
    ...(rowHeight !== undefined && {rowHeight}),
    ...(size && {size}),
    ...(direction && {direction}),
    ...(text('续表', 'continued') === 'true' && {isMarkedContinued: true})
  }
}

function memberOf(
  node: Node,
  zh: string,
  en: string,
  faults: FrontMatterFaults
): Given | undefined {
  if (!isMap(node)) return undefined
  const value = node.get(zh, true) ?? node.get(en, true)
  return isNode(value) ? givenOf(value, faults) : undefined
}

function meaning(words: Readonly<Record<string, string>>, word: string): string {
  return words[word] ?? word
}
