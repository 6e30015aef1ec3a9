/** Fonts that somebody put into the project's `fonts/` to be used, and that are not. */

import {basename, sep} from 'node:path'
import type {Wording} from '../base/message.ts'
import type {SkippedFont} from './font-set.ts'

/** More are counted. */
const mostNamed = 3

/** Say which of `skipped` lie in `folder`, and why they are not used; undefined where none does. */
export function unusedIn(folder: string, skipped: readonly SkippedFont[]): Wording | undefined {
  const own = skipped.filter(({file}) => file.startsWith(folder + sep))
  if (own.length === 0) return undefined
  const named = own.slice(0, mostNamed)
  const list = (language: 'zh' | 'en'): string =>
    named.map(({file, reason}) => `${basename(file)} ${reason[language]}`).join('；')
  const more = own.length - named.length
  return {
    zh: `fonts/ 里的字体没有用上，页面用别的字体印出：${list('zh')}${more > 0 ? `；还有 ${more} 个，用 doctor 查看` : ''}`,
    en: `fonts in fonts/ are not used, and pages are printed in others: ${list('en').replaceAll('；', '; ')}${more > 0 ? `; and ${more} more, see \`doctor\`` : ''}`
  }
}
