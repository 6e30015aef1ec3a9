/** Pictures of the text, and those over it: seals and stamps. */

import type {Element} from 'hast'
import type {WritingContext} from '../context.ts'
import {wrapRun} from '../text/run.ts'
import {propertyOf} from '../tree.ts'
import type {Xml} from '../xml/element.ts'
import {anchored, inLine, pictureGraphic} from './drawing.ts'

/** What Word shows. */
const endings: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpeg'
}

interface Carried {
  readonly relation: string
  readonly description: string
  readonly id: number
}

/** A picture in its line, as large as on our pages; none of what cannot be carried. */
export function inlinePicture(image: Element, context: WritingContext): readonly Xml[] {
  const piece = context.take('img')
  const carried = carry(image, piece?.drawn, context)
  if (!carried || !piece) return []
  const [, , width, height] = piece.box
  const graphic = pictureGraphic(carried.relation, [width, height], carried.id)
  return [wrapRun(inLine(graphic, [width, height], named(carried)))]
}

/** A picture behind the text, `down` mm below the top of its paragraph. */
export function pictureBehind(
  image: Element,
  context: WritingContext,
  down: (box: readonly [number, number, number, number]) => number
): readonly Xml[] {
  const piece = context.take('img')
  const carried = carry(image, piece?.drawn, context)
  if (!carried || !piece) return []
  const [x, , width, height] = piece.box
  const graphic = pictureGraphic(carried.relation, [width, height], carried.id)
  const box = [x, down(piece.box), width, height] as const
  return [wrapRun(anchored(graphic, {box, from: 'paragraph', isBehind: true}, named(carried)))]
}

function named({id, description}: Carried) {
  return {id, name: `图片 ${id}`, description}
}

/** `drawn`: a drawing as a picture, for programs that show no SVG. */
function carry(
  image: Element,
  drawn: string | undefined,
  context: WritingContext
): Carried | undefined {
  const source = drawn ?? propertyOf(image, 'src') ?? ''
  const {kind = '', data = ''} =
    /^data:(?<kind>[\w/+.-]+);base64,(?<data>.*)$/su.exec(source)?.groups ?? {}
  const ending = endings[kind]
  if (ending === undefined) return undefined
  context.pictures += 1
  const relation = context.picture(source, Buffer.from(data, 'base64'), ending)
  return {relation, description: propertyOf(image, 'alt') ?? '', id: context.nextDrawing()}
}
