/**
 * Make the table of Adobe-GB1: which glyph (CID) each code of GBK is.
 *
 * Wants the CMap `GBK-EUC-H` of Adobe's cmap-resources, as Debian's `poppler-data` brings it:
 *
 *     node --import tsx scripts/adobe-gb1.ts /usr/share/poppler/cMap/Adobe-GB1/GBK-EUC-H
 */

import {readFile, writeFile} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import {deflateRawSync} from 'node:zlib'

const [path] = process.argv.slice(2)
if (!path) throw new Error('Expected the path of GBK-EUC-H')
const text = await readFile(path, 'latin1')
const licence = [...text.matchAll(/^%%Copyright: ?(.*)$/gm)]
  .map(([, line = '']) => line.trim())
  .filter((line) => !/^-+$/.test(line))

const cids = new Map<number, number>()
for (const [, from = '', to = '', cid = ''] of text.matchAll(
  /<([0-9a-f]{4})>\s*<([0-9a-f]{4})>\s*(\d+)/g
)) {
  const first = Number.parseInt(from, 16)
  for (let code = first; code <= Number.parseInt(to, 16); code += 1) {
    cids.set(code, Number(cid) + code - first)
  }
}

// In the order of the codes, each as its distance from the one after the last, in base 128.
const bytes: number[] = []
let expected = 0
for (let lead = 0x81; lead <= 0xfe; lead += 1) {
  for (let trail = 0x40; trail <= 0xfe; trail += 1) {
    const cid = cids.get(lead * 256 + trail) ?? 0
    const distance = cid - expected
    let value = distance < 0 ? -2 * distance - 1 : 2 * distance
    while (value >= 128) {
      bytes.push(128 | (value & 127))
      value = Math.floor(value / 128)
    }
    bytes.push(value)
    expected = cid + 1
  }
}
const packed = deflateRawSync(Uint8Array.from(bytes), {level: 9}).toString('base64')
const lines = packed.match(/.{1,96}/g) ?? []
const comment = licence.map((line) => ` * ${line}`.trimEnd()).join('\n')
await writeFile(
  fileURLToPath(new URL('../src/facts/fonts/adobe-gb1-table.ts', import.meta.url)),
  `/**
 * Which glyph (CID) of Adobe-GB1 each code of GBK is; made by \`scripts/adobe-gb1.ts\`.
 *
 * From Adobe's CMap GBK-EUC-H:
 *
${comment}
 */

export const packedTable = \`
${lines.join('\n')}
\`
`
)
