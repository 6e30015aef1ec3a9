/** The red head (发文机关标志) as it is typed: `某某市水务局文件`. GB/T 9704—2012, 7.2.4. */

import type {RootContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import {lineText, typed} from '../block-text.ts'
import type {Field} from '../model.ts'
import {isBody} from '../words/body-name.ts'

export interface TypedMark {
  /** One agency to a row, as typed. */
  readonly names: readonly Field[]
  /** What stands behind them, once: `文件`, `公告`; undefined for names alone. */
  readonly ending: Field | undefined
  /** `document`: with 文件; `notice`: with 公告 or 通告; `name`: the names alone. */
  readonly kind: 'document' | 'notice' | 'name'
  /** Of the blocks. */
  readonly count: number
}

/** A joint issue has no more. */
const mostNames = 20

const endings = [
  ['document', '文件'],
  ['notice', '公告'],
  ['notice', '通告']
] as const

/** Read the mark at the head of `blocks`: lines of bodies, and an ending on or beside one of them. */
export function readMark(blocks: readonly RootContent[]): TypedMark | undefined {
  const names: Field[] = []
  let ending: Field | undefined
  let kind: TypedMark['kind'] = 'name'
  let count = 0
  for (const node of blocks.slice(0, mostNames)) {
    const line = withoutSpaces(node.type === 'heading' ? textOf(node) : lineText(node))
    const [ended, word = ''] =
      ending === undefined ? (endings.find(([, each]) => line.endsWith(each)) ?? []) : []
    const name = line.slice(0, line.length - word.length)
    const isNamed = isBody(name) && name.length >= 3 && !/关于|[《》“”，。：；]/u.test(name)
    if (!isNamed && (name !== '' || word === '' || names.length === 0)) break
    if (isNamed) names.push(typed(name, node))
    if (ended !== undefined) {
      ending = typed(word, node)
      kind = ended
    }
    count++
    // A heading is a line of its own: what stands below it is another.
    if (node.type === 'heading' && ending) break
  }
  return names.length === 0 ? undefined : {names, ending, kind, count}
}

function withoutSpaces(text: string): string {
  return text.replace(/[\s\u3000]/gu, '')
}
