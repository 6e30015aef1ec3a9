/** An address that a link cannot lead to. */

import type {Link, LinkReference} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {VFile} from 'vfile'
import {tell} from '../../base/message.ts'
import {shorten} from '../../base/shorten.ts'

const longest = 60

/** Tell of an address that is neither printed nor followed; give back whether the PDF leads to it. */
export function reportLink(url: string, node: Link | LinkReference, file: VFile): boolean {
  const isFollowed = /^(?:https?:\/\/|mailto:)[^\s]+$/iu.test(url)
  const words = shorten(textOf(node).trim(), longest)
  const isShown = words !== '' || node.children.some(({type}) => type.startsWith('image'))
  if (isFollowed && isShown) return true
  const address = shorten(url, longest)
  tell(file, {
    ruleId: 'link-target',
    severity: 'warning',
    wording: isShown
      ? {
          zh: `链接“${words}”的地址 ${address} 不会印出，也点不开；应为 http://、https:// 或 mailto: 的地址，或写进正文`,
          en: `The address ${address} of the link \`${words}\` is neither printed nor followed, expected http://, https:// or mailto:, or the address in the text`
        }
      : {
          zh: `链接没有文字，地址 ${address} 不会印出，也点不开；应在“[ ]”里写上文字，或把地址写进正文`,
          en: `The address ${address} of a link without words is neither printed nor followed, expected words in \`[ ]\`, or the address in the text`
        },
    place: node.position,
    actual: url
  })
  return false
}
