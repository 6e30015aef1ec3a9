/** 发文机关署名 and 成文日期. GB/T 9704—2012, 7.3.5. */

import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Main} from '../document/model.ts'
import {fieldElement, optionalElement} from './element.ts'
import {signatureStampElements} from './signature-stamps.ts'

/** The names of a joint issue and their date are one block: it is not parted by a page's end. */
export function signingElements({bylines, signatureStamps, signedOn}: Main): Element[] {
  const names = bylines.map((byline) => fieldElement('byline', byline))
  const stamps = signatureStampElements(signatureStamps)
  const date = optionalElement('signed-on', signedOn)
  if (names.length < 2) return [...names, ...stamps, ...date]
  return [h('section', {'data-element': 'joint-signing'}, [...names, ...stamps, ...date])]
}
