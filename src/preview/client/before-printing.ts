/** What a writer should know before there is a PDF: findings, and what is to be filled in. */

import type {ShownFinding} from '../contract.ts'
import type {Blank} from './blanks.ts'
import {byId, element} from './element.ts'
import {language, say} from './words.ts'

export interface Known {
  readonly blanks: readonly Blank[]
  /** Errors and warnings. */
  readonly findings: readonly ShownFinding[]
}

/** More of a kind are counted. */
const mostListed = 12

/** Show them; gives whether the PDF is wanted all the same. `onPick`: a line was chosen. */
export function beforePrinting(
  {blanks, findings}: Known,
  onPick: (line: number, column: number) => void
): Promise<boolean> {
  if (blanks.length === 0 && findings.length === 0) return Promise.resolve(true)
  const dialog = byId<HTMLDialogElement>('before')
  return new Promise((resolve) => {
    let isWanted = false
    const pick = (line: number, column: number) => () => {
      dialog.close()
      onPick(line, column)
    }
    const items = blanks.map(({line, column, text}) => itemOf(text, line, pick(line, column)))
    const faults = findings.map(({wording, line, column}) =>
      itemOf(wording[language], line, line === null ? undefined : pick(line, column ?? 1))
    )
    const back = element('button', {type: 'button', class: 'quiet'}, say('backToText'))
    const go = element('button', {type: 'button', class: 'primary'}, say('printAllTheSame'))
    back.addEventListener('click', () => dialog.close())
    go.addEventListener('click', () => {
      isWanted = true
      dialog.close()
    })
    dialog.replaceChildren(
      element('h2', {id: 'before-title'}, say('beforeTitle')),
      element(
        'div',
        {class: 'before'},
        ...listOf(say('blanks', {n: blanks.length}), items),
        ...listOf(say('findingsBefore', {n: findings.length}), faults)
      ),
      element('p', {class: 'buttons'}, back, go)
    )
    dialog.addEventListener('close', () => resolve(isWanted), {once: true})
    dialog.showModal()
    go.focus()
  })
}

function listOf(title: string, items: readonly HTMLElement[]): readonly HTMLElement[] {
  if (items.length === 0) return []
  const more = items.length - mostListed
  return [
    element('h3', {}, title),
    element('ul', {}, ...items.slice(0, mostListed)),
    ...(more > 0 ? [element('p', {class: 'small'}, say('andMore', {n: more}))] : [])
  ]
}

function itemOf(text: string, line: number | null, onPick: (() => void) | undefined): HTMLElement {
  const where = line === null ? '' : say('line', {n: line})
  const words = [element('span', {}, text), element('span', {class: 'where'}, where)]
  if (!onPick) return element('li', {}, ...words)
  const button = element('button', {type: 'button', class: 'finding'}, ...words)
  button.addEventListener('click', onPick)
  return element('li', {}, button)
}
