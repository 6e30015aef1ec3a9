/** Copies in one PDF: pages, tags, cells, links and bookmarks of their own, all else shared. */

import assert from 'node:assert/strict'
import {after, test} from 'node:test'
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream
} from '@cantoo/pdf-lib'
import {readText} from '../../src/facts/index.ts'
import {compareText} from '../../src/pdf/complete.ts'
import {multiply} from '../../src/pdf/copies.ts'
import type {Description} from '../../src/pdf/description.ts'
import {takeDigits} from '../../src/pdf/digits.ts'
import {finish} from '../../src/pdf/finish.ts'
import {TooManyCopies} from '../../src/pdf/too-many-copies.ts'
import {arrayAt, dictAt, nameAt, openPdf, refAt, textAt} from '../../src/pdf-syntax/index.ts'
import {launchBrowser} from '../helpers/pdf-browser.ts'
import {inspectMarks} from '../helpers/pdf-marks.ts'
import {firstSection, firstText, secondSection, secondText} from '../helpers/pdf-sections.ts'
import {faultsOf} from '../helpers/pdf-tree.ts'

const facts: Description = {
  title: '关于测试的通知',
  author: '某某市人民政府',
  language: 'zh-CN',
  keywords: [],
  date: new Date(0),
  creator: 'Hongtou 1.2.3'
}
const numbers = ['000001', '000002', '999999']
const browser = await launchBrowser()
after(() => browser.close())

// As in styles/masthead.css.
const numbered = `<p style="font-kerning:none">000001</p>${firstSection}`
const specimen = '<div aria-hidden="true"><p>0123456789</p></div>'
const single = await openPdf(await finish(await browser.print([numbered, secondSection]), facts))
const raw = await browser.print([numbered, secondSection, specimen])
const bytes = await finish(raw, facts, [], {numbers, duplex: true})
const document = await openPdf(bytes)
const pages = await readText(bytes)

test('what is said twice agrees: in one copy, and in three', () => {
  assert.deepEqual(faultsOf(single), [])
  assert.deepEqual(faultsOf(document), [])
})

test('that is checked: each of these is found', async (t) => {
  const faults: Readonly<Record<string, (document: PDFDocument) => void>> = {
    'Count of pages': ({catalog}) => {
      dictAt(catalog, 'Pages')?.set(PDFName.of('Count'), PDFNumber.of(7))
    },
    'P of element': ({catalog}) => {
      const [, second] = partsOf(catalog)
      second?.set(PDFName.of('P'), second.get(PDFName.of('K')) ?? PDFNumber.of(0))
    },
    'owner of': (changed) => {
      const keys = changed.getPages().map(({node}) => node.get(PDFName.of('StructParents')))
      for (const [index, {node}] of changed.getPages().entries()) {
        node.set(PDFName.of('StructParents'), keys[(index + 2) % 6] ?? PDFNumber.of(0))
      }
    },
    'key of page 3': (changed) => {
      changed.getPages()[2]?.node.set(PDFName.of('StructParents'), PDFNumber.of(0))
    },
    'annotation .* on two pages': (changed) => {
      const [first, , third] = changed.getPages()
      const annotations = first?.node.get(PDFName.of('Annots'))
      if (annotations) third?.node.set(PDFName.of('Annots'), annotations)
    },
    'header cell': ({context}) => {
      for (const [, object] of context.enumerateIndirectObjects()) {
        if (object instanceof PDFDict && textAt(object, 'ID') === 'cell000003') {
          object.delete(PDFName.of('ID'))
        }
      }
    },
    'Parent of bookmark': ({catalog}) => {
      const first = dictAt(dictAt(catalog, 'Outlines'), 'First')
      dictAt(first, 'First')?.set(
        PDFName.of('Parent'),
        refAt(catalog, 'Outlines') ?? PDFNumber.of(0)
      )
    },
    'Count of bookmark': ({catalog}) => {
      const first = dictAt(dictAt(catalog, 'Outlines'), 'First')
      first?.set(PDFName.of('Count'), PDFNumber.of(-1))
    }
  }
  for (const [found, change] of Object.entries(faults)) {
    await t.test(found, async () => {
      const changed = await openPdf(bytes)
      change(changed)
      const told = faultsOf(changed)
      assert.ok(
        told.some((each) => new RegExp(found, 'u').test(each)),
        told.join('; ')
      )
    })
  }
})

test('each copy has its number and the text of all', () => {
  assert.equal(pages.length, 6)
  for (const [index, number] of numbers.entries()) {
    const own = pages.slice(2 * index, 2 * index + 2)
    const expected = [{page: 1, line: 0, text: number}, ...firstText, ...secondText]
    assert.deepEqual(compareText(expected, own), [], number)
  }
})

test('a number is set as the browser sets it, digit by digit, and moves nothing', async () => {
  // Of this font each digit has its own width, which the browser rounds to whole pixels.
  const pixel = 25.4 / 96 / 4
  for (const [index, number] of numbers.entries()) {
    const alone = numbered.replace('000001', number)
    const [model] = await readText(await finish(await browser.print([alone]), facts))
    const own = pages[2 * index]
    assert.equal(own?.glyphs.length, model?.glyphs.length)
    for (const [at, glyph] of (own?.glyphs ?? []).entries()) {
      const other = model?.glyphs[at]
      assert.ok(other && Math.abs(glyph.x - other.x) < 5 * (pixel / 2), `${number}: ${glyph.text}`)
      assert.ok(Math.abs(glyph.baseline - other.baseline) < 0.001)
      assert.deepEqual([glyph.text, glyph.mcid], [other.text, other.mcid])
    }
  }
})

test('everything is tagged or an artifact, once', () => {
  const marks = inspectMarks(document)
  assert.deepEqual([marks.bare, marks.unbalanced, marks.repeated], [[], [], []])
  assert.equal(marks.tagged, 3 * inspectMarks(single).tagged)
})

test('contents, fonts and pictures are in it once; only the numbers are added', () => {
  const streams = (of: PDFDocument) =>
    of.context
      .enumerateIndirectObjects()
      .filter(([, object]) => object instanceof PDFRawStream)
      .filter(([, object]) => {
        const type = object instanceof PDFRawStream ? nameAt(object.dict, 'Type') : undefined
        return type !== 'ObjStm' && type !== 'XRef'
      }).length
  // What is before the number and what is behind it, instead of the one of the page; the numbers.
  assert.equal(streams(document), streams(single) + 1 + numbers.length)
  const resources = document.getPages().map(({node}) => refAt(node, 'Resources'))
  assert.ok(resources.every((ref, index) => ref !== undefined && ref === resources[index % 2]))
  const contents = document.getPages().map(({node}) => node.get(PDFName.of('Contents')))
  const [first, second] = contents
  for (const [index, own] of contents.entries()) {
    if (index % 2 === 1) assert.equal(own, second)
    else {
      assert.ok(own instanceof PDFArray && first instanceof PDFArray && own.size() === 3)
      assert.deepEqual([own.get(0), own.get(2)], [first.get(0), first.get(2)])
      assert.equal(own.get(1) === first.get(1), index === 0)
    }
  }
})

test('links lead to pages of their own copy', () => {
  const targets = document.getPages().flatMap(({node}) =>
    (arrayAt(node, 'Annots')?.asArray() ?? []).flatMap((ref) => {
      const annotation = document.context.lookup(ref)
      const dest = annotation instanceof PDFDict ? arrayAt(annotation, 'Dest')?.get(0) : undefined
      return dest ? [document.getPages().findIndex(({ref: page}) => page === dest)] : []
    })
  )
  assert.deepEqual(targets, [1, 3, 5])
})

test('the tags: a document of parts, called by their numbers', () => {
  const parts = partsOf(document.catalog)
  assert.deepEqual(
    parts.map((part) => [nameAt(part, 'S'), textAt(part, 'T')]),
    numbers.map((number) => ['Part', `份号 ${number}`])
  )
  const holder = dictAt(dictAt(document.catalog, 'StructTreeRoot'), 'K')
  assert.equal(nameAt(holder, 'S'), 'Document')
})

test('one page and duplex: each copy but the last is followed by a blank page', async () => {
  const one = await browser.print([numbered, specimen])
  for (const duplex of [true, false]) {
    const made = await finish(one, facts, [], {numbers, duplex})
    const texts = (await readText(made)).map(({glyphs}) => glyphs.length > 0)
    assert.deepEqual(texts, duplex ? [true, false, true, false, true] : [true, true, true])
    assert.deepEqual(faultsOf(await openPdf(made)), [])
  }
})

test('the same bytes for the same input', async () => {
  const again = await finish(await browser.print([numbered, secondSection, specimen]), facts, [], {
    numbers,
    duplex: true
  })
  assert.ok(Buffer.from(again).equals(Buffer.from(bytes)))
})

test('without the number, or without all digits, it is a fault of ours and no PDF', async () => {
  const withoutNumber = await browser.print([firstSection, specimen])
  await assert.rejects(finish(withoutNumber, facts, [], {numbers, duplex: true}), /000001/u)
  const few = await browser.print([numbered, '<div aria-hidden="true"><p>01234</p></div>'])
  await assert.rejects(finish(few, facts, [], {numbers, duplex: true}), /ten digits/u)
})

test('as many copies as there are objects for, and not one more', async () => {
  const page = await browser.print([numbered, specimen])
  const opened = async () => {
    const made = await openPdf(await finish(page, facts))
    return {made, digits: takeDigits(made)}
  }
  const {made, digits} = await opened()
  /** How many copies it says that so many objects allow; nothing is done when it does. */
  const most = (copies: number, objects: number): number => {
    try {
      multiply(made, {numbers: numbers.slice(0, copies), duplex: true}, digits, objects)
    } catch (error) {
      assert.ok(error instanceof TooManyCopies, String(error))
      assert.equal(error.asked, copies)
      return error.most
    }
    return copies
  }
  let own = 20
  while (most(3, 2 * own) === 1) own += 1
  assert.ok(own > 25)
  assert.equal(most(3, 3 * own - 1), 2)
  assert.equal(most(3, 1), 1)
  assert.equal(made.getPageCount(), 1)
  assert.equal(most(3, 3 * own), 3)
  assert.equal((await openPdf(await made.save({updateFieldAppearances: false}))).getPageCount(), 5)
})

function partsOf(catalog: PDFDict): PDFDict[] {
  const holder = dictAt(dictAt(catalog, 'StructTreeRoot'), 'K')
  return (arrayAt(holder, 'K')?.asArray() ?? []).flatMap((ref) => {
    const part = catalog.context.lookup(ref)
    return part instanceof PDFDict ? [part] : []
  })
}
