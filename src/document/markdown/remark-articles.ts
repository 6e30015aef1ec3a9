/**
 * 第一条 in 黑体, run on with the text of the article.
 *
 * Usual for regulations; GB/T 9704—2012 has no rule. Only among articles: a text that begins
 * with 第三条 once is quoting one.
 */

import type {Paragraph, Root} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {RunInHeading} from '../model.ts'
import {findArticles} from './find-articles.ts'
import {plainPhrasing} from './plain-phrasing.ts'
import {splitPhrasing} from './split-phrasing.ts'

export function remarkArticles() {
  return (tree: Root): undefined => {
    const paragraphs = tree.children.filter((node): node is Paragraph => node.type === 'paragraph')
    for (const [index, {label}] of findArticles(paragraphs.map((node) => textOf(node)))) {
      const article = paragraphs[index]
      if (!article) continue
      const [head, text] = splitPhrasing(article.children, label.length)
      const heading: RunInHeading = {
        type: 'runInHeading',
        level: 1,
        children: plainPhrasing(head)
      }
      article.children = [heading, ...text]
    }
  }
}
