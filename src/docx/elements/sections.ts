/** Sections: sheets, their margins, grid and the feet with numbers. Order of `CT_SectPr`. */

import {gridLine, wordSheet} from '../measures.ts'
import {writeElement, type Xml} from '../xml/element.ts'

/** The relationships of what stands in the margins. */
export interface MarginParts {
  readonly oddFooter: string
  readonly evenFooter: string
  /** Without a number. */
  readonly emptyFooter: string
  /** Of sheets turned sideways. */
  readonly turnedFooters: readonly [odd: string, even: string]
  /** On the first page of a letter: its rules. */
  readonly letterHeader: string | undefined
}

export class Sections {
  readonly #parts: MarginParts
  #isFirst = true

  constructor(parts: MarginParts) {
    this.#parts = parts
  }

  /** A section of text in its usual place. */
  text(): Xml {
    return this.write({width: wordSheet.width, height: wordSheet.height})
  }

  /** The sheet of the colophon, when it has one of its own: an even one where `isEven`. */
  colophon(isEven: boolean, isNumbered: boolean): Xml {
    const type = isEven ? 'evenPage' : 'nextPage'
    return this.write({width: wordSheet.width, height: wordSheet.height, type, isNumbered})
  }

  write({width, height, type, isNumbered = true, isLandscape = false}: SectionSetting): Xml {
    const {letterHeader, oddFooter, evenFooter, emptyFooter, turnedFooters} = this.#parts
    const hasOwnFirst = this.#isFirst && letterHeader !== undefined
    this.#isFirst = false
    const upright = isNumbered ? [oddFooter, evenFooter] : [emptyFooter, emptyFooter]
    const footers = isLandscape ? turnedFooters : upright
    const margins = isLandscape ? turnedMargins : wordSheet
    return writeElement('w:sectPr', {}, [
      ...(hasOwnFirst ? [reference('w:headerReference', 'first', letterHeader)] : []),
      ...(hasOwnFirst ? [reference('w:footerReference', 'first', emptyFooter)] : []),
      reference('w:footerReference', 'default', footers[0] ?? ''),
      reference('w:footerReference', 'even', footers[1] ?? ''),
      writeElement('w:footnotePr', {}, [
        writeElement('w:numFmt', {'w:val': 'decimalEnclosedCircleChinese'})
      ]),
      ...(type ? [writeElement('w:type', {'w:val': type})] : []),
      writeElement('w:pgSz', {
        'w:w': width,
        'w:h': height,
        'w:orient': isLandscape ? 'landscape' : undefined
      }),
      writeElement('w:pgMar', {
        'w:top': margins.top,
        'w:right': margins.right,
        'w:bottom': margins.bottom,
        'w:left': margins.left,
        'w:header': wordSheet.header,
        'w:footer': margins.footer,
        'w:gutter': 0
      }),
      writeElement('w:cols', {'w:space': 425}),
      ...(hasOwnFirst ? [writeElement('w:titlePg')] : []),
      writeElement('w:docGrid', {...(hasOwnFirst ? {} : snapped), 'w:linePitch': gridLine})
    ])
  }
}

/**
 * Lines of ours are of exact height and off the grid, which is for what others paste. A first
 * page with a header of its own goes without: LibreOffice, which makes a page style of it,
 * begins the grid below the header's line, and the whole page 4.2 mm lower.
 */
const snapped = {'w:type': 'lines'} as const

interface SectionSetting {
  readonly width: number
  readonly height: number
  readonly type?: 'evenPage' | 'nextPage'
  readonly isNumbered?: boolean
  readonly isLandscape?: boolean
}

/** 8: the head of the table lies at the fold, which is the left edge of an upright sheet. */
const turnedMargins = {
  top: wordSheet.left,
  right: wordSheet.top,
  bottom: wordSheet.right,
  left: wordSheet.bottom,
  footer: 851
}

/** A section of sheets turned sideways. */
export function landscapeSection(sections: Sections): Xml {
  return sections.write({width: wordSheet.height, height: wordSheet.width, isLandscape: true})
}

function reference(name: string, type: string, id: string): Xml {
  return writeElement(name, {'w:type': type, 'r:id': id})
}
