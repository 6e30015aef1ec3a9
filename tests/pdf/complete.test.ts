import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {Glyph, PdfPage} from '../../src/facts/index.ts'
import {compareText, type Loss, longest, mostPerPage} from '../../src/pdf/complete.ts'
import {pageOf as blankPage, glyphOf} from '../helpers/glyphs.ts'
import {grows} from '../helpers/patience.ts'

test('compareText', async (t) => {
  const first = '各省、自治区、直辖市人民政府：'
  const second = '现将有关事项通知如下，请认真贯彻执行。'
  const blocks = [
    {page: 1, line: 3, text: first},
    {page: 1, line: 5, text: second}
  ]

  await t.test('finds nothing where nothing is lost', () => {
    assert.deepEqual(compareText(blocks, [pageOf(first + second)]), [])
    assert.deepEqual(compareText([], []), [])
    assert.deepEqual(compareText([], [pageOf('')]), [])
  })

  await t.test('does not count blanks, line ends and invisible marks', () => {
    const found = `${first.split('').join(' ')}\u3000\n${second}\u200B\uFE0F`
    assert.deepEqual(compareText(blocks, [pageOf(found)]), [])
    assert.deepEqual(compareText([{page: 1, text: found}], [pageOf(first + second)]), [])
  })

  await t.test('names a lost character, wherever it stood', () => {
    const text = first + second
    for (let at = 0; at < text.length; at += 1) {
      const losses = compareText(blocks, [pageOf(text.slice(0, at) + text.slice(at + 1))])
      assert.equal(losses.length, 1)
      hasFields(losses[0], {
        page: 1,
        line: at < first.length ? 3 : 5,
        missing: text.charAt(at),
        missingCount: 1,
        added: '',
        addedCount: 0,
        moved: false
      })
    }
  })

  await t.test('names a doubled character, wherever it stands', () => {
    const text = first + second
    for (let at = 0; at < text.length; at += 1) {
      const losses = compareText(blocks, [pageOf(text.slice(0, at + 1) + text.slice(at))])
      assert.equal(losses.length, 1)
      hasFields(losses[0], {missing: '', added: text.charAt(at), addedCount: 1})
    }
  })

  await t.test('names several added characters, and no others', () => {
    const losses = compareText(blocks, [pageOf((first + second).replace('通知', '不应有通知'))])
    assert.equal(losses.length, 1)
    hasFields(losses[0], {line: 5, missing: '', added: '不应有'})
    // A second difference, so that the end of the page does not give it away.
    const both = (first + second).replace('通知', '不应有通知').replace('彻', '')
    assert.deepEqual(
      compareText(blocks, [pageOf(both)]).map(({missing, added}) => [missing, added]),
      [
        ['', '不应有'],
        ['彻', '']
      ]
    )
  })

  await t.test('names an exchanged character', () => {
    const losses = compareText(blocks, [pageOf((first + second).replace('认真', '认直'))])
    assert.equal(losses.length, 1)
    hasFields(losses[0], {line: 5, missing: '真', added: '直'})
  })

  await t.test('tells two faults apart and gives each its line', () => {
    const found = (first + second).replace('治', '').replace('贯', '')
    assert.deepEqual(
      compareText(blocks, [pageOf(found)]).map(({line, missing}) => [line, missing]),
      [
        [3, '治'],
        [5, '贯']
      ]
    )
  })

  await t.test('names a whole block that is lost', () => {
    const losses = compareText(blocks, [pageOf(second)])
    assert.equal(losses.length, 1)
    hasFields(losses[0], {line: 3, missing: first, added: ''})
  })

  await t.test('calls swapped blocks moved', () => {
    const losses = compareText(blocks, [pageOf(second + first)])
    assert.equal(losses.length, 2)
    assert.ok(losses.every(({moved}) => moved))
    assert.deepEqual(compareText(blocks.toReversed(), [pageOf(second + first)]), [])
  })

  await t.test('does not call a lost block moved', () => {
    assert.ok(compareText(blocks, [pageOf(first)]).every(({moved}) => !moved))
  })

  await t.test('keeps to the page', () => {
    const losses = compareText(blocks, [pageOf(first), pageOf(second)])
    assert.deepEqual(
      losses.map(({page, missing, added}) => [page, missing, added]),
      [
        [1, second, ''],
        [2, '', second]
      ]
    )
  })

  await t.test('misses pages that the PDF has not', () => {
    hasFields(compareText([{page: 3, text: '附件'}], [pageOf('')])[0], {
      page: 3,
      missing: '附件'
    })
  })

  await t.test('takes characters that share a glyph for each other, both ways', () => {
    for (const [one, other] of [
      ['一人文高', '⼀⼈⽂⾼'],
      ['长见页风', '⻓⻅⻚⻛'],
      ['豈更', '\uF900\uF901'],
      ['Ω', '\u2126'],
      ['é', 'e\u0301'],
      ['fi', 'ﬁ'],
      ['-', '\u2011'],
      ['·', '\u2219'],
      ['…', '⋯'],
      ['—', '―'],
      ['a b', 'a\u00A0b'],
      ['章', '章\u{E0100}']
    ] as const) {
      assert.deepEqual(compareText([{page: 1, text: one}], [pageOf(other)]), [], `${one} ${other}`)
      assert.deepEqual(compareText([{page: 1, text: other}], [pageOf(one)]), [], `${other} ${one}`)
    }
  })

  await t.test('tells characters apart that do not share a glyph', () => {
    for (const [one, other] of [
      ['，', ','],
      ['２', '2'],
      ['㎡', 'm2'],
      ['²', '2'],
      ['己', '已'],
      ['—', '–'],
      ['—', '一'],
      ['“', '"'],
      ['〇', '○']
    ] as const) {
      assert.equal(
        compareText([{page: 1, text: one}], [pageOf(other)]).length,
        1,
        `${one} ${other}`
      )
      assert.equal(
        compareText([{page: 1, text: other}], [pageOf(one)]).length,
        1,
        `${other} ${one}`
      )
    }
  })

  await t.test('passes over artifacts and follows the reading order', () => {
    const glyphs = [...'乙甲页'].map((text, index) => glyph(text, index, index === 2))
    const ranks = new Map([
      [1, 0],
      [0, 1]
    ])
    const page = blankPage({glyphs, ranks})
    assert.deepEqual(compareText([{page: 1, text: '甲乙'}], [page]), [])
    assert.equal(compareText([{page: 1, text: '乙甲'}], [page]).length, 1)
    assert.equal(compareText([{page: 1, text: '甲乙页'}], [page]).length, 1)
  })

  await t.test('stays short, whatever is lost', () => {
    const long = Array.from({length: 3000}, (_, index) => String.fromCharCode(0x4e00 + index))
    const [loss] = compareText([{page: 1, text: long.join('')}], [pageOf('')])
    assert.equal([...(loss?.missing ?? '')].length, longest)
    assert.equal(loss?.missingCount, 3000)

    const holed = long.filter((_, index) => index % 10 !== 5)
    const losses = compareText([{page: 1, text: long.join('')}], [pageOf(holed.join(''))])
    assert.equal(losses.length, mostPerPage)
    // The last one counts for all that follow.
    assert.ok((losses.at(-1)?.missingCount ?? 0) > 1000)
  })

  await t.test('takes time in proportion to the text', async () => {
    const unlike = (start: number, length: number) =>
      Array.from({length}, (_, index) => String.fromCharCode(start + ((index * 7919) % 6000))).join(
        ''
      )
    const compared = (length: number) => {
      const printed = [pageOf(unlike(0x6e00, length))]
      const source = [{page: 1, text: unlike(0x4e00, length)}]
      return () => compareText(source, printed)
    }
    // Eight times the text: a quadratic comparison would take 64 times as long.
    await grows(compared(4000), compared(32_000), 30)
  })
})

/** Whether `loss` has the `fields`; others do not matter. */
function hasFields(loss: Loss | undefined, fields: Partial<Loss>): void {
  const own = Object.entries(loss ?? {}).filter(([key]) => key in fields)
  assert.deepEqual(Object.fromEntries(own), fields)
}

function glyph(text: string, mcid = 0, artifact = false): Glyph {
  return glyphOf({text, mcid, artifact})
}

function pageOf(text: string): PdfPage {
  const glyphs = [...text].map((character) => glyph(character))
  return blankPage({glyphs, ranks: new Map([[0, 0]])})
}
