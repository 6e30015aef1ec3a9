/** Drafts → DOCX: whole, in the order of the schema, the same on every run. */

import assert from 'node:assert/strict'
import {readdir} from 'node:fs/promises'
import {after, test} from 'node:test'
import {convertWord} from '../../src/word/convert.ts'
import {composeDraft} from '../helpers/draft.ts'
import {schemaFaults} from './schema.ts'
import {DocxPress} from './written.ts'

const press = new DocxPress()
after(() => press.close())

const samples = (await readdir('content')).filter((name) => /^[a-z].*\.md$/u.test(name))

for (const name of samples) {
  test(`${name}: as the schema has it, back with nothing lost, and once more unchanged`, async () => {
    const {docx, parts, printed} = await press.write(`content/${name}`)
    for (const [part, xml] of parts) assert.deepEqual(schemaFaults(xml), [], part)
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
  const {docx} = await press.write('content/reply.md')
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
  const {parts} = await press.write('content/joint-notice.md')
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
