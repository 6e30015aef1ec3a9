/** One key, one thing to do; none while something is typed. */

export type Keys = Readonly<Record<string, () => void>>

/** Do what `keys` has for the event, wherever it came from; gives whether it had. */
export function press(event: KeyboardEvent, keys: Keys): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false
  // The frames have documents of their own, so `instanceof` would not know their elements.
  const name = (event.target as Partial<Element> | null)?.localName ?? ''
  if (['input', 'select', 'textarea'].includes(name)) return false
  const action = keys[event.key]
  if (!action) return false
  event.preventDefault()
  action()
  return true
}
