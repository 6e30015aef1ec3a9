/** Single characters, and where they stand on the bench. */

export interface PlacedCharacter {
  readonly node: Text
  readonly offset: number
  readonly text: string
  /** In CSS pixels, in the viewport. */
  readonly start: number
  readonly end: number
}

/** The characters of `own`, measured in `placed`, its copy on the bench. */
export function placedCharacters(own: Text, placed: Text): PlacedCharacter[] {
  const range = document.createRange()
  let offset = 0
  return [...own.data].map((text) => {
    range.setStart(placed, offset)
    range.setEnd(placed, offset + text.length)
    const {left, right} = range.getBoundingClientRect()
    const cell = {node: own, offset, text, start: left, end: right}
    offset += text.length
    return cell
  })
}
