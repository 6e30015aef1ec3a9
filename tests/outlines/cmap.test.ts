import assert from 'node:assert/strict'
import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {test} from 'node:test'
import {readCmap} from '../../src/outlines/cmap.ts'
import {bytesOf, FontFault, readFace, readTable} from '../../src/outlines/sfnt.ts'

const require = createRequire(import.meta.url)
const noto = join(
  dirname(require.resolve('@expo-google-fonts/noto-serif-sc/package.json')),
  '400Regular/NotoSerifSC_400Regular.ttf'
)

test('readCmap: a font that has its characters in both formats', async (t) => {
  const bytes = bytesOf(await readFile(noto))
  const table = readTable(bytes, readFace(bytes), 'cmap')
  const full = readCmap(table)
  const basic = readCmap(withoutFormat12(table))

  await t.test('format 4 says what format 12 says of the Basic Multilingual Plane', () => {
    const expected = [...full].filter(([codePoint]) => codePoint <= 0xffff)
    assert.ok(expected.length > 20_000)
    assert.deepEqual([...basic], expected)
  })

  await t.test('format 12 goes beyond it', () => {
    assert.ok(full.has(0x2cb4e))
    assert.ok(!basic.has(0x2cb4e))
  })

  await t.test('characters come in rising order', () => {
    const codePoints = [...full.keys()]
    assert.deepEqual(
      codePoints,
      [...codePoints].sort((left, right) => left - right)
    )
  })

  await t.test('a table cut anywhere is a fault or a shorter table, never a crash', () => {
    for (let length = 0; length < 2_000; length += 7) {
      try {
        readCmap(table.subarray(0, length))
      } catch (error) {
        assert.ok(error instanceof FontFault, String(error))
      }
    }
  })
})

test('readCmap: a group of format 12 that claims everything is refused', () => {
  const table = Buffer.alloc(12 + 16 + 12)
  table.writeUInt16BE(1, 2)
  table.writeUInt16BE(3, 4)
  table.writeUInt16BE(10, 6)
  table.writeUInt32BE(12, 8)
  table.writeUInt16BE(12, 12)
  table.writeUInt32BE(1, 24)
  table.writeUInt32BE(0, 28)
  table.writeUInt32BE(0xffffffff, 32)
  assert.throws(() => readCmap(table), FontFault)
})

/** The same table with the records of format 12 renumbered so that nobody looks at them. */
function withoutFormat12(table: Buffer): Buffer {
  const copy = Buffer.from(table)
  for (let record = 0; record < copy.readUInt16BE(2); record += 1) {
    const at = 4 + 8 * record
    if (copy.readUInt16BE(copy.readUInt32BE(at + 4)) === 12) copy.writeUInt16BE(9, at)
  }
  return copy
}
