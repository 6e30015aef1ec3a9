import assert from 'node:assert/strict'
import {execFile, spawnSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, test} from 'node:test'
import {promisify} from 'node:util'
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFString
} from '@cantoo/pdf-lib'
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {toMillimetres} from '../../src/base/units.ts'
import {readText} from '../../src/facts/index.ts'
import {compareText} from '../../src/pdf/complete.ts'
import type {Description} from '../../src/pdf/description.ts'
import {finish} from '../../src/pdf/finish.ts'
import {srgbProfile} from '../../src/pdf/srgb-profile.ts'
import {
  arrayAt,
  ContentReader,
  contentsOf,
  dictAt,
  entry,
  forEachStream,
  members,
  nameAt,
  numbers,
  openPdf,
  streamAt,
  textAt
} from '../../src/pdf-syntax/index.ts'
import {launchBrowser} from '../helpers/pdf-browser.ts'
import {inspectMarks} from '../helpers/pdf-marks.ts'
import {firstSection, firstText, secondSection, secondText} from '../helpers/pdf-sections.ts'

const facts: Description = {
  title: '关于测试的通知 <&>',
  author: '某某市人民政府',
  language: 'zh-CN',
  keywords: ['测试', '公文'],
  subject: '试验 & 检查',
  elements: [
    {name: '发文字号', value: '某政发〔2026〕1号'},
    {name: '标题', value: '甲 & 乙'}
  ],
  date: new Date('2026-03-05T16:07:08.900+08:00'),
  creator: 'Hongtou 1.2.3'
}

const sections = [firstSection, secondSection]

test('finish', async (t) => {
  const browser = await launchBrowser()
  after(() => browser.close())
  const raw = await browser.print(sections)
  const bytes = await finish(raw, facts)
  const document = await openPdf(bytes)
  const {catalog, context} = document
  const before = await readText(raw)
  const pages = await readText(bytes)

  await t.test('makes every page A4, the content at the same place from the top-left', async () => {
    for (const paper of [
      {width: '210mm', height: '297mm'},
      {width: '8.5in', height: '12in'},
      {width: '216.3mm', height: '303.7mm'}
    ]) {
      const printed = await browser.print(sections, paper)
      const finished = await finish(printed, facts)
      const own = await readText(printed)
      for (const [index, page] of (await readText(finished)).entries()) {
        assert.ok(Math.abs(page.width - 210) < 1e-5 && Math.abs(page.height - 297) < 1e-5)
        const glyphs = own[index]?.glyphs
        assert.equal(page.glyphs.length, glyphs?.length)
        for (const [at, {x, baseline}] of page.glyphs.entries()) {
          assert.ok(Math.abs(x - (glyphs?.[at]?.x ?? 0)) < 1e-4)
          assert.ok(Math.abs(baseline - (glyphs?.[at]?.baseline ?? 0)) < 1e-4)
        }
      }
      for (const {node} of (await openPdf(finished)).getPages()) {
        const boxes = ['MediaBox', 'CropBox', 'TrimBox'].map((name) => numbers(arrayAt(node, name)))
        assert.deepEqual(boxes[1], boxes[0])
        assert.deepEqual(boxes[2], boxes[0])
        const [left = 0, bottom = 0, right = 0, top = 0] = boxes[0] ?? []
        assert.ok(Math.abs(toMillimetres(right - left) - 210) < 1e-5)
        assert.ok(Math.abs(toMillimetres(top - bottom) - 297) < 1e-5)
      }
    }
  })

  await t.test('loses no text and moves no tag', () => {
    assert.deepEqual(compareText([...firstText, ...secondText], pages), [])
    assert.deepEqual(
      pages.map(({glyphs}) => glyphs.map(({text, mcid, artifact}) => [text, mcid, artifact])),
      before.map(({glyphs}) => glyphs.map(({text, mcid, artifact}) => [text, mcid, artifact]))
    )
  })

  await t.test('is read with hanzi by readers that do not heed ActualText', async () => {
    const loading = getDocument({data: bytes.slice(), verbosity: 0})
    const page = await (await loading.promise).getPage(2)
    const {items} = await page.getTextContent({disableNormalization: true})
    const text = items.map((item) => ('str' in item ? item.str : '')).join('')
    assert.ok(text.startsWith('二、第二节各省、自治区、直辖市人民政府'), text)
    assert.ok(text.includes('GB/T 9704—2012'), text)
    // A cluster's text belongs to none of its glyphs alone.
    const first = await (await loading.promise).getPage(1)
    const all = (await first.getTextContent({disableNormalization: true})).items
    const firstText = all.map((item) => ('str' in item ? item.str : '')).join('')
    assert.ok(firstText.includes('\u845B') && !firstText.includes('\u{E0100}'), firstText)
    await loading.destroy()
  })

  await t.test('takes off the marks that this makes idle', async () => {
    assert.ok(countSpans(await openPdf(raw)) > 50)
    assert.ok(countSpans(document) < 10)
  })

  await t.test('writes black as gray and keeps red', () => {
    const colours = new Set<string>()
    forEachStream(document, (content) => {
      const reader = new ContentReader(content)
      while (reader.next()) {
        if (['rg', 'RG', 'g', 'G'].includes(reader.operator)) {
          colours.add(`${reader.operands.join(' ')} ${reader.operator}`)
          const [red, green, blue] = reader.operands
          if (reader.operands.length === 3) assert.ok(red !== green || green !== blue)
        }
      }
    })
    for (const colour of ['0 g', '0 G', '0.502 g', '1 0 0 rg', '1 1 0 rg']) {
      assert.ok(colours.has(colour), `${colour} of ${[...colours]}`)
    }
  })

  await t.test('marks everything it paints, and nests what it marks', async () => {
    const rawMarks = inspectMarks(await openPdf(raw))
    // The print has untagged lines, backgrounds, bullets and page numbers: else this proves nothing.
    assert.ok(rawMarks.bare.length > 5)
    const marks = inspectMarks(document)
    assert.deepEqual(marks.bare, [])
    assert.deepEqual(marks.unbalanced, [])
    assert.deepEqual(marks.repeated, [])
    // The borders of four cells.
    assert.equal(marks.tagged, rawMarks.tagged - 4)
    assert.ok(marks.artifacts > 5)
  })

  await t.test('embeds TrueType fonts only, each with ToUnicode', () => {
    const types: string[] = []
    for (const [, object] of context.enumerateIndirectObjects()) {
      if (!(object instanceof PDFDict) || nameAt(object, 'Type') !== 'Font') continue
      types.push(nameAt(object, 'Subtype') ?? '')
      if (nameAt(object, 'Subtype') === 'Type0') assert.ok(streamAt(object, 'ToUnicode'))
      else assert.ok(streamAt(dictAt(object, 'FontDescriptor'), 'FontFile2'))
    }
    assert.ok(types.length > 0)
    assert.deepEqual([...new Set(types)].sort(), ['CIDFontType2', 'Type0'])
  })

  await t.test('says who, what and when, the same in both places', () => {
    const info = context.lookup(context.trailerInfo.Info)
    assert.ok(info instanceof PDFDict)
    assert.deepEqual(
      Object.fromEntries(
        info.keys().map((key) => [key.decodeText(), textAt(info, key.decodeText())])
      ),
      {
        Title: facts.title,
        Author: facts.author,
        Subject: facts.subject,
        Keywords: '测试, 公文',
        Creator: 'Hongtou 1.2.3',
        Producer: 'Hongtou',
        CreationDate: 'D:20260305080708Z',
        ModDate: 'D:20260305080708Z'
      }
    )
    const stream = streamAt(catalog, 'Metadata')
    assert.ok(stream && !stream.dict.has(PDFName.of('Filter')))
    const packet = Buffer.from(stream.getContents()).toString('utf8')
    assert.match(packet, /^<\?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"\?>/)
    for (const part of [
      '<pdfaid:part>2</pdfaid:part>',
      '<pdfaid:conformance>U</pdfaid:conformance>',
      '<pdfuaid:part>1</pdfuaid:part>',
      '<rdf:li xml:lang="x-default">关于测试的通知 &lt;&amp;&gt;</rdf:li>',
      '<rdf:li xml:lang="zh-CN">关于测试的通知 &lt;&amp;&gt;</rdf:li>',
      '<dc:creator><rdf:Seq><rdf:li>某某市人民政府</rdf:li></rdf:Seq></dc:creator>',
      '<rdf:li xml:lang="zh-CN">试验 &amp; 检查</rdf:li>',
      '<dc:subject><rdf:Bag><rdf:li>测试</rdf:li><rdf:li>公文</rdf:li></rdf:Bag></dc:subject>',
      '<pdf:Keywords>测试, 公文</pdf:Keywords>',
      '<xmp:CreatorTool>Hongtou 1.2.3</xmp:CreatorTool>',
      '<xmp:CreateDate>2026-03-05T08:07:08Z</xmp:CreateDate>',
      '<xmp:ModifyDate>2026-03-05T08:07:08Z</xmp:ModifyDate>',
      '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>',
      '<gongwen:发文字号>某政发〔2026〕1号</gongwen:发文字号>',
      '<gongwen:标题>甲 &amp; 乙</gongwen:标题>',
      '<pdfaSchema:prefix>gongwen</pdfaSchema:prefix>',
      '<pdfaProperty:name>发文字号</pdfaProperty:name>'
    ]) {
      assert.ok(packet.includes(part), part)
    }
    assert.ok(!Buffer.from(bytes).includes('Skia'))
    assert.equal(textAt(catalog, 'Lang'), 'zh-CN')
    assert.equal(String(entry(dictAt(catalog, 'ViewerPreferences'), 'DisplayDocTitle')), 'true')
    assert.equal(String(entry(dictAt(catalog, 'MarkInfo'), 'Marked')), 'true')
  })

  await t.test('leaves out what is not said', async () => {
    const {subject: _, elements: __, ...rest} = facts
    const bare = await openPdf(await finish(raw, {...rest, author: '', keywords: []}))
    const info = bare.context.lookup(bare.context.trailerInfo.Info)
    assert.ok(info instanceof PDFDict)
    for (const key of ['Author', 'Subject', 'Keywords']) assert.ok(!info.has(PDFName.of(key)))
    const packet = Buffer.from(streamAt(bare.catalog, 'Metadata')?.getContents() ?? []).toString()
    assert.ok(!/dc:creator|dc:subject|dc:description|pdf:Keywords|gongwen/.test(packet))
  })

  await t.test('is PDF 1.7 with an identifier', () => {
    assert.equal(Buffer.from(bytes).toString('latin1', 0, 8), '%PDF-1.7')
    const id = context.trailerInfo.ID
    assert.ok(id instanceof PDFArray && id.size() === 2)
    assert.match(String(id.get(0)), /^<[0-9A-F]{32}>$/)
    assert.equal(String(id.get(0)), String(id.get(1)))
    assert.notEqual(String(id.get(0)), `<${'F'.repeat(32)}>`)
  })

  await t.test('has another identifier when anything else differs', async () => {
    const other = await openPdf(await finish(raw, {...facts, date: new Date(0)}))
    assert.notEqual(String(other.context.trailerInfo.ID), String(context.trailerInfo.ID))
  })

  await t.test('claims sRGB', () => {
    const [intent, ...others] = members(arrayAt(catalog, 'OutputIntents'))
    assert.ok(intent instanceof PDFDict)
    assert.equal(others.length, 0)
    assert.equal(nameAt(intent, 'S'), 'GTS_PDFA1')
    const profile = streamAt(intent, 'DestOutputProfile')
    assert.ok(profile)
    assert.deepEqual(Buffer.from(contentsOf(profile)), Buffer.from(srgbProfile()))
    assert.equal(String(entry(profile.dict, 'N')), '3')
  })

  await t.test('keeps the outline alive', async () => {
    const loading = getDocument({data: bytes.slice(), verbosity: 0})
    const pdf = await loading.promise
    const [top] = await pdf.getOutline()
    assert.equal(top?.title, '关于测试的通知')
    assert.deepEqual(
      top?.items.map(({title}) => title),
      ['一、标题', '二、第二节']
    )
    const target = top?.items[1]?.dest
    assert.ok(Array.isArray(target))
    assert.equal(await pdf.getPageIndex(target[0]), 1)
    await loading.destroy()
  })

  await t.test('mends the tags', async () => {
    const rawTree = treeOf(await openPdf(raw))
    const tree = treeOf(document)
    assert.match(rawTree, /LI\(NonStruct/)
    assert.doesNotMatch(tree, /LI\((?!Lbl|LBody)/)
    assert.match(
      tree,
      /L\(LI\(LBody\(NonStruct\(\*\) L\(LI\(LBody\(\*\)\)\)\)\) LI\(LBody\(\*\)\)\)/
    )
    assert.match(rawTree, /Figure\(Figure/)
    assert.match(tree, /Div\(Figure\(\*\)\)/)
    assert.match(tree, /^Document\(NonStruct\(H1\(NonStruct\(\*\)\) H2/)
    assert.match(tree, /Table\(Caption\(NonStruct\(\*\)\) TR\(TH\(NonStruct\(\*\)/)
  })

  await t.test('drops empty wrappers, and what they leave empty, but no empty cell', async () => {
    const hollow = await openPdf(raw)
    const top = members(arrayAt(dictAt(dictAt(hollow.catalog, 'StructTreeRoot'), 'K'), 'K'))[0]
    assert.ok(top instanceof PDFDict)
    const obj = hollow.context.obj.bind(hollow.context)
    const inner = hollow.context.register(obj({Type: 'StructElem', S: 'NonStruct'}))
    const outer = obj({Type: 'StructElem', S: 'NonStruct', K: [inner]})
    const cell = obj({Type: 'StructElem', S: 'TD'})
    for (const element of [outer, cell]) arrayAt(top, 'K')?.push(hollow.context.register(element))
    const input = await hollow.save({updateFieldAppearances: false})
    assert.match(treeOf(await openPdf(input)), /NonStruct\(NonStruct\) TD\)/)
    const tree = treeOf(await openPdf(await finish(input, facts)))
    assert.doesNotMatch(tree, /NonStruct(?!\()/)
    assert.match(tree, / TD\) NonStruct\(H2/)
  })

  await t.test('refuses a PDF without tags', async () => {
    const plain = await openPdf(raw)
    plain.catalog.delete(PDFName.of('StructTreeRoot'))
    const input = await plain.save({updateFieldAppearances: false})
    await assert.rejects(finish(input, facts), /tagged/)
  })

  await t.test('names header cells by counting', () => {
    const root = dictAt(catalog, 'StructTreeRoot')
    const names = members(arrayAt(dictAt(root, 'IDTree'), 'Names'))
    assert.deepEqual(
      names.filter((item) => item instanceof PDFString).map((item) => item.decodeText()),
      ['cell000001', 'cell000002']
    )
    const headers: string[] = []
    for (const [, object] of context.enumerateIndirectObjects()) {
      if (!(object instanceof PDFDict) || nameAt(object, 'S') !== 'TD') continue
      for (const attributes of members(arrayAt(object, 'A'))) {
        if (!(attributes instanceof PDFDict)) continue
        headers.push(...members(arrayAt(attributes, 'Headers')).map(String))
      }
    }
    assert.deepEqual(headers.sort(), ['(cell000001)', '(cell000002)'])
    const own = members(arrayAt(dictAt(root, 'IDTree'), 'Names')).map((item) => {
      return item instanceof PDFDict ? `${nameAt(item, 'S')} ${textAt(item, 'ID')}` : undefined
    })
    assert.deepEqual(own, [undefined, 'TH cell000001', undefined, 'TH cell000002'])
  })

  await t.test('says where links lead', () => {
    const contents = document
      .getPages()
      .flatMap((page) =>
        members(arrayAt(page.node, 'Annots')).map(
          (item) => item instanceof PDFDict && textAt(item, 'Contents')
        )
      )
    assert.deepEqual(contents, ['链接：https://example.com/中', '链接：第2页'])
    for (const {node} of document.getPages()) assert.equal(nameAt(node, 'Tabs'), 'S')
  })

  await t.test(
    'gives the same bytes for the same input, in a warm browser and in a new one',
    async () => {
      const digest = sha256(bytes)
      // Other documents in between: the browser's node numbers go on counting.
      await browser.print([`${secondSection}${firstSection}`])
      assert.equal(sha256(await finish(await browser.print(sections), facts)), digest)
      const other = await launchBrowser()
      try {
        assert.equal(sha256(await finish(await other.print(sections), facts)), digest)
      } finally {
        await other.close()
      }
      assert.notEqual(sha256(await finish(raw, {...facts, date: new Date(0)})), digest)
    }
  )

  await t.test('leaves no object that nothing refers to', async () => {
    const seen = new Set<string>()
    const visit = (value: unknown): void => {
      const text = String(value)
      for (const [ref] of text.matchAll(/\d+ 0 R/g)) {
        if (seen.has(ref)) continue
        seen.add(ref)
        const object = [...context.enumerateIndirectObjects()].find(
          ([{objectNumber}]) => `${objectNumber} 0 R` === ref
        )?.[1]
        visit(object instanceof PDFRawStream ? object.dict : object)
      }
    }
    visit(context.trailerInfo.Root)
    visit(context.trailerInfo.Info)
    const unused = context
      .enumerateIndirectObjects()
      .filter(([ref, object]) => {
        const type = object instanceof PDFRawStream ? nameAt(object.dict, 'Type') : undefined
        return !seen.has(`${ref.objectNumber} 0 R`) && type !== 'ObjStm' && type !== 'XRef'
      })
      .map(([, object]) => String(object).slice(0, 80))
    assert.deepEqual(unused, [])
  })

  await t.test('takes out what acts by itself', async () => {
    const armed = await openPdf(raw)
    const script = {S: 'JavaScript', JS: PDFString.of('app.alert(1)')}
    armed.catalog.set(PDFName.of('OpenAction'), armed.context.obj(script))
    armed.catalog.set(PDFName.of('AA'), armed.context.obj({WC: script}))
    armed.catalog.set(
      PDFName.of('Names'),
      armed.context.obj({
        JavaScript: {Names: [PDFString.of('a'), script]},
        EmbeddedFiles: {Names: []}
      })
    )
    armed.catalog.delete(PDFName.of('Lang'))
    const [page] = armed.getPages()
    page?.node.delete(PDFName.of('Tabs'))
    page?.node.set(PDFName.of('AA'), armed.context.obj({O: script}))
    const annotations = members(arrayAt(page?.node, 'Annots')).filter(
      (item) => item instanceof PDFDict
    )
    const action = dictAt(annotations[0], 'A')
    action?.set(PDFName.of('URI'), PDFString.of(' JavaScript:alert(1)'))
    annotations[1]?.set(PDFName.of('A'), armed.context.obj({S: 'Launch', F: PDFString.of('sh')}))

    const safe = await openPdf(
      await finish(await armed.save({updateFieldAppearances: false}), facts)
    )
    // What Chromium said already is said by us as well.
    assert.equal(textAt(safe.catalog, 'Lang'), 'zh-CN')
    assert.equal(nameAt(safe.getPages()[0]?.node, 'Tabs'), 'S')
    const everything = safe.context.enumerateIndirectObjects().map(([, object]) => {
      return String(object instanceof PDFRawStream ? object.dict : object)
    })
    assert.ok(everything.length > 20)
    for (const word of [
      /JavaScript/i,
      /\/Launch/,
      /EmbeddedFiles/,
      /\/AA(?![A-Za-z])/,
      /OpenAction/
    ]) {
      assert.ok(!everything.some((text) => word.test(text)), String(word))
    }
  })

  await t.test(
    'passes qpdf --check',
    {skip: has('qpdf') ? false : 'qpdf is not installed'},
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'hongtou-finish-'))
      after(() => rm(folder, {recursive: true, force: true}))
      const path = join(folder, 'a.pdf')
      await writeFile(path, bytes)
      const {stdout} = await promisify(execFile)('qpdf', ['--check', path])
      assert.match(stdout, /No syntax or stream encoding errors found/)
    }
  )

  await t.test(
    'is read to the end of each tag by poppler',
    {skip: has('pdfinfo') ? false : 'poppler is not installed'},
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'hongtou-finish-'))
      after(() => rm(folder, {recursive: true, force: true}))
      const path = join(folder, 'a.pdf')
      await writeFile(path, bytes)
      const {stdout} = await promisify(execFile)('pdfinfo', ['-struct-text', path])
      assert.match(stdout, /"二、第二节"/)
      assert.match(stdout, /“公文”是指ABC……。"/)
    }
  )
})

function countSpans(document: PDFDocument): number {
  let spans = 0
  forEachStream(document, (content) => {
    const reader = new ContentReader(content)
    while (reader.next()) if (reader.operator === 'BDC' && reader.name(0) === 'Span') spans += 1
  })
  return spans
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function has(program: string): boolean {
  return spawnSync(program, ['--version']).error === undefined
}

/** The structure tree as `Document(H1(*) …)`; a star is content. */
function treeOf(document: PDFDocument): string {
  const write = (value: unknown): string => {
    if (value instanceof PDFArray) {
      const kids = members(value).map(write)
      // Content next to content says no more than content.
      return kids.filter((kid, index) => kid !== '*' || kids[index - 1] !== '*').join(' ')
    }
    if (value instanceof PDFNumber) return '*'
    if (!(value instanceof PDFDict)) return ''
    const role = nameAt(value, 'S')
    if (role === undefined) return '*'
    const kids = write(entry(value, 'K'))
    return kids === '' ? role : `${role}(${kids})`
  }
  return write(entry(dictAt(document.catalog, 'StructTreeRoot'), 'K'))
}
