/** A copy of `block` within copies of what it stands in, up to `main`: its face may depend on it. */
export function inItsPlace(block: Element): Element {
  let copy = block.cloneNode(true)
  for (let around = block.parentElement; around; around = around.parentElement) {
    if (around.tagName === 'MAIN') break
    const shell = around.cloneNode(false)
    shell.appendChild(copy)
    copy = shell
  }
  // A clone has its original's type.
  return copy as Element
}
