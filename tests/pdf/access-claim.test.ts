/**
 * PDF/UA-1 is claimed where it is so, and nowhere else: what the document is examined for before
 * it says so finds each planted fault. ISO 14289-1.
 */

import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {test} from 'node:test'
import {PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, PDFRef} from '@cantoo/pdf-lib'
import {openDocument} from '../../src/facts/index.ts'
import {accessFaults} from '../../src/pdf/access-faults.ts'
import {rewritePages} from '../../src/pdf/page-contents.ts'
import {arrayAt, dictAt, nameAt, openPdf, textAt} from '../../src/pdf-syntax/index.ts'
import {accessFaults as independentFaults} from '../helpers/access-faults.ts'
import {missing} from '../helpers/near.ts'
import {openPress} from '../helpers/press.ts'

const press = openPress()
const picture = readFileSync(new URL('../../content/seals/example.png', import.meta.url))

const text = (more: string, front = ''): string => `---
发文机关: 某某市总工会
发文字号: 某工发〔2026〕12号
主送机关: 各县总工会
成文日期: 2026-03-05
${front}---

# 关于试验的通知

## 总则

见 [某网](https://example.com/a)。**重点**如下：$a^2+b$。

### 细则

| 序号 | 名称 |
| --- | --- |
| 1 | 甲 |

${more}
`

const whole = await press.print(text('![布局](a.png)', '印章: a.png\n'), {'a.png': picture})

test('a document of which all can be heard makes the claim, and nothing is said of it', async () => {
  assert.equal(openDocument(whole.pdf).info.accessible, '1')
  assert.equal(openDocument(whole.pdf).info.archival, '2U')
  assert.ok(whole.messages.every(({ruleId}) => ruleId !== 'accessible'))
})

test('pictures without words: no claim, told once, with their pages; PDF/A stays', async () => {
  const wordless = await press.print(
    text('![](a.png)\n\n![布局](a.png)\n\n![ ](a.png)\n\n| 图 |\n| --- |\n| ![](a.png) |'),
    {'a.png': picture}
  )
  const {info} = openDocument(wordless.pdf)
  assert.deepEqual([info.accessible, info.archival], [undefined, '2U'])
  const [message, ...others] = wordless.messages.filter(({ruleId}) => ruleId === 'accessible')
  assert.equal(others.length, 0)
  assert.match(message?.wording?.zh ?? '', /第 [\d、]+ 页有 3 幅图没有说明文字/u)
  assert.match(message?.wording?.en ?? '', /3 pictures without words on pages? \d/u)
  // An independent look comes to the same: what it misses is the claim, and the words.
  const faults = independentFaults(await openPdf(wordless.pdf))
  assert.ok(
    faults.every((fault) => /^(?:06-003|13-004)/u.test(fault)),
    faults.join('; ')
  )
  assert.equal(faults.filter((fault) => fault.startsWith('13-004')).length, 3)
})

test('a seal says whose it is, a formula what it says, a picture what its author says', async () => {
  const document = await openPdf(whole.pdf)
  const words = (role: string): (string | undefined)[] =>
    elements(document, role).map((each) => textAt(each, 'Alt'))
  assert.deepEqual(words('Figure').sort(), ['某某市总工会印章', '布局'].sort())
  assert.deepEqual(words('Formula'), ['a^2+b'])
})

test('the pages are called by their numbers', () => {
  assert.deepEqual(openDocument(whole.pdf).labels, [
    {firstPage: 0, prefix: '', style: 'D', start: 1}
  ])
})

const elements = ({context}: PDFDocument, role: string): PDFDict[] =>
  context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFDict && nameAt(object, 'S') === role ? [object] : []
    )
const first = (document: PDFDocument, role: string): PDFDict =>
  elements(document, role)[0] ?? missing()
const setRole = (dict: PDFDict, role: string): void => dict.set(PDFName.of('S'), PDFName.of(role))
const rootOf = ({catalog}: PDFDocument): PDFDict => dictAt(catalog, 'StructTreeRoot') ?? missing()

/** The first element that holds content itself. */
function holderIn({context}: PDFDocument): PDFDict {
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFDict && nameAt(object, 'Type') === 'StructElem') {
      const kid = object.get(PDFName.of('K'))
      if (kid instanceof PDFNumber) return object
      if (kid instanceof PDFDict && nameAt(kid, 'Type') === 'MCR') return object
    }
  }
  return missing()
}

const planted: Readonly<Record<string, (document: PDFDocument) => void>> = {
  'Strong is no role': (document) => rootOf(document).delete(PDFName.of('RoleMap')),
  'TD in P': (document) => setRole(elements(document, 'TR')[1] ?? missing(), 'P'),
  'H3 after H1': (document) => setRole(first(document, 'H2'), 'H3'),
  'H2 after H0': (document) => setRole(first(document, 'H1'), 'H2'),
  'TH without scope': (document) => first(document, 'TH').delete(PDFName.of('A')),
  'a link in P': (document) => setRole(first(document, 'Link'), 'P'),
  'a link without words': (document) => {
    for (const {node} of document.getPages()) {
      const [link] = arrayAt(node, 'Annots')?.asArray() ?? []
      const dict = link && document.context.lookup(link)
      if (dict instanceof PDFDict) dict.delete(PDFName.of('Contents'))
    }
  },
  'a page without an order': (document) => {
    for (const {node} of document.getPages()) node.delete(PDFName.of('Tabs'))
  },
  'is in no element': (document) => holderIn(document).delete(PDFName.of('K')),
  'is in two elements': (document) => {
    const holder = holderIn(document)
    const kid = holder.get(PDFName.of('K')) ?? missing()
    holder.set(PDFName.of('K'), document.context.obj([kid, kid]))
  },
  'is not there': (document) => {
    const holder = holderIn(document)
    const kid = holder.get(PDFName.of('K'))
    if (kid instanceof PDFDict) kid.set(PDFName.of('MCID'), PDFNumber.of(900))
    else holder.set(PDFName.of('K'), PDFNumber.of(900))
  },
  'has no parent': (document) => {
    const nums = arrayAt(dictAt(rootOf(document), 'ParentTree'), 'Nums')
    for (const each of nums?.asArray() ?? []) {
      const list = each instanceof PDFRef ? document.context.lookup(each) : each
      if (list instanceof PDFArray)
        for (let at = 0; at < list.size(); at += 1) list.set(at, document.context.obj(null))
    }
  }
}

test('each of these faults keeps the claim from being made', async (t) => {
  await t.test('none of them', async () => {
    const document = await openPdf(whole.pdf)
    assert.deepEqual(accessFaults(document, rewritePages(document)), [])
  })
  await t.test('a picture without words', async () => {
    const document = await openPdf(whole.pdf)
    for (const figure of elements(document, 'Figure')) figure.delete(PDFName.of('Alt'))
    const faults = accessFaults(document, rewritePages(document))
    assert.deepEqual(
      faults.map(({kind}) => kind),
      ['wordless', 'wordless']
    )
  })
  for (const [fault, plant] of Object.entries(planted)) {
    await t.test(fault, async () => {
      const document = await openPdf(whole.pdf)
      plant(document)
      const said = accessFaults(document, rewritePages(document)).flatMap((each) =>
        each.kind === 'tags' ? each.what : []
      )
      assert.ok(
        said.some((each) => each.includes(fault)),
        said.join('; ')
      )
    })
  }
})
