/** Files dropped on the page: documents are taken in, pictures go beside the document in front. */

import type {Created} from '../contract.ts'
import {byId, element} from './element.ts'
import {say} from './words.ts'

interface Drops {
  take(file: File): Promise<Created>
  onTaken(taken: Extract<Created, {state: 'written'}>): void
  /** Undefined: nobody knows why. */
  onTrouble(trouble: Extract<Created, {state: 'refused'}> | undefined): void
}

/** Gives what shows where files can be dropped, for frames that files are dragged into. */
export function listenToDrops({take, onTaken, onTrouble}: Drops): () => void {
  const cover = byId('drop')
  cover.replaceChildren(element('p', {}, say('dropHere')))
  const show = (isShown: boolean) => (): void => {
    cover.hidden = !isShown
  }
  addEventListener('dragenter', ({dataTransfer}) => {
    if (dataTransfer?.types.includes('Files')) show(true)()
  })
  cover.addEventListener('dragover', (event) => event.preventDefault())
  cover.addEventListener('dragleave', show(false))
  cover.addEventListener('drop', (event) => {
    event.preventDefault()
    cover.hidden = true
    void takeAll([...(event.dataTransfer?.files ?? [])])
  })
  return show(true)

  async function takeAll(files: readonly File[]): Promise<void> {
    for (const file of files) {
      const taken = await take(file).catch(() => undefined)
      if (taken?.state === 'written') onTaken(taken)
      else onTrouble(taken)
    }
  }
}
