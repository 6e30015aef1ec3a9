/**
 * A page that is emitted on its side, 297 × 210, as it lies in the bound document.
 *
 * GB/T 9704—2012, 8: read with the head of the table up, the page is turned a quarter
 * clockwise from where it lies; turned back, its head is at the physical left.
 */

import type {Box, Glyph, PdfPage} from '../../facts/index.ts'

export function isSideways({width, height}: Pick<PdfPage, 'width' | 'height'>): boolean {
  return width > height
}

/** `page` turned a quarter anticlockwise when it lies on its side, else as it is. */
export function portraitOf(page: PdfPage): PdfPage {
  if (!isSideways(page)) return page
  const {width} = page
  const turn = ({x, y, width: w, height: h}: Box): Box => ({
    x: y,
    y: width - x - w,
    width: h,
    height: w
  })
  return {
    ...page,
    width: page.height,
    height: page.width,
    glyphs: page.glyphs.map((glyph) => turnGlyph(glyph, width)),
    // What lay level stands upright now, and is a rule no more.
    strokes: [],
    shapes: page.shapes.map((shape) => ({...shape, box: turn(shape.box)})),
    pictures: page.pictures.map((picture) => ({
      ...picture,
      angle: picture.angle - 90,
      box: turn(picture.box),
      ink: picture.ink && turn(picture.ink)
    }))
  }
}

function turnGlyph(glyph: Glyph, width: number): Glyph {
  const [a, b, c, d] = glyph.frame
  return {
    ...glyph,
    x: glyph.baseline,
    baseline: width - glyph.x,
    angle: normal(glyph.angle - 90),
    frame: [b, -a, d, -c]
  }
}

/** An angle from above −180° to 180°. */
function normal(angle: number): number {
  const turned = ((angle % 360) + 360) % 360
  return turned > 180 ? turned - 360 : turned
}
