/**
 * The closing block of a sealed or stamped document: names, seals or stamps, date and
 * note in one piece.
 *
 * GB/T 9704—2012, 7.3.5.1, 7.3.5.3 and 7.3.6. A seal follows its name, so that both are
 * read together; where it lies is a matter of the layout.
 */

import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Field, Main, Seal, StampPicture} from '../document/model.ts'
import {annotationElements} from './annotation.ts'
import type {Pictures} from './body.ts'
import {fieldElement, optionalElement, sourceAttributes} from './element.ts'

export function closingElement(main: Main, pictures: Pictures): Element {
  const {bylines, seals, stampPictures: stamps, signedOn, annotations} = main
  return h('section', {'data-element': 'closing'}, [
    ...(stamps.length > 0 ? [stampsElement(stamps, pictures)] : []),
    ...bylines.flatMap((byline, index) => {
      const ordinal = String(index + 1)
      const seal = seals[index]
      return [
        bylineElement(byline, ordinal),
        ...(seal ? [sealElement(seal, byline.text, ordinal, pictures)] : [])
      ]
    }),
    ...optionalElement('signed-on', signedOn),
    ...annotationElements('annotation', annotations)
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

/** Names of this many characters stand on one line in every arrangement. */
const shortName = 12

/** A name that takes two lines is broken between its words. */
function unbrokenWords(name: string): ElementContent[] {
  if ([...name].length <= shortName) return [{type: 'text', value: name}]
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
  const source = sourceAttributes({line: picture.place.start.line, origin: 'metadata'})
  return h('div', {'data-element': 'seal', 'data-ordinal': ordinal, ...source}, [
    h('img', {
      src: pictures.get(picture.text),
      alt: `${name}印章`,
      'data-diameter': String(diameter)
    })
  ])
}

/** Office and stamp, a row to each agency. */
function stampsElement(stamps: readonly StampPicture[], pictures: Pictures): Element {
  const rows = stamps.map(({office, name, picture}) =>
    h('div', {'data-element': 'signature-stamp'}, [
      fieldElement('stamp-office', office),
      h('img', {
        src: pictures.get(picture.text),
        alt: `${name ?? office.text}签名章`,
        ...sourceAttributes({line: picture.place.start.line, origin: 'metadata'})
      })
    ])
  )
  return h('div', {'data-element': 'stamp-pictures'}, rows)
}
