/**
 * What a document is not said to lack: what may stand where it cannot be read. Only when all of
 * it was read does “there is none” hold.
 */

import type {Wording} from '../base/message.ts'
import type {Rule, Verdict} from './rule.ts'
import type {Scene} from './scene/scene.ts'
import type {SeenPage} from './scene/seen-page.ts'
import {unreadable} from './verdict.ts'

/** As many pages are named. */
const mostNamed = 5

/** Why nothing is known of `pages`, of which there is one at least: each by its number. */
export function whyUnread(pages: readonly Pick<SeenPage, 'number' | 'unread'>[]): Wording {
  const numbers = pages.map(({number}) => number)
  const named = numbers.slice(0, mostNamed)
  const more = numbers.length > named.length
  const isPicture = pages.every(({unread}) => unread === 'picture')
  const zh = `第 ${named.join('、')} 页${more ? `等 ${numbers.length} 页` : ''}`
  const en = `page${numbers.length > 1 ? 's' : ''} ${named.join(', ')}${more ? ' …' : ''}`
  return isPicture
    ? {
        zh: `${zh}是图片，没有文字`,
        en: `${en} ${numbers.length > 1 ? 'are pictures' : 'is a picture'} without text`
      }
    : {
        zh: `${zh}的文字读不出来（字体没有说明各字是什么）`,
        en: `text on ${en} cannot be read, for its font does not say what it stands for`
      }
}

/** `outcome`; where that is that there is none, and not all was read, that it is not known. */
export function unlessUnread(rule: Rule, outcome: Verdict, {seenPages}: Scene): Verdict {
  if (outcome.state !== 'unmeasured' || outcome.cause !== 'absent') return outcome
  const relevant = rule.looksAt === 'first page' ? seenPages.slice(0, 1) : seenPages
  const pages = relevant.filter(({unread}) => unread !== undefined)
  if (pages.length === 0) return outcome
  const {zh, en} = whyUnread(pages)
  return unreadable(zh, en)
}
