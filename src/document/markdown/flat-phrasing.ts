/** Text among which Markdown has links, code and HTML → what of it is printed. */

import type {ImageReference, PhrasingContent} from 'mdast'
import type {VFile} from 'vfile'
import type {Links} from './links.ts'
import {mergeTexts} from './literals.ts'
import {isComment, refuseHtml} from './refuse-markup.ts'

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
      return [{...node, children: flatPhrasing(node.children, links, file)}]
    case 'link':
    case 'linkReference':
      return flatPhrasing(node.children, links, file)
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
      refuseHtml(node, file)
      return []
    case 'imageReference':
      return pictureOf(node, links)
    default:
      return [node]
  }
}

function pictureOf(node: ImageReference, {definitions}: Links): PhrasingContent[] {
  const definition = definitions.get(node.identifier)
  if (!definition) return []
  const {url, title = null} = definition
  const at = node.position && {position: node.position}
  return [{type: 'image', url, alt: node.alt ?? null, title, ...at}]
}
