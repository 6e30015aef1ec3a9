/**
 * The numbers of GB/T 9704—2012, each with its clause, typed from the text.
 *
 * Kept apart from `styles/` on purpose: a test compares the two (double entry), so a
 * mistyped constant cannot hide behind itself.
 */

import type {Millimetres, Points} from '../base/units.ts'

/** A length, how far from it a document may be, and where that is written. */
export interface Requirement<Unit extends number = Millimetres> {
  readonly length: Unit
  readonly tolerance: Unit
  readonly clause: string
}

export const standard = {
  sheetWidth: {length: 210, tolerance: 0.05, clause: '5.1'},
  sheetHeight: {length: 297, tolerance: 0.05, clause: '5.1'},
  /** 天头 */
  headMargin: {length: 37, tolerance: 1, clause: '5.2.1'},
  /** 订口 */
  gutterMargin: {length: 28, tolerance: 1, clause: '5.2.1'},
  /** 切口: what the type area leaves of the sheet. */
  foreEdgeMargin: {length: 26, tolerance: 1, clause: '5.2.1'},
  typeAreaWidth: {length: 156, tolerance: 1, clause: '5.2.1'},
  typeAreaHeight: {length: 225, tolerance: 1, clause: '5.2.1'},
  /** From the type area's top edge to the ink of the 发文机关标志. */
  issuerMarkInkTop: {length: 35, tolerance: 1, clause: '7.2.4'},
  /** From the ink of the 发文字号 to the red separator. */
  mastheadSeparatorGap: {length: 4, tolerance: 0.5, clause: '7.2.7'},
  mastheadSeparatorWidth: {length: 156, tolerance: 1, clause: '7.2.7'},
  colophonSeparatorThick: {length: 0.35, tolerance: 0.1, clause: '7.4.1'},
  colophonSeparatorThin: {length: 0.25, tolerance: 0.08, clause: '7.4.1'},
  /** 命令: from the type area's top edge to the ink of the mark. */
  orderMarkInkTop: {length: 20, tolerance: 1, clause: '10.2'},
  /** 信函: from the paper's upper edge to the ink of the mark. */
  letterMarkInkTop: {length: 30, tolerance: 1, clause: '10.1'},
  /** From the ink of the mark to the upper double rule. */
  letterUpperRuleGap: {length: 4, tolerance: 0.7, clause: '10.1'},
  /** From the paper's lower edge to the lower double rule. */
  letterLowerRuleBottom: {length: 20, tolerance: 0.7, clause: '10.1'},
  letterRuleWidth: {length: 170, tolerance: 1, clause: '10.1'},
  /** Between a double rule and the text beside it: 7/8 of a 三号 character. */
  letterTextGap: {length: 4.94, tolerance: 0.6, clause: '10.1'},
  /** From the type area's bottom edge to the 一字线. */
  pageNumberDashGap: {length: 7, tolerance: 1, clause: '7.5'}
} as const satisfies Readonly<Record<string, Requirement>>

/** Type sizes (字号) in points. 5.2.2, 7.3.1, 7.4.2. */
export const sizes = {
  /** 二号, the title */
  two: {length: 22, tolerance: 0.5, clause: '7.3.1'},
  /** 三号, everything not given a size */
  three: {length: 16, tolerance: 0.35, clause: '5.2.2'},
  /** 四号, the colophon and page numbers */
  four: {length: 14, tolerance: 0.35, clause: '7.4.2'}
} as const satisfies Readonly<Record<string, Requirement<Points>>>

/** In 字, from the right edge to the date under a seal or a signature stamp. */
export const sealedDateIndent = {characters: 4, clause: '7.3.5.1, 7.3.5.3'} as const

/** 5.2.3 */
export const grid = {lines: 22, characters: 28, clause: '5.2.3'} as const
