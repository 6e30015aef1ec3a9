/**
 * Ordinals typed by hand: which paragraphs are headings, and how far.
 *
 * GB/T 9704—2012, 7.3.3. The faces of levels 1 and 2 are what is at stake: 黑体 and 楷体 for
 * the heading, 仿宋 for the text. As a secretary would:
 *
 * - a short paragraph that ends no sentence is a heading alone;
 * - in a longer one the first sentence is the heading, when it is short, of few clauses, and
 *   text follows it; also a label such as `一、元旦：`;
 * - a short sentence alone (`（三）基本原则。`) is one when unnumbered text follows below;
 * - any other paragraph merely begins with an ordinal: `（一）要加强领导，……；` stays text;
 * - what the items of a list are is decided for the list (sibling-shapes.ts);
 * - items of a Markdown list are paragraphs, never headings;
 * - among the articles (第×条) of a regulation ordinals number items, never headings;
 * - 一是……。二是……。, each a paragraph of its own, are set like level 2.
 */

import type {Heading, Paragraph, Root, RootContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {VFile} from 'vfile'
import {bareNumeral, isChapter, type Level, type Ordinal, readOrdinal} from '../words/ordinal.ts'
import {Counts} from './counts.ts'
import {findArticles} from './find-articles.ts'
import type {HeadingShape, Numbered} from './heading-shape.ts'
import {mergeTexts} from './literals.ts'
import {markRunOns} from './mark-run-ons.ts'
import {plainPhrasing} from './plain-phrasing.ts'
import {siblingShapes} from './sibling-shapes.ts'
import {splitPhrasing} from './split-phrasing.ts'
import {tellHalfStops} from './tell-half-stops.ts'
import {withRunIn} from './with-run-in.ts'

declare module 'mdast' {
  interface ParagraphData {
    ordinal?: {readonly level: Level; readonly value: number}
  }
  interface HeadingData {
    /** The ordinal its author typed. */
    ordinal?: {readonly level: Level; readonly value: number}
    /** `第一章 总则`: numbered already, outside the four levels. */
    chapter?: true
  }
}

export function remarkManualOrdinals() {
  return (tree: Root, file: VFile): undefined => {
    const texts = tree.children.map((node) => (isText(node) ? typedIn(node) : ''))
    const articles = findArticles(texts)
    const isStatute = articles.size > 0
    const numbered = readNumbered(tree, texts, articles)

    const headings = numbered.filter(({node}) => !isItem(node, isStatute))
    const shapes = siblingShapes(headings, tree.children, file)
    for (const each of numbered) {
      const shape = shapes.get(each.index) ?? {kind: 'none'}
      tree.children[each.index] = shapedAs(each, shape)
      tellHalfStops(each, shape, file)
    }
    if (!isStatute) markRunOns(tree)
  }
}

/** The text of a node: what is said of its pictures is printed nowhere. */
function typedIn(node: Paragraph | Heading): string {
  return textOf(node, {includeImageAlt: false})
}

/** Find what is numbered, and mark the chapters. */
function readNumbered(
  tree: Root,
  texts: readonly string[],
  articles: ReturnType<typeof findArticles>
): Numbered[] {
  const counts = new Counts()
  const numbered: Numbered[] = []
  tree.children = tree.children.map((original, index): RootContent => {
    if (!isText(original)) return original
    // An article is text, whatever marks its author put before it.
    const node = closeUp(articles.has(index) ? paragraphOf(original) : original, texts[index] ?? '')
    const text = typedIn(node)
    if (isChapter(text)) {
      counts.clear()
      const children = plainPhrasing(node.children)
      if (node.type === 'heading') return {...node, children, data: {...node.data, chapter: true}}
      return {...node, children, data: {...node.data, chapter: true}}
    }
    const ordinal = readOrdinal(text, (level) => counts.next(level)) ?? lostMark(text, counts)
    if (ordinal) {
      counts.set(ordinal.level, ordinal.value)
      const isParagraph = tree.children[index + 1]?.type === 'paragraph'
      const below = isParagraph ? texts[index + 1] || undefined : undefined
      numbered.push({index, node, text, ordinal, below})
    } else if (node.type === 'heading') {
      counts.set(levelOf(node), counts.next(levelOf(node)))
    }
    return node
  })
  return numbered
}

function isItem(node: Paragraph | Heading, isStatute: boolean): boolean {
  return node.type === 'paragraph' && (isStatute || node.data?.listed === true)
}

/** `2. 乙` → `2.乙`, as a Markdown list would have it. */
function closeUp<Node extends Paragraph | Heading>(node: Node, text: string): Node {
  const [prefix = '', ordinal = ''] = /^(\d{1,3}[.．]) +(?=\S)/u.exec(text) ?? []
  if (prefix === '') return node
  const [, rest] = splitPhrasing(node.children, prefix.length)
  const [head] = splitPhrasing(node.children, ordinal.length)
  return {...node, children: mergeTexts([...head, ...rest])}
}

function shapedAs({node, ordinal}: Numbered, shape: HeadingShape): RootContent {
  if (shape.kind === 'alone') return headingOf(node, ordinal)
  const paragraph = withLevel(paragraphOf(node), ordinal)
  return shape.kind === 'none' ? paragraph : withRunIn(paragraph, ordinal.level, shape.length)
}

/** `三` on a line of its own, where a third heading is due. */
function lostMark(text: string, counts: Counts): Ordinal | undefined {
  const value = bareNumeral(text)
  return value !== undefined && value > 1 && value === counts.next(1)
    ? {level: 1, value, text}
    : undefined
}

function isText(node: RootContent): node is Paragraph | Heading {
  return (node.type === 'paragraph' && !node.data?.verbatim) || node.type === 'heading'
}

function levelOf(node: Heading): number {
  return Math.max(1, node.depth - 1)
}

/** A heading of the level its ordinal tells, whatever the number of `#` before it. */
function headingOf(node: Paragraph | Heading, {level, value}: Ordinal): Heading {
  const depths = {1: 2, 2: 3, 3: 4, 4: 5} as const
  return {
    type: 'heading',
    depth: depths[level],
    children: plainPhrasing(node.children),
    data: {ordinal: {level, value}},
    ...(node.position && {position: node.position})
  }
}

function paragraphOf(node: Paragraph | Heading): Paragraph {
  if (node.type === 'paragraph') return node
  return {
    type: 'paragraph',
    children: node.children,
    ...(node.position && {position: node.position})
  }
}

function withLevel(node: Paragraph, {level, value}: Ordinal): Paragraph {
  const data = {...node.data, ordinal: {level, value}}
  return {...node, data: level > 2 ? {...data, level} : data}
}
