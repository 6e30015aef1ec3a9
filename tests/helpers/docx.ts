/** DOCX made by hand: the parts that Word and WPS write, as few of them as a test needs. */

import {crc32, deflateRawSync} from 'node:zlib'

type Parts = Readonly<Record<string, string | Uint8Array>>

interface ZipEntry {
  readonly name: string
  readonly bytes: Uint8Array
  /** What the directory says, where it lies. */
  readonly declaredSize?: number
}

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:wpsCustomData="http://www.wps.cn/officeDocument/2013/wpsCustomData"'
].join(' ')

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** A part with the root `name`: `w:styles`. */
export function wordPart(name: string, content: string): string {
  return `${xmlHead}<${name} ${namespaces}>${content}</${name}>`
}

/** What may stand beside the body. */
export interface DocxParts {
  readonly styles?: string
  readonly numbering?: string
  readonly footnotes?: string
  readonly comments?: string
  readonly header?: string
  readonly footer?: string
  readonly pictures?: Readonly<Record<string, Uint8Array>>
  /** Addresses outside the file, by the ids of their relationships, with their types. */
  readonly outside?: Readonly<Record<string, readonly [kind: string, target: string]>>
  readonly more?: Parts
}

/** The bytes of a DOCX with `body` in it. */
export function docx(body: string, parts: DocxParts = {}): Uint8Array {
  return zip(
    Object.entries(docxParts(body, parts)).map(([name, part]) => ({name, bytes: bytesOf(part)}))
  )
}

/** The parts of such a DOCX, to be spoilt. */
export function docxParts(
  body: string,
  parts: DocxParts = {}
): Record<string, string | Uint8Array> {
  const {pictures = {}, outside = {}, more = {}} = parts
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const relations = [
    ...(['styles', 'numbering', 'footnotes', 'comments', 'header', 'footer'] as const).flatMap(
      (kind) =>
        parts[kind] === undefined
          ? []
          : [`<Relationship Id="${kind}" Type="${type}/${kind}" Target="${kind}.xml"/>`]
    ),
    ...Object.keys(pictures).map(
      (name) => `<Relationship Id="${name}" Type="${type}/image" Target="media/${name}"/>`
    ),
    ...Object.entries(outside).map(
      ([id, [kind, target]]) =>
        `<Relationship Id="${id}" Type="${type}/${kind}" Target="${target}" TargetMode="External"/>`
    )
  ]
  const rels = (content: string): string =>
    `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`
  const roots = {
    styles: 'w:styles',
    numbering: 'w:numbering',
    footnotes: 'w:footnotes',
    comments: 'w:comments',
    header: 'w:hdr',
    footer: 'w:ftr'
  } as const
  const own = (Object.keys(roots) as (keyof typeof roots)[]).flatMap((kind) => {
    const content = parts[kind]
    return content === undefined
      ? []
      : [[`word/${kind}.xml`, wordPart(roots[kind], content)] as const]
  })
  return {
    '[Content_Types].xml': `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': rels(
      `<Relationship Id="rId1" Type="${type}/officeDocument" Target="word/document.xml"/>`
    ),
    'word/document.xml': wordPart('w:document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': rels(relations.join('')),
    ...Object.fromEntries(own),
    ...Object.fromEntries(
      Object.entries(pictures).map(([name, bytes]) => [`word/media/${name}`, bytes])
    ),
    ...more
  }
}

/** How a paragraph or a run is set; sizes in points, indents in characters. */
export interface Setting {
  readonly face?: string
  readonly size?: number
  readonly colour?: string
  readonly align?: 'center' | 'right' | 'both'
  readonly first?: number
  readonly right?: number
  readonly style?: string
  readonly list?: readonly [id: number, level: number]
  readonly isBold?: boolean
  /** Properties as XML, in `w:pPr` and in `w:rPr`. */
  readonly paragraph?: string
  readonly run?: string
}

/** A run of text. */
export function run(
  text: string,
  {face, size, colour, isBold, run: more = ''}: Setting = {}
): string {
  const fonts = face === undefined ? '' : `<w:rFonts w:eastAsia="${face}" w:hint="eastAsia"/>`
  const bold = isBold ? '<w:b/>' : ''
  const ink = colour === undefined ? '' : `<w:color w:val="${colour}"/>`
  const height = size === undefined ? '' : `<w:sz w:val="${size * 2}"/>`
  return `<w:r><w:rPr>${fonts}${bold}${ink}${height}${more}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`
}

/** A paragraph around `content`: runs as XML. */
export function around(content: string, setting: Setting = {}): string {
  const {align, first, right, style, list, paragraph = ''} = setting
  const indents = [
    ...(first === undefined ? [] : [`w:firstLineChars="${first * 100}"`]),
    ...(right === undefined ? [] : [`w:rightChars="${right * 100}"`])
  ]
  const properties = [
    style === undefined ? '' : `<w:pStyle w:val="${style}"/>`,
    list === undefined
      ? ''
      : `<w:numPr><w:ilvl w:val="${list[1]}"/><w:numId w:val="${list[0]}"/></w:numPr>`,
    indents.length === 0 ? '' : `<w:ind ${indents.join(' ')}/>`,
    align === undefined ? '' : `<w:jc w:val="${align}"/>`,
    paragraph
  ]
  return `<w:p><w:pPr>${properties.join('')}</w:pPr>${content}</w:p>`
}

/** A paragraph of one run. */
export function para(text: string, setting: Setting = {}): string {
  return around(run(text, setting), setting)
}

/** A table, each cell a paragraph, or cells as XML. */
export function table(rows: readonly (readonly string[])[]): string {
  const cell = (content: string): string =>
    content.startsWith('<w:tc>')
      ? content
      : `<w:tc>${content.startsWith('<w:p>') ? content : para(content)}</w:tc>`
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`
}

/** A cell with properties of its own. */
export function cellOf(text: string, properties: string): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${para(text)}</w:tc>`
}

/** A picture; `width` and `height` in mm. */
export function picture(
  id: string,
  kind: 'anchor' | 'inline',
  width: number,
  height = width
): string {
  return `<w:r><w:drawing><wp:${kind}><wp:extent cx="${width * 36000}" cy="${height * 36000}"/><wp:docPr id="1" name="p" descr="示意图"/><a:graphic><a:graphicData><a:blip r:embed="${id}"/></a:graphicData></a:graphic></wp:${kind}></w:drawing></w:r>`
}

/** Paragraphs in the settings of an official document, as Word writes them. */
export const official = {
  mark: {face: '方正小标宋简体', size: 36, colour: 'FF0000', align: 'center'},
  number: {face: '仿宋_GB2312', size: 16, align: 'center'},
  title: {face: '方正小标宋简体', size: 22, align: 'center'},
  text: {face: '仿宋_GB2312', size: 16, first: 2},
  plain: {face: '仿宋_GB2312', size: 16},
  level1: {face: '黑体', size: 16, first: 2},
  level2: {face: '楷体_GB2312', size: 16, first: 2},
  signed: {face: '仿宋_GB2312', size: 16, align: 'right', right: 2}
} as const satisfies Record<string, Setting>

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function bytesOf(part: string | Uint8Array): Uint8Array {
  return typeof part === 'string' ? new TextEncoder().encode(part) : part
}

/** A zip file of `entries`, each deflated. */
export function zip(entries: readonly ZipEntry[]): Uint8Array {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const {name, bytes, declaredSize = bytes.length} of entries) {
    const packed = deflateRawSync(bytes)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x800, 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc32(bytes), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(declaredSize, 18)
    common.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([
      Buffer.from('PK\u0003\u0004', 'latin1'),
      common,
      Buffer.from(name),
      packed
    ])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(
      Buffer.concat([
        Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'),
        common,
        tail,
        Buffer.from(name)
      ])
    )
    parts.push(local)
    offset += local.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(listed.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...parts, listed, Buffer.from('PK\u0005\u0006', 'latin1'), end])
}
