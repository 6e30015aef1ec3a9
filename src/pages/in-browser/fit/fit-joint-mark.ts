/**
 * 发文机关标志 of a joint issue: as large as its rows' width allows, and as page 1 does: it
 * has to show text.
 *
 * GB/T 9704—2012, 7.2.4 and 7.3.3; the lengths are in styles/masthead.css.
 */

import type {Trouble} from '../contract.ts'
import type {Workbench} from '../workbench.ts'
import type {Head} from './head.ts'
import {inkOfText} from './ink.ts'

/** 5.2.3 */
export const linesOnPage = 22

export interface JointMarkFitting {
  /** `joint-mark`, on the bench, as part of `head`. */
  readonly mark: Element
  /** How wide it may be. */
  readonly available: number
  readonly head: Head
  readonly bench: Workbench
  readonly put: (name: string, value: string) => void
  /** Move the mark so that its ink is at its height. */
  readonly settle: () => void
}

/** Choose size, width and distance of the rows. */
export function fitJointMark(fitting: JointMarkFitting): Trouble[] {
  const {mark, available, head, bench, put, settle} = fitting
  const names = [...mark.querySelectorAll('[data-element="issuer-name"]')]
  const ending = mark.querySelector('[data-element="issuer-mark-ending"]')
  const [first] = names
  if (!first) return []

  const gap = ending ? bench.number('--joint-mark-ending-gap') : 0
  const longest = names.reduce((one, other) => (emsOf(other) > emsOf(one) ? other : one))
  const widest = emsOf(longest)
  const endingEms = ending ? emsOf(ending) + gap : 0
  const preferred = bench.length('--issuer-mark-preferred')
  const smallest = bench.length('--joint-mark-smallest')
  const tightest = bench.number('--joint-mark-tightest')

  const rows = (pitch: number): number => 1 + (names.length - 1) * pitch
  const set = (size: number, pitch: number): void => {
    // Beside small rows 文件 is larger: it is what the mark is recognised by.
    const beside = endingEms > 0 ? (available - widest * size) / endingEms : size
    const endingSize = Math.max(size, Math.min(preferred, beside, (size * rows(pitch)) / 2))
    const loosened = widest * size * (1 + bench.number('--joint-mark-spread'))
    put('--fitted-joint-mark-size', `${size}px`)
    put('--fitted-joint-mark-gap', `${size * (pitch - 1)}px`)
    put('--fitted-joint-mark-ending-size', `${endingSize}px`)
    put('--fitted-joint-mark-width', `${Math.min(loosened, available - endingEms * endingSize)}px`)
    settle()
  }

  set(smallest, tightest)
  const page = linesOnPage * bench.length('--line-pitch')
  const room = page - head.height() + smallest * rows(tightest)
  const widthAllows = Math.min(preferred, available / (widest + endingEms))
  if (widthAllows < smallest) return [trouble('mark-too-wide', longest.textContent ?? '', longest)]
  const tallest = Math.min(room, bench.length('--joint-mark-tallest'))
  let size = Math.min(widthAllows, tallest / rows(tightest))
  // Rather a tall mark than one smaller than the title, as long as page 1 shows text.
  const least = bench.length('--issuer-mark-smallest')
  if (size < least) size = Math.min(widthAllows, least, room / rows(tightest))

  const height = Math.max(tallest, size * rows(tightest))
  const spread = names.length > 1 ? (height / size - 1) / (names.length - 1) : tightest
  set(size, Math.max(tightest, Math.min(spread, bench.number('--joint-mark-loosest'))))

  // A part of a pixel is rounding.
  if (size >= smallest - 0.01) return []
  return [trouble('joint-mark-too-large', String(names.length), first)]
}

function trouble(kind: Trouble['kind'], detail: string, element: Element): Trouble {
  const line = element.getAttribute('data-line')
  return {kind, detail, line: line ? Number(line) : undefined}
}

/** How wide a text runs, in its own size. */
function emsOf(element: Element): number {
  const {width} = inkOfText(element, element.textContent ?? '')
  return width / Number.parseFloat(getComputedStyle(element).fontSize)
}
