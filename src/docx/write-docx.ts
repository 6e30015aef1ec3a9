/** A laid-out document → DOCX. The steps, in order; read this first. */

import type {Element, Root} from 'hast'
import type {LayoutResult} from '../pages/in-browser/contract.ts'
import type {DocxSource} from '../word/index.ts'
import {WritingContext} from './context.ts'
import {appended, type DocxBlock, hairline, paragraphAround, writeBlocks} from './elements/block.ts'
import {colophonBox} from './elements/colophon.ts'
import {FlowPlace} from './elements/flow.ts'
import {letterBlocks, letterRules} from './elements/letter.ts'
import {mainBlocks} from './elements/main.ts'
import {mastheadBlocks} from './elements/masthead.ts'
import {Sections} from './elements/sections.ts'
import {FittedLengths} from './fitted.ts'
import {colophonPlaceOf, type MeasuredColophon} from './measured-colophon.ts'
import {packDocx, sourceRelations, type TextPart} from './package.ts'
import {fontTablePart} from './parts/font-table.ts'
import {footnotesPart} from './parts/footnotes.ts'
import {drawnHeader, emptyFooter, numberFooter, turnedNumberFooter} from './parts/margins.ts'
import {corePart, customPart, type DocxDescription} from './parts/properties.ts'
import {settingsPart} from './parts/settings.ts'
import {sourcePart, sourcePropertiesPart} from './parts/source-part.ts'
import {stylesPart} from './parts/styles.ts'
import {type SourceBlock, sourceBlocks, sourceOf} from './places.ts'
import {type DocxDifference, differenceOfDocx} from './proof.ts'
import {allNamed, elementNameOf, elementsIn, findTag, propertyOf} from './tree.ts'
import {writeElement, writePart} from './xml/element.ts'
import {textNamespaces} from './xml/vocabulary.ts'

/** What a DOCX is written of. */
export interface DocxRequest {
  /** The page of HTML as a tree. */
  readonly tree: Root
  readonly layout: Pick<LayoutResult, 'pages' | 'fitted'>
  readonly description: DocxDescription
  readonly source: Omit<DocxSource, 'places'>
}

export interface WrittenDocx {
  readonly bytes: Uint8Array
  /** What of the text is not in it, or twice: a fault of ours. */
  readonly difference: DocxDifference | undefined
}

/** Write a document as a DOCX: the same bytes for the same request. */
export function writeDocx(request: DocxRequest): WrittenDocx {
  const {tree, layout, description} = request
  const main = findTag(tree, 'main')
  if (!main) throw new Error('Expected the HTML to have a main element')
  const blocks = sourceBlocks(tree)
  const context = contextOf(layout, blocks)
  const fitted = new FittedLengths(layout.fitted)
  const isLetter = propertyOf(main, 'dataForm') === 'letter'

  const margins = marginParts(main, isLetter, fitted, context)
  const sections = new Sections(margins.ids)
  const body = bodyOf(main, layout, {fitted, sections, isLetter}, context)
  const notes = allNamed(main, 'footnotes')[0]
  if (notes) context.relate('footnotes', 'footnotes.xml')
  const root = writeElement('w:document', textNamespaces, [writeElement('w:body', {}, body)])
  const document: TextPart = ['word/document.xml', writePart(root)]
  const footnotes: readonly TextPart[] = notes
    ? [['word/footnotes.xml', footnotesPart(notes, context)]]
    : []
  const parts: readonly TextPart[] = [
    document,
    ...footnotes,
    ['word/styles.xml', stylesPart()],
    [
      'word/settings.xml',
      settingsPart({
        isMirrored: propertyOf(main, 'dataMirrored') === 'true',
        hasNotes: notes !== undefined
      })
    ],
    ['word/fontTable.xml', fontTablePart()],
    ...margins.parts,
    ['customXml/item1.xml', sourcePart(sourceOf(blocks, request.source, context.breaks))],
    ['customXml/itemProps1.xml', sourcePropertiesPart()],
    ['customXml/_rels/item1.xml.rels', sourceRelations()],
    ['docProps/core.xml', corePart(description)],
    ['docProps/custom.xml', customPart(description)]
  ]
  const texts = [document, ...footnotes].map(([, xml]) => xml)
  const isOverprint = propertyOf(main, 'dataOverprint') === 'true'
  return {
    bytes: packDocx(parts, context),
    difference: differenceOfDocx(tree, texts, {isOverprint, pictures: context.pictures})
  }
}

function contextOf(
  {pages}: Pick<LayoutResult, 'pages'>,
  blocks: readonly SourceBlock[]
): WritingContext {
  const context = new WritingContext(pages, blocks)
  context.relate('styles', 'styles.xml')
  context.relate('settings', 'settings.xml')
  context.relate('fontTable', 'fontTable.xml')
  context.relate('customXml', '../customXml/item1.xml')
  return context
}

function marginParts(
  main: Element,
  isLetter: boolean,
  fitted: FittedLengths,
  context: WritingContext
) {
  const setting = {
    isCentred: propertyOf(main, 'dataPageNumberPlace') === 'centred',
    isLatin: propertyOf(main, 'dataPageNumberFace') === 'latin',
    hasDashes: propertyOf(main, 'dataPageNumberDashes') !== 'false'
  }
  const isRuled = isLetter && propertyOf(main, 'dataOverprint') !== 'true'
  const parts: readonly TextPart[] = [
    ['word/footer1.xml', numberFooter('recto', setting)],
    ['word/footer2.xml', numberFooter('verso', setting)],
    ['word/footer3.xml', emptyFooter()],
    ['word/footer4.xml', turnedNumberFooter('recto', setting, context)],
    ['word/footer5.xml', turnedNumberFooter('verso', setting, context)],
    ...(isLetter
      ? [['word/header1.xml', drawnHeader(isRuled ? letterRules(fitted, context) : [])] as const]
      : [])
  ]
  const ids = {
    oddFooter: context.relate('footer', 'footer1.xml'),
    evenFooter: context.relate('footer', 'footer2.xml'),
    emptyFooter: context.relate('footer', 'footer3.xml'),
    turnedFooters: [
      context.relate('footer', 'footer4.xml'),
      context.relate('footer', 'footer5.xml')
    ] as const,
    letterHeader: isLetter ? context.relate('header', 'header1.xml') : undefined
  }
  return {parts, ids}
}

interface BodyPlace {
  readonly fitted: FittedLengths
  readonly sections: Sections
  readonly isLetter: boolean
}

function bodyOf(
  main: Element,
  layout: Pick<LayoutResult, 'pages'>,
  place: BodyPlace,
  context: WritingContext
) {
  const {fitted, sections, isLetter} = place
  const flow = new FlowPlace()
  const masthead = allNamed(main, 'masthead')[0]
  const form = propertyOf(main, 'dataForm') ?? 'general'
  const isOverprint = propertyOf(main, 'dataOverprint') === 'true'
  const head = !masthead
    ? []
    : isLetter
      ? letterBlocks(masthead, {fitted, isOverprint}, flow, context)
      : mastheadBlocks(masthead, {form, isOverprint, fitted, flow}, context)
  const others = elementsIn(main).filter(
    (child) => !/^(?:colophon|footnotes)$/u.test(elementNameOf(child) ?? '')
  )
  const text = [
    ...head,
    ...mainBlocks(others, {flow, sections, hasMasthead: masthead !== undefined}, context)
  ]
  const colophon = allNamed(main, 'colophon')[0]
  const measured = colophonPlaceOf(layout.pages)
  if (!colophon || !measured) return [writeBlocks(text), sections.text()]
  return withColophon(text, {
    colophon,
    measured,
    isDuplex: propertyOf(main, 'dataDuplex') !== 'false'
  })

  function withColophon(
    blocks: readonly DocxBlock[],
    own: {colophon: Element; measured: MeasuredColophon; isDuplex: boolean}
  ) {
    const box = colophonBox(own.colophon, context, {top: own.measured.top, isLetter})
    if (!own.measured.isApart) return [writeBlocks(appended(blocks, [box])), sections.text()]
    const all: readonly DocxBlock[] = [
      ...blocks,
      {type: 'sectionEnd', xml: sections.text()},
      paragraphAround([box], hairline)
    ]
    const isEven = own.isDuplex && !isLetter
    return [writeBlocks(all), sections.colophon(isEven, own.measured.isNumbered)]
  }
}
