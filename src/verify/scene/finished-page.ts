/**
 * A page as it lies before its reader once it is printed and cut: of its finished size (5.1),
 * and with its text upright.
 */

import {type Box, emBoxOf, type PdfPage} from '../../facts/index.ts'
import {movedPage} from './moved-page.ts'
import {isSideways} from './portrait.ts'
import {touches} from './tables.ts'
import {boxTurner, type Quarters, turnedPage} from './turned-page.ts'

export interface FinishedPage {
  readonly page: PdfPage
  /** Where something of it is on the page as it is looked at. */
  readonly shown: (box: Box) => Box
  /** The same, of a place on it as it lies in the bound document: portrait. */
  readonly shownOfPortrait: (box: Box) => Box
  /** Quarter turns clockwise that it took for its text to stand upright. */
  readonly turns: 0 | Quarters
}

/** Trim `page` to its trim box, and turn it when its text hangs upside down or lies on its side. */
export function finishedPageOf(page: PdfPage): FinishedPage {
  const {trim} = page
  const cut = trimmedPage(page)
  const back = ({x, y, ...size}: Box): Box => ({
    x: x + (trim?.x ?? 0),
    y: y + (trim?.y ?? 0),
    ...size
  })
  const turns = turnsOf(cut)
  if (turns === 0) return finished(cut, back, turns)
  const upright = turnedPage(cut, turns)
  const turnBack = boxTurner(upright, turns === 2 ? 2 : turns === 1 ? 3 : 1)
  return finished(upright, (box) => back(turnBack(box)), turns)
}

function finished(
  page: PdfPage,
  shown: FinishedPage['shown'],
  turns: FinishedPage['turns']
): FinishedPage {
  const {width, height} = page
  const onItsSide = boxTurner({width: height, height: width}, 1)
  const shownOfPortrait = isSideways(page) ? (box: Box) => shown(onItsSide(box)) : shown
  return {page, shown, shownOfPortrait, turns}
}

/** What is outside the finished size, marks for the cutter among it, is not on the page. */
export function trimmedPage(page: PdfPage): PdfPage {
  const {trim, ...whole} = page
  if (!trim) return page
  const isOn = (box: Box): boolean => touches(trim, box)
  const rest = {
    ...whole,
    width: trim.width,
    height: trim.height,
    glyphs: page.glyphs.filter((glyph) => isOn(emBoxOf(glyph))),
    strokes: page.strokes.filter(isOn),
    shapes: page.shapes.filter(({box}) => isOn(box)),
    pictures: page.pictures.filter(({box}) => isOn(box))
  }
  return movedPage(rest, -trim.x, -trim.y)
}

/**
 * Upside down: most of the text hangs. On its side: the sheet is wide, and most of the text runs
 * up or down it; a wide sheet whose text is level holds a turned table (8).
 */
function turnsOf(page: PdfPage): 0 | Quarters {
  const count = (from: number, to: number): number =>
    page.glyphs.filter(({angle}) => angle >= from && angle <= to).length
  const most = page.glyphs.length / 2
  if (count(135, 180) + count(-180, -135) > most) return 2
  if (!isSideways(page)) return 0
  if (count(45, 134) > most) return 3
  return count(-134, -45) > most ? 1 : 0
}
