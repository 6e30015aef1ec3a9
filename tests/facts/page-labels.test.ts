import assert from 'node:assert/strict'
import {test} from 'node:test'
import {PDFDocument, PDFName, type PDFObject} from '@cantoo/pdf-lib'
import {openDocument} from '../../src/facts/document.ts'
import type {PageLabels} from '../../src/facts/page-labels.ts'

async function labelsOf(
  labels: (document: PDFDocument) => PDFObject | undefined
): Promise<readonly PageLabels[]> {
  const document = await PDFDocument.create()
  document.addPage()
  const value = labels(document)
  if (value) document.catalog.set(PDFName.of('PageLabels'), value)
  return openDocument(await document.save()).labels
}

test('labels are read in the order of the pages, branches and all', async () => {
  const labels = await labelsOf(({context}) => {
    const late = context.register(context.obj({Nums: [4, {S: 'r', St: 3}]}))
    const early = context.register(context.obj({Nums: [0, {P: 'A-'}, 2, {S: 'D'}]}))
    return context.obj({Kids: [late, early]})
  })
  assert.deepEqual(labels, [
    {firstPage: 0, prefix: '', style: undefined, start: 1},
    {firstPage: 2, prefix: '', style: 'D', start: 1},
    {firstPage: 4, prefix: '', style: 'r', start: 3}
  ])
})

test('without labels, or with something else in their place, there are none', async () => {
  assert.deepEqual(await labelsOf(() => undefined), [])
  assert.deepEqual(await labelsOf(({context}) => context.obj([1, 2])), [])
  assert.deepEqual(await labelsOf(({context}) => context.obj({Nums: ['a', {}, 3]})), [])
})

test('a tree that leads back to itself ends', async () => {
  const labels = await labelsOf(({context}) => {
    const ref = context.nextRef()
    context.assign(ref, context.obj({Nums: [0, {S: 'D'}], Kids: [ref]}))
    return ref
  })
  assert.equal(labels.length, 1)
})
