/** The operators that choose colours. ISO 32000-1, table 74. */

import type {PDFDict} from '@cantoo/pdf-lib'
import type {ContentReader} from '../../pdf-syntax/index.ts'
import {
  type ColourSpace,
  cmyk,
  defaultSpace,
  gray,
  noColour,
  rgb,
  spaceCalled
} from '../colour/spaces.ts'
import type {Operator, Operators, Run} from './run.ts'

export const colourOperators: Operators = {
  g: fillIn(gray, 'DefaultGray'),
  rg: fillIn(rgb, 'DefaultRGB'),
  k: fillIn(cmyk, 'DefaultCMYK'),
  G: strokeIn(gray, 'DefaultGray'),
  RG: strokeIn(rgb, 'DefaultRGB'),
  K: strokeIn(cmyk, 'DefaultCMYK'),
  cs({state}, reader, resources) {
    state.fillSpace = spaceCalled(reader.name(0), resources)
    state.fill = state.fillSpace?.initial ?? noColour
  },
  CS({state}, reader, resources) {
    state.strokeSpace = spaceCalled(reader.name(0), resources)
    state.stroke = state.strokeSpace?.initial ?? noColour
  },
  sc: fill,
  scn: fill,
  SC: stroke,
  SCN: stroke
}

type DefaultName = 'DefaultGray' | 'DefaultRGB' | 'DefaultCMYK'

function fillIn(space: ColourSpace, name: DefaultName): Operator {
  return ({state}, reader, resources) => {
    state.fillSpace = deviceSpace(space, name, resources)
    state.fill = colourIn(state.fillSpace, reader)
  }
}

function strokeIn(space: ColourSpace, name: DefaultName): Operator {
  return ({state}, reader, resources) => {
    state.strokeSpace = deviceSpace(space, name, resources)
    state.stroke = colourIn(state.strokeSpace, reader)
  }
}

function fill({state}: Run, reader: ContentReader): void {
  state.fill = colourIn(state.fillSpace, reader)
}

function stroke({state}: Run, reader: ContentReader): void {
  state.stroke = colourIn(state.strokeSpace, reader)
}

/** What `resources` take `space` for. ISO 32000-1, 8.6.5.6. */
function deviceSpace(
  space: ColourSpace,
  name: DefaultName,
  resources: PDFDict | undefined
): ColourSpace {
  const found = defaultSpace(name, resources)
  return found?.components === space.components ? found : space
}

function colourIn(space: ColourSpace | undefined, reader: ContentReader) {
  const values = reader.numbers()
  return space && values.length > 0 ? space.colour(values) : noColour
}
