/** Read one page: its content, and what annotations show on it. */

import {PDFArray, type PDFDict, PDFRef} from '@cantoo/pdf-lib'
import {nameOf, numberAt, pageContents} from '../pdf-syntax/index.ts'
import {type Appearance, appearancesOn} from './annotations.ts'
import {PageCollector} from './collect-page.ts'
import {Allowance} from './contents/allowance.ts'
import {Interpreter} from './contents/interpret.ts'
import {Layers} from './contents/optional-content.ts'
import {FontShelf} from './font-shelf.ts'
import {InkMeasure} from './measure-ink.ts'
import {mergeRules} from './merge-rules.ts'
import type {PdfPage} from './page.ts'
import {pagePlaceOf} from './page-place.ts'
import type {PageNode} from './page-tree.ts'
import {readStructure} from './structure.ts'

export interface ReadingOptions {
  /**
   * Whether what is painted on several pages by the same objects is read once, as in copies
   * of a document: for those who keep the pages, since they are kept.
   */
  readonly isSharing?: boolean
  /** Whether reading has taken too long: a page is then given up with a `PdfFault`. */
  readonly isOver?: (() => boolean) | undefined
}

/** What a page shows, whatever the tags say of it. */
type Painted = Omit<PdfPage, 'ranks' | 'formulas'>

/** Reads the pages of one document; the fonts they share are read once. */
export function pageReader(
  catalog: PDFDict,
  {isSharing = false, isOver}: ReadingOptions = {}
): (node: PageNode) => PdfPage {
  const structure = readStructure(catalog)
  const layers = new Layers(catalog)
  const allowance = new Allowance(isOver)
  const inks = new InkMeasure(allowance)
  const shelf: FontShelf = new FontShelf((glyph, resources, matrix) =>
    inks.measure(glyph, resources, matrix, shelf)
  )
  const isTagged = structure !== undefined

  const known = new Map<string, Painted>()

  return (node) => {
    const appearances = appearancesOn(node.dict, layers)
    // What annotations show is a page's own, whatever else it shares.
    const key = isSharing && appearances.length === 0 ? keyOf(node) : undefined
    const painted = (key !== undefined && known.get(key)) || paintedOn(node, appearances)
    if (key !== undefined) known.set(key, painted)
    const own = node.ref && structure?.get(node.ref)
    const {ranks = new Map(), formulas = new Set<number>()} = own ?? {}
    return {...painted, ranks, ...(formulas.size > 0 && {formulas})}
  }

  function paintedOn(node: PageNode, appearances: readonly Appearance[]): Painted {
    const {ctm, ...place} = pagePlaceOf(node)
    allowance.renew()
    const visible = [0, 0, place.width, place.height] as const
    const device = new PageCollector(isTagged, allowance)
    const interpreter = new Interpreter({device, shelf, allowance, layers}, ctm, visible)
    interpreter.run(pageContents(node.dict), node.resources)
    for (const {form, matrix} of appearances) interpreter.runForm(form, matrix)
    const {glyphs, strokes, shapes, pictures} = device
    return {...place, glyphs, strokes: mergeRules(strokes), shapes, pictures}
  }
}

/** The same for pages that paint the same objects; undefined where they are no objects. */
function keyOf({dict, mediaBox, cropBox, trimBox, rotate}: PageNode): string | undefined {
  const contents = dict.get(nameOf('Contents'))
  const parts = contents instanceof PDFArray ? contents.asArray() : [contents]
  const objects = [...parts, dict.get(nameOf('Resources'))]
  if (!objects.every((each) => each instanceof PDFRef)) return undefined
  const unit = numberAt(dict, 'UserUnit')
  return JSON.stringify([objects.map(String), mediaBox, cropBox, trimBox, rotate, unit])
}
