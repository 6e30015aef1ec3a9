/** A box of text, with the VML beside it that old programs read. */

import type {WritingContext} from '../context.ts'
import {writeElement, type Xml} from '../xml/element.ts'
import {anchored, type DrawingPlace, textBoxGraphic} from './drawing.ts'

const pointsPerMillimetre = 72 / 25.4

/** A run that holds the box; `content` is written once with its marks, and once without. */
export function textBox(
  content: (isMarked: boolean) => Xml,
  place: DrawingPlace,
  name: string,
  context: WritingContext
): Xml {
  const id = context.nextDrawing()
  const [, , width, height] = place.box
  const drawing = anchored(textBoxGraphic(content(true), [width, height]), place, {id, name})
  return writeElement('w:r', {}, [
    writeElement('mc:AlternateContent', {}, [
      writeElement('mc:Choice', {Requires: 'wps'}, [drawing]),
      writeElement('mc:Fallback', {}, [vmlBox(content(false), place, id)])
    ])
  ])
}

function vmlBox(content: Xml, {box: [x, y, width, height], from}: DrawingPlace, id: number): Xml {
  const points = (millimetres: number): string =>
    `${(millimetres * pointsPerMillimetre).toFixed(2)}pt`
  const style = [
    'position:absolute',
    `margin-left:${points(x)}`,
    `margin-top:${points(y)}`,
    `width:${points(width)}`,
    `height:${points(height)}`,
    `z-index:${id}`,
    'mso-position-horizontal-relative:page',
    `mso-position-vertical-relative:${from === 'page' ? 'page' : 'text'}`,
    'v-text-anchor:bottom'
  ]
  return writeElement('w:pict', {}, [
    writeElement('v:rect', {id: `_box${id}`, style: style.join(';'), filled: 'f', stroked: 'f'}, [
      writeElement('v:textbox', {inset: '0,0,0,0'}, [writeElement('w:txbxContent', {}, [content])])
    ])
  ])
}
