/** Which texts are the articles (条) of a regulation. */

import {type Article, readArticle} from '../words/ordinal.ts'

/** Fewer are no regulation. */
const fewest = 2

/**
 * Find the articles among `texts`, by index: none unless there are two. One that is glued to
 * its text (`第一条为了…`) is one only where its number is due: the first, or the next.
 */
export function findArticles(texts: readonly string[]): ReadonlyMap<number, Article> {
  const found = new Map<number, Article>()
  let last = 0
  texts.forEach((text, index) => {
    const article = readArticle(text)
    if (!article) return
    const isDue = [1, last, last + 1].includes(article.value)
    if (article.isGlued && !isDue) return
    found.set(index, article)
    last = article.value
  })
  return found.size < fewest ? new Map() : found
}
