/** Layers, and which of them are switched off. ISO 32000-1, 8.11. */

import {PDFArray, PDFDict, type PDFObject} from '@cantoo/pdf-lib'
import {arrayAt, dictAt, entry, members, nameAt} from '../../pdf-syntax/index.ts'

export class Layers {
  private readonly off: ReadonlySet<PDFObject>

  /** As a reader sees them that has not touched a switch. */
  constructor(catalog: PDFDict) {
    const properties = dictAt(catalog, 'OCProperties')
    const usual = dictAt(properties, 'D')
    const off = new Set<PDFObject>()
    if (nameAt(usual, 'BaseState') === 'OFF') {
      for (const group of members(arrayAt(properties, 'OCGs'))) if (group) off.add(group)
      for (const group of members(arrayAt(usual, 'ON'))) if (group) off.delete(group)
    }
    for (const group of members(arrayAt(usual, 'OFF'))) if (group) off.add(group)
    this.off = off
  }

  /** Whether what belongs to `content`, a group or a membership, is not shown. */
  hides(content: PDFObject | undefined): boolean {
    if (this.off.size === 0 || !(content instanceof PDFDict)) return false
    if (nameAt(content, 'Type') !== 'OCMD') return this.off.has(content)
    const value = entry(content, 'OCGs')
    const groups = value instanceof PDFArray ? members(value) : [value]
    const known = groups.filter((group) => group !== undefined)
    if (known.length === 0) return false
    const isOff = (group: PDFObject) => this.off.has(group)
    switch (nameAt(content, 'P')) {
      case 'AllOn':
        return known.some(isOff)
      case 'AnyOff':
        return !known.some(isOff)
      case 'AllOff':
        return !known.every(isOff)
      default:
        return known.every(isOff)
    }
  }
}
