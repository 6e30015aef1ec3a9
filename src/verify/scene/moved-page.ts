/** A page with all that is on it, or some of it, elsewhere. */

import type {Millimetres} from '../../base/units.ts'
import type {Box, PdfPage} from '../../facts/index.ts'
import {movedPicture} from './turned-page.ts'

/** Move what `isMeant` tells by the point it begins at: all, without it. */
export function movedPage(
  page: PdfPage,
  right: Millimetres,
  down: Millimetres,
  isMeant: (point: {readonly x: Millimetres; readonly y: Millimetres}) => boolean = () => true
): PdfPage {
  const move = (box: Box): Box => (isMeant(box) ? {...box, x: box.x + right, y: box.y + down} : box)
  const inPlace = ({x, y, width, height}: Box): Box => move({x, y, width, height})
  return {
    ...page,
    glyphs: page.glyphs.map((glyph) =>
      isMeant({x: glyph.x, y: glyph.baseline})
        ? {...glyph, x: glyph.x + right, baseline: glyph.baseline + down}
        : glyph
    ),
    strokes: page.strokes.map((stroke) => ({...stroke, ...inPlace(stroke)})),
    shapes: page.shapes.map((shape) => ({...shape, box: move(shape.box)})),
    pictures: page.pictures.map((picture) => movedPicture(picture, move))
  }
}
