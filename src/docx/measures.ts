/**
 * Lengths as Word counts them, and the sheet of GB/T 33476.2—2016, 6.2: the margins and the
 * grid by which a word processor sets 22 lines of 28 characters where GB/T 9704 wants them.
 */

/** Twentieths of a point in a millimetre; a `length` of Word's is in these. */
const twipsPerMillimetre = 1440 / 25.4

/** A length in mm, in twips. */
export function twips(millimetres: number): number {
  return Math.round(millimetres * twipsPerMillimetre)
}

/** A length in mm, in the units of drawings. */
export function emu(millimetres: number): number {
  return Math.round(millimetres * 36_000)
}

/** A length in points, in twips. */
export function pointTwips(points: number): number {
  return Math.round(points * 20)
}

/**
 * In twips. The margins of 6.2, 34.58 mm and 32.58 mm, are for lines whose text stands in
 * their middle, as on a grid. Lines of exact height, which alone are all alike whatever faces
 * are in them, have it 1.06 mm lower: so much the margins are moved up.
 */
export const wordSheet = {
  width: 11906,
  height: 16838,
  top: 1900,
  bottom: 1907,
  left: 1587,
  right: 1474,
  header: 851,
  footer: 1434
} as const

/** The width of the text, in twips. */
export const textWidth = wordSheet.width - wordSheet.left - wordSheet.right

/** The type area, in mm from the edges of the sheet. */
export const textArea = {left: 28, top: 37, width: 156, bottom: 262} as const

/** From one line to the next, in twips: 29.6 pt. */
export const gridLine = 592

/** What is added to each character, in twips: 28 of them fill a line. */
export const gridTracking = -5

/** From one character to the next, in twips. */
export const gridChar = 315

/** 三号, 二号, 四号 and 小五, in points. */
export const typeSizes = {body: 16, title: 22, small: 14, note: 9} as const

/** From one line of a title to the next, in twips. */
export const titlePitch = 712

/** A line of the colophon, in twips. */
export const colophonPitch = 552
