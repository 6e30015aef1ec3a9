/** A selector of what stands on the pages for `element` of the source. */
export function refOf(element: Element): string {
  return `[data-ref="${element.getAttribute('data-ref')}"]`
}
