import assert from 'node:assert/strict'
import {test} from 'node:test'
import {PDFDict} from '@cantoo/pdf-lib'
import {Allowance} from '../../src/facts/contents/allowance.ts'
import type {Device} from '../../src/facts/contents/device.ts'
import {Interpreter} from '../../src/facts/contents/interpret.ts'
import type {ContentMark} from '../../src/facts/contents/marks.ts'
import {paintedBox} from '../../src/facts/contents/path-boxes.ts'
import {openDocument} from '../../src/facts/document.ts'
import {FontShelf} from '../../src/facts/font-shelf.ts'
import {identity, openFile} from '../../src/pdf-syntax/index.ts'
import {onePage, type RawObject, rawPdf} from '../helpers/raw-pdf.ts'

test('a device is told what is painted', async (t) => {
  await t.test('in order, what is in forms when they are painted', () => {
    assert.deepEqual(told('0 0 3 4 re f BT /F 10 Tf 5 7 Td (ab) Tj ET /X Do /I Do 1 1 2 2 re B'), [
      'fill 0 0 3 4',
      'glyph 97 at 5 7, 5.56 long',
      'glyph 98 at 10.56 7, 5.56 long',
      'stroke 29.5 40 30.5 50',
      'image 1 × 2 at 1 0 0 1 0 0',
      'fill and stroke 0.5 0.5 3.5 3.5'
    ])
  })

  await t.test('with the mark it stands in', () => {
    assert.deepEqual(told('/P <</MCID 3>> BDC 0 0 1 1 re f EMC /Artifact BMC /I Do EMC'), [
      'fill 0 0 1 1, marked 3',
      'image 1 × 2 at 1 0 0 1 0 0, artifact'
    ])
  })

  await t.test('of shadings where the clip has an end', () => {
    assert.deepEqual(told('/S sh 0 0 9 9 re W n /S sh'), ['shading 0 0 9 9'])
  })

  await t.test('not of what has no opacity, no paint, or no place within the clip', () => {
    const text = 'BT /F 10 Tf 5 7 Td (a) Tj ET'
    assert.deepEqual(told(`/None gs 0 0 3 4 re f ${text} /I Do 5 5 1 1 re W n /S sh`), [])
    assert.deepEqual(told(`3 Tr ${text} 0 0 1 1 re n`), [])
    assert.deepEqual(told(`100 100 9 9 re W n ${text}`), [])
  })

  await t.test('of strokes alone, where fillings have no opacity', () => {
    assert.deepEqual(told('/None gs 0 0 3 4 re B'), ['stroke -0.5 -0.5 3.5 4.5'])
  })
})

test('a text that stands for what is marked is told once, inner marks or not', () => {
  const open = '/Span <</ActualText (AB)>> BDC'
  assert.equal(textOf(`${open} (x)Tj (y)Tj EMC (z)Tj`), 'ABz')
  assert.equal(textOf(`${open} /P BMC (x)Tj EMC (y)Tj EMC (z)Tj`), 'ABz')
  assert.equal(textOf(`${open} ${open} (x)Tj EMC (y)Tj EMC ${open} (z)Tj EMC`), 'ABAB')
})

const objects: Record<number, RawObject> = {
  ...onePage(),
  3: '<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources 6 0 R>>',
  6: '<</Font<</F 5 0 R>>/XObject<</X 7 0 R/I 8 0 R>>/ExtGState<</None<</ca 0>>>>>>',
  7: {dict: '/Subtype/Form/Matrix[1 0 0 1 20 40]', data: '10 0 m 10 10 l S'},
  8: {
    dict: '/Subtype/Image/Width 1/Height 2/BitsPerComponent 8/ColorSpace/DeviceGray',
    data: 'ab'
  }
}

/** What a device is told of `contents`, in points from the bottom: one line each. */
function told(contents: string): string[] {
  const {all} = openFile(rawPdf(objects))
  const found = [...all()].find(([ref]) => ref.objectNumber === 6)?.[1]
  const resources = found instanceof PDFDict ? found : undefined
  const lines: string[] = []
  const tell = (line: string, mark: ContentMark | undefined): void => {
    const {mcid, isArtifact} = mark ?? {}
    lines.push(
      line + (mcid === undefined ? '' : `, marked ${mcid}`) + (isArtifact ? ', artifact' : '')
    )
  }
  const device: Device = {
    glyph({mark}, code, x, baseline, advance) {
      tell(`glyph ${code} at ${round(x)} ${round(baseline)}, ${round(advance)} long`, mark)
    },
    path(path, painting, state, mark) {
      const how = [painting.fills && 'fill', painting.strokes && 'stroke'].filter((word) => word)
      tell(`${how.join(' and ')} ${paintedBox(path, painting, state)?.join(' ')}`, mark)
    },
    shading({clip}, mark) {
      tell(`shading ${clip.join(' ')}`, mark)
    },
    image({width, height}, {ctm}, mark) {
      tell(`image ${width} × ${height} at ${ctm.join(' ')}`, mark)
    }
  }
  const means = {device, shelf: new FontShelf(), allowance: new Allowance()}
  new Interpreter(means, identity).run(Buffer.from(contents, 'latin1'), resources)
  return lines
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

function textOf(contents: string): string {
  const page = openDocument(rawPdf(onePage(`BT /F 10 Tf 9 9 Td ${contents} ET`))).page(0)
  return page.glyphs.map(({text}) => text).join('')
}
