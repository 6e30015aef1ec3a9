/** Glyphs and pages made up for a test: what it does not speak of is of no account. */

import type {Face, Glyph, PdfPage} from '../../src/facts/index.ts'

const face: Face = {name: 'F', outlines: 'truetype', isBold: false, ink: () => undefined}

export function glyphOf(given: Partial<Glyph>): Glyph {
  return {
    text: '字',
    x: 0,
    baseline: 0,
    size: 16,
    advance: 5.6,
    angle: 0,
    font: given.face?.name ?? face.name,
    face,
    code: 0,
    frame: [1, 0, 0, -1],
    painted: 'fill',
    colour: [0],
    artifact: false,
    ...given
  }
}

export function pageOf(given: Partial<PdfPage>): PdfPage {
  const {width = 210, height = 297} = given
  return {
    width,
    height,
    mediaBox: {x: 0, y: 0, width, height},
    rotation: 0,
    glyphs: [],
    strokes: [],
    shapes: [],
    pictures: [],
    ranks: new Map(),
    ...given
  }
}
