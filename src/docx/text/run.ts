/** Runs: pieces of text that are set alike. Properties in the order of the schema (`CT_RPr`). */

import {gridTracking} from '../measures.ts'
import {escapeXml, joinXml, writeElement, type Xml} from '../xml/element.ts'
import {type FaceRole, latinFaceOf, officeFaces} from './faces.ts'

export interface RunSetting {
  readonly face?: FaceRole | undefined
  /** Points; the style's where undefined. */
  readonly size?: number | undefined
  /** `FF0000`. */
  readonly colour?: string | undefined
  /** Twips added to each character; the grid's where undefined. */
  readonly tracking?: number | undefined
  /** Per cent of the width of its characters. */
  readonly scale?: number | undefined
  readonly isStruck?: boolean | undefined
  readonly script?: 'superscript' | 'subscript' | undefined
}

/** Signs that a Latin face has too, in another shape: they take the Chinese one. */
const ambiguous = /[“”‘’—…·×÷±°§¨´～①-⓿]/u

/** The properties of a run; none where it is set as its style says. */
export function runProperties(setting: RunSetting, text = ''): Xml {
  const {face, size, colour, scale, isStruck, script} = setting
  const isAmbiguous = ambiguous.test(text)
  const children = [
    ...(face !== undefined || isAmbiguous ? [fontsOf(face, isAmbiguous)] : []),
    ...(isStruck ? [writeElement('w:strike')] : []),
    ...(colour === undefined ? [] : [writeElement('w:color', {'w:val': colour})]),
    ...(setting.tracking === undefined
      ? []
      : [writeElement('w:spacing', {'w:val': Math.round(setting.tracking)})]),
    ...(scale === undefined ? [] : [writeElement('w:w', {'w:val': Math.round(scale)})]),
    ...(size === undefined ? [] : sizeOf(size)),
    ...(script === undefined ? [] : [writeElement('w:vertAlign', {'w:val': script})])
  ]
  return children.length === 0 ? joinXml([]) : writeElement('w:rPr', {}, children)
}

function fontsOf(face: FaceRole | undefined, isAmbiguous: boolean): Xml {
  const name = face && officeFaces[face].name
  const latin = face && latinFaceOf(face)
  return writeElement('w:rFonts', {
    'w:hint': isAmbiguous ? 'eastAsia' : undefined,
    'w:ascii': latin,
    'w:hAnsi': latin,
    'w:eastAsia': name,
    'w:cs': latin
  })
}

/** Half points, for both kinds of scripts. */
function sizeOf(points: number): readonly Xml[] {
  const value = {'w:val': Math.round(points * 2)}
  return [writeElement('w:sz', value), writeElement('w:szCs', value)]
}

/** A run of `text`; line endings in it are breaks, tabs are tabs. */
export function writeRun(text: string, setting: RunSetting = {}): Xml {
  if (text === '') return joinXml([])
  const pieces = text.split(/([\n\t])/u).filter((piece) => piece !== '')
  return writeElement('w:r', {}, [
    ...present(runProperties(setting, text)),
    ...pieces.map((piece) => {
      if (piece === '\n') return writeElement('w:br')
      if (piece === '\t') return writeElement('w:tab')
      return writeElement('w:t', {'xml:space': 'preserve'}, [escapeXml(piece)])
    })
  ])
}

/** A run around something that is no text: a drawing, the call of a note. */
export function wrapRun(content: Xml, setting: RunSetting = {}): Xml {
  return writeElement('w:r', {}, [...present(runProperties(setting)), content])
}

/** A field with what it shows now. */
export function writeField(instruction: string, shown: string, setting: RunSetting = {}): Xml {
  const mark = (kind: string): Xml =>
    wrapRun(writeElement('w:fldChar', {'w:fldCharType': kind}), setting)
  const text = writeElement('w:instrText', {'xml:space': 'preserve'}, [
    escapeXml(` ${instruction} `)
  ])
  return joinXml([
    mark('begin'),
    wrapRun(text, setting),
    mark('separate'),
    writeRun(shown, setting),
    mark('end')
  ])
}

/** The tracking by which a character takes `cells` cells of the grid. */
export function spreadTracking(cells: number, gridChar: number): number {
  return gridTracking + (cells - 1) * gridChar
}

function present(xml: Xml): readonly Xml[] {
  return xml === '' ? [] : [xml]
}
