import assert from 'node:assert/strict'
import {test} from 'node:test'
import {openDocument} from '../../src/facts/document.ts'
import type {Glyph} from '../../src/facts/page.ts'
import {cffTable} from '../fonts/small-cff.ts'
import {onePage, type RawObject, rawPdf} from '../helpers/raw-pdf.ts'
import {smallTrueType, smallType1} from '../helpers/small-fonts.ts'

type Objects = Readonly<Record<number, RawObject>>

test('simple fonts: text without ToUnicode', async (t) => {
  await t.test('by the encodings that have names', () => {
    assert.equal(textOf("(A'\\351)", simple('/Encoding/WinAnsiEncoding')), "A'é")
    assert.equal(textOf("(A'\\216)", simple('/Encoding/MacRomanEncoding')), "A'é")
    assert.equal(textOf("(A')", simple('')), 'A’')
    assert.equal(textOf('(abc)', {5: '<</Type/Font/Subtype/Type1/BaseFont/Symbol>>'}), 'αβχ')
  })

  await t.test('by differences, of names of every shape', () => {
    const names = '/A/uni4E00/uni4E004E8C/u20000/f_i/a.sc/Eacute/commaaccent/ccaron/g123/cid.7'
    const font = simple(`/Encoding<</BaseEncoding/WinAnsiEncoding/Differences[65${names}]>>`)
    assert.deepEqual(textsOf('(ABCDEFGHIJKa)', font), [
      ...['A', '一', '一二', '\u{20000}', 'fi', 'a', 'É', '', 'č', '', '', 'a']
    ])
  })

  await t.test('by the font file, where nothing else says it', () => {
    const embedded = trueType('/Flags 4', {unicode: [[0x4e00, 1]], symbol: [[0xf041, 1]]})
    assert.equal(textOf('(A)', embedded), '一')
    assert.equal(textOf('(B)', embedded), '')
    const type1 = {...type1Font('dup 65 /alpha put'), 8: {dict: '', data: smallType1('alpha')}}
    assert.equal(textOf('(A)', type1), 'α')
  })
})

test('simple fonts: widths', async (t) => {
  await t.test('of the standard fonts, by whatever name', () => {
    const advances = (name: string) =>
      glyphsOf('(Ai)', {
        5: `<</Type/Font/Subtype/TrueType/BaseFont/${name}/Encoding/WinAnsiEncoding>>`
      }).map(emsOf)
    assert.deepEqual(advances('Helvetica'), [0.667, 0.222])
    assert.deepEqual(advances('Arial,Bold'), [0.722, 0.278])
    assert.deepEqual(advances('TimesNewRomanPSMT'), [0.722, 0.278])
    assert.deepEqual(advances('CourierNew'), [0.6, 0.6])
    assert.deepEqual(advances('Nonesuch'), [0, 0])
  })

  await t.test('of the font file, where the PDF does not say', () => {
    assert.deepEqual(
      glyphsOf('(A)', trueType('/Flags 32', {unicode: [[65, 1]]})).map(emsOf),
      [0.75]
    )
  })
})

test('simple fonts: ink', async (t) => {
  await t.test('of TrueType by name, by code, by code from 0xF000', () => {
    for (const [flags, maps, more] of [
      ['/Flags 32', {unicode: [[65, 1]]}, '/Encoding/WinAnsiEncoding'],
      ['/Flags 4', {symbol: [[0xf041, 1]]}, ''],
      ['/Flags 4', {macintosh: [[65, 1]]}, ''],
      ['/Flags 32', {macintosh: [[0x80, 1]]}, '/Encoding<</Differences[65/Adieresis]>>']
    ] as const) {
      assert.deepEqual(inksOf('(A)', trueType(flags, maps, more)), [quadratic])
    }
    // Without a map of characters codes are glyphs.
    assert.deepEqual(inksOf('(\\001)', trueType('/Flags 4', {})), [quadratic])
  })

  await t.test('of glyphs made of glyphs', () => {
    // Half as large, and a tenth of an em to the right.
    assert.deepEqual(inksOf('(\\002)', trueType('/Flags 4', {})), [[0.1, 0, 0.35, 0.125]])
    assert.deepEqual(inksOf('(\\003)', trueType('/Flags 4', {})), ['not-understood'])
    assert.deepEqual(inksOf('(\\000)', trueType('/Flags 4', {})), [undefined])
    assert.deepEqual(inksOf('(\\077)', trueType('/Flags 4', {})), ['not-understood'])
  })

  await t.test('of CFF', () => {
    const font = {
      ...simple('/FontDescriptor 7 0 R/Encoding/WinAnsiEncoding'),
      7: '<</Flags 32/FontFile3 8 0 R>>',
      8: {dict: '/Subtype/Type1C', data: cffTable()}
    }
    assert.deepEqual(inksOf('( !)', font), [
      [0.1, 0.05, 0.6, 0.65],
      [0.2, 0.1, 0.8, 0.7]
    ])
  })

  await t.test('of Type 1, in bytes and in digits, with subroutines and flex', () => {
    for (const isText of [false, true]) {
      const font = {...type1Font(''), 8: {dict: '', data: smallType1('A', isText)}}
      // A box from a subroutine, and the bulge of a flex on top.
      assert.deepEqual(inksOf('(A)', font), [[0.1, 0, 0.5, 0.52]])
    }
  })

  await t.test('cannot be told where there is no font, or a broken one', () => {
    assert.deepEqual(inksOf('(A)', simple('')), ['not-embedded'])
    for (const key of ['FontFile', 'FontFile2', 'FontFile3']) {
      for (const data of [
        '',
        'rubbish'.repeat(99),
        'OTTO',
        '\0\x01\0\0\0\x09',
        '%!PS eexec',
        '\x01\0'
      ]) {
        const font = {
          ...simple('/FontDescriptor 7 0 R'),
          7: `<</Flags 32/${key} 8 0 R>>`,
          8: {dict: '', data}
        }
        assert.deepEqual(inksOf('(A)', font), ['not-understood'])
      }
    }
  })
})

test('Type 3', async (t) => {
  await t.test('has the ink that its streams paint', () => {
    const font = (matrix: string, stream: string): Objects => ({
      5: `<</Type/Font/Subtype/Type3/FontMatrix[${matrix}]/FontBBox[0 0 9 9]/FirstChar 65/Widths[1000]/Encoding<</Differences[65/A]>>/CharProcs<</A 8 0 R>>/Resources<<>>>>`,
      8: {dict: '', data: stream}
    })
    const path = '1000 0 d0 100 0 m 100 800 500 800 500 0 c f'
    assert.deepEqual(inksOf('(A)', font('.001 0 0 .001 0 0', path)), [[0.1, 0, 0.5, 0.6]])
    assert.deepEqual(glyphsOf('(A)', font('.001 0 0 .001 0 0', path)).map(emsOf), [1])
    const turned = '.001 0 0 -.001 0 0'
    assert.deepEqual(inksOf('(A)', font(turned, path)), [[0.1, -0.6, 0.5, 0]])
    const bitmap =
      '1000 0 0 0 500 500 d1 500 0 0 500 0 0 cm BI /W 2 /H 2 /IM true /D[1 0] ID \x80\0 EI'
    assert.deepEqual(inksOf('(A)', font('.001 0 0 .001 0 0', bitmap)), [[0, 0.25, 0.25, 0.5]])
    assert.deepEqual(inksOf('(A)', font('.001 0 0 .001 0 0', '1000 0 d0')), [undefined])
    assert.equal(glyphsOf('(A)', font('.001 0 0 .001 0 0', path))[0]?.face.outlines, 'type3')
    assert.equal(textOf('(A)', font('.001 0 0 .001 0 0', path)), 'A')
  })

  await t.test('that shows itself has an end', () => {
    const objects = {
      5: '<</Type/Font/Subtype/Type3/FontMatrix[1 0 0 1 0 0]/FirstChar 65/Widths[1]/Encoding<</Differences[65/A]>>/CharProcs<</A 8 0 R>>/Resources<</Font<</F 5 0 R>>>>>>',
      8: {dict: '', data: '1 0 d0 BT /F 1 Tf (A) Tj ET'}
    }
    assert.deepEqual(inksOf('(A)', objects), [undefined])
  })
})

test('composite fonts: codes', async (t) => {
  await t.test('of Chinese maps, of one byte, two and four', () => {
    const widths = '/W[1[300] 814 908 500 7716[500]]'
    const gbk = composite('/GBK-EUC-H', widths)
    assert.deepEqual(textsOf('<41d2bbb6feA1A3>', gbk), ['A', '一', '二', '。'])
    assert.deepEqual(glyphsOf('<41d2bb20>', gbk).map(emsOf), [0.5, 1, 0.5])
    assert.deepEqual(glyphsOf('<20d2bb>', composite('/GBKp-EUC-H', widths)).map(emsOf), [0.3, 1])
    assert.deepEqual(
      textsOf('<418139ee39d2bb>', composite('/GBK2K-H', '')),
      ['A', '㐀', '一'].map((text, index) =>
        index === 1 ? new TextDecoder('gb18030').decode(Buffer.from('8139ee39', 'hex')) : text
      )
    )
    assert.deepEqual(textsOf('<00414e00>', composite('/UniGB-UCS2-H', '')), ['A', '一'])
    assert.deepEqual(textsOf('<4e00d840dc00>', composite('/UniGB-UTF16-H', '')), [
      '一',
      '\u{20000}'
    ])
    assert.deepEqual(
      textsOf('<5230>', composite('/GB-H', '')),
      ['野'].map(() => new TextDecoder('gb18030').decode(Buffer.from('d2b0', 'hex')))
    )
    assert.deepEqual(textsOf('<a4a4>', composite('/ETen-B5-H', '', 'CNS1')), ['中'])
    assert.deepEqual(textsOf('<93fa>', composite('/90ms-RKSJ-H', '', 'Japan1')), ['日'])
  })

  await t.test('of maps of their own, that use others', () => {
    const map = `begincmap 2 begincodespacerange <00> <7f> <8000> <ffff> endcodespacerange
      1 begincidchar <41> 7 endcidchar 1 begincidrange <8000> <8002> 20 endcidrange endcmap`
    const own = {...composite('8 0 R', '/W[7[700] 20[200 210 220]]'), 8: {dict: '', data: map}}
    assert.deepEqual(glyphsOf('<4180008002>', own).map(emsOf), [0.7, 0.2, 0.22])
    const using = {
      ...composite('8 0 R', ''),
      8: {dict: '/UseCMap/UniGB-UCS2-H', data: 'begincmap endcmap'}
    }
    assert.deepEqual(textsOf('<4e00>', using), ['一'])
  })

  await t.test('of Identity stand for what the collection says', () => {
    // CID 4162 of Adobe-GB1 is 一's neighbour in the order of GB 2312.
    const [text = ''] = textsOf('<0022>', composite('/Identity-H', '', 'GB1'))
    assert.equal(text, 'A')
    assert.equal(textOf('<0022>', composite('/Identity-H', '', 'Identity')), '')
  })

  await t.test('that break off end the string', () => {
    assert.deepEqual(textsOf('<4e004e>', composite('/UniGB-UCS2-H', '')), ['一'])
  })
})

test('composite fonts: downwards', () => {
  const font = composite('/UniGB-UCS2-V', '/DW2[900 -1100]/W2[1[-500 250 800]]')
  const [first, second, third] = glyphsOf('<4e004e8c0020>', font)
  assert.ok(first && second && third)
  assert.equal(first.isVertical, true)
  // Each glyph's own origin is half an em to the left and nine tenths below.
  assert.ok(Math.abs(second.x - first.x) < 1e-9)
  assert.ok(Math.abs(second.baseline - first.baseline - first.advance) < 1e-9)
  assert.ok(Math.abs(emsOf(first) - 1.1) < 1e-3)
  assert.ok(Math.abs(emsOf(third) - 0.5) < 1e-3)
  const em = (10 * 25.4) / 72
  assert.ok(Math.abs(first.x - ((100 * 25.4) / 72 - em / 2)) < 1e-9)
  assert.ok(Math.abs(first.baseline - ((200 * 25.4) / 72 + 0.9 * em)) < 1e-9)
})

test('composite fonts: ink', async (t) => {
  const font = (map: string): Objects => ({
    ...composite('/Identity-H', `/FontDescriptor 7 0 R${map}`, 'Identity'),
    7: '<</FontFile2 8 0 R>>',
    8: {dict: '', data: smallTrueType({unicode: [[0x4e00, 1]]})},
    9: {dict: '', data: '\0\0\0\x02\0\x01'}
  })
  await t.test('by glyph, and by the map to glyphs', () => {
    assert.deepEqual(inksOf('<0001>', font('')), [quadratic])
    assert.deepEqual(inksOf('<00010002>', font('/CIDToGIDMap 9 0 R')), [
      [0.1, 0, 0.35, 0.125],
      quadratic
    ])
  })

  await t.test('and text, where nothing else says it', () => {
    assert.equal(textOf('<0001>', font('')), '一')
    assert.equal(textOf('<0002>', font('/CIDToGIDMap 9 0 R')), '一')
  })
})

test('bold', () => {
  const isBold = (name: string, descriptor = '') =>
    glyphsOf('(A)', {
      5: `<</Type/Font/Subtype/TrueType/BaseFont/${name}/FontDescriptor<<${descriptor}>>>>`
    })[0]?.face.isBold
  for (const name of ['ABCDEF+Arial-BoldMT', 'FangSong,Bold', 'SourceHanSansSC-Heavy']) {
    assert.equal(isBold(name), true, name)
  }
  for (const name of ['FangSong', 'FZXBSJW--GB1-0', 'STZhongsong', 'FZXiaoBiaoSong-B05S']) {
    assert.equal(isBold(name, '/FontWeight 400'), false, name)
  }
  assert.equal(isBold('SimHei', '/Flags 262148'), true)
  assert.equal(isBold('SimSun', '/FontWeight 700'), true)
  assert.equal(isBold('FZXiaoBiaoSong-B05S', '/FontWeight 900'), false)
  assert.equal(isBold('FZXiaoBiaoSong-B05S,Bold', '/FontWeight 400'), true)
})

test('names in hanzi', () => {
  const font = (bytes: Buffer) => {
    const name = [...bytes].map((byte) => `#${byte.toString(16).padStart(2, '0')}`).join('')
    return glyphsOf('(A)', {5: `<</Type/Font/Subtype/TrueType/BaseFont/ABCDEF+${name}>>`})[0]?.font
  }
  assert.equal(font(Buffer.from('仿宋')), '仿宋')
  assert.equal(font(Buffer.from('b7c2cbce', 'hex')), '仿宋')
})

/** The outline of glyph 1: from 0 to half an em, a curve up to a quarter. */
const quadratic = [0, 0, 0.5, 0.25]

function simple(more: string): Objects {
  return {5: `<</Type/Font/Subtype/Type1/BaseFont/Nonesuch${more}>>`}
}

function trueType(
  flags: string,
  maps: Parameters<typeof smallTrueType>[0],
  more = ''
): Record<number, RawObject> {
  return {
    5: `<</Type/Font/Subtype/TrueType/BaseFont/Nonesuch/FontDescriptor 7 0 R${more}>>`,
    7: `<<${flags}/FontFile2 8 0 R>>`,
    8: {dict: '', data: smallTrueType(maps)}
  }
}

/** `_encoding` is what the font file says of itself. */
function type1Font(_encoding: string): Record<number, RawObject> {
  return {
    5: '<</Type/Font/Subtype/Type1/BaseFont/Nonesuch/FontDescriptor 7 0 R>>',
    7: '<</Flags 4/FontFile 8 0 R>>'
  }
}

function composite(encoding: string, more: string, ordering = 'GB1'): Record<number, RawObject> {
  return {
    5: `<</Type/Font/Subtype/Type0/BaseFont/Nonesuch/Encoding ${encoding}/DescendantFonts[6 0 R]>>`,
    6: `<</Type/Font/Subtype/CIDFontType2/CIDSystemInfo<</Registry(Adobe)/Ordering(${ordering})/Supplement 0>>${more}>>`
  }
}

/** What `string` shows in 10 pt, from (100, 200) of a page of 300 × 400 pt. */
function glyphsOf(string: string, objects: Objects): readonly Glyph[] {
  const content = `BT /F 10 Tf 100 200 Td ${string} Tj ET`
  return openDocument(rawPdf({...onePage(content), ...objects})).page(0).glyphs
}

function textsOf(string: string, objects: Objects): readonly string[] {
  return glyphsOf(string, objects).map(({text}) => text)
}

function textOf(string: string, objects: Objects): string {
  return textsOf(string, objects).join('')
}

function emsOf({advance}: Glyph): number {
  return Math.round((advance / ((10 * 25.4) / 72)) * 1e6) / 1e6
}

function inksOf(string: string, objects: Objects): readonly unknown[] {
  return glyphsOf(string, objects).map(({face, code}) => {
    const ink = face.ink(code)
    if (!ink) return undefined
    return 'reason' in ink ? ink.reason : ink.map((value) => Math.round(value * 1e6) / 1e6)
  })
}
