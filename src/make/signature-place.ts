/** Where a signature belongs: over the name of the office and the date. GB/T 9704—2012, 7.3.5. */

import type {ElementName} from '../base/elements.ts'
import type {LayoutResult} from '../pages/in-browser/contract.ts'
import type {FieldPlace} from '../pdf/signature-field.ts'

const signing: ReadonlySet<string> = new Set<ElementName>(['byline', 'signed-on'])

/**
 * The box around the first name that is signed, with the date below it; a field that is not
 * `placed`, or a document that nobody signs, has no box, on the last page.
 */
export function signaturePlace(
  {pages}: Pick<LayoutResult, 'pages'>,
  wanted: 'placed' | 'unplaced'
): FieldPlace {
  const last = {page: pages.length - 1}
  const page = pages.findIndex(({blocks}) => blocks.some(({element}) => signing.has(element)))
  if (wanted === 'unplaced' || page < 0) return last
  const boxes = (pages[page]?.blocks ?? [])
    .filter(
      ({element, box: [, , width, height]}) => signing.has(element) && width > 0 && height > 0
    )
    .map(({element, box}) => ({element, box}))
  const names = boxes.filter(({element}) => element === 'byline')
  // Of several offices the first signs; the date is under the last.
  const own = names.length > 1 ? names.slice(0, 1) : boxes
  const [first] = own
  if (!first) return last
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const {box} of own) {
    const [x, y, width, height] = box
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x + width)
    bottom = Math.max(bottom, y + height)
  }
  return {page, box: [left, top, right - left, bottom - top]}
}
