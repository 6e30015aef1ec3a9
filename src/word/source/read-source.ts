/** The part of a DOCX of ours that says what it was made of. */

import type {WordPackage} from '../package/open-package.ts'
import type {Relations} from '../package/relations.ts'
import {childElements, type XmlElement} from '../xml/element.ts'
import {readXmlRoot} from '../xml/read-xml.ts'
import type {DocxPlace, DocxSetting, DocxSource} from './docx-source.ts'

/** More parts than this are not ours to look through. */
const mostParts = 20

/** Read it; undefined for a DOCX of another maker, or one that has lost it. */
export async function readSourcePart(
  pack: WordPackage,
  relations: Relations
): Promise<DocxSource | undefined> {
  const parts = [...relations.values()].filter(
    ({kind, isExternal}) => kind === 'customXml' && !isExternal
  )
  for (const {target} of parts.slice(0, mostParts)) {
    const root = pack.has(target) ? await readXmlRoot(await pack.stream(target)) : undefined
    if (root?.name === 'ht:source') return sourceIn(root)
  }
  return undefined
}

function sourceIn(root: XmlElement): DocxSource {
  const {digest = '', name = ''} = root.attributes
  const children = childElements(root)
  return {
    digest,
    name,
    places: children
      .filter((child) => child.name === 'ht:place')
      .map(({attributes}): DocxPlace => {
        const {name: bookmark = '', line = '0', path, text = '', breaks} = attributes
        return {name: bookmark, line: Number.parseInt(line, 10) || 0, path, text, breaks}
      }),
    settings: children
      .filter((child) => child.name === 'ht:setting')
      .map(({attributes: {key = '', value = ''}}): DocxSetting => [key, value])
  }
}
