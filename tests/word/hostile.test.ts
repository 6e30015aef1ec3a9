/** DOCX that are none, are damaged, or ask for too much: each told, soon, and nothing followed. */

import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {createServer} from 'node:http'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, test} from 'node:test'
import {findingOf} from '../../src/base/message.ts'
import {readSource} from '../../src/source/read.ts'
import {convertWord, WordFault} from '../../src/word/index.ts'
import {
  around,
  docx,
  docxParts,
  official,
  para,
  picture,
  run,
  wordPart,
  xmlHead,
  zip
} from '../helpers/docx.ts'
import {converted} from './converted.ts'

/** In milliseconds; they take some hundredths of it. */
const soon = 10_000

const text = para('正文。', official.text)

/** The parts of a small DOCX, with `spoilt` in the place of some. */
function spoilt(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const all = Object.entries({...docxParts(text), ...parts})
  return zip(all.map(([name, part]) => ({name, bytes: Buffer.from(part)})))
}

/** What is said of `bytes`, and what to do, in both languages. */
async function fault(bytes: Uint8Array): Promise<string> {
  const before = process.cpuUsage()
  const {zh, en} = await convertWord(bytes, {stem: 'a', changes: 'accept'}).then(
    () => ({zh: 'converted', en: ''}),
    (error: unknown) => (error instanceof WordFault ? error.wording : Promise.reject(error))
  )
  const {user, system} = process.cpuUsage(before)
  assert.ok((user + system) / 1000 < soon)
  assert.match(en, /expected .*(?:saved? |parted )/u)
  assert.match(zh, /应在 Word 或 WPS 里/u)
  return zh
}

const body = (content: string): string => wordPart('w:document', `<w:body>${content}</w:body>`)
const main = 'word/document.xml'

const refused: readonly (readonly [name: string, bytes: () => Uint8Array, said: RegExp])[] = [
  ['no end of the zip file', () => docx(text).subarray(0, 300), /已损坏/u],
  ['a zip file cut in the middle', () => docx(text).slice(400), /已损坏/u],
  ['no main part', () => zip([{name: 'word/a.xml', bytes: Buffer.from('<a/>')}]), /没有正文部件/u],
  ['a main part that is no XML', () => spoilt({[main]: 'word'}), /不是 XML/u],
  ['a main part that ends too soon', () => spoilt({[main]: body(text).slice(0, -30)}), /不是 XML/u],
  ['a main part without a body', () => spoilt({[main]: wordPart('w:document', '')}), /没有正文/u],
  [
    'bytes that are no UTF-8',
    () => spoilt({[main]: Buffer.from([0x3c, 0x61, 0xff, 0xfe, 0x3e])}),
    /已损坏/u
  ],
  [
    'entities that grow: the billion laughs',
    () => {
      const names = [...'abcdefghij']
      const entities = names.map(
        (name, at) => `<!ENTITY ${name} "${at === 0 ? '哈' : `&${names[at - 1]};`.repeat(10)}">`
      )
      return spoilt({
        [main]: `${xmlHead}<!DOCTYPE w:document [${entities.join('')}]>${body('&j;').replace(xmlHead, '')}`
      })
    },
    /DOCTYPE/u
  ],
  [
    'an entity of a file',
    () =>
      spoilt({
        [main]: `${xmlHead}<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>`
      }),
    /DOCTYPE/u
  ],
  [
    'an entity that nobody declared',
    () => spoilt({[main]: body('<w:p><w:r><w:t>&x;</w:t></w:r></w:p>')}),
    /不是 XML/u
  ],
  [
    '10⁵ tables in one another',
    () => spoilt({[main]: body('<w:tbl><w:tr><w:tc>'.repeat(100_000))}),
    /套了 200 层/u
  ],
  [
    'a part of 70 MB in some 70 kB',
    () => spoilt({[main]: Buffer.alloc(70 * 1024 * 1024, 0x20)}),
    /至少有 70 MB/u
  ],
  [
    'a part that is larger than it says',
    () => {
      const parts = Object.entries(docxParts(text))
      return zip([
        ...parts
          .filter(([name]) => name !== main)
          .map(([name, part]) => ({name, bytes: Buffer.from(part)})),
        {name: main, bytes: Buffer.alloc(20 * 1024 * 1024, 0x20), declaredSize: 1000}
      ])
    },
    /已损坏/u
  ],
  ['10⁵ paragraphs', () => spoilt({[main]: body('<w:p/>'.repeat(100_000))}), /25000 个以上/u],
  [
    'a table of a million cells',
    () => spoilt({[main]: body(`<w:tbl>${'<w:tr/>'.repeat(600_000)}</w:tbl>`)}),
    /500000 个以上/u
  ],
  [
    'ten thousand parts',
    () =>
      zip(
        Array.from({length: 6000}, (_, at) => ({name: `word/${at}.xml`, bytes: Buffer.alloc(0)}))
      ),
    /6000 个部件/u
  ],
  [
    'parts that say they are as large as a zip file can hold',
    () =>
      zip([
        ...Object.entries(docxParts(text)).map(([name, part]) => ({
          name,
          bytes: Buffer.from(part),
          ...(name === main && {declaredSize: 0xffffffff})
        }))
      ]),
    /已损坏|应不超过 64 MB/u
  ],
  [
    'a directory that lists fewer parts than it says',
    () => {
      const bytes = Buffer.from(docx(text))
      // Entries of the directory, in its end.
      bytes.writeUInt16LE(4000, bytes.length - 12)
      bytes.writeUInt16LE(4000, bytes.length - 14)
      return bytes
    },
    /已损坏/u
  ],
  [
    'a directory that points outside of the file',
    () => {
      const bytes = Buffer.from(docx(text))
      bytes.writeUInt32LE(0x7fffffff, bytes.length - 6)
      return bytes
    },
    /已损坏/u
  ],
  [
    'a part whose name leads outside',
    () => zip([{name: '../../etc/cron.d/a', bytes: Buffer.from('a')}]),
    /已损坏/u
  ],
  [
    'pictures of 200 MB in all, as their directory says',
    () => {
      const names = ['a.png', 'b.png']
      const body = names.map((name) => around(picture(name, 'inline', 10))).join('')
      const pictures = Object.fromEntries(names.map((name) => [name, Buffer.alloc(9)]))
      return zip(
        Object.entries(docxParts(body, {pictures})).map(([name, part]) => ({
          name,
          bytes: Buffer.from(part),
          ...(name.endsWith('.png') && {declaredSize: 100 * 1024 * 1024})
        }))
      )
    },
    /已损坏|应不超过 128 MB/u
  ],
  [
    'a table of 10⁵ columns',
    () => spoilt({[main]: body(`<w:tbl><w:tr>${'<w:tc/>'.repeat(100_000)}</w:tr></w:tbl>`)}),
    /超过 200 栏/u
  ],
  [
    'a table of few cells that reach over half a million',
    () => {
      const wide = '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="63"/></w:tcPr></w:tc></w:tr>'
      return spoilt({[main]: body(`<w:tbl>${wide.repeat(8_000)}</w:tbl>`)})
    },
    /超过 500000 格/u
  ],
  [
    '30,000 footnotes',
    () => {
      const ids = Array.from({length: 30_000}, (_, at) => at)
      const calls = ids.map((id) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`).join('')
      const footnotes = ids.map((id) => `<w:footnote w:id="${id}"><w:p/></w:footnote>`).join('')
      return docx(around(calls), {footnotes})
    },
    /25000 个以上的段落/u
  ],
  [
    'a single text of 20 MB',
    () => spoilt({[main]: body(`<w:p><w:r><w:t>${'a'.repeat(20_000_000)}</w:t></w:r></w:p>`)}),
    /2000000 字以上/u
  ],
  [
    'two parts of one name',
    () => zip(['a', 'b'].map((content) => ({name: main, bytes: Buffer.from(content)}))),
    /有两个“word\/document\.xml”/u
  ]
]

/** In MB, with what is made here to be refused. */
const mostMemory = 512

after(() => assert.ok(process.resourceUsage().maxRSS / 1024 < mostMemory))

for (const [name, bytes, said] of refused) {
  test(`refused: ${name}`, async () => {
    assert.match(await fault(bytes()), said)
  })
}

test('what is just not refused is read within bounds', async () => {
  const words = '为贯彻落实有关要求，各单位要认真组织实施，及时报告进展情况。'
  const folder = await mkdtemp(join(tmpdir(), 'hongtou-test-'))
  after(() => rm(folder, {recursive: true, force: true}))
  const row = `<w:tr>${'<w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc>'.repeat(2)}</w:tr>`
  const large = {
    'paragraphs.docx': docx(para(words).repeat(24_900)),
    'cells.docx': docx(`<w:tbl>${row.repeat(12_400)}</w:tbl>`),
    'signs.docx': docx(around(run('*[`字').repeat(100_000)))
  }
  for (const [name, bytes] of Object.entries(large)) {
    const path = join(folder, name)
    await writeFile(path, bytes)
    const code = `import {readFileSync} from 'node:fs'
import {convertWord} from ${JSON.stringify(new URL('../../src/word/index.ts', import.meta.url).href)}
await convertWord(readFileSync(${JSON.stringify(path)}), {stem: 'a', changes: 'accept'})
const {maxRSS, userCPUTime} = process.resourceUsage()
console.log(JSON.stringify([maxRSS / 1024, userCPUTime / 1000]))`
    const {stdout, stderr} = spawnSync(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '-e', code],
      {encoding: 'utf8'}
    )
    assert.equal(stderr, '', name)
    const [megabytes = 0, milliseconds = 0] = JSON.parse(stdout)
    assert.ok(megabytes < mostMemory, `${name}: ${megabytes} MB`)
    // Five seconds of a processor of its own; here others share it.
    assert.ok(milliseconds < 1.5 * soon, `${name}: ${milliseconds} ms`)
  }
})

test('styles based on one another in a circle, and a list that is none', async () => {
  const styles = ['a', 'b'].map(
    (id, at) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:basedOn w:val="${at === 0 ? 'b' : 'a'}"/></w:style>`
  )
  const bytes = docx(para('一句话。', {style: 'a', list: [7, 3]}), {styles: styles.join('')})
  assert.equal((await converted(bytes)).markdown, '一句话。\n')
})

test('numbers out of all bounds are none', async () => {
  const numbering = `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="99999999999"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`
  const span = '<w:gridSpan w:val="999999999"/>'
  const height = '<w:trPr><w:trHeight w:val="999999999"/></w:trPr>'
  const wide = `<w:tbl><w:tblGrid><w:gridCol w:w="999999999"/></w:tblGrid><w:tr>${height}<w:tc><w:tcPr>${span}</w:tcPr>${para('甲')}</w:tc><w:tc>${para('乙')}</w:tc></w:tr></w:tbl>`
  const {markdown} = await converted(docx(para('一句话。', {list: [1, 0]}) + wide, {numbering}))
  assert.match(markdown, /^0\.一句话。$/mu)
  assert.match(markdown, /^\| 甲 \| 乙 \|$/mu)
  assert.doesNotMatch(markdown, /表格:/u)
})

test('what lies outside the file is told, and nothing of it is fetched', async () => {
  let asked = 0
  const server = createServer((_request, response) => {
    asked += 1
    response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  after(() => server.close())
  const address = server.address()
  const target = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/a.png`
  const drawing =
    '<w:p><w:r><w:drawing><wp:inline><a:blip r:link="image"/></wp:inline></w:drawing></w:r></w:p>'
  const drawn =
    '<w:p><w:r><w:pict><v:shape><v:imagedata r:id="image"/></v:shape></w:pict></w:r></w:p>'
  const field = `<w:p><w:fldSimple w:instr="INCLUDEPICTURE &quot;${target}&quot;">${run('图')}</w:fldSimple></w:p>`
  const files = '<w:altChunk r:id="chunk"/><w:p><w:subDoc r:id="part"/></w:p>'
  const bytes = docx(text + drawing + drawn + field + files, {
    outside: {
      image: ['image', target],
      chunk: ['aFChunk', target],
      part: ['subDocument', target],
      styles: ['styles', target],
      template: ['attachedTemplate', target]
    }
  })
  const {remarks, pictures} = await converted(bytes)
  assert.deepEqual(
    remarks.map((remark) => remark.slice(0, 30)),
    [
      'warning word-external 第2段：图片在文',
      'warning word-external 第3段：图片在文',
      'error word-other-file 第5段：这里插入',
      'error word-other-file 第5段：这里插入'
    ]
  )
  assert.deepEqual(pictures, [])
  assert.equal(asked, 0)
})

test('what is called .docx and is none: told what it is and what to do', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hongtou-test-'))
  after(() => rm(folder, {recursive: true, force: true}))
  const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex')
  const files: readonly (readonly [bytes: Uint8Array, said: RegExp])[] = [
    [
      Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]),
      /设了打开密码；应在 Word/u
    ],
    [Buffer.concat([compound, Buffer.alloc(600)]), /（\.doc、\.wps）.*另存为 \.docx/u],
    [Buffer.from('{\\rtf1\\ansi text}'), /RTF.*另存为 \.docx/u],
    [Buffer.from('%PDF-1.7'), /这是 PDF/u],
    [zip([{name: 'mimetype', bytes: Buffer.from('a')}]), /压缩文件.*另存为 \.docx/u],
    [Buffer.from('<html><body>正文。</body></html>'), /里面却不是 Word 文档；.*另存为 \.docx/u],
    [Buffer.alloc(0), /里面却不是 Word 文档；.*另存为 \.docx/u]
  ]
  for (const [bytes, said] of files) {
    const path = join(folder, 'draft.docx')
    await writeFile(path, bytes)
    const {messages} = await readSource(path)
    const [wording] = messages.map((message) => findingOf(message).wording)
    assert.match(wording?.zh ?? '', said)
    assert.match(wording?.en ?? '', /expected/u)
  }
})

test('a part of a path that leads outside is looked for in the package alone', async () => {
  const rels = `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="x" Type="t/image" Target="../../../../etc/passwd"/></Relationships>`
  const drawing =
    '<w:p><w:r><w:drawing><wp:inline><a:blip r:embed="x"/></wp:inline></w:drawing></w:r></w:p>'
  const bytes = docx(text + drawing, {more: {'word/_rels/document.xml.rels': rels}})
  const {remarks, pictures} = await converted(bytes)
  assert.match(remarks.join('\n'), /^warning word-picture /u)
  assert.deepEqual(pictures, [])
})

test('macros and embedded objects are told, and left out', async () => {
  const object =
    '<w:p><w:r><w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" r:id="x"/></w:object></w:r></w:p>'
  const bytes = docx(text + object, {more: {'word/vbaProject.bin': 'x'}})
  const {remarks, markdown} = await converted(bytes)
  assert.match(remarks.join('\n'), /word-object 第2段.*\n.*word-macro/u)
  assert.equal(markdown, '正文。\n')
})

test('a text that Word hides in a wrapper that nobody knows is missed', async () => {
  const {remarks} = await converted(
    docx(`${text}<w:p><w:unknown><w:r><w:t>藏字</w:t></w:r></w:unknown></w:p>`)
  )
  assert.deepEqual(remarks, ['error word-lost 第2段：有字没有读出来：“藏字”；请在 Markdown 里补上'])
})
