import type {PhrasingContent} from 'mdast'

/** `nodes` without the emphasis that is around all of them: a heading has a face of its own. */
export function plainPhrasing(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const isPlain = nodes.some(
    (node) => !isEmphasis(node) && !(node.type === 'text' && node.value.trim() === '')
  )
  if (isPlain || !nodes.some(isEmphasis)) return [...nodes]
  return nodes.flatMap((node) => (isEmphasis(node) ? plainPhrasing(node.children) : [node]))
}

function isEmphasis(
  node: PhrasingContent
): node is PhrasingContent & {type: 'emphasis' | 'strong'} {
  return node.type === 'emphasis' || node.type === 'strong'
}
