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
 * - items of a Markdown list are paragraphs, never headings;
 * - among the articles (第×条) of a regulation ordinals number items, never headings;
 * - 一是……。二是……。, each a paragraph of its own, are set like level 2.
 */

import type {Heading, Paragraph, PhrasingContent, Root, RootContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {RunInHeading} from '../model.ts'
import {
  bareNumeral,
  isArticle,
  isChapter,
  type Level,
  type Ordinal,
  readOrdinal,
  readRunOn
} from '../words/ordinal.ts'
import {endsClause, endsSentence, firstSentence} from '../words/sentences.ts'
import {Counts} from './counts.ts'
import {mergeTexts} from './literals.ts'
import {splitPhrasing} from './split-phrasing.ts'

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

/** In characters. */
const longest = {heading: 60, sentence: 41, lone: 20, label: 10, runOn: 31} as const

export function remarkManualOrdinals() {
  return (tree: Root): undefined => {
    const texts = tree.children.map((node) => (isText(node) ? textOf(node) : ''))
    const isStatute = texts.filter((text) => isArticle(text)).length >= 2
    const counts = new Counts()

    tree.children = tree.children.map((original, index): RootContent => {
      if (!isText(original)) return original
      const node = closeUp(original, texts[index] ?? '')
      const text = textOf(node)

      if (isChapter(text)) {
        counts.clear()
        if (node.type === 'heading') return {...node, data: {...node.data, chapter: true}}
        return {...node, data: {...node.data, chapter: true}}
      }

      const ordinal = readOrdinal(text, (level) => counts.next(level)) ?? lostMark(text, counts)
      if (!ordinal) {
        if (node.type === 'heading') counts.set(levelOf(node), counts.next(levelOf(node)))
        return node
      }
      counts.set(ordinal.level, ordinal.value)
      const isItem = isStatute || (node.type === 'paragraph' && node.data?.listed === true)
      return isItem && node.type === 'paragraph'
        ? withLevel(node, ordinal)
        : classify(node, text, ordinal, texts[index + 1])
    })

    if (!isStatute) markRunOns(tree)
  }
}

/** `2. 乙` → `2.乙`, as a Markdown list would have it. */
function closeUp<Node extends Paragraph | Heading>(node: Node, text: string): Node {
  const [prefix = '', ordinal = ''] = /^(\d{1,3}[.．]) +(?=\S)/u.exec(text) ?? []
  if (prefix === '') return node
  const [, rest] = splitPhrasing(node.children, prefix.length)
  const [head] = splitPhrasing(node.children, ordinal.length)
  return {...node, children: mergeTexts([...head, ...rest])}
}

function classify(
  node: Paragraph | Heading,
  text: string,
  ordinal: Ordinal,
  next: string | undefined
): RootContent {
  const rest = text.slice(ordinal.text.length).trimStart()
  const skipped = text.length - rest.length
  const sentence = firstSentence(rest)
  const marked = node.type === 'heading' && (sentence === undefined || sentence === rest.length)
  const alone =
    sentence === undefined &&
    !endsSentence(rest) &&
    !endsClause(rest) &&
    !/[；;]/u.test(rest) &&
    rest.length <= longest.heading
  if (marked || alone) return headingOf(node, ordinal)

  const paragraph = withLevel(paragraphOf(node), ordinal)
  if (ordinal.level > 2) return paragraph
  const length = headingLength(rest, sentence, ordinal, next)
  if (length === undefined) return paragraph
  return runIn(paragraph, ordinal.level, skipped + length)
}

/** How much of the text after the ordinal is its heading; undefined when none of it is. */
function headingLength(
  rest: string,
  sentence: number | undefined,
  ordinal: Ordinal,
  next: string | undefined
): number | undefined {
  if (sentence !== undefined) {
    const heading = rest.slice(0, sentence)
    const clauses = heading.match(/[，,]/gu)?.length ?? 0
    if (sentence < rest.length) {
      const plain = clauses <= 2 && !/[：:；;]/u.test(heading)
      if (plain && sentence <= longest.sentence) return sentence
    } else if (sentence <= longest.lone && !/[，,、：:；;]/u.test(heading) && next) {
      const following = readOrdinal(next)
      if (!following || following.level > ordinal.level) return sentence
    }
  }
  const label = /^(?<words>[^\p{P}\s]+)[：:]/u.exec(rest)
  if (label && label[0].length <= longest.label + 1 && label[0].length < rest.length) {
    return label[0].length
  }
  return undefined
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
    children: node.children,
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

function runIn(paragraph: Paragraph, level: Level, length: number): Paragraph {
  const [heading, text] = splitPhrasing(paragraph.children, length)
  const node: RunInHeading = {type: 'runInHeading', level, children: heading}
  const children: PhrasingContent[] = [node, ...text]
  return {...paragraph, children}
}

/** 一是…… 二是……: a series of two paragraphs or more, nothing numbered between them. */
function markRunOns(tree: Root): void {
  let series: number[] = []
  const finish = (): void => {
    if (series.length >= 2) {
      for (const index of series) {
        const node = tree.children[index]
        if (node?.type !== 'paragraph') continue
        const text = textOf(node)
        const sentence = firstSentence(text)
        if (sentence === undefined || sentence > longest.runOn || sentence === text.length) continue
        tree.children[index] = runIn(node, 2, sentence)
      }
    }
    series = []
  }

  let value = 0
  tree.children.forEach((node, index) => {
    if (node.type !== 'paragraph' || node.data?.ordinal || node.data?.chapter) {
      finish()
      return
    }
    const found = readRunOn(textOf(node))
    if (found === undefined) return
    if (found !== value + 1 || series.length === 0) finish()
    series.push(index)
    value = found
  })
  finish()
}
