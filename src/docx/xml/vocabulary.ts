/** The namespaces of a DOCX (ECMA-376, transitional) and of WPS. */

import type {XmlAttributes} from './element.ts'

const office = 'http://schemas.openxmlformats.org'

/** What the roots of parts with text declare. */
export const textNamespaces: XmlAttributes = {
  'xmlns:w': `${office}/wordprocessingml/2006/main`,
  'xmlns:r': `${office}/officeDocument/2006/relationships`,
  'xmlns:m': `${office}/officeDocument/2006/math`,
  'xmlns:mc': `${office}/markup-compatibility/2006`,
  'xmlns:wp': `${office}/drawingml/2006/wordprocessingDrawing`,
  'xmlns:a': `${office}/drawingml/2006/main`,
  'xmlns:pic': `${office}/drawingml/2006/picture`,
  'xmlns:wps': 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  'xmlns:v': 'urn:schemas-microsoft-com:vml',
  'xmlns:wpsCustomData': 'http://www.wps.cn/officeDocument/2013/wpsCustomData',
  'mc:Ignorable': 'wpsCustomData'
}

/** Of what kind a part is, by the name of its relationship. */
export function relationshipType(kind: string): string {
  const folder =
    kind === 'core-properties'
      ? 'package/2006/relationships/metadata'
      : 'officeDocument/2006/relationships'
  return `${office}/${folder}/${kind}`
}

export const packageNamespace = (name: string): string => `${office}/package/2006/${name}`

/** How graphics say what they are. */
export const graphicKinds = {
  picture: `${office}/drawingml/2006/picture`,
  shape: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'
} as const
