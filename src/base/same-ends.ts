/** How far two texts, or two lists, are the same: from the beginning on, and behind that up to the end. */
export function sameEnds<Item>(
  one: ArrayLike<Item>,
  other: ArrayLike<Item>
): {readonly head: number; readonly tail: number} {
  const most = Math.min(one.length, other.length)
  let head = 0
  while (head < most && one[head] === other[head]) head += 1
  let tail = 0
  while (tail < most - head && one[one.length - 1 - tail] === other[other.length - 1 - tail]) {
    tail += 1
  }
  return {head, tail}
}
