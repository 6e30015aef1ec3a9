/** Parts → the bytes of a DOCX: the same bytes on every run and on every machine. */

import {strToU8, type Zippable, zipSync} from 'fflate'
import type {MediaPart, WritingContext} from './context.ts'
import {applicationPart} from './parts/properties.ts'
import {writeElement, writePart, type Xml} from './xml/element.ts'
import {packageNamespace, relationshipType} from './xml/vocabulary.ts'

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const properties = 'application/vnd.openxmlformats-officedocument'

/** Content types, by the endings of the names of parts. */
const types: readonly (readonly [RegExp, string])[] = [
  [/^word\/document\.xml$/u, `${word}.document.main+xml`],
  [/^word\/styles\.xml$/u, `${word}.styles+xml`],
  [/^word\/settings\.xml$/u, `${word}.settings+xml`],
  [/^word\/fontTable\.xml$/u, `${word}.fontTable+xml`],
  [/^word\/footnotes\.xml$/u, `${word}.footnotes+xml`],
  [/^word\/header\d*\.xml$/u, `${word}.header+xml`],
  [/^word\/footer\d*\.xml$/u, `${word}.footer+xml`],
  [/^docProps\/core\.xml$/u, 'application/vnd.openxmlformats-package.core-properties+xml'],
  [/^docProps\/app\.xml$/u, `${properties}.extended-properties+xml`],
  [/^docProps\/custom\.xml$/u, `${properties}.custom-properties+xml`],
  [/^customXml\/itemProps\d\.xml$/u, `${properties}.customXmlProperties+xml`]
]

const pictureTypes: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpeg: 'image/jpeg'
}

const applicationName = 'docProps/app.xml'

/** A part as XML, by its name in the package. */
export type TextPart = readonly [name: string, xml: string]

/** Pack `parts` and pictures; `links` are the relationships of the document. */
export function packDocx(
  parts: readonly TextPart[],
  {links, media}: Pick<WritingContext, 'links' | 'media'>
): Uint8Array {
  const all: readonly TextPart[] = [
    ['[Content_Types].xml', contentTypes(parts, media)],
    [applicationName, applicationPart()],
    ['_rels/.rels', packageRelations()],
    ...parts,
    [
      'word/_rels/document.xml.rels',
      relations(
        links.map(({id, kind, target, isExternal}) =>
          relation(id, kind, target, isExternal ? 'External' : undefined)
        )
      )
    ]
  ]
  const files: Zippable = {}
  const moment = firstMoment()
  for (const [name, xml] of all) {
    // What says that we made it can be read as it lies (`project/own-mark.ts`).
    const level = name === applicationName ? 0 : 6
    files[name] = [strToU8(xml), {mtime: moment, level}]
  }
  // Pictures are packed already.
  for (const {name, bytes} of media) files[name] = [bytes, {mtime: moment, level: 0}]
  return zipSync(files)
}

/** The first moment that a zip can tell, in whatever zone: its fields are those of a clock. */
const firstMoment = (): Date => new Date(1980, 0, 1, 0, 0, 0)

function contentTypes(parts: readonly TextPart[], media: readonly MediaPart[]): string {
  const endings = [...new Set(media.map(({name}) => name.split('.').at(-1) ?? ''))].sort()
  const overrides = [[applicationName, ''] as const, ...parts].flatMap(([name]) => {
    const type = types.find(([pattern]) => pattern.test(name))?.[1]
    return type === undefined
      ? []
      : [writeElement('Override', {PartName: `/${name}`, ContentType: type})]
  })
  const standard = (ending: string, type: string): Xml =>
    writeElement('Default', {Extension: ending, ContentType: type})
  return writePart(
    writeElement('Types', {xmlns: packageNamespace('content-types')}, [
      standard('rels', 'application/vnd.openxmlformats-package.relationships+xml'),
      standard('xml', 'application/xml'),
      ...endings.map((ending) => standard(ending, pictureTypes[ending] ?? '')),
      ...overrides
    ])
  )
}

function packageRelations(): string {
  return relations([
    relation('rId1', relationshipType('officeDocument'), 'word/document.xml'),
    relation('rId2', relationshipType('core-properties'), 'docProps/core.xml'),
    relation('rId3', relationshipType('extended-properties'), 'docProps/app.xml'),
    relation('rId4', relationshipType('custom-properties'), 'docProps/custom.xml')
  ])
}

/** Write the part that says what `item1.xml` comes with. */
export function sourceRelations(): string {
  return relations([relation('rId1', relationshipType('customXmlProps'), 'itemProps1.xml')])
}

function relations(content: readonly Xml[]): string {
  return writePart(
    writeElement('Relationships', {xmlns: packageNamespace('relationships')}, content)
  )
}

function relation(id: string, type: string, target: string, mode?: string): Xml {
  return writeElement('Relationship', {Id: id, Type: type, Target: target, TargetMode: mode})
}
