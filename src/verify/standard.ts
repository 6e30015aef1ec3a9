/**
 * The numbers of GB/T 9704—2012, each with its clause, typed from the text.
 *
 * Kept apart from `styles/` on purpose: a test compares the two (double entry), so a
 * mistyped constant cannot hide behind itself.
 */

import {type Millimetres, type Points, toMillimetres} from '../base/units.ts'
import {between} from './expected.ts'

/** A length, how far from it a document may be, and where that is written. */
export interface Requirement<Unit extends number = Millimetres> {
  readonly length: Unit
  readonly tolerance: Unit
  /** More than it by this, where that is not the tolerance. */
  readonly over?: Unit
  readonly clause: string
}

export const standard = {
  sheetWidth: {length: 210, tolerance: 0.5, clause: '5.1'},
  sheetHeight: {length: 297, tolerance: 0.5, clause: '5.1'},
  /** 天头 */
  headMargin: {length: 37, tolerance: 1, clause: '5.2.1'},
  /** 订口 */
  gutterMargin: {length: 28, tolerance: 1, clause: '5.2.1'},
  /** 切口: what 订口 and 版心 leave of the sheet. */
  foreEdgeMargin: {length: 26, tolerance: 1, clause: '5.2.1'},
  typeAreaWidth: {length: 156, tolerance: 1, clause: '5.2.1'},
  typeAreaHeight: {length: 225, tolerance: 1, clause: '5.2.1'},
  /** How far something may reach out of the type area and be in it. */
  stray: {length: 0.5, tolerance: 0, clause: '5.2.1'},
  /**
   * From the paper's upper edge to the first line. Lines that divide the type area evenly
   * begin up to 2.5 mm lower than lines that fill it from edge to edge.
   */
  firstLineTop: {length: 37, tolerance: 1, over: 2.5, clause: '5.2.1, 5.2.3'},
  /** From the paper's left edge to the middle of what is centred. */
  typeAreaCentre: {length: 106, tolerance: 1.5, clause: '5.2.1'},
  /** From the type area's top edge to the ink of the 发文机关标志. */
  issuerMarkInkTop: {length: 35, tolerance: 1, clause: '7.2.4'},
  /** From the ink of the 发文字号 to the red separator. */
  mastheadSeparatorGap: {length: 4, tolerance: 0.5, clause: '7.2.7'},
  mastheadSeparatorWidth: {length: 156, tolerance: 1, clause: '7.2.7'},
  issuerMarkWidth: {length: 156, tolerance: 1, clause: '7.2.4'},
  /** From the middle of the agencies' names to that of 文件, up or down. */
  issuerMarkEndingOffset: {length: 0, tolerance: 2, clause: '7.2.4'},
  /** From the last signatory's baseline to the number's. */
  signatoryLevel: {length: 0, tolerance: 0.5, clause: '7.2.6'},
  /** From the first name of the first row to that of each other row. */
  signatoryColumn: {length: 0, tolerance: 0.7, clause: '7.2.6'},
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
  /** From the middle of the paper, or of the type area. */
  letterRuleCentre: {length: 105, tolerance: 1, clause: '10.1'},
  /** Between a double rule and the text beside it: 7/8 of a 三号 character. */
  letterTextGap: {length: 4.94, tolerance: 0.6, clause: '10.1'},
  /** GB/T 33476.2—2016, 9.1: between the upper double rule and the number. */
  letterNumberGap: {length: 4.84, tolerance: 0.6, over: 0.7, clause: '9.1'},
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

/** In 字, from the edge of the type area. */
export const indents = {
  /** Of an upward document, from the left. */
  documentNumber: {characters: 1, tolerance: 1, clause: '7.2.5'},
  /** From the right. */
  signatories: {characters: 1, tolerance: 1, clause: '7.2.6'}
} as const

/** Blank lines between two elements. */
export const blanks = {
  /** Below the mark. */
  documentNumber: {lines: 2, tolerance: 5, clause: '7.2.5, 10.2'},
  /** 命令: below the number. */
  orderText: {lines: 2, tolerance: 5, clause: '10.2'},
  /** 信函: below the lowest element above it. */
  letterTitle: {lines: 2, tolerance: 10.4, clause: '10.1'}
} as const

/** 7.2.6: names in a row of 签发人. */
export const signatoriesPerRow = 2

/** 10.1: the thick line of a double rule, in thin ones. Not in the standard: told apart. */
export const doubleRuleRatio = 1.5

/** In 字, from the right edge to the date under a seal or a signature stamp. */
export const sealedDateIndent = {characters: 4, clause: '7.3.5.1, 7.3.5.3'} as const

/** 5.2.3 */
export const grid = {lines: 22, characters: 28, clause: '5.2.3'} as const

/** From the sheet's upper edge. */
export const typeAreaBottom: Millimetres =
  standard.headMargin.length + standard.typeAreaHeight.length

/** 10.1: text of a letter's first page ends above the lower double rule. */
export const letterFootTop: Millimetres =
  standard.sheetHeight.length -
  standard.letterLowerRuleBottom.length -
  standard.letterTextGap.length

/** What a line box leaves above and below its characters, at the most. 0.4 of our reading: model U. */
export const halfLeading = {length: 2.5, clause: '5.2.1, 5.2.3'} as const

/** From 22 equal line boxes (28.99 pt) to 3.2 with 16 pt characters (30 pt). */
export const linePitchRange = {...between(28.9, 30), clause: '5.2.3'} as const

/** 7.3.5.5: pages before name and date whose spacing may be adjusted. Not in the standard: no more are. */
export const respacedPages = 3

/** Of the pitches of a page. */
export const pitchDeviation = {length: 0, tolerance: 0.3, clause: '5.2.3'} as const

/** The nominal advance of a hanzi in full lines, less its size: from 28 in 156 mm outwards. */
export const tracking = {...between(-0.35, 0.1), clause: '5.2.3'} as const

/** 半角: digits take half a 字. In em. */
export const digitAdvance = {length: 0.5, tolerance: 0.05, clause: '5.1.7'} as const

/** 版面不斜. In degrees. */
export const skew = {length: 0, tolerance: 0.2, clause: '6.1'} as const

/** Right end on recto and left end on verso add up to the sheet's width. */
export const pageNumberMirror = {length: 210, tolerance: 2.5, clause: '6.2'} as const

/** 字: 28 fill the type area. 3.1, 5.2.3. */
export const charPitch: Millimetres = standard.typeAreaWidth.length / grid.characters

/** 行: a character and 7/8 of its height; 22 fill the type area. 3.2, 5.2.3. */
export const linePitch: Millimetres =
  (standard.typeAreaHeight.length - toMillimetres(sizes.three.length)) / (grid.lines - 1)

/** GB/T 33476.2—2016, annex A: a line by its box. */
export const lineBox = {length: 10.39, clause: 'A'} as const

/** What a line leaves between its characters and the next line's. */
export const leading: Millimetres = linePitch - toMillimetres(sizes.three.length)

/** 空N行: from em box to em box. */
export function blankLines(count: number): Millimetres {
  return count * linePitch + leading
}

export const typeAreaRight: Millimetres =
  standard.gutterMargin.length + standard.typeAreaWidth.length

export const mainStandard = {
  titleCentre: {...standard.typeAreaCentre, clause: '7.3.1'},
  /** Two blank lines below the separator, measured from a rule: with or without a leading. */
  titleGap: {...between(2 * linePitch - 2.5, blankLines(2) + 2), clause: '7.3.1'},
  /** 20 characters of 22 pt are 156 mm. */
  titleLineLength: {length: 20, tolerance: 0, under: 20, clause: '7.3.1'},
  mainRecipientsIndent: {length: 0, tolerance: 1, clause: '7.3.2'},
  mainRecipientsGap: {length: blankLines(1), tolerance: 4, clause: '7.3.2'},
  /** 2 字, on the grid or not, ± 0.7 mm. */
  firstLineIndent: {...between(2 * charPitch - 0.7, 11.29 + 0.7), clause: '7.3.3'},
  continuationIndent: {length: 0, tolerance: 0.7, clause: '7.3.3'},
  bodyGap: {length: leading, tolerance: linePitch / 2, clause: '7.3.3'},
  attachmentListGap: {length: blankLines(1), tolerance: linePitch / 2, clause: '7.3.4'},
  attachmentListIndent: {length: 2 * charPitch, tolerance: 0.7, clause: '7.3.4'},
  attachmentNameIndent: {length: 5 * charPitch, tolerance: 0.7, clause: '7.3.4'},
  attachmentNameAlignment: {length: 0, tolerance: 0.7, clause: '7.3.4'},
  sealedDateIndent: {length: 4 * charPitch, tolerance: 1, clause: '7.3.5.1'},
  sealedNameCentre: {length: 0, tolerance: 1.5, clause: '7.3.5.1'},
  /** One line, from the text to the seal. */
  sealGap: {length: 0, tolerance: linePitch + 1, under: 30, clause: '7.3.5.1'},
  /** 居中: not in the standard in millimetres; by eye. */
  sealAxis: {length: 0, tolerance: 4, clause: '7.3.5.1'},
  sealClearance: {length: 0, tolerance: 0.3, clause: '7.3.5.1'},
  sealOutside: {length: 0, tolerance: 1, clause: '7.3.5.1'},
  bylineIndent: {length: 2 * charPitch, tolerance: 0.7 * charPitch, clause: '7.3.5.2'},
  dateOffset: {length: 2 * charPitch, tolerance: 0.7 * charPitch, clause: '7.3.5.2'},
  annotationIndent: {length: 2 * charPitch, tolerance: 0.7, clause: '7.3.6'},
  attachmentLabelTop: {...standard.headMargin, over: halfLeading.length, clause: '7.3.7'},
  attachmentLabelIndent: {length: 0, tolerance: 1, clause: '7.3.7'},
  /** In lines, from 1. */
  attachmentTitleLine: {length: 3, tolerance: 0.4, clause: '7.3.7'},
  attendanceIndent: {length: 2 * charPitch, tolerance: 0.7, clause: '10.3'},
  attendanceNameIndent: {length: 5 * charPitch, tolerance: 0.7, clause: '10.3'}
} as const

/** 4号: 字 of the colophon and of page numbers; which 字 is meant the standard does not say. */
export const smallCharIndent = {...between(4.9 - 0.7, 5.7 + 0.7), clause: '7.4.2'} as const

export const colophonStandard = {
  lastSeparator: {length: typeAreaBottom, tolerance: 1, clause: '7.4.1'},
  /** Its last line stands on the last separator. Not in the standard: a line above, at the most. */
  lastLine: {...between(typeAreaBottom - 8, typeAreaBottom + 1), clause: '7.4.1'},
  separatorWidth: {length: standard.typeAreaWidth.length, tolerance: 1, clause: '7.4.1'},
  hangingIndent: {length: 0, tolerance: 0.7, clause: '7.4.2'},
  letterBottom: {length: typeAreaBottom, tolerance: 2, clause: '10.1'},
  pageNumberDash: {
    length: typeAreaBottom + standard.pageNumberDashGap.length,
    tolerance: standard.pageNumberDashGap.tolerance,
    clause: '7.5'
  },
  /** GB/T 33476.2—2016, 8: 4.58 mm below where a word processor’s text ends. */
  pageNumberDashCentre: {length: 269, tolerance: 1, clause: '8'},
  /** 一字: 4.9 to 5.7 mm, ± 1 mm. */
  pageNumberIndent: {...between(4.9 - 1, 5.7 + 1), clause: '7.5'},
  /** 居中, where an office has agreed on it. */
  pageNumberCentre: {length: 0, tolerance: 1, clause: '7.5'}
} as const
