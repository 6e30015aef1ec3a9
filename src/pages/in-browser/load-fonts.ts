/** Every face must be there before anything is measured; a missing one is not replaced. */

import type {Trouble} from './contract.ts'
import type {Workbench} from './workbench.ts'

/** Load all faces there are: cheap where they are installed, as in the press. */
export async function loadFonts(content: DocumentFragment, troubles: Trouble[]): Promise<void> {
  const text = content.textContent ?? ''
  const families = new Set([...document.fonts].map((face) => face.family))
  const loads = [...families].map(async (family) => {
    try {
      await document.fonts.load(`16px ${family}`, `${text.slice(0, 2000)}— 1`)
    } catch (error) {
      troubles.push({kind: 'font-not-loaded', detail: `${family}: ${error}`, line: undefined})
    }
  })
  await Promise.all(loads)
}

/** A face that lacks a character leads to the next one: as many rounds as a chain has links. */
const mostRounds = 12

/**
 * Load the faces that `content` shows, each 10 MB and more where they come over HTTP: laid
 * out once, it asks for them itself. Numbers of pages and marks of ours come on top.
 */
export async function loadShownFonts(
  content: DocumentFragment,
  bench: Workbench,
  troubles: Trouble[]
): Promise<void> {
  bench.place(wholeOf(content))
  for (let round = 0; round < mostRounds; round += 1) {
    // Not `fonts.ready`: in a tab that is hidden it waits for a frame that never comes.
    bench.top()
    const loading = [...document.fonts].filter(({status}) => status === 'loading')
    if (loading.length === 0) break
    await Promise.allSettled(loading.map(({loaded}) => loaded))
  }
  for (const face of document.fonts) {
    if (face.status !== 'error') continue
    troubles.push({kind: 'font-not-loaded', detail: face.family, line: undefined})
  }
}

/** The text, once in its own place and once more as the page numbers' font sets figures. */
function wholeOf(content: DocumentFragment): HTMLElement {
  const whole = document.createElement('div')
  whole.append(content.cloneNode(true))
  const number = document.createElement('span')
  number.style.fontFamily = 'var(--font-song)'
  number.textContent = '— 0123456789 —'
  whole.append(number)
  return whole
}
