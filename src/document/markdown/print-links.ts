/** A link's address is not on paper unless its words are the address: printed on request, or told. */

import type {Link, Root} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import {SKIP, visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {tell} from '../../base/message.ts'
import {shorten} from '../../base/shorten.ts'
import type {Metadata} from '../front-matter/metadata.ts'

const longest = 60

/**
 * Put the addresses of the links in `tree` in brackets behind their words where `links` asks for
 * it; where it says nothing, tell of each that only the PDF leads to it.
 */
export function printLinks(tree: Root, links: Metadata['links'], file: VFile): void {
  if (links === 'unprinted') return
  visit(tree, 'link', (node, index, parent) => {
    if (plain(textOf(node).trim()) === plain(node.url)) return
    if (links !== 'printed') return tellOf(node, file)
    if (index === undefined) return
    const address = `（${node.url.replace(/^mailto:/iu, '')}）`
    parent?.children.splice(index + 1, 0, {type: 'generatedText', value: address})
    return [SKIP, index + 2]
  })
}

function tellOf(node: Link, file: VFile): void {
  const [words, address] = [shorten(textOf(node).trim(), longest), shorten(node.url, longest)]
  tell(file, {
    ruleId: 'link-target',
    severity: 'info',
    wording: {
      zh: `链接“${words}”的地址 ${address} 在 PDF 里可以点开，纸上看不到；要印出，应在文件头写“链接: 印出”`,
      en: `The address ${address} of the link \`${words}\` can be followed in the PDF but is not on paper, expected \`链接: 印出\` in the front matter where it is to be printed`
    },
    place: node.position,
    actual: node.url
  })
}

function plain(address: string): string {
  return address.replace(/^(?:https?:\/\/|mailto:)/iu, '').replace(/\/$/u, '')
}
