/** Every seal must be whole (pictures of the text: fit-pictures.ts): Chromium prints the words of a broken one in its place. */

import type {Trouble} from './contract.ts'

export async function decodePictures(content: ParentNode, troubles: Trouble[]): Promise<void> {
  const decodings = [
    ...content.querySelectorAll<HTMLImageElement>('[data-element="closing"] img')
  ].map(async (image) => {
    const probe = new Image()
    probe.src = image.src
    try {
      await probe.decode()
    } catch {
      // It has one reason only, and does not say which part of the picture is at fault.
      const line = image.closest('[data-line]')?.getAttribute('data-line')
      const detail = image.alt
      troubles.push({kind: 'picture-broken', detail, line: line ? Number(line) : undefined})
    }
  })
  await Promise.all(decodings)
}
