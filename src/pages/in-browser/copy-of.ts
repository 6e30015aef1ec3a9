/** A deep copy, which has its original's type. */
export function copyOf<N extends Node>(node: N): N {
  return node.cloneNode(true) as N
}
