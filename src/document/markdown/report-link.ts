/** A link's address is not on paper unless its words are the address: told. */

import type {Link, LinkReference} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {VFile} from 'vfile'
import {tell, type Wording} from '../../base/message.ts'
import {shorten} from '../../base/shorten.ts'

const longest = 60

/** Tell where the words of `node` do not show its address; give back whether the PDF leads there. */
export function reportLink(url: string, node: Link | LinkReference, file: VFile): boolean {
  const isFollowed = /^(?:https?:\/\/|mailto:)[^\s]+$/iu.test(url)
  const words = textOf(node).trim()
  if (isFollowed && plain(words) === plain(url)) return true
  const address = shorten(url, longest)
  const wording: Wording = isFollowed
    ? {
        zh: `链接“${shorten(words, longest)}”的地址 ${address} 在 PDF 里可以点开，纸上看不到；要印出，应把地址写进正文`,
        en: `The address ${address} of the link \`${shorten(words, longest)}\` can be followed in the PDF but is not on paper, expected it in the text where it is to be printed`
      }
    : {
        zh: `链接“${shorten(words, longest)}”的地址 ${address} 不会印出，也点不开；应为 http://、https:// 或 mailto: 的地址，或写进正文`,
        en: `The address ${address} of the link \`${shorten(words, longest)}\` is neither printed nor followed, expected http://, https:// or mailto:, or the address in the text`
      }
  tell(file, {
    ruleId: 'link-target',
    severity: isFollowed ? 'info' : 'warning',
    wording,
    place: node.position,
    actual: url
  })
  return isFollowed
}

function plain(address: string): string {
  return address.replace(/^(?:https?:\/\/|mailto:)/iu, '').replace(/\/$/u, '')
}
