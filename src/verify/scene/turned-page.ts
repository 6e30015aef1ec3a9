/** A page, turned by quarters: everything on it lies elsewhere and is what it was. */

import type {Box, Glyph, PdfPage, Picture, Stroke} from '../../facts/index.ts'

/** Quarter turns clockwise. */
export type Quarters = 1 | 2 | 3

/** Lines are no thicker than this, in millimetres. */
const thickest = 2

/** `page` turned clockwise, with what were upright lines as level ones, and the other way round. */
export function turnedPage(page: PdfPage, quarters: Quarters): PdfPage {
  const turn = boxTurner(page, quarters)
  const {width, height} = turn({x: 0, y: 0, width: page.width, height: page.height})
  const shapes = page.shapes.map((shape) => ({...shape, box: turn(shape.box)}))
  return {
    ...page,
    width,
    height,
    glyphs: page.glyphs.map((glyph) => turnedGlyph(glyph, page, quarters)),
    strokes:
      quarters === 2
        ? page.strokes.map((stroke) => ({...stroke, ...turn(stroke)}))
        : shapes.flatMap((shape) => levelLine(shape) ?? []),
    shapes,
    pictures: page.pictures.map((picture) => movedPicture(picture, turn, 90 * quarters))
  }
}

/** Where a box of a page lies when that is turned clockwise. */
export function boxTurner(
  {width, height}: Pick<PdfPage, 'width' | 'height'>,
  quarters: Quarters
): (box: Box) => Box {
  return ({x, y, width: w, height: h}) => {
    if (quarters === 1) return {x: height - y - h, y: x, width: h, height: w}
    if (quarters === 2) return {x: width - x - w, y: height - y - h, width: w, height: h}
    return {x: y, y: width - x - w, width: h, height: w}
  }
}

/** `picture` elsewhere; its samples are looked at when somebody asks for them, as before. */
export function movedPicture(picture: Picture, move: (box: Box) => Box, turn: number = 0): Picture {
  const {columns, rows, angle, artifact, box} = picture
  return {
    columns,
    rows,
    artifact,
    box: move(box),
    angle: normal(angle + turn),
    get ink() {
      const {ink} = picture
      return ink && move(ink)
    },
    get colour() {
      return picture.colour
    },
    get opacity() {
      return picture.opacity
    },
    get coverage() {
      return picture.coverage
    }
  }
}

function turnedGlyph(
  glyph: Glyph,
  {width, height}: Pick<PdfPage, 'width' | 'height'>,
  quarters: Quarters
): Glyph {
  const {x, baseline: y} = glyph
  const [a, b, c, d] = glyph.frame
  const angle = normal(glyph.angle + 90 * quarters)
  if (quarters === 1) return {...glyph, x: height - y, baseline: x, angle, frame: [-b, a, -d, c]}
  if (quarters === 2) {
    return {...glyph, x: width - x, baseline: height - y, angle, frame: [-a, -b, -c, -d]}
  }
  return {...glyph, x: y, baseline: width - x, angle, frame: [b, -a, d, -c]}
}

/** What stood upright as a line lies level now. */
function levelLine({box, fill, stroke, artifact}: PdfPage['shapes'][number]): Stroke | undefined {
  const isLine = box.height <= thickest && box.width > box.height
  return isLine ? {...box, colour: fill ?? stroke ?? [], artifact} : undefined
}

/** An angle from above −180° to 180°. */
function normal(angle: number): number {
  const turned = ((angle % 360) + 360) % 360
  return turned > 180 ? turned - 360 : turned
}
