/**
 * Where ink and baselines are, in CSS pixels.
 *
 * The standard's millimetres to a mark or a separator are distances of ink; a font's own
 * ascent differs from it by up to 3 mm, so only outlines will do: a canvas knows them.
 */

const context = new OffscreenCanvas(1, 1).getContext('2d')

export interface Ink {
  readonly ascent: number
  readonly descent: number
  readonly width: number
}

/** The ink of `text` set in the font of `element`, above and below the baseline. */
export function inkOfText(element: Element, text: string): Ink {
  if (!context) throw new Error('Expected a 2D canvas')
  const {fontFamily, fontSize, fontWeight} = getComputedStyle(element)
  context.font = `${fontWeight} ${fontSize} ${fontFamily}`
  const metrics = context.measureText(text)
  return {
    ascent: metrics.actualBoundingBoxAscent,
    descent: metrics.actualBoundingBoxDescent,
    width: metrics.width
  }
}

/** The y of the first baseline of `element` in the viewport. */
export function baselineOf(element: Element): number {
  const probe = document.createElement('span')
  probe.style.cssText = 'display:inline-block;width:0;height:0'
  element.prepend(probe)
  const {bottom} = probe.getBoundingClientRect()
  probe.remove()
  return bottom
}

/** How wide the text of `element` runs on one line, without the tracking after its end. */
export function advanceOf(element: Element): number {
  const range = document.createRange()
  range.selectNodeContents(element)
  const {width} = range.getBoundingClientRect()
  const {letterSpacing} = getComputedStyle(element)
  return width - (letterSpacing === 'normal' ? 0 : Number.parseFloat(letterSpacing))
}
