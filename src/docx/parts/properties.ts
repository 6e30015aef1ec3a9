/** 元数据: what a system that files documents reads without opening them. GB/T 33480—2016. */

import {escapeXml, writeElement, writePart} from '../xml/element.ts'
import {packageNamespace} from '../xml/vocabulary.ts'

/** What the file says of its document. */
export interface DocxDescription {
  readonly title: string
  readonly author: string
  readonly keywords: readonly string[]
  /** Names and values of GB/T 33480. */
  readonly elements?: readonly {readonly name: string; readonly value: string}[]
  readonly date: Date
}

/** Who wrote the file: the mark by which a build knows its own (`project/own-mark.ts`). */
const docxMaker = 'Hongtou'

/** Write `docProps/core.xml`. */
export function corePart({title, author, keywords, date}: DocxDescription): string {
  const text = (name: string, value: string) => writeElement(name, {}, [escapeXml(value)])
  const moment = `${date.toISOString().slice(0, 19)}Z`
  const dated = (name: string) =>
    writeElement(name, {'xsi:type': 'dcterms:W3CDTF'}, [escapeXml(moment)])
  return writePart(
    writeElement(
      'cp:coreProperties',
      {
        'xmlns:cp': packageNamespace('metadata/core-properties'),
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance'
      },
      [
        text('dc:title', title),
        text('dc:creator', author),
        text('cp:keywords', keywords.join('；')),
        text('cp:lastModifiedBy', author),
        dated('dcterms:created'),
        dated('dcterms:modified'),
        text('dc:language', 'zh-CN')
      ]
    )
  )
}

/** Write `docProps/app.xml`. */
export function applicationPart(): string {
  return writePart(
    writeElement(
      'Properties',
      {xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties'},
      [writeElement('Application', {}, [escapeXml(docxMaker)])]
    )
  )
}

/** Write `docProps/custom.xml`. */
export function customPart({elements = []}: DocxDescription): string {
  return writePart(
    writeElement(
      'Properties',
      {
        xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
        'xmlns:vt': 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes'
      },
      elements.map(({name, value}, index) =>
        writeElement(
          'property',
          // Two are Word's own.
          {fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}', pid: index + 2, name},
          [writeElement('vt:lpwstr', {}, [escapeXml(value)])]
        )
      )
    )
  )
}
