/**
 * 分隔线 as drawings.
 *
 * Chromium rounds borders and boxes to whole pixels, so 0.35 and 0.25 mm would come out
 * alike; a rectangle in an SVG keeps its height to 0.01 mm.
 */

const namespace = 'http://www.w3.org/2000/svg'

/** All are measured before the first is drawn: what is drawn has all pages laid out anew. */
export function drawSeparators(pages: readonly ParentNode[]): void {
  const separators = pages.flatMap((page) => [...page.querySelectorAll<HTMLElement>('hr')])
  const sizes = separators.map(sizeOf)
  for (const [index, separator] of separators.entries()) {
    const {width, height} = sizes[index] ?? sizeOf(separator)
    const drawing = document.createElementNS(namespace, 'svg')
    const rule = document.createElementNS(namespace, 'rect')
    for (const element of [drawing, rule]) {
      element.setAttribute('width', String(width))
      element.setAttribute('height', String(height))
    }
    rule.setAttribute('fill', 'currentColor')
    drawing.setAttribute('aria-hidden', 'true')
    drawing.style.display = 'block'
    drawing.style.overflow = 'visible'
    drawing.append(rule)
    separator.replaceChildren()
    const frame = document.createElement('div')
    for (const {name, value} of separator.attributes) frame.setAttribute(name, value)
    frame.append(drawing)
    separator.replaceWith(frame)
  }
}

function sizeOf(element: Element): {width: number; height: number} {
  const {width, height} = getComputedStyle(element)
  return {width: Number.parseFloat(width), height: Number.parseFloat(height)}
}
