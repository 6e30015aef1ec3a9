import assert from 'node:assert/strict'
import {test} from 'node:test'
import {assemble} from '../../src/fonts/assemble.ts'
import {compare, toTrueType} from '../../src/fonts/convert.ts'
import {readAdvances} from '../../src/outlines/advances.ts'
import {readCmap} from '../../src/outlines/cmap.ts'
import {bytesOf, FontFault, readFace, readTable, readTables} from '../../src/outlines/sfnt.ts'
import {fandolSource, withoutFandol} from './fandol-source.ts'
import {smallAdvances, smallCffFont} from './small-cff.ts'

const small = await smallCffFont({family: '小字库', postScript: 'Small'})
const fandol = await fandolSource()

test('toTrueType: a small font', async (t) => {
  const converted = toTrueType(small)
  const bytes = bytesOf(converted)
  const face = readFace(bytes)

  await t.test('has TrueType outlines and no trace of CFF', () => {
    assert.equal(face.outlines, 'truetype')
    assert.ok(!face.tables.has('CFF '))
  })

  await t.test('keeps widths that differ from the default of the outlines', () => {
    assert.deepEqual(readAdvances(bytes, face).widths, smallAdvances)
  })

  await t.test('draws lines on the very points', () => {
    assert.deepEqual(glyphOf(converted, 1).points, [
      {x: 100, y: 50, onCurve: true},
      {x: 350, y: 650, onCurve: true},
      {x: 600, y: 50, onCurve: true}
    ])
  })

  await t.test('draws a circle that strays by less than a unit', () => {
    const {points} = glyphOf(converted, 2)
    const onCurve = points.filter((point) => point.onCurve)
    assert.ok(onCurve.length >= 8)
    for (const {x, y} of onCurve) {
      assert.ok(Math.abs(Math.hypot(x - 500, y - 400) - 300) < 1, `(${x}, ${y})`)
    }
  })

  await t.test('sets the side bearing to the left edge of the outline', () => {
    const hmtx = readTable(bytes, face, 'hmtx')
    assert.equal(hmtx.readInt16BE(4 + 2), 100)
    assert.equal(hmtx.readInt16BE(8 + 2), 200)
  })

  await t.test('is the same bytes every time', () => {
    assert.ok(toTrueType(small).equals(converted))
  })
})

test('toTrueType: a font that breaks off is a fault, never a crash', () => {
  const bytes = bytesOf(small)
  const tables = readTables(bytes, readFace(bytes))
  const cff = tables.get('CFF ') ?? Buffer.alloc(0)
  for (let length = 0; length < cff.length; length += 3) {
    const font = assemble(new Map(tables).set('CFF ', cff.subarray(0, length)))
    assert.throws(() => toTrueType(font), FontFault, `cut to ${length}`)
  }
})

test('compare: notices one width, one character, one glyph', async (t) => {
  const converted = toTrueType(small)
  const change = (tag: string, edit: (table: Buffer) => Buffer) => {
    const bytes = bytesOf(converted)
    const tables = readTables(bytes, readFace(bytes))
    return assemble(tables.set(tag, edit(Buffer.from(tables.get(tag) ?? []))))
  }
  const poke = (offset: number, value: number) => (table: Buffer) => {
    table.writeUInt16BE(value, offset)
    return table
  }
  await t.test('an unchanged font passes', () => {
    compare(small, converted)
  })
  await t.test('a width', () => {
    assert.throws(() => compare(small, change('hmtx', poke(4, 651))), /widths/)
  })
  await t.test('a character', () => {
    assert.throws(() => compare(small, change('cmap', poke(12 + 14, 0x41))), /characters/)
  })
  await t.test('a glyph', () => {
    assert.throws(() => compare(small, change('maxp', poke(4, 2))), /glyphs/)
  })
})

test('toTrueType: FandolFang', {skip: fandol ? false : withoutFandol}, async (t) => {
  assert.ok(fandol)
  const converted = toTrueType(fandol)
  const [before, after] = [fandol, converted].map((font) => {
    const bytes = bytesOf(font)
    const face = readFace(bytes)
    return {
      advances: readAdvances(bytes, face),
      cmap: [...readCmap(readTable(bytes, face, 'cmap'))]
    }
  })

  await t.test('all 10,365 glyphs keep their widths', () => {
    assert.equal(before?.advances.widths.length, 10_365)
    assert.deepEqual(after?.advances, before?.advances)
  })

  await t.test('digits are half an em wide, where other converters give 65', () => {
    const zero = new Map(after?.cmap).get(0x30)
    assert.equal(after?.advances.widths[zero ?? 0], 500)
  })

  await t.test('all characters keep their glyphs', () => {
    assert.deepEqual(after?.cmap, before?.cmap)
  })
})

interface Point {
  x: number
  y: number
  onCurve: boolean
}

/** Read one simple glyph back, by the rules of the `glyf` table. */
function glyphOf(font: Buffer, glyph: number): {points: Point[]} {
  const bytes = bytesOf(font)
  const face = readFace(bytes)
  const loca = readTable(bytes, face, 'loca')
  const glyf = readTable(bytes, face, 'glyf').subarray(loca.readUInt32BE(4 * glyph))
  assert.equal(glyf.readInt16BE(0), 1)
  const count = glyf.readUInt16BE(10) + 1
  assert.equal(glyf.readUInt16BE(12), 0)
  const flags = [...glyf.subarray(14, 14 + count)]
  let at = 14 + count
  const coordinates = (short: number, same: number) => {
    let value = 0
    return flags.map((flag) => {
      if (flag & short) {
        value += flag & same ? glyf.readUInt8(at) : -glyf.readUInt8(at)
        at += 1
      } else if (!(flag & same)) {
        value += glyf.readInt16BE(at)
        at += 2
      }
      return value
    })
  }
  const xs = coordinates(0x02, 0x10)
  const ys = coordinates(0x04, 0x20)
  return {
    points: flags.map((flag, index) => ({
      x: xs[index] ?? Number.NaN,
      y: ys[index] ?? Number.NaN,
      onCurve: (flag & 1) === 1
    }))
  }
}
