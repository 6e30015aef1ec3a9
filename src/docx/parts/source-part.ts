/** 来源: which source the file was made of, and which block of it each paragraph is. */

import {type DocxSource, sourceNamespace} from '../../word/index.ts'
import {writeElement, writePart} from '../xml/element.ts'

/** Write `customXml/item1.xml`. */
export function sourcePart({digest, name, places, settings}: DocxSource): string {
  return writePart(
    writeElement('source', {xmlns: sourceNamespace, digest, name}, [
      ...settings.map(([key, value]) => writeElement('setting', {key, value})),
      ...places.map((place) =>
        writeElement('place', {
          name: place.name,
          line: place.line,
          path: place.path,
          text: place.text,
          breaks: place.breaks
        })
      )
    ])
  )
}

/** Write `customXml/itemProps1.xml`. */
export function sourcePropertiesPart(): string {
  const namespace = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml'
  return writePart(
    writeElement(
      'ds:datastoreItem',
      {'ds:itemID': '{6F4D1B52-9704-4201-8E3A-0A7C5D2F9B10}', 'xmlns:ds': namespace},
      [
        writeElement('ds:schemaRefs', {}, [
          writeElement('ds:schemaRef', {'ds:uri': sourceNamespace})
        ])
      ]
    )
  )
}
