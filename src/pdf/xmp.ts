/**
 * The metadata packet: ISO 16684-1 as ISO 19005-2 (PDF/A-2u) and ISO 14289-1
 * (PDF/UA-1) want it. `pdfuaid` is no schema of PDF/A-2, so it is described here.
 */

import type {Description} from './description.ts'
import {
  elementNamespace,
  elementPrefix,
  elementProperties,
  elementSchema
} from './element-schema.ts'
import {xmlText} from './xml-text.ts'

/** What a PDF says it conforms to: said only where it is so. */
export interface ConformanceClaims {
  /** PDF/UA-1. */
  readonly isAccessible: boolean
  /** PDF/A-2u. */
  readonly isArchival: boolean
}

/** Write the packet; read-only, so without padding. */
export function xmp(facts: Description, producer: string, claims: ConformanceClaims): string {
  const {title, author, language, keywords, subject, creator, elements = []} = facts
  const date = isoInstant(facts.date)
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"${
   elements.length === 0 ? '' : `\n xmlns:${elementPrefix}="${elementNamespace}"`
 }>
${claims.isArchival ? archival : ''}${claims.isAccessible ? accessible : ''}<dc:format>application/pdf</dc:format>
<dc:title>${alternatives(title, language)}</dc:title>
${author === '' ? '' : `<dc:creator><rdf:Seq>${item(author)}</rdf:Seq></dc:creator>\n`}${
  subject === undefined
    ? ''
    : `<dc:description>${alternatives(subject, language)}</dc:description>\n`
}${
  keywords.length === 0
    ? ''
    : `<dc:subject><rdf:Bag>${keywords.map(item).join('')}</rdf:Bag></dc:subject>
<pdf:Keywords>${xmlText(joinKeywords(keywords))}</pdf:Keywords>\n`
}<dc:language><rdf:Bag>${item(language)}</rdf:Bag></dc:language>
<pdf:Producer>${xmlText(producer)}</pdf:Producer>
<xmp:CreatorTool>${xmlText(creator)}</xmp:CreatorTool>
<xmp:CreateDate>${date}</xmp:CreateDate>
<xmp:ModifyDate>${date}</xmp:ModifyDate>
<xmp:MetadataDate>${date}</xmp:MetadataDate>
${elementProperties(elements)}</rdf:Description>
<rdf:Description rdf:about=""
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li>${elementSchema(elements)}</rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`
}

const archival = '<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>U</pdfaid:conformance>\n'
const accessible = '<pdfuaid:part>1</pdfuaid:part>\n'

/** Keywords as one text, in the information dictionary and in the packet alike. */
export function joinKeywords(keywords: readonly string[]): string {
  return keywords.join(', ')
}

/** To the second, in UTC: `2026-03-05T00:00:00Z`. */
export function isoInstant(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`
}

function alternatives(value: string, language: string): string {
  const text = xmlText(value)
  return `<rdf:Alt><rdf:li xml:lang="x-default">${text}</rdf:li><rdf:li xml:lang="${language}">${text}</rdf:li></rdf:Alt>`
}

function item(value: string): string {
  return `<rdf:li>${xmlText(value)}</rdf:li>`
}
