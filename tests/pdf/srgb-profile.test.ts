import assert from 'node:assert/strict'
import {test} from 'node:test'
import {srgbProfile} from '../../src/pdf/srgb-profile.ts'

test('srgbProfile', async (t) => {
  const bytes = Buffer.from(srgbProfile())
  const count = bytes.readUInt32BE(128)
  const tags = new Map(
    Array.from({length: count}, (_, index) => {
      const at = 132 + 12 * index
      const offset = bytes.readUInt32BE(at + 4)
      const body = bytes.subarray(offset, offset + bytes.readUInt32BE(at + 8))
      return [bytes.toString('latin1', at, at + 4), {offset, body}] as const
    })
  )

  await t.test('has the header of a display profile, version 2', () => {
    assert.equal(bytes.readUInt32BE(0), bytes.length)
    assert.ok(bytes.length < 700)
    assert.equal(bytes[8], 2)
    assert.equal(bytes.toString('latin1', 12, 24), 'mntrRGB XYZ ')
    assert.equal(bytes.toString('latin1', 36, 40), 'acsp')
    assert.deepEqual(
      [68, 72, 76].map((at) => bytes.readInt32BE(at)),
      [0xf6d6, 0x10000, 0xd32d]
    )
  })

  await t.test(
    'has every tag a matrix profile needs, inside the file, at multiples of four',
    () => {
      assert.deepEqual([...tags.keys()].sort(), [
        'bTRC',
        'bXYZ',
        'cprt',
        'desc',
        'gTRC',
        'gXYZ',
        'rTRC',
        'rXYZ',
        'wtpt'
      ])
      for (const [name, {offset, body}] of tags) {
        assert.equal(offset % 4, 0, name)
        assert.ok(offset >= 132 + 12 * count, name)
        assert.ok(offset + body.length <= bytes.length, name)
      }
      assert.deepEqual(
        ['desc', 'cprt', 'wtpt', 'rTRC'].map((name) =>
          tags.get(name)?.body.toString('latin1', 0, 4)
        ),
        ['desc', 'text', 'XYZ ', 'curv']
      )
    }
  )

  await t.test('adds its colorants up to the white of D50', () => {
    const sum = [0, 0, 0]
    for (const name of ['rXYZ', 'gXYZ', 'bXYZ']) {
      for (const [index] of sum.entries()) {
        sum[index] =
          (sum[index] ?? 0) + (tags.get(name)?.body.readInt32BE(8 + 4 * index) ?? 0) / 65_536
      }
    }
    for (const [index, value] of [0.9642, 1, 0.8249].entries()) {
      assert.ok(Math.abs((sum[index] ?? 0) - value) < 0.0005)
    }
  })

  await t.test('follows the tone curve of sRGB to 0.1 % of full scale', () => {
    const curve = tags.get('gTRC')?.body ?? Buffer.alloc(0)
    const points = curve.readUInt32BE(8)
    const at = (index: number) => curve.readUInt16BE(12 + 2 * Math.min(index, points - 1)) / 65_535
    for (let byte = 0; byte < 256; byte += 1) {
      const value = byte / 255
      const exact = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
      const place = value * (points - 1)
      const below = Math.floor(place)
      const found = at(below) + (at(below + 1) - at(below)) * (place - below)
      assert.ok(Math.abs(found - exact) < 0.001, `${byte}: ${found} for ${exact}`)
    }
  })

  await t.test('is the same every time', () => {
    assert.deepEqual(bytes, Buffer.from(srgbProfile()))
  })
})
