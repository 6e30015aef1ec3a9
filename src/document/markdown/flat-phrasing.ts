/** Text among which Markdown has links, code and HTML → what of it is printed. */

import type {ImageReference, Link, LinkReference, PhrasingContent} from 'mdast'
import type {VFile} from 'vfile'
import type {Links} from './links.ts'
import {mergeTexts} from './literals.ts'
import {isComment, refuseHtml} from './refuse-markup.ts'
import {reportLink} from './report-link.ts'
import {optionsInComment, refuseTableOptions} from './table-options.ts'

/** Flatten `nodes`: their words stay, and what cannot be printed is told on `file`. */
export function flatPhrasing(
  nodes: readonly PhrasingContent[],
  links: Links,
  file: VFile
): PhrasingContent[] {
  return mergeTexts(nodes.flatMap((node) => flatPhrase(node, links, file)))
}

function flatPhrase(node: PhrasingContent, links: Links, file: VFile): PhrasingContent[] {
  const at = node.position && {position: node.position}
  switch (node.type) {
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'subscript':
    case 'superscript':
      return [{...node, children: flatPhrasing(node.children, links, file)}]
    case 'link':
      return linkTo(node.url, node, links, file)
    case 'linkReference':
      return linkTo(links.definitions.get(node.identifier)?.url, node, links, file)
    case 'inlineCode':
      return [{type: 'text', value: node.value, ...at}]
    case 'break': {
      // Two spaces at the end of a line are a leftover of pasting; `\` is meant.
      const isMeant = String(file)[node.position?.start.offset ?? 0] === '\\'
      return isMeant ? [node] : [{type: 'text', value: '\n', ...at}]
    }
    case 'html':
      if (!isComment(node.value) && /^<br\s*\/?>$/i.test(node.value))
        return [{type: 'break', ...at}]
      // Of no table: it stands in the middle of text.
      if (optionsInComment(node)) refuseTableOptions(node, file)
      else refuseHtml(node, file)
      return []
    case 'imageReference':
      return pictureOf(node, links)
    default:
      return [node]
  }
}

/** The words, which lead there; an address that nothing leads to is told alone. */
function linkTo(
  url: string | undefined,
  node: Link | LinkReference,
  links: Links,
  file: VFile
): PhrasingContent[] {
  const children = flatPhrasing(node.children, links, file)
  if (url === undefined) return children
  const isFollowed = reportLink(url, node, file)
  if (!isFollowed || children.length === 0) return children
  return [{type: 'link', url, children, ...(node.position && {position: node.position})}]
}

function pictureOf(node: ImageReference, {definitions}: Links): PhrasingContent[] {
  const definition = definitions.get(node.identifier)
  if (!definition) return []
  const {url, title = null} = definition
  const at = node.position && {position: node.position}
  return [{type: 'image', url, alt: node.alt ?? null, title, ...at}]
}
