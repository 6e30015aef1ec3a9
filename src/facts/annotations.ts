/**
 * What annotations show on a page: electronic seals and signatures, stamps, filled-in fields.
 *
 * ISO 32000-1, 12.5.5.
 */

import {PDFDict, PDFStream} from '@cantoo/pdf-lib'
import {
  arrayAt,
  dictAt,
  entry,
  type Matrix,
  matrixAt,
  members,
  nameAt,
  numberAt,
  numbers
} from '../pdf-syntax/index.ts'
import type {Layers} from './contents/optional-content.ts'
import {transform} from './edges.ts'

export interface Appearance {
  readonly form: PDFStream
  /** From the form, after its own matrix, to the page. */
  readonly matrix: Matrix
}

/** Flags, table 165: hidden, and not to be viewed. */
const hidden = 2
const notViewed = 32

/** Nobody's page has more; each is a form to be run. */
const mostAnnotations = 10_000

/** The appearances of the annotations of `page` that a reader shows. */
export function appearancesOn(page: PDFDict, layers: Layers): readonly Appearance[] {
  return members(arrayAt(page, 'Annots'))
    .slice(0, mostAnnotations)
    .flatMap((annotation) => {
      if (!(annotation instanceof PDFDict) || nameAt(annotation, 'Subtype') === 'Popup') return []
      if ((numberAt(annotation, 'F') ?? 0) & (hidden | notViewed)) return []
      if (layers.hides(entry(annotation, 'OC'))) return []
      const form = normalAppearance(annotation)
      const matrix = form && placeOn(annotation, form)
      return form && matrix ? [{form, matrix}] : []
    })
}

/** The one appearance, or that of the state the annotation is in. */
function normalAppearance(annotation: PDFDict): PDFStream | undefined {
  const appearance = entry(dictAt(annotation, 'AP'), 'N')
  if (appearance instanceof PDFStream) return appearance
  const state = nameAt(annotation, 'AS')
  if (!(appearance instanceof PDFDict) || state === undefined) return undefined
  const chosen = entry(appearance, state)
  return chosen instanceof PDFStream ? chosen : undefined
}

/** Algorithm 8.1: the box of the form, after its matrix, fills the rectangle of the annotation. */
function placeOn(annotation: PDFDict, {dict}: PDFStream): Matrix | undefined {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbers(arrayAt(annotation, 'Rect'))
  const [l = 0, b = 0, r = 0, t = 0] = numbers(arrayAt(dict, 'BBox'))
  const [left, bottom, right, top] = transform([l, b, r, t], matrixAt(dict, 'Matrix'))
  if (right === left || top === bottom || x1 === x2 || y1 === y2) return undefined
  const across = Math.abs(x2 - x1) / (right - left)
  const up = Math.abs(y2 - y1) / (top - bottom)
  return [across, 0, 0, up, Math.min(x1, x2) - across * left, Math.min(y1, y2) - up * bottom]
}
