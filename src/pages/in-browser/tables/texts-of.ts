/** The text nodes of `cell`, in order. */
export function textsOf(cell: Node): Text[] {
  const texts: Text[] = []
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode)
  return texts
}
