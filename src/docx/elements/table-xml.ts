/** Tables as XML; properties in the order of the schema (`CT_TblPr`, `CT_TrPr`, `CT_TcPr`). */

import {writeRule} from '../text/paragraph.ts'
import {joinXml, writeElement, type Xml} from '../xml/element.ts'

export interface CellSetting {
  /** Twips. */
  readonly width: number
  readonly columns?: number | undefined
  /** A cell that goes on from the one above it, or begins one that does. */
  readonly merge?: 'restart' | 'continue' | undefined
  readonly align?: 'top' | 'center' | 'bottom' | undefined
  /** Rules of its own, in eighths of a point. */
  readonly top?: number | undefined
  readonly bottom?: number | undefined
}

export interface RowSetting {
  /** Twips. */
  readonly height?: number | undefined
  readonly isExact?: boolean | undefined
  /** Whether it is repeated on each page. */
  readonly isHead?: boolean | undefined
  readonly mayPart?: boolean | undefined
}

export interface TableSetting {
  /** The widths of its columns in twips. */
  readonly columns: readonly number[]
  /** Of all its rules, in eighths of a point; none where undefined. */
  readonly rules?: number | undefined
  /** Beside the text of a cell, in twips. */
  readonly padding?: number | undefined
  /** From the left edge of the text, in twips. */
  readonly indent?: number | undefined
}

const black = '000000'

/** A cell around paragraphs: one at least. */
export function writeCell(content: Xml, setting: CellSetting): Xml {
  const {width, columns = 1, merge, align, top, bottom} = setting
  const borders = [
    ...(top === undefined ? [] : [writeRule('w:top', {weight: top, colour: black})]),
    ...(bottom === undefined ? [] : [writeRule('w:bottom', {weight: bottom, colour: black})])
  ]
  const properties = writeElement('w:tcPr', {}, [
    writeElement('w:tcW', {'w:w': width, 'w:type': 'dxa'}),
    ...(columns > 1 ? [writeElement('w:gridSpan', {'w:val': columns})] : []),
    ...(merge === undefined ? [] : [writeElement('w:vMerge', {'w:val': merge})]),
    ...(borders.length === 0 ? [] : [writeElement('w:tcBorders', {}, borders)]),
    ...(align === undefined ? [] : [writeElement('w:vAlign', {'w:val': align})])
  ])
  return writeElement('w:tc', {}, [properties, content])
}

export function writeTableRow(cells: readonly Xml[], setting: RowSetting = {}): Xml {
  const {height, isExact, isHead, mayPart} = setting
  const properties = [
    ...(mayPart ? [] : [writeElement('w:cantSplit')]),
    ...(height === undefined
      ? []
      : [
          writeElement('w:trHeight', {
            'w:val': Math.round(height),
            'w:hRule': isExact ? 'exact' : 'atLeast'
          })
        ]),
    ...(isHead ? [writeElement('w:tblHeader')] : [])
  ]
  return writeElement('w:tr', {}, [
    ...(properties.length === 0 ? [] : [writeElement('w:trPr', {}, properties)]),
    ...cells
  ])
}

export function tableXml(rows: readonly Xml[], setting: TableSetting): Xml {
  const {columns, rules, padding = 0, indent = 0} = setting
  const width = columns.reduce((sum, each) => sum + each, 0)
  const side = (name: string): Xml =>
    writeElement(name, {'w:w': Math.round(padding), 'w:type': 'dxa'})
  const sides = ['w:top', 'w:left', 'w:bottom', 'w:right', 'w:insideH', 'w:insideV']
  return writeElement('w:tbl', {}, [
    writeElement('w:tblPr', {}, [
      writeElement('w:tblW', {'w:w': width, 'w:type': 'dxa'}),
      writeElement('w:tblInd', {'w:w': Math.round(indent), 'w:type': 'dxa'}),
      ...(rules === undefined
        ? []
        : [
            writeElement(
              'w:tblBorders',
              {},
              sides.map((name) => writeRule(name, {weight: rules, colour: black}))
            )
          ]),
      writeElement('w:tblLayout', {'w:type': 'fixed'}),
      writeElement('w:tblCellMar', {}, [side('w:left'), side('w:right')])
    ]),
    writeElement(
      'w:tblGrid',
      {},
      columns.map((each) => writeElement('w:gridCol', {'w:w': each}))
    ),
    joinXml(rows)
  ])
}
