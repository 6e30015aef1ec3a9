/** What is tagged in a form, before anything is rewritten. ISO 32000-1, 14.6 and 14.7.4.2. */

import type {PDFDict, PDFStream} from '@cantoo/pdf-lib'
import {ContentReader, contentsOf, dictAt, latin, numberAt, streamAt} from '../pdf-syntax/index.ts'

/** The one mark around all that a form paints: it may as well stand around the form. */
export interface OnlyMark {
  readonly identifier: number
  /** The operator that begins it, as written. */
  readonly opening: string
  /** The contents of the form without it. */
  readonly contents: Uint8Array
}

/** Whether the form has identifiers of marked content: then it tags itself. */
export type FormMarks = 'none' | 'several' | OnlyMark

const paints = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'Tj', 'TJ', "'", '"'])
for (const operator of ['sh', 'BI', 'Do']) paints.add(operator)

/** Reads forms, each once. */
export class FormMarksReader {
  readonly #known = new Map<PDFStream, FormMarks>()

  /** What is tagged in `form` and in the forms it paints; `outer` are the resources around it. */
  read(form: PDFStream, outer: PDFDict | undefined): FormMarks {
    const known = this.#known.get(form)
    if (known !== undefined) return known
    // A form that paints itself has nothing more in it.
    this.#known.set(form, 'none')
    const marks = this.#marksOf(contentsOf(form), dictAt(form.dict, 'Resources') ?? outer)
    this.#known.set(form, marks)
    return marks
  }

  #marksOf(bytes: Uint8Array, resources: PDFDict | undefined): FormMarks {
    const reader = new ContentReader(bytes)
    let depth = 0
    let begun: {identifier: number; start: number; end: number; depth: number} | undefined
    let ended: {start: number; end: number} | undefined
    let isBare = false
    while (reader.next()) {
      const {operator, start, end} = reader
      if (operator === 'BDC' || operator === 'BMC') {
        depth += 1
        const identifier = identifierAt(reader, resources)
        if (identifier === undefined) continue
        if (begun) return 'several'
        begun = {identifier, start, end, depth}
      } else if (operator === 'EMC') {
        if (depth === begun?.depth) ended ??= {start, end}
        depth -= 1
      } else if (paints.has(operator)) {
        isBare ||= !begun || ended !== undefined
        const inner =
          operator === 'Do'
            ? streamAt(dictAt(resources, 'XObject'), reader.name(0) ?? '')
            : undefined
        if (inner && this.read(inner, resources) !== 'none') return 'several'
      }
    }
    if (!begun) return 'none'
    // Properties kept in the resources of the form are not known outside.
    const opening = latin(bytes.subarray(begun.start, begun.end))
    if (isBare || !ended || depth !== 0 || !opening.includes('<<')) return 'several'
    const contents = Buffer.concat([
      bytes.subarray(0, begun.start),
      bytes.subarray(begun.end, ended.start),
      bytes.subarray(ended.end)
    ])
    return {identifier: begun.identifier, opening, contents}
  }
}

function identifierAt(reader: ContentReader, resources: PDFDict | undefined): number | undefined {
  const properties = reader.operator === 'BDC' ? reader.operands[1] : undefined
  if (!(properties instanceof Map)) {
    return numberAt(dictAt(dictAt(resources, 'Properties'), reader.name(1) ?? ''), 'MCID')
  }
  const identifier = properties.get('MCID')
  return typeof identifier === 'number' ? identifier : undefined
}
