/** Fax pictures: what Ghostscript has packed, unpacked. ITU-T T.4 and T.6. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {fromFax} from '../../src/facts/images/fax.ts'

const columns = 100
const empty = '0'.repeat(columns)

/** How often each row comes, and where in it is black: a line, a ring, dots and a bar. */
const drawing: readonly (readonly [number, ...(readonly [number, number])[]])[] = [
  [2],
  [2, [24, 94]],
  [1],
  [2, [90, 98]],
  [3, [3, 20], [90, 98]],
  [2, [3, 20], [33, 34], [90, 98]],
  [5, [3, 6], [13, 20], [33, 34], [90, 98]],
  [1, [3, 6], [13, 20], [33, 34], [40, 43], [90, 98]],
  [1, [3, 20], [30, 31], [33, 34], [40, 43], [90, 98]],
  [1, [3, 20], [40, 43], [90, 98]],
  [1, [3, 20], [90, 98]],
  [1, [90, 98]],
  [2]
]
const picture = drawing.flatMap(([times, ...runs]) => {
  const row = [...empty].map((_, at) => (runs.some(([from, to]) => at >= from && at < to) ? 1 : 0))
  return Array<string>(times).fill(row.join(''))
})

const packed = {
  'row by row': [
    0,
    `0001d8a80001d8a8000150079700015007970001d8a80001d9315c0001d9315c000180637c2b800180637c2b80
    0180637c2b8001806034b22b8001806034b22b80018bc61a5915c0018bc61a5915c0018bc61a5915c0018bc61a5915
    c0018bc61a5915c0018bc61ae8285700018060e9d74142b80001806044142b800180637c2b8001d9315c0001d8a800
    01d8a8`
  ],
  'some by the row above': [
    4,
    `0001ec5400014001a803cb80017001ec5400011d93160001ec98ae00011806380001c031be15c0017c0001c030
    1a5915c0017f0001c5e30d2c8ae0017fc001c5e30d2c8ae0017fc001c5e30d2c8ae0017e7ae001c03074eba0a15c00
    01623f0001c031be15c0010f0001ec54000140`
  ],
  'all by the row above': [
    -1,
    'ca803cbc6764c5f300c7fff21affe6fffffffffffff3d78c102ff88ff1e3c7001001'
  ]
} as const

test('fax pictures', async (t) => {
  for (const [name, [kind, hex]] of Object.entries(packed)) {
    await t.test(`are unpacked: ${name}`, () => {
      assert.deepEqual(unpacked(hex, {K: kind, BlackIs1: 1}), picture)
      const turned = picture.map((row) => row.replaceAll(/./g, (bit) => (bit === '1' ? '0' : '1')))
      assert.deepEqual(unpacked(hex, {K: kind}), turned)
    })

    await t.test(`are white from where they break off: ${name}`, () => {
      const half = unpacked(hex.slice(0, hex.length >> 1), {K: kind, BlackIs1: 1})
      const whole = half.findLastIndex((row) => row !== empty)
      assert.ok(whole > 6 && whole < 22, `${whole}`)
      assert.deepEqual(half.slice(0, whole), picture.slice(0, whole))
    })

    await t.test(`are not read beyond any end: ${name}`, () => {
      for (const byte of [0, 0x55, 0xff]) {
        const bytes = Buffer.from(hex.replaceAll(/\s/g, ''), 'hex')
        for (let at = 0; at < bytes.length; at += 3) {
          const broken = Buffer.from(bytes)
          broken[at] = byte
          assert.equal(unpacked(broken.toString('hex'), {K: kind}).length, picture.length)
        }
      }
    })
  }

  await t.test('of more samples than are wanted are not unpacked', () => {
    assert.equal(fromFax(Buffer.from([0]), filter({Columns: 8000}), 1001, 1_000_000), undefined)
  })
})

function filter(parameters: Readonly<Record<string, number>>) {
  return {name: 'CCITTFaxDecode', parameter: (key: string) => parameters[key]}
}

function unpacked(hex: string, parameters: Readonly<Record<string, number>>): string[] {
  const bytes = Buffer.from(hex.replaceAll(/\s/g, ''), 'hex')
  const found = fromFax(bytes, filter({Columns: columns, ...parameters}), picture.length, 1_000_000)
  assert.ok(found)
  const perRow = Math.ceil(columns / 8)
  return picture.map((_, row) =>
    [...found.subarray(row * perRow, (row + 1) * perRow)]
      .map((byte) => byte.toString(2).padStart(8, '0'))
      .join('')
      .slice(0, columns)
  )
}
