/**
 * The search of the manual: over headings and texts, in an index that stands beside the page.
 * It runs from a disk as well: one script, no module, nothing loaded.
 */

interface Place {
  readonly page: string
  readonly anchor: string
  readonly heading: string
  readonly text: string
}

const most = 30
/** Characters shown around what was found. */
const around = 24

const input = document.querySelector<HTMLInputElement>('#search')
const list = document.querySelector<HTMLOListElement>('#found')
const contents = document.querySelector<HTMLElement>('#contents')

if (input && list && contents) {
  const places = placesOf(Reflect.get(globalThis, 'hongtouManual'))
  input.addEventListener('input', () => {
    const words = wordsIn(input.value)
    list.replaceChildren(...find(places, words).map((place) => itemOf(place, words)))
    list.hidden = words.length === 0
    contents.hidden = words.length > 0
  })
  document.addEventListener('keydown', (event) => {
    if (event.key === '/' && document.activeElement !== input) {
      event.preventDefault()
      input.focus()
    }
    if (event.key === 'Escape' && document.activeElement === input) {
      input.value = ''
      input.dispatchEvent(new Event('input'))
    }
  })
}

/** Nothing where the index beside the page is not there. */
function placesOf(index: unknown): readonly Place[] {
  return Array.isArray(index) ? index : []
}

function wordsIn(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '')
}

/** Places that have every word: those in whose headings it stands before the others. */
function find(places: readonly Place[], words: readonly string[]): readonly Place[] {
  if (words.length === 0) return []
  const ranked = places.flatMap((place) => {
    const heading = place.heading.toLowerCase()
    const all = `${heading} ${place.text.toLowerCase()}`
    if (!words.every((word) => all.includes(word))) return []
    const rank = words.filter((word) => heading.includes(word)).length
    return [{place, rank: heading === words.join(' ') ? rank + 1 : rank}]
  })
  return ranked
    .sort((a, b) => b.rank - a.rank)
    .slice(0, most)
    .map(({place}) => place)
}

function itemOf(
  {page, anchor, heading, text}: Place,
  [word = '']: readonly string[]
): HTMLLIElement {
  const item = document.createElement('li')
  const link = document.createElement('a')
  link.href = anchor === '' ? page : `${page}#${encodeURIComponent(anchor)}`
  link.textContent = heading
  const at = Math.max(0, text.toLowerCase().indexOf(word))
  const said = document.createElement('small')
  said.textContent = text.slice(Math.max(0, at - around), at + word.length + around)
  item.append(link, said)
  return item
}
