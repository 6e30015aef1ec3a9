/** 一是……。二是……。, each a paragraph of its own: set like level 2, all of them or none. */

import type {Paragraph, Root} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import {readRunOn} from '../words/ordinal.ts'
import {firstSentence} from '../words/sentences.ts'
import {withRunIn} from './with-run-in.ts'

/** In characters; of a sentence in a series in which another is short enough. */
const longest = {sentence: 31, amongHeadings: 41} as const

/** Mark the first sentences of each series of two or more, nothing numbered between them. */
export function markRunOns(tree: Root): void {
  let series: number[] = []
  const finish = (): void => {
    if (series.length >= 2) markSeries(tree, series)
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

function markSeries(tree: Root, series: readonly number[]): void {
  const found = series.flatMap((index) => {
    const node = tree.children[index]
    if (node?.type !== 'paragraph') return []
    const sentence = sentenceOf(node)
    return sentence === undefined ? [] : [{index, node, sentence}]
  })
  const isShort = found.some(({sentence}) => sentence <= longest.sentence)
  if (!isShort || found.length < series.length) return
  for (const {index, node, sentence} of found) {
    tree.children[index] = withRunIn(node, 2, sentence)
  }
}

/** The length of the first sentence, where text follows it. */
function sentenceOf(node: Paragraph): number | undefined {
  const text = textOf(node)
  const sentence = firstSentence(text)
  if (sentence === undefined || sentence === text.length) return undefined
  return sentence <= longest.amongHeadings ? sentence : undefined
}
