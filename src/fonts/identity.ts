/** What a font says it is: its names, weight, and whether it can be printed as it stands. */

import {type Bytes, FontFault, readTable, type SfntFace, uint16} from '../outlines/sfnt.ts'

export interface Identity {
  readonly outlines: 'truetype' | 'cff'
  readonly isVariable: boolean
  /** Family and typographic family, in every language the font has. */
  readonly families: readonly string[]
  /** Full names, in every language. */
  readonly fullNames: readonly string[]
  readonly postScript: string | undefined
  readonly licence: string | undefined
  readonly weight: number
  readonly isSlanted: boolean
  /** The foundry forbids embedding: Chromium would draw every glyph as Type 3. */
  readonly forbidsEmbedding: boolean
}

const nameIds = {family: 1, full: 4, postScript: 6, licence: 13, licenceUrl: 14, typographic: 16}

/** `OS/2.fsType`: restricted licence; bitmap embedding only. */
const forbidding = 0x0002 | 0x0200
/** `OS/2.fsSelection`: italic; oblique. */
const slanting = 0x0001 | 0x0200

export function identify(bytes: Bytes, face: SfntFace): Identity {
  const names = readNames(readTable(bytes, face, 'name'))
  const metrics = face.tables.has('OS/2') ? readTable(bytes, face, 'OS/2') : undefined
  const all = (...ids: number[]) =>
    unique(names.filter((name) => ids.includes(name.id)).map((name) => name.text))

  return {
    outlines: face.outlines,
    isVariable: face.tables.has('fvar'),
    families: all(nameIds.family, nameIds.typographic),
    fullNames: all(nameIds.full),
    postScript: all(nameIds.postScript)[0],
    licence: all(nameIds.licenceUrl)[0] ?? all(nameIds.licence)[0],
    weight: metrics ? uint16(metrics, 4) : 400,
    isSlanted: metrics !== undefined && (uint16(metrics, 62) & slanting) !== 0,
    forbidsEmbedding: metrics !== undefined && (uint16(metrics, 8) & forbidding) !== 0
  }
}

interface Name {
  readonly id: number
  readonly text: string
}

function readNames(table: Buffer): readonly Name[] {
  const count = uint16(table, 2)
  const storage = uint16(table, 4)
  const names: Name[] = []
  for (let index = 0; index < count; index += 1) {
    const record = 6 + 12 * index
    const start = storage + uint16(table, record + 10)
    const end = start + uint16(table, record + 8)
    if (end > table.length) throw new FontFault('has a name beyond the end of its `name` table')
    const text = decode(
      table.subarray(start, end),
      uint16(table, record),
      uint16(table, record + 2)
    )?.trim()
    if (text) names.push({id: uint16(table, record + 6), text})
  }
  return names
}

/** Unicode and Windows names are UTF-16; older Chinese fonts have GBK in both worlds. */
function decode(bytes: Buffer, platform: number, encoding: number): string | undefined {
  if (platform === 3 && encoding === 3) return gbk(bytes.filter((byte) => byte !== 0))
  if (platform === 0 || platform === 3) {
    if (bytes.length % 2 === 1) return undefined
    return Buffer.from(bytes).swap16().toString('utf16le')
  }
  if (platform === 1 && encoding === 0) return bytes.toString('latin1')
  if (platform === 1 && encoding === 25) return gbk(bytes)
  return undefined
}

function gbk(bytes: Uint8Array): string {
  return new TextDecoder('gbk').decode(bytes)
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)]
}
