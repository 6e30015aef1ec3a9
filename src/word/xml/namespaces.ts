/** Namespaces of OOXML, transitional and strict, and the prefixes that the standard uses. */

const uris: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/drawingml/2006/picture': 'pic',
  'http://purl.oclc.org/ooxml/drawingml/picture': 'pic',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup': 'wpg',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas': 'wpc',
  'http://schemas.openxmlformats.org/drawingml/2006/chart': 'c',
  'http://purl.oclc.org/ooxml/drawingml/chart': 'c',
  'http://schemas.openxmlformats.org/drawingml/2006/diagram': 'dgm',
  'http://purl.oclc.org/ooxml/drawingml/diagram': 'dgm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://www.wps.cn/officeDocument/2013/wpsCustomData': 'wpsCustomData',
  'urn:hongtou:source:1': 'ht',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o'
}

/** Prefixes as a file binds them → names as the standard has them. */
export class Namespaces {
  readonly #scopes: ReadonlyMap<string, string>[] = [new Map()]
  readonly #depths: number[] = [0]
  #names = new Map<string, string>()

  /** Enter an element at `depth` that may bind prefixes. */
  enter(attributes: Readonly<Record<string, string>>, depth: number): void {
    let scope: Map<string, string> | undefined
    for (const [name, uri] of Object.entries(attributes)) {
      if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue
      scope ??= new Map(this.#scopes.at(-1))
      scope.set(name === 'xmlns' ? '' : name.slice('xmlns:'.length), uris[uri] ?? '?')
    }
    if (!scope) return
    this.#scopes.push(scope)
    this.#depths.push(depth)
    this.#names = new Map()
  }

  /** Leave the element at `depth`. */
  leave(depth: number): void {
    if (this.#depths.at(-1) !== depth || this.#depths.length === 1) return
    this.#scopes.pop()
    this.#depths.pop()
    this.#names = new Map()
  }

  /** The standard's name of an element called `typed`. */
  elementName(typed: string): string {
    const known = this.#names.get(typed)
    if (known !== undefined) return known
    const at = typed.indexOf(':')
    const prefix = this.#scopes.at(-1)?.get(at < 0 ? '' : typed.slice(0, at)) ?? '?'
    const name = `${prefix}:${typed.slice(at + 1)}`
    this.#names.set(typed, name)
    return name
  }

  /** The standard's name of an attribute: one without a prefix has none. */
  attributeName(typed: string): string {
    return typed.includes(':') ? this.elementName(typed) : typed
  }
}
