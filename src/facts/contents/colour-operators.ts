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
import type {GraphicsState} from './graphics-state.ts'

const device = {
  g: [gray, 'DefaultGray'],
  rg: [rgb, 'DefaultRGB'],
  k: [cmyk, 'DefaultCMYK']
} as const

/** Apply the operator at hand to `state`; `false` when it is of another kind. */
export function applyColourOperator(
  state: GraphicsState,
  reader: ContentReader,
  resources: PDFDict | undefined
): boolean {
  switch (reader.operator) {
    case 'g':
    case 'rg':
    case 'k':
      state.fillSpace = deviceSpace(reader.operator, resources)
      state.fill = colourIn(state.fillSpace, reader)
      return true
    case 'G':
    case 'RG':
    case 'K':
      state.strokeSpace = deviceSpace(strokers[reader.operator], resources)
      state.stroke = colourIn(state.strokeSpace, reader)
      return true
    case 'cs':
      state.fillSpace = spaceCalled(reader.name(0), resources)
      state.fill = state.fillSpace?.initial ?? noColour
      return true
    case 'CS':
      state.strokeSpace = spaceCalled(reader.name(0), resources)
      state.stroke = state.strokeSpace?.initial ?? noColour
      return true
    case 'sc':
    case 'scn':
      state.fill = colourIn(state.fillSpace, reader)
      return true
    case 'SC':
    case 'SCN':
      state.stroke = colourIn(state.strokeSpace, reader)
      return true
    default:
      return false
  }
}

const strokers = {G: 'g', RG: 'rg', K: 'k'} as const

function deviceSpace(operator: keyof typeof device, resources: PDFDict | undefined): ColourSpace {
  const [space, name] = device[operator]
  const found = defaultSpace(name, resources)
  return found?.components === space.components ? found : space
}

function colourIn(space: ColourSpace | undefined, reader: ContentReader) {
  const values = reader.numbers()
  return space && values.length > 0 ? space.colour(values) : noColour
}
