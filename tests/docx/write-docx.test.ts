/** Drafts → DOCX: whole, in the order of the schema, the same on every run. */

import assert from 'node:assert/strict'
import {readdir} from 'node:fs/promises'
import {after, test} from 'node:test'
import {unzipSync} from 'fflate'
import {convertWord} from '../../src/word/convert.ts'
import {composeDraft} from '../helpers/draft.ts'
import {packageFaults} from './package-faults.ts'
import {schemaFaults} from './schema.ts'
import {DocxPress} from './written.ts'

const press = new DocxPress()
after(() => press.close())

const written = new Map<string, ReturnType<DocxPress['write']>>()

/** A sample, laid out once. */
function sample(name: string): ReturnType<DocxPress['write']> {
  const known = written.get(name) ?? press.write(`content/${name}`)
  written.set(name, known)
  return known
}

const samples = (await readdir('content')).filter((name) => /^[a-z].*\.md$/u.test(name))

for (const name of samples) {
  test(`${name}: as the schema has it, back with nothing lost, and once more unchanged`, async () => {
    const {docx, parts, printed} = await sample(name)
    for (const [part, xml] of parts) assert.deepEqual(schemaFaults(xml), [], part)
    assert.deepEqual(packageFaults(parts, Object.keys(unzipSync(docx))), [])
    assert.ok(!printed.file.messages.some(({ruleId}) => ruleId === 'docx'))

    const once = await convertWord(docx, {stem: 'back', changes: 'accept'})
    assert.deepEqual(
      once.remarks.filter(({severity}) => severity !== 'info'),
      []
    )
    const {outline, lost} = composeDraft(once.markdown)
    assert.deepEqual(lost, [])
    const typed = composeDraft(String(printed.file))
    // Attachments of other files are in the DOCX: their draft alone is not whole.
    if (typed.document) assert.deepEqual(elementsOf(outline), elementsOf(typed.outline))

    const second = await press.writeText(once.markdown, once.pictures.values())
    const twice = await convertWord(second.docx, {stem: 'back', changes: 'accept'})
    assert.equal(twice.markdown, once.markdown)
  })
}

test('the same bytes on every run, in every zone', async () => {
  const {docx} = await sample('reply.md')
  const zone = process.env.TZ
  process.env.TZ = 'Pacific/Apia'
  try {
    const again = await press.write('content/reply.md')
    assert.ok(Buffer.from(docx).equals(Buffer.from(again.docx)))
  } finally {
    process.env.TZ = zone
    if (zone === undefined) delete process.env.TZ
  }
})

test('公文域 and bookmarks of the same names, and the properties of GB/T 33480', async () => {
  const {parts} = await sample('joint-notice.md')
  const document = parts.get('word/document.xml') ?? ''
  for (const name of [
    '发文字号',
    '标题',
    '主送机关',
    '正文',
    '发文机关署名_2',
    '成文日期',
    '印发机关'
  ]) {
    assert.match(document, new RegExp(`docfieldname="${name}"`, 'u'))
    assert.match(document, new RegExp(`bookmarkStart w:id="\\d+" w:name="${name}"`, 'u'))
  }
  const custom = parts.get('docProps/custom.xml') ?? ''
  assert.match(custom, /name="发文字号"><vt:lpwstr>/u)
  assert.doesNotMatch([...parts.values()].join(''), /asciiTheme|eastAsiaTheme/u)
})

test('what is wrong with the order is found', () => {
  const namespace = 'xmlns:w="urn:w"'
  assert.deepEqual(schemaFaults(`<w:pPr ${namespace}><w:jc/><w:ind/></w:pPr>`), [
    'w:pPr: ind stands too late'
  ])
  assert.deepEqual(schemaFaults(`<w:tc ${namespace}><w:tcPr/></w:tc>`), ['w:tc has no p'])
  assert.deepEqual(schemaFaults(`<w:rPr ${namespace}><w:jc/></w:rPr>`), ['w:rPr may not hold jc'])
})

test('what does not hang together is found', () => {
  const types =
    '<Types><Default Extension="rels" ContentType="r"/><Override PartName="/a.xml" ContentType="a"/></Types>'
  const relations = '<Relationships><Relationship Id="rId1" Target="b.xml"/></Relationships>'
  const text =
    '<w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkStart w:id="1" w:name="a"/><w:pStyle w:val="X"/><wp:docPr id="2"/><wp:docPr id="2"/><w:footnoteReference w:id="3"/><a:blip r:embed="rId9"/>'
  const parts = new Map([
    ['[Content_Types].xml', types],
    ['word/_rels/document.xml.rels', relations],
    ['word/document.xml', text]
  ])
  assert.deepEqual(packageFaults(parts, [...parts.keys()]), [
    'word/document.xml has no type',
    'a type of no part: a.xml',
    'word/_rels/document.xml.rels leads to word/b.xml, which is not there',
    'word/document.xml names rId9',
    'nothing leads to word/document.xml',
    'two bookmarks 1',
    'two a',
    'bookmark 1 is open',
    'bookmark 1 is open',
    'two drawings 2',
    'no style X',
    'no note 3'
  ])
  assert.deepEqual(schemaFaults('<w:r xmlns:w="urn:w"><w:t/><w:rPr/></w:r>'), [
    'w:r: rPr stands too late'
  ])
})

/**
 * The elements of a document, without where they stand; headings by their words, seals by their
 * size. Tables without a head come back with one of empty cells.
 */
function elementsOf(outline: string): readonly string[] {
  return outline
    .trimEnd()
    .split('\n')
    .map((line) =>
      line
        .replace(/^\d+ /u, '')
        .replace(/ \((?:metadata|body|derived)[ \d]*\)$/u, '')
        .replace(/\{([^}]*)\}/u, '$1')
        .replace(/^seal: \S+/u, 'seal')
    )
    .filter((line) => !/^(?:suppressed|table)/u.test(line))
    .map((line) => line.replace(/^(?:paragraph|h\d)/u, ''))
}
