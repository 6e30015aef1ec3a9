/** Marked content around what is painted. ISO 32000-1, 14.6. */

import type {PDFDict} from '@cantoo/pdf-lib'
import {textString} from './cmap.ts'
import type {ContentReader} from './content.ts'
import {dictAt, numberAt, textAt} from './objects.ts'
import type {Layers} from './optional-content.ts'
import {Name} from './tokens.ts'

export interface ContentMark {
  readonly isArtifact: boolean
  /** Whether it is, or stands in, a layer that is switched off. */
  readonly isHidden: boolean
  /** Of this mark or of the nearest one around it. */
  readonly mcid: number | undefined
  /** What everything inside stands for; told once, by the first glyph. */
  readonly actualText: string | undefined
  /** Whether that was told already. */
  told: boolean
}

/** The mark `reader` stands at the beginning of, inside `outer`. */
export function openMark(
  reader: ContentReader,
  resources: PDFDict | undefined,
  outer: ContentMark | undefined,
  layers: Layers | undefined
): ContentMark {
  const tag = reader.name(0)
  const isArtifact = tag === 'Artifact' || (outer?.isArtifact ?? false)
  const properties = reader.operator === 'BDC' ? reader.operands[1] : undefined
  let isHidden = outer?.isHidden ?? false
  let mcid = outer?.mcid
  let actualText: string | undefined
  if (properties instanceof Map) {
    const own = properties.get('MCID')
    const text = properties.get('ActualText')
    if (typeof own === 'number') mcid = own
    if (text instanceof Uint8Array) actualText = textString(text)
  } else if (properties instanceof Name) {
    const list = dictAt(dictAt(resources, 'Properties'), properties.value)
    mcid = numberAt(list, 'MCID') ?? mcid
    actualText = textAt(list, 'ActualText')
    if (tag === 'OC' && layers?.hides(list)) isHidden = true
  }
  // An inner text would be a part of what the outer one already says.
  if (outer?.actualText !== undefined) return {...outer, isArtifact, isHidden, mcid}
  return {isArtifact, isHidden, mcid, actualText, told: false}
}
