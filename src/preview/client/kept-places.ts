/** Where the reader was in each document: kept while the tab is open, over a reload too. */

import type {Anchor} from './frame-contract.ts'

/** A place on the pages, and the line of the cursor in the text. */
interface KeptPlace {
  readonly anchor: Anchor | undefined
  readonly line: number | undefined
}

const key = 'hongtou-places'
/** Older ones are forgotten. */
const most = 50

export class KeptPlaces {
  readonly #places = new Map<string, KeptPlace>(read())

  get(path: string): KeptPlace | undefined {
    return this.#places.get(path)
  }

  keep(path: string, place: KeptPlace): void {
    this.#places.delete(path)
    this.#places.set(path, place)
    const kept = [...this.#places].slice(-most)
    try {
      sessionStorage.setItem(key, JSON.stringify(kept))
    } catch {
      // Storage is switched off or full: the place is lost with the page, and nothing else.
    }
  }
}

function read(): (readonly [string, KeptPlace])[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? '[]')
    // Written by us above; what is not found on the pages is passed over.
    return Array.isArray(kept) ? (kept as (readonly [string, KeptPlace])[]) : []
  } catch {
    // Something else, of another version.
    return []
  }
}
