/** Images inside content streams, as if they were objects. ISO 32000-1, 8.9.7. */

import {
  PDFArray,
  PDFBool,
  PDFContext,
  PDFDict,
  PDFHexString,
  type PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream
} from '@cantoo/pdf-lib'
import {Name, nameOf, type Operand} from '../../pdf-syntax/index.ts'

/** Table 93. */
const fullKeys: Readonly<Record<string, string>> = {
  BPC: 'BitsPerComponent',
  CS: 'ColorSpace',
  D: 'Decode',
  DP: 'DecodeParms',
  F: 'Filter',
  H: 'Height',
  IM: 'ImageMask',
  W: 'Width'
}

/** They refer to nothing. */
const context = PDFContext.create()

export function inlineImage(entries: ReadonlyMap<string, Operand>, data: Uint8Array): PDFRawStream {
  return PDFRawStream.of(dictionary(entries), data)
}

function dictionary(entries: ReadonlyMap<string, Operand>): PDFDict {
  const map = new Map<PDFName, PDFObject>()
  for (const [key, value] of entries) {
    const object = objectOf(value)
    if (object) map.set(nameOf(fullKeys[key] ?? key), object)
  }
  return PDFDict.fromMapWithContext(map, context)
}

function objectOf(value: Operand): PDFObject | undefined {
  if (value === null) return undefined
  if (typeof value === 'number') return PDFNumber.of(value)
  if (typeof value === 'boolean') return value ? PDFBool.True : PDFBool.False
  if (value instanceof Name) return nameOf(value.value)
  if (value instanceof Uint8Array) return PDFHexString.fromBytes(value)
  if (value instanceof Map) return dictionary(value)
  const array = PDFArray.withContext(context)
  if (Array.isArray(value)) {
    for (const item of value) {
      const object = objectOf(item)
      if (object) array.push(object)
    }
  }
  return array
}
