/** The operators that mark contents. ISO 32000-1, table 320. */

import type {PDFDict} from '@cantoo/pdf-lib'
import {
  type ContentReader,
  dictAt,
  Name,
  numberAt,
  textAt,
  textString
} from '../../pdf-syntax/index.ts'
import type {ContentMark} from './marks.ts'
import type {Layers} from './optional-content.ts'
import type {Operators, Run} from './run.ts'

export const markOperators: Operators = {
  BMC: open,
  BDC: open,
  EMC({marks}) {
    marks.pop()
  }
}

function open({marks, mark, means}: Run, reader: ContentReader, resources?: PDFDict): void {
  marks.push(markOf(reader, resources, mark, means.layers))
}

/** The mark that `reader` stands at the beginning of, inside `outer`. */
function markOf(
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
  let text: string | undefined
  if (properties instanceof Map) {
    const own = properties.get('MCID')
    const said = properties.get('ActualText')
    if (typeof own === 'number') mcid = own
    if (said instanceof Uint8Array) text = textString(said)
  } else if (properties instanceof Name) {
    const list = dictAt(dictAt(resources, 'Properties'), properties.value)
    mcid = numberAt(list, 'MCID') ?? mcid
    text = textAt(list, 'ActualText')
    if (tag === 'OC' && layers?.hides(list)) isHidden = true
  }
  const actualText = outer?.actualText ?? (text === undefined ? undefined : {text})
  return {isArtifact, isHidden, mcid, actualText}
}
