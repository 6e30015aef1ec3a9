/**
 * 主送机关 too long for page 1 to show text move to the colophon, above 抄送.
 *
 * GB/T 9704—2012, 7.3.2 and 7.4.2: no separator between the two.
 */

import type {Trouble} from '../contract.ts'

/** Move them, and say so; nothing where there are none. */
export function moveRecipients(content: ParentNode): Trouble | undefined {
  const recipients = content.querySelector<HTMLElement>('[data-element="main-recipients"]')
  const main = content.querySelector('main')
  if (!recipients || !main) return undefined

  const detail = recipients.textContent ?? ''
  const label = document.createElement('span')
  label.dataset.origin = 'derived'
  label.textContent = '主送：'
  recipients.dataset.element = 'moved-recipients'
  // The colon leads to the text below; here the list ends as the copies do.
  recipients.replaceChildren(label, detail.replace(/[：:]\s*$/u, '。'))
  insert(recipients, content.querySelector('[data-element="colophon"]') ?? newColophon(main))
  const {line} = recipients.dataset
  return {kind: 'recipients-moved', detail, line: line === undefined ? undefined : Number(line)}
}

function insert(recipients: HTMLElement, colophon: Element): void {
  const copies = colophon.querySelector('[data-element="copy-recipients"]')
  const imprint = colophon.querySelector('[data-element="imprint"]')
  const separator = colophon.querySelector('hr')
  if (copies) copies.before(recipients)
  else if (separator) separator.after(recipients)
  else colophon.prepend(recipients)
  if (!copies && imprint) imprint.before(separatorOf('thin'))
}

function newColophon(main: HTMLElement): Element {
  const colophon = document.createElement('footer')
  colophon.dataset.element = 'colophon'
  if (main.dataset.form !== 'letter') colophon.append(separatorOf('thick'), separatorOf('thick'))
  main.append(colophon)
  return colophon
}

function separatorOf(weight: 'thick' | 'thin'): HTMLElement {
  const separator = document.createElement('hr')
  separator.dataset.element = 'colophon-separator'
  separator.dataset.weight = weight
  return separator
}
