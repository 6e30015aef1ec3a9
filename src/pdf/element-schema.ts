/**
 * 公文元数据: the elements of the document as properties of the metadata packet, and their schema,
 * without which PDF/A-2 does not take them. GB/T 33480—2016; ISO 19005-2, 6.6.2.3.
 *
 * The names are those of the standard: whoever files the PDF looks for 发文字号, not for a word
 * of ours.
 */

import type {NamedElement} from './description.ts'
import {xmlText} from './xml-text.ts'

/** No address: it names the standard, and is ours to keep. */
export const elementNamespace = 'urn:hongtou:gbt33480-2016:'
export const elementPrefix = 'gongwen'

/** The elements as properties of a description; nothing for none. */
export function elementProperties(elements: readonly NamedElement[]): string {
  return elements
    .map(({name, value}) => {
      const tag = `${elementPrefix}:${name}`
      return `<${tag}>${xmlText(value)}</${tag}>\n`
    })
    .join('')
}

/** The schema of `elements`; nothing for none. */
export function elementSchema(elements: readonly NamedElement[]): string {
  if (elements.length === 0) return ''
  const properties = elements.map(
    ({name}) => `<rdf:li rdf:parseType="Resource">
<pdfaProperty:name>${name}</pdfaProperty:name>
<pdfaProperty:valueType>Text</pdfaProperty:valueType>
<pdfaProperty:category>external</pdfaProperty:category>
<pdfaProperty:description>${name}</pdfaProperty:description>
</rdf:li>`
  )
  return `<rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>GB/T 33480-2016 公文元数据</pdfaSchema:schema>
<pdfaSchema:namespaceURI>${elementNamespace}</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>${elementPrefix}</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq>${properties.join('')}</rdf:Seq></pdfaSchema:property>
</rdf:li>`
}
