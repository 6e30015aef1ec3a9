/**
 * The closing block of a sealed document: names, seals, date and note in one piece.
 *
 * GB/T 9704—2012, 7.3.5.1 and 7.3.6. A seal follows its name, so that both are read
 * together; where it lies is a matter of the layout.
 */

import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Field, Main, Seal} from '../document/model.ts'
import type {Pictures} from './body.ts'
import {optionalElement, sourceAttributes} from './element.ts'

export function sealedClosing(main: Main, pictures: Pictures): Element {
  const {bylines, seals, signedOn, annotation} = main
  return h('section', {'data-element': 'closing'}, [
    ...bylines.flatMap((byline, index) => {
      const ordinal = String(index + 1)
      const seal = seals[index]
      return [
        bylineElement(byline, ordinal),
        ...(seal ? [sealElement(seal, byline.text, ordinal, pictures)] : [])
      ]
    }),
    ...optionalElement('signed-on', signedOn),
    ...optionalElement('annotation', annotation)
  ])
}

function bylineElement(byline: Field, ordinal: string): Element {
  const attributes = {
    'data-element': 'byline',
    'data-ordinal': ordinal,
    ...sourceAttributes(byline)
  }
  return h('p', attributes, unbrokenWords(byline.text))
}

/** A name that takes two lines is broken between its words. */
function unbrokenWords(name: string): ElementContent[] {
  return [...new Intl.Segmenter('zh', {granularity: 'word'}).segment(name)].map(({segment}) =>
    h('span', {'data-element': 'unbroken'}, segment)
  )
}

function sealElement(
  {picture, diameter}: Seal,
  name: string,
  ordinal: string,
  pictures: Pictures
): Element {
  return h('div', {'data-element': 'seal', 'data-ordinal': ordinal}, [
    h('img', {
      src: pictures.get(picture.text),
      alt: `${name}印章`,
      'data-diameter': String(diameter)
    })
  ])
}
