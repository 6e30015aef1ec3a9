/** Drawings that stand at a place of their own: pictures, boxes of text, rules. */

import type {Area} from '../../pages/in-browser/contract.ts'
import {emu} from '../measures.ts'
import {escapeXml, writeElement, type Xml} from '../xml/element.ts'
import {graphicKinds} from '../xml/vocabulary.ts'

/** Where a drawing stands; millimetres. */
export interface DrawingPlace {
  readonly box: Area
  /** From what its top is counted. */
  readonly from: 'page' | 'paragraph'
  readonly isBehind?: boolean
  /** Whether text keeps clear of it. */
  readonly partsText?: boolean
}

/** A drawing in its place; `graphic` is `a:graphicData`. */
export function anchored(
  graphic: Xml,
  {box: [x, y, width, height], from, isBehind = false, partsText = false}: DrawingPlace,
  {
    id,
    name,
    description
  }: {readonly id: number; readonly name: string; readonly description?: string}
): Xml {
  const position = (axis: 'H' | 'V', relativeFrom: string, offset: number): Xml =>
    writeElement(`wp:position${axis}`, {relativeFrom}, [
      writeElement('wp:posOffset', {}, [escapeXml(String(emu(offset)))])
    ])
  const none = {distT: 0, distB: 0, distL: 0, distR: 0}
  return writeElement('w:drawing', {}, [
    writeElement(
      'wp:anchor',
      {
        ...none,
        simplePos: 0,
        relativeHeight: 251658240 + id,
        behindDoc: isBehind ? 1 : 0,
        locked: 0,
        layoutInCell: 1,
        allowOverlap: 1
      },
      [
        writeElement('wp:simplePos', {x: 0, y: 0}),
        position('H', 'page', x),
        position('V', from, y),
        writeElement('wp:extent', {cx: emu(width), cy: emu(height)}),
        writeElement('wp:effectExtent', {l: 0, t: 0, r: 0, b: 0}),
        writeElement(partsText ? 'wp:wrapTopAndBottom' : 'wp:wrapNone'),
        writeElement('wp:docPr', {id, name, descr: description}),
        writeElement('wp:cNvGraphicFramePr'),
        writeElement('a:graphic', {}, [graphic])
      ]
    )
  ])
}

/** A drawing that stands in the line, as a character does. */
export function inLine(
  graphic: Xml,
  [width, height]: readonly [number, number],
  {
    id,
    name,
    description
  }: {readonly id: number; readonly name: string; readonly description: string}
): Xml {
  return writeElement('w:drawing', {}, [
    writeElement('wp:inline', {distT: 0, distB: 0, distL: 0, distR: 0}, [
      writeElement('wp:extent', {cx: emu(width), cy: emu(height)}),
      writeElement('wp:effectExtent', {l: 0, t: 0, r: 0, b: 0}),
      writeElement('wp:docPr', {id, name, descr: description}),
      writeElement('wp:cNvGraphicFramePr'),
      writeElement('a:graphic', {}, [graphic])
    ])
  ])
}

/** A picture of these mm, by the id of its relationship. */
export function pictureGraphic(
  relation: string,
  [width, height]: readonly [number, number],
  id: number
): Xml {
  return writeElement('a:graphicData', {uri: graphicKinds.picture}, [
    writeElement('pic:pic', {}, [
      writeElement('pic:nvPicPr', {}, [
        writeElement('pic:cNvPr', {id, name: `图片 ${id}`}),
        writeElement('pic:cNvPicPr')
      ]),
      writeElement('pic:blipFill', {}, [
        writeElement('a:blip', {'r:embed': relation}),
        writeElement('a:stretch', {}, [writeElement('a:fillRect')])
      ]),
      writeElement('pic:spPr', {}, [transform(width, height), rectangle()])
    ])
  ])
}

/** A rectangle of one colour: a rule that is not of a paragraph. */
export function ruleGraphic([width, height]: readonly [number, number], colour: string): Xml {
  const fill = writeElement('a:solidFill', {}, [writeElement('a:srgbClr', {val: colour})])
  return shape(
    [transform(width, height), rectangle(), fill, noLine()],
    [writeElement('wps:bodyPr')]
  )
}

/** A box around paragraphs, their last line at its foot. */
export function textBoxGraphic(
  content: Xml,
  [width, height]: readonly [number, number],
  isTurned = false
): Xml {
  return shape(
    [transform(width, height), rectangle(), writeElement('a:noFill'), noLine()],
    [
      writeElement('wps:txbx', {}, [writeElement('w:txbxContent', {}, [content])]),
      writeElement('wps:bodyPr', {...bodySetting, ...(isTurned ? {vert: 'vert'} : {})}, [
        writeElement('a:noAutofit')
      ])
    ],
    {txBox: 1}
  )
}

/** No room inside; the last line at the foot. */
const bodySetting = {lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor: 'b'}

function shape(
  properties: readonly Xml[],
  content: readonly Xml[],
  kind: {readonly txBox?: number} = {}
): Xml {
  return writeElement('a:graphicData', {uri: graphicKinds.shape}, [
    writeElement('wps:wsp', {}, [
      writeElement('wps:cNvSpPr', kind),
      writeElement('wps:spPr', {}, properties),
      ...content
    ])
  ])
}

function transform(width: number, height: number): Xml {
  return writeElement('a:xfrm', {}, [
    writeElement('a:off', {x: 0, y: 0}),
    writeElement('a:ext', {cx: emu(width), cy: emu(height)})
  ])
}

function rectangle(): Xml {
  return writeElement('a:prstGeom', {prst: 'rect'}, [writeElement('a:avLst')])
}

function noLine(): Xml {
  return writeElement('a:ln', {}, [writeElement('a:noFill')])
}
