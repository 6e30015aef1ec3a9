/**
 * 第一条 in 黑体, run on with the text of the article.
 *
 * Usual for regulations; GB/T 9704—2012 has no rule. Only among articles: a text that begins
 * with 第三条 once is quoting one.
 */

import type {Paragraph, Root} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {RunInHeading} from '../model.ts'
import {isArticle} from '../words/ordinal.ts'
import {splitPhrasing} from './split-phrasing.ts'

/** Fewer are no regulation. */
const fewest = 2

export function remarkArticles() {
  return (tree: Root): undefined => {
    const articles = tree.children.filter(
      (node): node is Paragraph => node.type === 'paragraph' && isArticle(textOf(node))
    )
    if (articles.length < fewest) return
    for (const article of articles) {
      const [label = ''] = /^第[^条]+条(?:之[一二三四五六七八九十]+)?/u.exec(textOf(article)) ?? []
      const [head, text] = splitPhrasing(article.children, label.length)
      const heading: RunInHeading = {type: 'runInHeading', level: 1, children: head}
      article.children = [heading, ...text]
    }
  }
}
