import assert from 'node:assert/strict'
import {test} from 'node:test'
import {toPoints} from '../../src/base/units.ts'
import {openDocument} from '../../src/facts/document.ts'
import {onePage, type RawObject, rawPdf} from '../helpers/raw-pdf.ts'

test('what a document says of itself', async (t) => {
  await t.test('title and the like, in every writing', () => {
    const {info} = openWith(
      {9: '<</Title<feff901a77e5>/Author(A\\(b\\))/Producer(\\376\\377\\116\\000)/Creator(c)>>'},
      '/Info 9 0 R',
      '/Lang(zh-CN)/Version/1.4/MarkInfo<</Marked true>>/StructTreeRoot<<>>'
    )
    assert.deepEqual(
      [info.title, info.author, info.producer, info.creator, info.language],
      ['通知', 'A(b)', '一', 'c', 'zh-CN']
    )
    assert.deepEqual([info.version, info.isTagged, info.isEncrypted], ['1.4', true, false])
  })

  await t.test('nothing, where it says nothing', () => {
    const {info} = openWith({})
    assert.deepEqual(
      [info.title, info.language, info.isTagged, info.archival, info.accessible],
      [undefined, undefined, false, undefined, undefined]
    )
    assert.deepEqual([info.version, info.outline, info.hasScript], ['1.7', [], false])
  })

  await t.test('what standards it claims, as attributes or as elements', () => {
    const claim = (xmp: string) => {
      const {info} = openWith({9: {dict: '', data: xmp}}, '', '/Metadata 9 0 R')
      return [info.archival, info.accessible]
    }
    assert.deepEqual(claim('<r:D pdfaid:part="2" pdfaid:conformance=\'U\' pdfuaid:part = "1"/>'), [
      '2U',
      '1'
    ])
    assert.deepEqual(claim('<pdfaid:part>4</pdfaid:part>'), ['4', undefined])
    assert.deepEqual(claim('<pdfaidx:part>4</pdfaidx:part>'), [undefined, undefined])
  })
})

test('bookmarks', async (t) => {
  await t.test('have a title, a depth and a page', () => {
    const {info} = openWith(
      {
        10: '<</First 11 0 R>>',
        11: '<</Title(one)/Dest[3 0 R/Fit]/First 12 0 R/Next 13 0 R>>',
        12: '<</Title(two)/A<</S/GoTo/D(here)>>>>',
        13: '<</Title(three)/Dest/there/Next 14 0 R>>',
        14: '<</Title(four)/A<</S/URI/URI(x)>>/Next 11 0 R>>'
      },
      '',
      '/Outlines 10 0 R/Dests<</there<</D[3 0 R/Fit]>>>>/Names<</Dests<</Kids[<</Names[(here)[3 0 R/Fit]]>>]>>>>'
    )
    assert.deepEqual(info.outline, [
      {title: 'one', depth: 0, page: 1},
      {title: 'two', depth: 1, page: 1},
      {title: 'three', depth: 0, page: 1},
      {title: 'four', depth: 0, page: undefined}
    ])
  })
})

test('scripts', async (t) => {
  const script = '<</S/JavaScript/JS(x)>>'
  const cases: Readonly<Record<string, readonly [Record<number, RawObject>, string]>> = {
    'by name': [{}, `/Names<</JavaScript<</Names[(a)${script}]>>>>`],
    'at the opening': [{}, `/OpenAction${script}`],
    'after another action': [{}, `/OpenAction<</S/GoTo/Next[<</S/URI>>${script}]>>`],
    'of an event': [{}, `/AA<</WC${script}>>`],
    'of a link': [{3: `<</Type/Page/Parent 2 0 R/Annots[<</Subtype/Link/A${script}>>]>>`}, ''],
    'of a page': [{3: `<</Type/Page/Parent 2 0 R/AA<</O${script}>>>>`}, ''],
    'of a field': [{}, `/AcroForm<</Fields[<</Kids[<</AA<</K${script}>>>>]>>]>>`]
  }
  for (const [name, [objects, catalog]] of Object.entries(cases)) {
    await t.test(`${name} are found`, () => {
      assert.equal(openWith(objects, '', catalog).info.hasScript, true)
    })
  }

  await t.test('are not seen in what is none', () => {
    const {info} = openWith({}, '', '/OpenAction[3 0 R/Fit]/AA<</WC<</S/URI>>>>')
    assert.equal(info.hasScript, false)
  })
})

test('annotations', async (t) => {
  const seal = (more: string, form = '/BBox[0 0 10 10]') =>
    openWith({
      3: `<</Type/Page/Parent 2 0 R/Contents 4 0 R/Annots[<</Subtype/Stamp/Rect[50 60 90 80]${more}>>]>>`,
      4: {dict: '', data: '2 0 0 2 0 0 cm /Artifact BMC'},
      9: {dict: `/Subtype/Form${form}`, data: '1 0 0 rg 0 0 10 10 re f'}
    })
      .page(0)
      .shapes.map(({box: {x, y, width, height}}) =>
        [x, y, width, height].map((value) => Math.round(toPoints(value) * 1e6) / 1e6)
      )
  const filled = [[50, 320, 40, 20]]

  await t.test('are seen where their rectangle is, whatever the page left behind', () => {
    assert.deepEqual(seal('/AP<</N 9 0 R>>'), filled)
    assert.deepEqual(seal('/AP<</N<</On 9 0 R>>>>/AS/On'), filled)
    assert.deepEqual(seal('/AP<</N 9 0 R>>', '/BBox[0 0 10 10]/Matrix[0 1 -1 0 0 0]'), filled)
  })

  await t.test('are not seen when they are hidden, off, or without an appearance', () => {
    assert.deepEqual(seal('/AP<</N 9 0 R>>/F 2'), [])
    assert.deepEqual(seal('/AP<</N 9 0 R>>/F 32'), [])
    assert.deepEqual(seal('/AP<</N<</On 9 0 R>>>>/AS/Off'), [])
    assert.deepEqual(seal(''), [])
  })

  await t.test('are the own of a page that shares all else', () => {
    const page = '/Type/Page/Parent 2 0 R/Contents 4 0 R/Resources 10 0 R'
    const stamp = '/Annots[<</Subtype/Stamp/Rect[50 60 90 80]/AP<</N 9 0 R>>>>]'
    const file = rawPdf({
      ...onePage(),
      2: '<</Type/Pages/Kids[3 0 R 6 0 R 7 0 R]/Count 3/MediaBox[0 0 300 400]>>',
      3: `<<${page}>>`,
      6: `<<${page}${stamp}>>`,
      7: `<<${page}>>`,
      9: {dict: '/Subtype/Form/BBox[0 0 10 10]', data: '1 0 0 rg 0 0 10 10 re f'},
      10: '<</Font<</F 5 0 R>>>>'
    })
    const pages = [...openDocument(file, {isSharing: true}).pages()]
    assert.deepEqual(
      pages.map(({shapes}) => shapes.length),
      [0, 1, 0]
    )
    assert.equal(pages[0]?.glyphs, pages[2]?.glyphs)
  })
})

function openWith(objects: Readonly<Record<number, RawObject>>, trailer = '', catalog = '') {
  return openDocument(
    rawPdf({...onePage(), 1: `<</Type/Catalog/Pages 2 0 R${catalog}>>`, ...objects}, trailer)
  )
}
