/** HTML → a document whose fonts, formulas and pictures are there to be measured. */

import {textBlocksOf} from './again/change-between.ts'
import type {Pace} from './breaks/pace.ts'
import type {LayoutRequest, Trouble} from './contract.ts'
import {copyOf} from './copy-of.ts'
import {decodePictures} from './decode-pictures.ts'
import {Formulas, loadFormulas} from './fit/formulas.ts'
import {loadFonts, loadShownFonts} from './load-fonts.ts'
import {openHtml} from './open-html.ts'
import {Workbench} from './workbench.ts'

export interface OpenContent {
  readonly content: DocumentFragment
  /** What its `main` says: form, duplex, what the house has agreed on. */
  readonly options: DOMStringMap
  readonly bench: Workbench
  readonly formulas: Formulas | undefined
  /** As it was typed, with its blocks of text, for a layout that is kept. */
  readonly kept: {readonly typed: DocumentFragment; readonly blocks: Element[]} | undefined
  /** Every step adds its own. */
  readonly troubles: Trouble[]
}

/** Open the document of `request`, and wait for all it shows. */
export async function openContent(request: LayoutRequest, pace: Pace): Promise<OpenContent> {
  const content = openHtml(request.html)
  const kept = pace.isKept ? {typed: copyOf(content), blocks: textBlocksOf(content)} : undefined
  const options = content.querySelector('main')?.dataset ?? {}
  const troubles: Trouble[] = []
  const bench = new Workbench(request.css, content)
  if (request.formulas) await loadFormulas(request.formulas)
  await (pace.isFrugal ? loadShownFonts(content, bench, troubles) : loadFonts(content, troubles))
  const formulas = request.formulas && new Formulas(request.formulas, bench)
  formulas?.stow(content)
  await decodePictures(content, troubles)
  return {content, options, bench, formulas, kept, troubles}
}
