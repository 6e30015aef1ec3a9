import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {Font} from '../../src/facts/index.ts'
import {rewriteContent, type StreamSurroundings} from '../../src/pdf/rewrite.ts'

test('rewriteContent: gray', async (t) => {
  await t.test('writes equal red, green and blue as gray', () => {
    assert.equal(rewrite('0 0 0 RG .502 .502 .502 rg'), '0 G 0.502 g')
  })

  await t.test('keeps colours, however near to gray', () => {
    const text = '1 0 0 rg .5 .5 .501 RG 0 g'
    assert.equal(rewrite(text), text)
  })
})

test('rewriteContent: artifacts', async (t) => {
  await t.test('wraps a path from its first point, clips and all', () => {
    assert.equal(rewrite('q 1 w 0 0 m 1 1 l S Q'), 'q 1 w /Artifact BMC\n0 0 m 1 1 l S\nEMC Q')
    assert.equal(rewrite('0 0 9 9 re W f'), '/Artifact BMC\n0 0 9 9 re W f\nEMC')
  })

  await t.test('leaves clipping alone: it paints nothing', () => {
    const text = '0 0 9 9 re W* n q Q'
    assert.equal(rewrite(text), text)
    assert.equal(
      rewrite('0 0 9 9 re W n 1 1 2 2 re f'),
      '0 0 9 9 re W n /Artifact BMC\n1 1 2 2 re f\nEMC'
    )
  })

  await t.test('leaves tagged content alone, also where marks cross q and Q', () => {
    const text = '/P <</MCID 0>> BDC q 0 0 1 1 re f Q BT (x) Tj ET /Fig Do EMC'
    assert.equal(rewrite(text), text)
    assert.equal(
      rewrite('q /P <</MCID 0>> BDC 0 0 1 1 re f Q (x) Tj 0 0 2 2 re f EMC 0 0 3 3 re f'),
      'q /P <</MCID 0>> BDC 0 0 1 1 re f Q (x) Tj 0 0 2 2 re f EMC /Artifact BMC\n0 0 3 3 re f\nEMC'
    )
  })

  await t.test('leaves artifacts alone', () => {
    const text = '/Artifact BMC 0 0 1 1 re f /Span <</Lang (de)>> BDC (x) Tj EMC EMC'
    assert.equal(rewrite(text), text)
  })

  await t.test('knows identifiers kept in the resources', () => {
    const text = '/P /Tagged BDC (x) Tj EMC'
    assert.equal(rewrite(text), text)
    assert.equal(
      rewrite('/P /Other BDC 0 0 1 1 re f EMC'),
      '/P /Other BDC /Artifact BMC\n0 0 1 1 re f\nEMC EMC'
    )
  })

  await t.test('makes artifacts of tagged marks that only draw borders', () => {
    const told: string[] = []
    const surroundings = {
      tagged: (identifier: number) => told.push(`tagged ${identifier}`),
      untagged: (identifier: number) => told.push(`untagged ${identifier}`)
    }
    const border = '/Table <</MCID 4>> BDC 0 0 1 1 re f EMC'
    const text = '/NonStruct <</MCID 5>> BDC 0 0 1 1 re f BT (x) Tj ET EMC'
    const picture = '/Figure <</MCID 6>> BDC 0 0 1 1 re f EMC'
    assert.equal(
      rewrite(
        `${border} ${text} ${picture} /TD /Tagged BDC 1 0 m 2 0 l S EMC`,
        false,
        surroundings
      ),
      `/Artifact BMC 0 0 1 1 re f EMC ${text} ${picture} /Artifact BMC 1 0 m 2 0 l S EMC`
    )
    assert.deepEqual(told, ['untagged 4', 'tagged 5', 'tagged 6', 'untagged 7'])
    // Inside what is an artifact, or is tagged, it is a part of it; an empty mark draws nothing.
    for (const other of [
      `/Artifact BMC ${border} EMC`,
      `/P <</MCID 1>> BDC (x) Tj ${border} EMC`,
      '/NonStruct <</MCID 4>> BDC EMC'
    ]) {
      assert.equal(rewrite(other), other)
    }
  })

  await t.test('wraps a whole text object as pagination', () => {
    assert.equal(
      rewrite('BT /F 9 Tf (a) Tj 1 0 Td (b) Tj ET'),
      '/Artifact <</Type /Pagination>> BDC\nBT /F 9 Tf (a) Tj 1 0 Td (b) Tj ET\nEMC'
    )
  })

  await t.test('wraps single pieces where a part of the text object is tagged', () => {
    assert.equal(
      rewrite('BT (a) Tj /P <</MCID 1>> BDC (b) Tj EMC ET'),
      'BT /Artifact <</Type /Pagination>> BDC\n(a) Tj\nEMC /P <</MCID 1>> BDC (b) Tj EMC ET'
    )
  })

  await t.test('wraps single pieces where a mark ends inside the text object', () => {
    assert.equal(
      rewrite('/P <</MCID 1>> BDC BT (a) Tj EMC (b) Tj ET'),
      '/P <</MCID 1>> BDC BT (a) Tj EMC /Artifact <</Type /Pagination>> BDC\n(b) Tj\nEMC ET'
    )
  })

  await t.test('wraps pictures, shadings and forms that bring no marks', () => {
    assert.equal(rewrite('/Im Do'), '/Artifact BMC\n/Im Do\nEMC')
    assert.equal(rewrite('/Sh sh'), '/Artifact BMC\n/Sh sh\nEMC')
    assert.equal(
      rewrite('BI /W 1 /H 1 /CS /G /BPC 8 ID x EI q'),
      '/Artifact BMC\nBI /W 1 /H 1 /CS /G /BPC 8 ID x EI\nEMC q'
    )
    assert.equal(rewrite('/Marked Do'), '/Marked Do')
  })

  await t.test('does nothing to a stream that is marked from outside', () => {
    assert.equal(rewrite('0 0 1 1 re f', true), '0 0 1 1 re f')
  })
})

test('rewriteContent: spans', async (t) => {
  const span = '/Span <</ActualText <FEFF4E00>>> BDC'

  await t.test('takes off a span that says what its glyph says', () => {
    assert.equal(
      rewrite(`/P <</MCID 0>> BDC BT /F 9 Tf ${span} 1 0 Td <0001> Tj EMC ET EMC`),
      '/P <</MCID 0>> BDC BT /F 9 Tf   1 0 Td <0001> Tj  ET EMC'.replace('  1', ' 1')
    )
  })

  await t.test('keeps a span that says something else, or more', () => {
    for (const text of [
      `/P <</MCID 0>> BDC BT /F 9 Tf ${span} <0002> Tj EMC ET EMC`,
      `/P <</MCID 0>> BDC BT /F 9 Tf ${span} <00010001> Tj EMC ET EMC`,
      `/P <</MCID 0>> BDC BT /F 9 Tf ${span} EMC ET EMC`,
      `/P <</MCID 0>> BDC BT /F 9 Tf ${span} <0001> Tj /X BMC <0002> Tj EMC EMC ET EMC`,
      '/P <</MCID 0>> BDC BT /F 9 Tf /Span <</Lang (ja)/ActualText <FEFF4E00>>> BDC <0001> Tj EMC ET EMC'
    ]) {
      assert.equal(rewrite(text), text)
    }
  })
})

/** Font `F`: glyph 1 is 一, glyph 2 is 二. */
const font: Font = {
  name: 'Test',
  lengthAt: () => 2,
  isVertical: false,
  origin: () => [0, 0],
  zeroIsMissing: true,
  hasTexts: true,
  outlines: 'none',
  isBold: false,
  ink: () => undefined,
  advance: () => 1,
  text: (code) => ['', '一', '二'][code] ?? ''
}

function rewrite(
  text: string,
  isMarked = false,
  surroundings: Partial<StreamSurroundings> = {}
): string {
  const bytes = rewriteContent(Buffer.from(text, 'latin1'), {
    isMarked,
    fontCalled: () => font,
    identifierIn: (name) => (name === 'Tagged' ? 7 : undefined),
    tagged: () => undefined,
    untagged: () => undefined,
    markAround: (name) => (name === 'Marked' ? undefined : ''),
    ...surroundings
  })
  return Buffer.from(bytes).toString('latin1')
}
