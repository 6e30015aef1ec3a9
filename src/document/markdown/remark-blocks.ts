/**
 * One flat row of blocks: paragraphs, headings, tables, footnotes.
 *
 * An official document has no lists, quotes or code: their text is paragraphs, set like
 * any other. What Markdown would leave out of the print is an error at its place, for
 * nothing an author typed may be lost without a word.
 */

import type {
  BlockContent,
  Definition,
  DefinitionContent,
  List,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Text
} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {tell, type Wording} from '../../base/message.ts'
import type {GeneratedText} from '../model.ts'
import {itemMarkers} from './item-markers.ts'
import {mergeTexts} from './literals.ts'

declare module 'mdast' {
  interface ParagraphData {
    /** The paragraph is an item of a Markdown list: its indentation is not the author's. */
    listed?: boolean
    /** Do not touch white space, join or read ordinals: it was code. */
    verbatim?: boolean
  }
}

const htmlTable = /^\s*<\/?(?:table|thead|tbody|tfoot|tr|td|th|caption|colgroup|col)\b/iu
const span = /\b(?:col|row)span\s*=\s*["']?\s*(?:[02-9]|1\d)/iu

const mergedCells = {
  zh: '还不能排合并的单元格，应写作 Markdown 表格“| 甲 | 乙 |”，合并的内容写在其中第一格，其余各格留空',
  en: 'Unexpected merged cells, not printed yet; expected a Markdown table, `| … | … |`, with their content in the first of them and the others empty'
} as const

const plainTable = {
  zh: '不印 HTML 表格，应写作 Markdown 表格“| 甲 | 乙 |”，或直接粘贴以制表符分隔的各行',
  en: 'Unexpected table in HTML, expected a Markdown table, `| … | … |`, or rows pasted with tabs between their cells'
} as const

export function remarkBlocks() {
  return (tree: Root, file: VFile): undefined => {
    const links = linksOf(tree)
    const source = String(file)
    tree.children = tree.children.flatMap((node) => flatten(node, false, 0))

    /** `depth`: the number of ordered lists around `node`. */
    function flatten(node: RootContent, listed: boolean, depth: number): RootContent[] {
      switch (node.type) {
        case 'paragraph': {
          const data = listed ? {...node.data, listed: true} : node.data
          return [{...node, ...(data && {data}), children: phrasing(node.children)}]
        }
        case 'heading':
          return [{...node, children: phrasing(node.children)}]
        case 'blockquote':
          return node.children.flatMap((child) => flatten(child, listed, depth))
        case 'list':
          return flattenList(node, depth)
        case 'code':
          return linesOfCode(node.value, node.position?.start.line ?? 1)
        case 'table':
          for (const row of node.children) {
            for (const cell of row.children) {
              cell.children = phrasing(cell.children)
              // What some dialects write for “as above”.
              if (textOf(cell).trim() === '^^') refuse(cell, 'merged-cells', mergedCells)
            }
          }
          return [node]
        case 'footnoteDefinition':
          if (!links.footnotes.has(node.identifier) || links.extraFootnotes.has(node)) {
            refuse(node, 'footnote', {
              zh: `脚注“${node.label ?? node.identifier}”没有被引用，不会印出`,
              en: `the footnote \`${node.label ?? node.identifier}\` is referred to nowhere and would not be printed`
            })
          }
          // Flattened blocks are blocks.
          node.children = node.children.flatMap((child) => flatten(child, true, depth)) as (
            | BlockContent
            | DefinitionContent
          )[]
          return [node]
        case 'definition':
          if (!links.used.has(node.identifier) || links.definitions.get(node.identifier) !== node) {
            refuse(node, 'link-definition', {
              zh: `“[${node.label ?? node.identifier}]:”在 Markdown 里是链接的定义，没有被引用，不会印出；若是正文，应写作“\\[${node.label ?? node.identifier}\\]:”`,
              en: `\`[${node.label ?? node.identifier}]:\` defines a link in Markdown, is referred to nowhere and would not be printed; as text, expected \`\\[${node.label ?? node.identifier}\\]:\``
            })
          }
          return []
        case 'html':
          if (!isComment(node.value)) refuseHtml(node)
          return []
        case 'thematicBreak':
          return []
        case 'containerDirective':
        case 'leafDirective':
          refuse(node, 'directive', {
            zh: `没有名为“${node.name}”的指令；若是正文，应在行首的“:”前加“\\”`,
            en: `there is no directive \`${node.name}\`; as text, expected \`\\\` before the colons`
          })
          return []
        default:
          return [node]
      }
    }

    function flattenList(list: List, depth: number): RootContent[] {
      const markers = itemMarkers(list, source, depth)
      const inner = list.ordered ? depth + 1 : depth
      return list.children.flatMap((item, index) => {
        const blocks = item.children.flatMap((child) => flatten(child, true, inner))
        const marker = markers[index]
        if (marker === undefined) return blocks
        const {start} = item.position ?? {}
        const first: GeneratedText | Text = marker.generated
          ? {type: 'generatedText', value: marker.text}
          : {type: 'text', value: marker.text}
        if (start) {
          const end = {...start, column: start.column + marker.text.length}
          Object.assign(first, {position: {start, end}})
        }

        const [head, ...rest] = blocks
        const paragraph: Paragraph = {
          type: 'paragraph',
          data: {listed: true},
          children: [first],
          ...(item.position && {position: item.position})
        }
        if (head?.type !== 'paragraph') return [paragraph, ...blocks]
        paragraph.children = mergeTexts([first, ...head.children])
        if (head.position && start) paragraph.position = {start, end: head.position.end}
        return [paragraph, ...rest]
      })
    }

    function phrasing(nodes: readonly PhrasingContent[]): PhrasingContent[] {
      return mergeTexts(nodes.flatMap(phrase))
    }

    function phrase(node: PhrasingContent): PhrasingContent[] {
      switch (node.type) {
        case 'emphasis':
        case 'strong':
        case 'delete':
          return [{...node, children: phrasing(node.children)}]
        case 'link':
        case 'linkReference':
          return phrasing(node.children)
        case 'inlineCode':
          return [
            {type: 'text', value: node.value, ...(node.position && {position: node.position})}
          ]
        case 'break': {
          // Two spaces at the end of a line are a leftover of pasting; `\` is meant.
          const {start} = node.position ?? {}
          if (source[start?.offset ?? 0] === '\\') return [node]
          return [{type: 'text', value: '\n', ...(node.position && {position: node.position})}]
        }
        case 'html':
          if (isComment(node.value)) return []
          if (/^<br\s*\/?>$/i.test(node.value)) {
            return [{type: 'break', ...(node.position && {position: node.position})}]
          }
          refuseHtml(node)
          return []
        case 'imageReference': {
          const definition = links.definitions.get(node.identifier)
          if (!definition) return []
          return [
            {
              type: 'image',
              url: definition.url,
              alt: node.alt ?? null,
              title: definition.title ?? null,
              ...(node.position && {position: node.position})
            }
          ]
        }
        default:
          return [node]
      }
    }

    function refuseHtml(node: RootContent & {value: string}): void {
      if (htmlTable.test(node.value)) {
        const isMerged = span.test(node.value)
        refuse(node, isMerged ? 'merged-cells' : 'html', isMerged ? mergedCells : plainTable)
        return
      }
      const tag = /<[^\s>]{0,30}/.exec(node.value)?.[0] ?? '<'
      refuse(node, 'html', {
        zh: `不印 HTML：“${tag}…”；若是正文，应把“<”写作“\\<”`,
        en: `HTML is not printed: \`${tag}…\`; as text, expected \`\\<\` for \`<\``
      })
    }

    function refuse(node: RootContent, ruleId: string, wording: Wording): void {
      tell(file, {ruleId, severity: 'error', wording, place: node.position})
    }
  }
}

/** Every line of a code block (fenced; indented ones are off) is a paragraph; its spaces are the author's. */
function linesOfCode(value: string, fence: number): RootContent[] {
  return value.split('\n').flatMap((line, index): Paragraph[] => {
    const text = line.trimEnd()
    if (text === '') return []
    const at = fence + 1 + index
    const position = {start: {line: at, column: 1}, end: {line: at, column: text.length + 1}}
    return [
      {
        type: 'paragraph',
        data: {verbatim: true},
        children: [{type: 'text', value: text, position}],
        position
      }
    ]
  })
}

/** Nothing but comments. Read from one `-->` to the next: in one go is exponential. */
function isComment(html: string): boolean {
  let rest = html.trim()
  while (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->', '<!--'.length)
    if (end < 0) return false
    rest = rest.slice(end + '-->'.length).trimStart()
  }
  return rest === '' && html.trim() !== ''
}

function linksOf(tree: Root) {
  const definitions = new Map<string, Definition>()
  const footnoteDefinitions = new Set<string>()
  const extraFootnotes = new Set<RootContent>()
  const used = new Set<string>()
  const footnotes = new Set<string>()
  visit(tree, (node) => {
    if (node.type === 'definition' && !definitions.has(node.identifier)) {
      definitions.set(node.identifier, node)
    } else if (node.type === 'footnoteDefinition') {
      if (footnoteDefinitions.has(node.identifier)) extraFootnotes.add(node)
      footnoteDefinitions.add(node.identifier)
    } else if (node.type === 'linkReference' || node.type === 'imageReference') {
      used.add(node.identifier)
    } else if (node.type === 'footnoteReference') {
      footnotes.add(node.identifier)
    }
  })
  return {definitions, used, footnotes, extraFootnotes}
}
