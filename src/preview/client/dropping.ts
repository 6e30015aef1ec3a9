/** Files dropped on the page: documents are taken in, pictures go beside the document in front. */

import type {Created} from '../contract.ts'
import {byId, element} from './element.ts'
import {say} from './words.ts'

export interface Drops {
  take(file: File): Promise<Created>
  onTaken(taken: Extract<Created, {state: 'written'}>): void
  /** Undefined: nobody knows why. */
  onTrouble(trouble: Extract<Created, {state: 'refused'}> | undefined): void
}

/** Have each of `files` taken in, one after the other. */
export async function takeEach(
  files: readonly File[],
  {take, onTaken, onTrouble}: Drops
): Promise<void> {
  for (const file of files) {
    const taken = await take(file).catch(() => undefined)
    if (taken?.state === 'written') onTaken(taken)
    else onTrouble(taken)
  }
}

/** Gives what shows where files can be dropped, for frames that files are dragged into. */
export function listenToDrops(drops: Drops): () => void {
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
    void takeEach([...(event.dataTransfer?.files ?? [])], drops)
  })
  return show(true)
}
