/**
 * Tables in HTML, as converters and pastes give them → tables like any other.
 *
 * Of their markup only rows, cells, captions, spans, `align` and `<br>` mean something;
 * any other is left out, its text kept. What would be lost is told at its place.
 */

import type {Element, Nodes as HastNodes, Root as HastRoot} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import type {Root, RootContent} from 'mdast'
import type {VFile} from 'vfile'
import type {Place} from '../../base/message.ts'
import {tell} from '../../base/message.ts'
import {captionOfHtml, type HtmlOrigin, tableOfHtml} from './html-table-cells.ts'

const opening = /<table\b/iu
const closing = /<\/table\s*>/giu

/** Replace the tables in HTML among the blocks of `root`, which was parsed from `source`. */
export function readHtmlTables(root: Root, source: string, file: VFile): void {
  const made: RootContent[] = []
  const {children} = root
  for (let index = 0; index < children.length; index += 1) {
    const node = children[index]
    if (node?.type !== 'html' || !opening.test(node.value) || !node.position) {
      if (node) made.push(node)
      continue
    }
    const last = endOfTable(children, index, source)
    if (last === undefined) {
      refuse(node.position.start, unclosed, file)
      continue
    }
    const from = node.position.start
    const text = source.slice(from.offset, children[last]?.position?.end.offset)
    made.push(...tablesIn(text, from, file))
    index = last
  }
  root.children = made
}

/** Blank lines part a table in HTML into several blocks: the one in which it is closed. */
function endOfTable(
  nodes: readonly RootContent[],
  first: number,
  source: string
): number | undefined {
  let open = 0
  for (let index = first; index < nodes.length; index += 1) {
    const {position} = nodes[index] ?? {}
    const text = source.slice(position?.start.offset, position?.end.offset)
    open += text.match(/<table\b/giu)?.length ?? 0
    open -= text.match(closing)?.length ?? 0
    if (open <= 0) return index
  }
  return undefined
}

function tablesIn(
  text: string,
  from: Place & {offset?: number | undefined},
  file: VFile
): RootContent[] {
  const origin: HtmlOrigin = {
    line: from.line - 1,
    column: from.column - 1,
    offset: from.offset ?? 0
  }
  const tree = fromHtml(text, {fragment: true})
  const made: RootContent[] = []
  const open: HastNodes[] = [...tree.children].reverse()
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'element' && node.tagName === 'table') {
      if (isSound(node, origin, file)) {
        made.push(...captionOfHtml(node, origin), ...tableOfHtml(node, origin, file))
      }
    } else if (node.type === 'text' && node.value.trim() !== '') {
      const {start} = node.position ?? {}
      const above = /^\s*/u.exec(node.value)?.[0].split('\n').length ?? 1
      const place = start && above > 1 ? {line: start.line + above - 1, column: 1} : start
      refuse(place ? placed(place, origin) : from, outside, file)
    } else if ('children' in node) {
      open.push(...[...node.children].reverse())
    }
  }
  return made
}

/** Tell what of `table` would be lost, or is no part of a table. */
function isSound(table: Element, origin: HtmlOrigin, file: VFile): boolean {
  const open: (Element | HastRoot)[] = [table]
  for (let node = open.pop(); node; node = open.pop()) {
    for (const child of node.children) {
      if (child.type !== 'element') continue
      const wording = foreign[child.tagName]
      if (wording) {
        const {start} = child.position ?? table.position ?? {}
        refuse(start ? placed(start, origin) : undefined, wording, file)
        return false
      }
      open.push(child)
    }
  }
  return true
}

interface Telling {
  readonly zh: string
  readonly en: string
}

const active = {
  zh: '表格里不能有脚本、样式或嵌入的内容，应删去',
  en: 'Unexpected script, style or embedded content in a table, expected none'
}
const nested = {
  zh: '表格里还有表格，应拆成并列的两张表',
  en: 'Unexpected table in a table, expected one below the other'
}
const picture = {
  zh: '表格里的图片应写作 Markdown 的“![说明](图片)”，放在表格之外',
  en: 'Unexpected picture in a table in HTML, expected `![…](…)` outside of the table'
}
const outside = {
  zh: '文字在 HTML 表格的格子之外，应移入格子，或在“</table>”之后空一行',
  en: 'Unexpected text outside of the cells of a table in HTML, expected it in a cell, or a blank line below `</table>`'
}
const unclosed = {
  zh: 'HTML 表格没有结束，应在末尾写“</table>”',
  en: 'Unexpected table in HTML without an end, expected `</table>`'
}

const foreign: Readonly<Record<string, Telling>> = {
  script: active,
  style: active,
  iframe: active,
  object: active,
  embed: active,
  svg: active,
  table: nested,
  img: picture
}

function placed({line, column}: Place, origin: HtmlOrigin): Place {
  return {
    line: line + origin.line,
    column: line === 1 ? column + origin.column : column
  }
}

function refuse(place: Place | undefined, wording: Telling, file: VFile): void {
  tell(file, {ruleId: 'html', severity: 'error', wording, place})
}
