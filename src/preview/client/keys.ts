/** One key, one thing to do; none while something is typed. */

import type {ScrollKey, Sheets} from './frame-contract.ts'

export type Keys = Readonly<Record<string, () => void>>

const scrolling: Readonly<Record<string, ScrollKey>> = {
  ' ': 'PageDown',
  PageDown: 'PageDown',
  PageUp: 'PageUp',
  Home: 'Home',
  End: 'End',
  ArrowDown: 'ArrowDown',
  ArrowUp: 'ArrowUp'
}

/** Scroll the pages by a key that nothing else has asked for, as if they had been clicked on. */
export function scrollPages(event: KeyboardEvent, pages: Sheets | undefined): boolean {
  const {key, target, shiftKey, ctrlKey, metaKey, altKey, isComposing} = event
  if (!pages || target !== document.body || ctrlKey || metaKey || altKey || isComposing)
    return false
  const scroll = key === ' ' && shiftKey ? 'PageUp' : scrolling[key]
  if (!scroll) return false
  event.preventDefault()
  pages.scroll(scroll)
  return true
}

/** The same with Ctrl or ⌘, wherever something is typed. */
export function pressWithControl(event: KeyboardEvent, keys: Keys): boolean {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return false
  const action = keys[event.key.toLowerCase()]
  if (!action || event.defaultPrevented) return action !== undefined
  event.preventDefault()
  action()
  return true
}

/** Do what `keys` has for the event, wherever it came from; gives whether it had. */
export function press(event: KeyboardEvent, keys: Keys): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false
  // The frames have documents of their own, so `instanceof` would not know their elements.
  const {localName = '', isContentEditable} = (event.target ?? {}) as Partial<HTMLElement>
  if (isContentEditable || ['input', 'select', 'textarea'].includes(localName)) return false
  const action = keys[event.key]
  if (!action) return false
  event.preventDefault()
  action()
  return true
}
