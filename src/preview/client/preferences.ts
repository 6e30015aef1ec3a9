/** What the reader chose last time, kept by the browser. */

import type {Look} from './frame-contract.ts'
import {zoomOf} from './zoom-choice.ts'

export interface Preferences extends Look {
  readonly theme: 'auto' | 'light' | 'dark'
  /** Whether an edit out of sight is scrolled to. */
  readonly isFollowed: boolean
  /** Whether the text stands beside its pages. */
  readonly isWriting: boolean
  /** Whether the form stands in place of the text. */
  readonly isForm: boolean
  /** How much of the room for text and pages the text has, from 0 to 1. */
  readonly textShare: number
  /** Whether a DOCX is made beside the PDF. */
  readonly hasDocx: boolean
}

const key = 'hongtou-preview'

const usual: Preferences = {
  zoom: 'width',
  isSpread: false,
  hasGrid: false,
  hasBoxes: false,
  hasMarks: true,
  theme: 'auto',
  isFollowed: true,
  isWriting: false,
  textShare: 0.5,
  hasDocx: false,
  isForm: false
}

export function readPreferences(): Preferences {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}')
    if (typeof kept !== 'object' || kept === null) return usual
    const known = Object.entries(kept).filter(
      ([name, value]) => name in usual && typeof value === typeof usual[name as keyof Preferences]
    )
    // Written by us below; a zoom or theme of another version falls back where it is used.
    const chosen = {...usual, ...(Object.fromEntries(known) as Partial<Preferences>)}
    return 'zoom' in kept ? {...chosen, zoom: zoomOf(kept.zoom)} : chosen
  } catch {
    // Storage is switched off, or holds something else: nothing is lost but a habit.
    return usual
  }
}

export function keepPreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(key, JSON.stringify(preferences))
  } catch {
    // As above.
  }
}
