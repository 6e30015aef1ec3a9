/** Where an image is on the page: a unit square under the matrix. ISO 32000-1, 8.9.5.1. */

import type {PDFDict} from '@cantoo/pdf-lib'
import {concatenate} from '../../pdf-syntax/index.ts'
import {cut, type Edges, edgesAround, transform} from '../edges.ts'
import type {Image} from '../images/image.ts'
import {inkOfImage} from '../images/image-ink.ts'
import type {GraphicsState} from './graphics-state.ts'

type Place = Pick<GraphicsState, 'ctm' | 'clip'>

/** The box around an image within the clip; undefined when nothing of it is seen. */
export function edgesOfImage({ctm, clip}: Place): Edges | undefined {
  return cut(transform([0, 0, 1, 1], ctm), clip)
}

/** The box around the ink of `image` within the clip; undefined when it shows nothing. */
export function inkEdgesOf(
  image: Image,
  {ctm, clip}: Place,
  resources: PDFDict | undefined
): Edges | undefined {
  // Samples count from the top, the square from its foot.
  const upright = concatenate([1, 0, 0, -1, 0, 1], ctm)
  const edges = edgesAround(inkOfImage(image, resources).outline, upright)
  return edges && cut(edges, clip)
}
