/** The fonts of a document, each read as its kind asks. ISO 32000-1, 9.5 to 9.10. */

import type {PDFDict} from '@cantoo/pdf-lib'
import {dictAt, nameAt, streamAt, tryContentsOf} from '../pdf-syntax/index.ts'
import type {Font} from './font.ts'
import {compositeFont} from './fonts/composite.ts'
import {simpleFont} from './fonts/simple.ts'
import {readToUnicode} from './fonts/to-unicode.ts'
import {type DrawGlyph, type3Font} from './fonts/type3.ts'

/** The fonts met so far, each read once. */
export class FontShelf {
  readonly fonts = new Map<PDFDict, Font>()
  private readonly draw: DrawGlyph | undefined

  /** `draw` measures the ink of glyphs that are content streams; without it they have none. */
  constructor(draw?: DrawGlyph) {
    this.draw = draw
  }

  of(dict: PDFDict): Font {
    let font = this.fonts.get(dict)
    if (!font) {
      font = readFont(dict, this.draw)
      this.fonts.set(dict, font)
    }
    return font
  }

  /** The font called `name` in the `Font` resources. */
  at(resources: PDFDict | undefined, name: string | undefined): Font | undefined {
    const dict = name === undefined ? undefined : dictAt(resources, name)
    return dict && this.of(dict)
  }
}

function readFont(dict: PDFDict, draw: DrawGlyph | undefined): Font {
  const stream = streamAt(dict, 'ToUnicode')
  const bytes = stream && tryContentsOf(stream)
  const toUnicode = bytes && readToUnicode(bytes)
  const subtype = nameAt(dict, 'Subtype')
  if (subtype === 'Type0') return compositeFont(dict, toUnicode)
  return subtype === 'Type3' ? type3Font(dict, toUnicode, draw) : simpleFont(dict, toUnicode)
}
