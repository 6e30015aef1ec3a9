import assert from 'node:assert/strict'
import {test} from 'node:test'
import {constants, deflateSync} from 'node:zlib'
import {PDFDocument, StandardFonts} from '@cantoo/pdf-lib'
import {openDocument} from '../../src/facts/document.ts'
import {PdfFault} from '../../src/pdf-syntax/index.ts'
import {objectBytes, onePage, type RawObject, rawPdf} from '../helpers/raw-pdf.ts'

test('openDocument: files', async (t) => {
  await t.test('reads a plain file', () => {
    assert.equal(textOf(rawPdf(onePage())), 'abc')
  })

  await t.test('reads a file with rubbish before its header, whichever way it counts', () => {
    const bytes = rawPdf(onePage())
    assert.equal(textOf(Buffer.concat([Buffer.from('\n\nHTTP/1.1 200\n'), bytes])), 'abc')
    const rubbish = Buffer.from('%a long line of rubbish\n')
    const text = bytes.toString('latin1').slice(9)
    const moved = text.replace(/(\d{10}) 00000 n/g, (_, offset: string) => {
      return `${String(Number(offset) + rubbish.length).padStart(10, '0')} 00000 n`
    })
    const shifted = moved.replace(/startxref\n(\d+)/, (_, at: string) => {
      return `startxref\n${Number(at) + rubbish.length}`
    })
    const whole = Buffer.concat([rubbish, Buffer.from(`%PDF-1.4\n${shifted}`, 'latin1')])
    assert.equal(textOf(whole), 'abc')
  })

  await t.test('reads files packed by the library, with object streams and without', async () => {
    for (const useObjectStreams of [true, false]) {
      assert.equal(textOf(await (await madeDocument()).save({useObjectStreams})), 'made here')
    }
  })

  await t.test('takes the newest of each object', () => {
    const old = rawPdf(onePage())
    const update = objectBytes(4, {dict: '', data: 'BT /F 10 Tf (new) Tj ET'})
    const at = old.length
    const xref = `xref\n4 1\n${String(at).padStart(10, '0')} 00000 n \ntrailer\n<</Size 6/Root 1 0 R/Prev ${startOf(old)}>>\nstartxref\n${at + update.length}\n%%EOF`
    assert.equal(textOf(Buffer.concat([old, update, Buffer.from(xref)])), 'new')
  })

  await t.test('takes hidden objects of files of two kinds from the stream', () => {
    const objects = onePage()
    const {3: page, ...rest} = objects
    const packed = `3 0 ${page}`
    const pack = objectBytes(7, {dict: '/Type/ObjStm/N 1/First 4', data: packed})
    const base = rawPdf(rest)
    const body = base.subarray(0, Number(startOf(base)))
    // Object 3 is the first in object stream 7.
    const row = Buffer.from([2, 0, 0, 0, 7, 0])
    const stream = objectBytes(8, {
      dict: '/Type/XRef/W[1 4 1]/Index[3 1]/Size 9',
      data: row
    })
    const table = base
      .subarray(body.length)
      .toString('latin1')
      .replace(
        /trailer[\s\S]*/,
        `7 1\n${String(body.length).padStart(10, '0')} 00000 n \ntrailer\n<</Size 9/Root 1 0 R/XRefStm ${body.length + pack.length}>>\nstartxref\n${body.length + pack.length + stream.length}\n%%EOF`
      )
    assert.equal(textOf(Buffer.concat([body, pack, stream, Buffer.from(table)])), 'abc')
  })

  await t.test('finds objects whose table is wrong, missing or broken off', () => {
    const bytes = rawPdf(onePage())
    const text = bytes.toString('latin1')
    for (const broken of [
      text.replace(/startxref\n\d+/, 'startxref\n7'),
      text.replace(/startxref[\s\S]*/, ''),
      text.replace(/xref\n0 6[\s\S]*/, ''),
      text.replace(/(\d{10}) 00000 n/g, '0000000017 00000 n'),
      text.replace('%PDF-1.7', '%%%%%%%%'),
      text.replace('/Root 1 0 R', '')
    ]) {
      assert.equal(textOf(Buffer.from(broken, 'latin1')), 'abc')
    }
  })

  await t.test('finds objects packed in streams without a table', async () => {
    const bytes = Buffer.from(await (await madeDocument()).save({useObjectStreams: true}))
    const text = bytes.toString('latin1')
    const broken = text.slice(0, text.lastIndexOf('/Type /XRef'))
    assert.ok(broken.length < text.length)
    assert.equal(textOf(Buffer.from(broken, 'latin1')), 'made here')
  })

  await t.test('reads streams whose length is wrong, missing or referred to', () => {
    for (const length of ['3', '99999', '(x)', '9 0 R', '-1']) {
      const text = rawPdf({...onePage(), 9: '34'}).toString('latin1')
      const broken = text.replace(/\/Length \d+/, `/Length ${length}`)
      assert.equal(textOf(Buffer.from(broken, 'latin1')), 'abc')
    }
  })

  await t.test('reads what was packed by other makers than zlib, or broken off', () => {
    const whole = 'BT /F 10 Tf 100 200 Td (abc) Tj ET'
    const packed = deflateSync(Buffer.from(whole + ' '.repeat(5000)))
    const wrongSum = Buffer.concat([packed.subarray(0, -1), Buffer.from([7])])
    for (const data of [packed, wrongSum, packed.subarray(0, -6)]) {
      const objects = {...onePage(), 4: {dict: '/Filter/FlateDecode', data}}
      assert.equal(textOf(rawPdf(objects)), 'abc')
    }
  })

  await t.test('keeps what stands before the damage in packed data', () => {
    const shows = Array.from({length: 4000}, (_, index) => `BT /F ${index} Tf (${index % 7}) Tj ET`)
    const sound = deflateSync(Buffer.from(shows.join('\n')), {finishFlush: constants.Z_SYNC_FLUSH})
    // A block of a type that there is not.
    const data = Buffer.concat([sound, Buffer.alloc(500, 0x06)])
    assert.equal(
      textOf(rawPdf({...onePage(), 4: {dict: '/Filter/FlateDecode', data}})).length,
      4000
    )
  })
})

test('openDocument: pages', async (t) => {
  await t.test('hands down what pages inherit', () => {
    const page = open(
      rawPdf({
        ...onePage(),
        2: '<</Type/Pages/Kids[6 0 R]/Count 1/MediaBox[0 0 300 400]/Rotate 90/Resources<</Font<</F 5 0 R>>>>>>',
        6: '<</Type/Pages/Kids[3 0 R]/Count 1/CropBox[10 10 110 210]>>',
        3: '<</Type/Page/Contents 4 0 R>>'
      })
    ).page(0)
    assert.equal(page.rotation, 90)
    assert.ok(Math.abs(page.width - (200 * 25.4) / 72) < 1e-9)
    assert.equal(page.glyphs.length, 3)
  })

  await t.test('tells the finished size where it is less than what is looked at', () => {
    const trimOf = (boxes: string) =>
      open(
        rawPdf({
          ...onePage(),
          3: `<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>${boxes}>>`
        })
      ).page(0).trim
    const trim = trimOf('/TrimBox[10 20 280 390]')
    assert.deepEqual(
      trim &&
        [trim.x, trim.y, trim.width, trim.height].map((each) => Math.round((each * 72) / 25.4)),
      [10, 10, 270, 370]
    )
    assert.equal(trimOf('/TrimBox[0 0 300 400]'), undefined)
    // It is cut by what is looked at, and turned with it.
    const turned = trimOf('/TrimBox[-50 20 280 500]/Rotate 90')
    assert.deepEqual(
      turned &&
        [turned.x, turned.y, turned.width, turned.height].map((each) =>
          Math.round((each * 72) / 25.4)
        ),
      [20, 0, 380, 280]
    )
  })

  await t.test('cuts trees that lead back to themselves', () => {
    const bytes = rawPdf({...onePage(), 2: '<</Type/Pages/Kids[2 0 R 3 0 R 2 0 R]/Count 3>>'})
    assert.equal(open(bytes).pageCount, 1)
  })

  await t.test('reads pages of any depth', () => {
    const objects: Record<number, RawObject> = {...onePage(), 2: '<</Kids[10 0 R]>>'}
    const depth = 20_000
    for (let level = 10; level < depth; level += 1) objects[level] = `<</Kids[${level + 1} 0 R]>>`
    objects[depth] = '<</Kids[3 0 R]>>'
    assert.equal(open(rawPdf(objects)).pageCount, 1)
  })

  await t.test('finds pages that no tree leads to', () => {
    assert.equal(textOf(rawPdf({...onePage(), 2: '<</Type/Pages/Kids[77 0 R]>>'})), 'abc')
  })

  await t.test('takes a page without content for an empty one', () => {
    const {4: _content, ...objects} = onePage()
    assert.deepEqual(open(rawPdf(objects)).page(0).glyphs, [])
  })

  await t.test('reads a page anew each time it is asked for', () => {
    const document = open(rawPdf(onePage()))
    assert.notEqual(document.page(0), document.page(0))
    assert.deepEqual(document.page(0).glyphs.length, document.page(0).glyphs.length)
    assert.throws(() => document.page(1), RangeError)
  })
})

test('openDocument: faults', async (t) => {
  await t.test('names what is no PDF', () => {
    assert.equal(faultOf(Buffer.from('Not at all\n'.repeat(200))), 'not-a-pdf')
    assert.equal(faultOf(Buffer.alloc(0)), 'not-a-pdf')
  })

  await t.test('names what is broken', () => {
    assert.equal(faultOf(Buffer.from('%PDF-1.7\n')), 'damaged')
    assert.equal(faultOf(rawPdf({1: '<</Type/Catalog>>'})), 'damaged')
  })

  await t.test('names what has no page', () => {
    const objects = {1: '<</Type/Catalog/Pages 2 0 R>>', 2: '<</Type/Pages/Kids[]/Count 0>>'}
    assert.equal(faultOf(rawPdf(objects)), 'no-pages')
  })

  await t.test('survives objects that nest without an end, and refer to themselves', () => {
    const objects = {...onePage(), 6: `${'['.repeat(200_000)}`, 7: '<<'.repeat(200_000), 8: '8 0 R'}
    const bytes = rawPdf(objects, '/Info 6 0 R/X 8 0 R')
    assert.equal(textOf(bytes), 'abc')
    assert.equal(textOf(Buffer.from(bytes.toString('latin1').replace('startxref', ''))), 'abc')
  })

  await t.test('refuses a stream that unfolds without an end', () => {
    const bomb = deflateSync(Buffer.alloc(300 * 1024 * 1024), {level: 9})
    assert.ok(bomb.length < 400_000)
    const bytes = rawPdf({...onePage(), 4: {dict: '/Filter/FlateDecode', data: bomb}})
    assert.equal(faultOf(bytes), 'too-much')
  })
})

function open(bytes: Uint8Array) {
  return openDocument(bytes)
}

/** The text of the first page. */
function textOf(bytes: Uint8Array): string {
  return open(bytes)
    .page(0)
    .glyphs.map(({text}) => text)
    .join('')
}

function faultOf(bytes: Uint8Array): string {
  try {
    open(bytes).page(0)
  } catch (error) {
    assert.ok(error instanceof PdfFault)
    return error.kind
  }
  return 'none'
}

function startOf(bytes: Uint8Array): string {
  return /startxref\n(\d+)/.exec(Buffer.from(bytes).toString('latin1'))?.[1] ?? ''
}

async function madeDocument(): Promise<PDFDocument> {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  document.addPage([300, 400]).drawText('made here', {font, size: 12, x: 20, y: 300})
  return document
}
