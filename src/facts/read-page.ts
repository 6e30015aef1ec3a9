/** Read one page: its content, and what annotations show on it. */

import type {PDFDict} from '@cantoo/pdf-lib'
import {Allowance} from './allowance.ts'
import {GlyphDrawing} from './draw-glyph.ts'
import {FontShelf} from './font.ts'
import {Interpreter} from './interpret.ts'
import {mergeRules} from './merge-rules.ts'
import {Layers} from './optional-content.ts'
import type {PdfPage} from './page.ts'
import {placeOf} from './page-place.ts'
import type {PageNode} from './page-tree.ts'
import {pageContents} from './streams.ts'
import {readStructure} from './structure.ts'

/** Reads the pages of one document; what they share is read once. */
export function pageReader(catalog: PDFDict): (node: PageNode) => PdfPage {
  const structure = readStructure(catalog)
  const layers = new Layers(catalog)
  const allowance = new Allowance()
  const drawing = new GlyphDrawing(allowance)
  const shelf: FontShelf = new FontShelf((glyph, resources, matrix) =>
    drawing.measure(glyph, resources, matrix, shelf)
  )
  const tagged = structure !== undefined

  return (node) => {
    const {ctm, ...place} = placeOf(node)
    allowance.renew()
    const visible = [0, 0, place.width, place.height] as const
    const interpreter = new Interpreter({ctm, visible, tagged, shelf, allowance, layers})
    interpreter.run(pageContents(node.dict), node.resources)
    const {glyphs, rules, shapes, pictures} = interpreter.sheet
    const own = node.ref && structure?.get(node.ref)
    const {ranks = new Map(), formulas = new Set<number>()} = own ?? {}
    return {
      ...place,
      glyphs,
      rules: mergeRules(rules),
      shapes,
      pictures,
      ranks,
      ...(formulas.size > 0 && {formulas})
    }
  }
}
