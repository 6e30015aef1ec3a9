/** A deep copy, which has its original's type. */
export function copyOf<N extends Node>(node: N): N {
  return node.cloneNode(true) as N
}

/** The nodes below `root`, each with its copy below `copy`, in order; `shown` as of a tree walker. */
export function* withCopies(
  root: Node,
  copy: Node,
  shown: number
): Generator<readonly [own: Node, placed: Node]> {
  const [own, placed] = [root, copy].map((each) => document.createTreeWalker(each, shown))
  while (own?.nextNode() && placed?.nextNode()) yield [own.currentNode, placed.currentNode]
}
