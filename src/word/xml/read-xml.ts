/**
 * XML → elements, one whole element at a time, so that a book takes no more memory than its
 * longest table. Entities are those of XML alone: a DOCTYPE, which OPC forbids, is refused, so
 * nothing can be made of one that was not typed.
 */

import type {Readable} from 'node:stream'
import {SaxesParser} from 'saxes'
import {unlessBroken} from '../package/open-package.ts'
import {damaged, excessive} from '../word-fault.ts'
import type {XmlElement, XmlNode} from './element.ts'
import {Namespaces} from './namespaces.ts'

/** Levels of elements; a table in a table adds four, a text box some ten. */
const deepest = 200

/** Elements in a part: 1,000 pages have some 600,000. */
const mostElements = 3_000_000

/** Elements in one block, such as a table of a hundred pages. */
const largestBlock = 500_000

interface Open {
  readonly name: string
  readonly attributes: Record<string, string>
  readonly children: XmlNode[]
  readonly isWhole: boolean
}

/** Attributes that only say when something was typed. */
const revisionMark = /^w:rsid/u

/**
 * Read `stream` and hand on each element whose parent is called `parent`; with no `parent`, the
 * root.
 *
 * @throws WordFault for what is no XML, or asks for too much.
 */
export async function readXml(
  stream: Readable,
  parent: string | undefined,
  hand: (element: XmlElement) => void
): Promise<void> {
  const parser = new SaxesParser({xmlns: false, position: false})
  const builder = new Builder(parent, hand)
  parser.on('error', (error) => {
    throw damaged({zh: '部件不是 XML', en: `a part of it is no XML (${error.message})`})
  })
  parser.on('doctype', () => {
    throw damaged({
      zh: '部件里有 DOCTYPE，OOXML 不许有',
      en: 'a part of it has a DOCTYPE, which OOXML forbids'
    })
  })
  parser.on('opentag', (tag) => builder.open(tag.name, tag.attributes))
  parser.on('closetag', () => builder.close())
  parser.on('text', (text) => builder.text(text))
  parser.on('cdata', (text) => builder.text(text))

  const pieces = decoded(stream)
  try {
    for (;;) {
      const text = await unlessBroken(pieces)
      if (text === undefined) break
      parser.write(text)
    }
    parser.close()
  } finally {
    stream.destroy()
  }
}

/** Give the text of `stream`, piece by piece; undefined at its end. */
function decoded(stream: Readable): () => Promise<string | undefined> {
  const pieces: AsyncIterator<Uint8Array> = stream[Symbol.asyncIterator]()
  let decode: ((bytes?: Uint8Array) => string) | undefined
  return async () => {
    const {done, value} = await pieces.next()
    if (done) return undefined
    decode ??= decoderOf(value)
    return decode(value)
  }
}

function decoderOf(first: Uint8Array): (bytes?: Uint8Array) => string {
  const decoder = new TextDecoder(encodingOf(first), {fatal: true})
  return (bytes) => decoder.decode(bytes, {stream: true})
}

/** Read the whole of `stream`: a part as small as styles or numbering. */
export async function readXmlRoot(stream: Readable | undefined): Promise<XmlElement | undefined> {
  let root: XmlElement | undefined
  if (!stream) return undefined
  await readXml(stream, undefined, (element) => {
    root = element
  })
  return root
}

class Builder {
  readonly #stack: Open[] = []
  readonly #namespaces = new Namespaces()
  readonly #parent: string | undefined
  readonly #hand: (element: XmlElement) => void
  #count = 0
  #inBlock = 0

  constructor(parent: string | undefined, hand: (element: XmlElement) => void) {
    this.#parent = parent
    this.#hand = hand
  }

  open(typed: string, given: Readonly<Record<string, string>>): void {
    const depth = this.#stack.length + 1
    if (depth > deepest) throw tooDeep
    this.#count += 1
    if (this.#count > mostElements) throw tooManyElements
    this.#namespaces.enter(given, depth)
    const attributes: Record<string, string> = {}
    for (const key in given) {
      const name = this.#namespaces.attributeName(key)
      if (!revisionMark.test(name)) attributes[name] = given[key] ?? ''
    }
    const above = this.#stack.at(-1)
    const isWhole =
      above?.isWhole === true ||
      (this.#parent === undefined ? !above : above?.name === this.#parent)
    if (isWhole) this.#inBlock += 1
    if (this.#inBlock > largestBlock) throw tooLargeBlock
    this.#stack.push({
      name: this.#namespaces.elementName(typed),
      attributes,
      children: [],
      isWhole
    })
  }

  close(): void {
    this.#namespaces.leave(this.#stack.length)
    const closed = this.#stack.pop()
    const above = this.#stack.at(-1)
    if (!closed?.isWhole) return
    const element: XmlElement = closed
    if (above?.isWhole) above.children.push(element)
    else {
      this.#inBlock = 0
      this.#hand(element)
    }
  }

  text(text: string): void {
    const above = this.#stack.at(-1)
    // Indents between elements.
    if (above?.isWhole && (above.name === 'w:t' || /\S/u.test(text) || isText(above.name))) {
      above.children.push(text)
    }
  }
}

function isText(name: string): boolean {
  return name === 'w:delText' || name === 'w:instrText' || name === 'm:t'
}

/** By the mark that XML in UTF-16 has to begin with. */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
}

const tooDeep = excessive({
  zh: `表格、文本框等套了 ${deepest} 层以上`,
  en: `tables and text boxes are nested more than ${deepest} levels deep`
})

const tooManyElements = excessive({
  zh: `里面有 ${mostElements} 个以上的标记`,
  en: `it holds more than ${mostElements} elements`
})

const tooLargeBlock = excessive({
  zh: `一张表格或一个段落里有 ${largestBlock} 个以上的标记`,
  en: `a table or paragraph of it holds more than ${largestBlock} elements`
})
