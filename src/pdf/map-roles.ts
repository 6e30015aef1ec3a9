/**
 * Roles that PDF 1.7 does not know, and those they stand for. ISO 32000-1, 14.7.3.
 *
 * Chromium writes what HTML says; `Strong` and `Em` are of PDF 2.0, and a reader that does not
 * know them leaves their text out.
 */

import {type PDFDict, PDFName} from '@cantoo/pdf-lib'
import {nameAt} from '../pdf-syntax/index.ts'

const meanings: Readonly<Record<string, string>> = {
  Strong: 'Span',
  Em: 'Span',
  Sub: 'Span',
  FENote: 'Note',
  Aside: 'Sect',
  Title: 'P'
}

/** Say in `root` what the roles of `elements` mean that are of PDF 2.0. */
export function mapRoles(root: PDFDict, elements: Iterable<PDFDict>): void {
  const used = new Set<string>()
  for (const element of elements) {
    const role = nameAt(element, 'S')
    if (role !== undefined && role in meanings) used.add(role)
  }
  if (used.size === 0) return
  const map = Object.fromEntries([...used].sort().map((role) => [role, meanings[role]]))
  root.set(PDFName.of('RoleMap'), root.context.obj(map))
}
