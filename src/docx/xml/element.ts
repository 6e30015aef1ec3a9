/** XML as it is written: strings, in which every text and every value was escaped once. */

/** What is written already. */
export type Xml = string & {readonly xml: unique symbol}

/** Values of attributes; those that are undefined are left out. */
export type XmlAttributes = Readonly<Record<string, string | number | undefined>>

/** Signs that XML 1.0 does not hold, escaped or not. */
const impossible = /(?![\t\n\r\u007f-\u009f])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;'
}

/** Write `text` as it stands between tags or in a value; what XML cannot hold is left out. */
export function escapeXml(text: string): Xml {
  return text.replace(impossible, '').replace(/[&<>"]/gu, (sign) => entities[sign] ?? sign) as Xml
}

/** Write an element, closed at once where nothing is in it. */
export function writeElement(
  name: string,
  attributes: XmlAttributes = {},
  children: readonly Xml[] = []
): Xml {
  const values = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('')
  if (children.length === 0) return `<${name}${values}/>` as Xml
  return `<${name}${values}>${children.join('')}</${name}>` as Xml
}

/** Write elements one after the other. */
export function joinXml(parts: readonly Xml[]): Xml {
  return parts.join('') as Xml
}

/** Write a whole part with its declaration. */
export function writePart(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`
}
