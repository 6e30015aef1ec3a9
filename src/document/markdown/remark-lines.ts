/**
 * Every line of a paragraph becomes a paragraph of its own, which knows whether it followed
 * a soft break and whether its author indented it.
 *
 * What the lines are (title, addressees, text, byline) can only be told line by line; those
 * that are text are joined again by remark-soft-breaks.ts.
 */

import type {Paragraph, PhrasingContent, Root, RootContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {VFile} from 'vfile'
import {markdownOf} from '../../base/front-matter.ts'
import {isMarked} from './marked.ts'
import {plainPhrasing} from './plain-phrasing.ts'
import {hasTableOptions} from './table-options.ts'

declare module 'mdast' {
  interface ParagraphData {
    /** Follows the paragraph before it without a blank line. */
    soft?: boolean
    /** Its line begins with white space that the author put there. */
    indented?: boolean
    /** A page of the paste ended before it. */
    resumes?: boolean
  }
}

export function remarkLines() {
  return (tree: Root, file: VFile): undefined => {
    const source = markdownOf(String(file)).split('\n')
    tree.children = tree.children.flatMap((node): RootContent[] => {
      if (node.type === 'heading') {
        return [{...node, children: trim(plainPhrasing(node.children))}]
      }
      const isWhole = node.type !== 'paragraph' || node.data?.verbatim || hasTableOptions(node)
      return isWhole ? [node] : split(node, source)
    })
  }
}

function split(paragraph: Paragraph, source: readonly string[]): Paragraph[] {
  const first = paragraph.position?.start.line ?? 1
  const lines = linesOf(paragraph.children, first)
  let soft = false
  // The lines of a title are found by this.
  const isFirst = source.slice(0, first - 1).every((each) => each.trim() === '')

  return lines.flatMap(({line, children, isMeant}, index): Paragraph[] => {
    if (isMeant && !isFirst) soft = false
    const trimmed = trim(children)
    if (trimmed.length === 0) {
      soft = false
      return []
    }
    const text = source[line - 1] ?? ''
    const containers = /^[ \t]*(?:>[ \t]?)*/.exec(text)?.[0] ?? ''
    const quoted = containers.includes('>')
    const rest = quoted ? text.slice(containers.length) : text
    const blank = rest.slice(0, rest.length - rest.trimStart().length)
    const indented = paragraph.data?.listed
      ? blank.includes('\u3000')
      : /[\t\u3000\u00a0]| {2}/.test(blank)
    const column = text.length - rest.length + blank.length + 1
    const start =
      index === 0 && paragraph.data?.listed && paragraph.position
        ? paragraph.position.start
        : {line, column}
    const made: Paragraph = {
      type: 'paragraph',
      children: trimmed,
      // Only the line with the marker is the item; a heading may follow without a blank line.
      data: {
        ...paragraph.data,
        listed: index === 0 && paragraph.data?.listed === true,
        pageNumber: index === 0 && paragraph.data?.pageNumber === true,
        soft,
        indented
      },
      position: {start, end: {line, column: text.trimEnd().length + 1}}
    }
    soft = true
    return [made]
  })
}

interface Line {
  readonly line: number
  readonly children: PhrasingContent[]
  /** Begun by hand, by `\` or `<br>`: a paragraph of its own, never joined. */
  readonly isMeant?: boolean
}

/** Part phrasing at its line feeds, opening emphasis again on the next line. */
function linesOf(nodes: readonly PhrasingContent[], first: number): Line[] {
  const lines: Line[] = [{line: first, children: []}]
  for (const [at, node] of nodes.entries()) {
    if (node.type === 'break') {
      const line = nodes[at + 1]?.position?.start.line ?? node.position?.end.line ?? first
      lines.push({line, children: [], isMeant: true})
      continue
    }
    const start = node.position?.start.line ?? lines.at(-1)?.line ?? first
    const parts = partsOf(node, start)
    parts.forEach((part, index) => {
      const last = lines.at(-1)
      if (index === 0 && last) last.children.push(...part.children)
      else lines.push(part)
    })
  }
  return lines
}

function partsOf(node: PhrasingContent, line: number): Line[] {
  if (node.type === 'text' && node.value.includes('\n')) {
    return node.value.split('\n').map((value, index) => ({
      line: line + index,
      children: value === '' ? [] : [{type: 'text', value}]
    }))
  }
  if (isMarked(node)) {
    const lines = linesOf(node.children, line)
    if (lines.length === 1) return [{line, children: [node]}]
    return lines.map((part) => ({
      ...part,
      children: part.children.length === 0 ? [] : [{...node, children: part.children}]
    }))
  }
  return [{line, children: [node]}]
}

/** Without white space at either end; nothing when nothing is left. */
function trim(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const kept = [...nodes]
  for (let head = kept[0]; head?.type === 'text'; head = kept[0]) {
    const value = head.value.trimStart()
    if (value !== '') {
      kept[0] = {...head, value}
      break
    }
    kept.shift()
  }
  for (let tail = kept.at(-1); tail?.type === 'text'; tail = kept.at(-1)) {
    const value = tail.value.trimEnd()
    if (value !== '') {
      kept[kept.length - 1] = {...tail, value}
      break
    }
    kept.pop()
  }
  const printed = kept.some((node) => textOf(node).trim() !== '' || isObject(node))
  return printed ? kept : []
}

function isObject(node: PhrasingContent): boolean {
  if (node.type === 'image' || node.type === 'footnoteReference') return true
  return 'children' in node && node.children.some(isObject)
}
