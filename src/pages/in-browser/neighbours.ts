/** What stands before and after an element, whatever either is part of. */

/** The next element in the document that is not inside `element`. */
export function elementAfter(element: Element): Element | null {
  let node: Element | null = element
  while (node && !node.nextElementSibling) node = node.parentElement
  return node?.nextElementSibling ?? null
}

/** The last element on the page of `element` that it is not inside of. */
export function elementBefore(element: Element): Element | null {
  let node: Element | null = element
  while (node && !node.classList.contains('pagedjs_page_content')) {
    if (node.previousElementSibling) return node.previousElementSibling
    node = node.parentElement
  }
  return null
}
