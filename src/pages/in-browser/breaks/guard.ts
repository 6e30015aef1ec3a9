/**
 * Paged.js reports what it cannot lay out on the console and drops the rest of the
 * document. Here that is an error with the source line, and so is a layout that does
 * not end.
 */

import {Handler, type Page} from 'pagedjs'
import type {Trouble} from '../contract.ts'

export class LayoutStopped extends Error {}

/** Collect what Paged.js says while `work` runs. */
export async function listening<T>(troubles: Trouble[], work: () => Promise<T>): Promise<T> {
  const {error, warn} = console
  const collect = (...parts: unknown[]): void => {
    const said = parts
      .map((part) => (part instanceof Node ? describe(part) : String(part)))
      .join(' ')
    const node = parts.find((part) => part instanceof Node)
    const stopped = /Unable to layout|Layout repeated/u.test(said)
    troubles.push({
      kind: stopped ? 'layout-stopped' : 'console',
      detail: said.slice(0, 300),
      line: lineOf(node)
    })
  }
  console.error = collect
  console.warn = collect
  try {
    return await work()
  } finally {
    console.error = error
    console.warn = warn
  }
}

/** A handler that ends a layout of more than `mostPages` pages. */
export function pageLimit(mostPages: number, troubles: Trouble[]): typeof Handler {
  return class extends Handler {
    beforePageLayout(page: Page): void {
      if (this.chunker.total <= mostPages) return
      const line = lineOf(page.element)
      troubles.push({kind: 'too-many-pages', detail: String(mostPages), line})
      throw new LayoutStopped('Too many pages')
    }
  }
}

/** The source line of a node: its own, or that of what it stands in. */
function lineOf(node: unknown): number | undefined {
  const element = node instanceof Element ? node : node instanceof Node ? node.parentElement : null
  const line = element?.closest('[data-line]')?.getAttribute('data-line')
  return line === null || line === undefined ? undefined : Number(line)
}

function describe(node: Node): string {
  return `“${(node.textContent ?? '').trim().slice(0, 40)}”`
}
