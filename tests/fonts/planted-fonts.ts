/** Real fonts under other names, to plant where a user or a system would have them. */

import {mkdir, readFile, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {assemble} from '../../src/fonts/assemble.ts'
import {bytesOf, readFace, readTables} from '../../src/outlines/sfnt.ts'

const require = createRequire(import.meta.url)
const tinos = join(
  dirname(require.resolve('@expo-google-fonts/tinos/package.json')),
  '400Regular/Tinos_400Regular.ttf'
)

export interface Disguise {
  readonly family: string
  readonly postScript: string
  readonly weight?: number
  readonly fsType?: number
  readonly isVariable?: boolean
  /** Tables to put in place of the font's own. */
  readonly tables?: ReadonlyMap<string, Buffer>
}

/** A sound TrueType font (Tinos) that says it is something else. */
export async function disguised(disguise: Disguise): Promise<Buffer> {
  return assemble(await disguisedTables(disguise))
}

export async function disguisedTables(disguise: Disguise): Promise<Map<string, Buffer>> {
  const bytes = bytesOf(await readFile(tinos))
  const tables = readTables(bytes, readFace(bytes))
  tables.set('name', nameTable(disguise.family, disguise.postScript))
  const metrics = Buffer.from(tables.get('OS/2') ?? [])
  metrics.writeUInt16BE(disguise.weight ?? 400, 4)
  metrics.writeUInt16BE(disguise.fsType ?? 0, 8)
  tables.set('OS/2', metrics)
  if (disguise.isVariable) tables.set('fvar', Buffer.alloc(16))
  for (const [tag, table] of disguise.tables ?? []) tables.set(tag, table)
  return tables
}

export async function plant(path: string, font: Buffer): Promise<void> {
  await mkdir(dirname(path), {recursive: true})
  await writeFile(path, font)
}

/** Several fonts in one file, as systems ship them. */
export function collection(fonts: readonly Buffer[]): Buffer {
  const header = Buffer.alloc(12 + 4 * fonts.length)
  header.write('ttcf')
  header.writeUInt32BE(0x00010000, 4)
  header.writeUInt32BE(fonts.length, 8)
  let start = header.length
  const moved = fonts.map((font, index) => {
    header.writeUInt32BE(start, 12 + 4 * index)
    const copy = Buffer.from(font)
    for (let table = 0; table < copy.readUInt16BE(4); table += 1) {
      const at = 12 + 16 * table + 8
      copy.writeUInt32BE(copy.readUInt32BE(at) + start, at)
    }
    start += copy.length
    return copy
  })
  return Buffer.concat([header, ...moved])
}

function nameTable(family: string, postScript: string): Buffer {
  const names = [
    {id: 1, text: family},
    {id: 4, text: family},
    {id: 6, text: postScript}
  ].map(({id, text}) => ({id, bytes: Buffer.from(text, 'utf16le').swap16()}))
  const table = Buffer.alloc(6 + 12 * names.length)
  table.writeUInt16BE(names.length, 2)
  table.writeUInt16BE(table.length, 4)
  let offset = 0
  for (const [index, {id, bytes}] of names.entries()) {
    const record = [3, 1, 0x0804, id, bytes.length, offset]
    for (const [field, value] of record.entries()) {
      table.writeUInt16BE(value, 6 + 12 * index + 2 * field)
    }
    offset += bytes.length
  }
  return Buffer.concat([table, ...names.map(({bytes}) => bytes)])
}
