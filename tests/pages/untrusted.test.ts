/**
 * A document may come from anybody: nothing in it is executed, nothing outside its folder
 * is read, nothing is fetched. What is refused is told at its place; the rest is text.
 */

import assert from 'node:assert/strict'
import {mkdir, mkdtemp, rm, symlink, writeFile} from 'node:fs/promises'
import {createServer} from 'node:http'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, test} from 'node:test'
import {PDFDocument, PDFStream} from '@cantoo/pdf-lib'
import {createCanvas} from '@napi-rs/canvas'
import type {VFileMessage} from 'vfile-message'
import {inReadingOrder, readText} from '../../src/facts/index.ts'
import {make} from '../../src/make/pipeline.ts'
import {Workshop} from '../../src/make/workshop.ts'
import {ends} from '../helpers/patience.ts'

const title = '# 关于甲的通知\n\n'
/** Found in no document unless it was read from where it must not be. */
const secret = '不该读到的内容'
const pixel = createCanvas(40, 40).toBuffer('image/png')

const root = await mkdtemp(join(tmpdir(), 'hongtou-untrusted-'))
const folder = join(root, 'content')
const workshop = new Workshop({root, fonts: 'bundled', chromium: undefined})

/** What was asked of the network. */
const requests: string[] = []
const server = createServer((request, response) => {
  requests.push(request.url ?? '')
  response.writeHead(200, {'content-type': 'image/png'}).end(pixel)
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const address = server.address()
const web = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`

after(async () => {
  await workshop.close()
  server.close()
  await rm(root, {recursive: true})
})

await mkdir(join(folder, 'below'), {recursive: true})
await writeFile(join(root, 'secret.md'), secret)
await writeFile(join(root, 'secret.png'), pixel)
await writeFile(join(folder, 'below', 'good.png'), pixel)
await writeFile(join(folder, 'good.png'), pixel)
await writeFile(join(folder, '_annex.md'), '附件的正文。\n')
await writeFile(join(folder, 'below', '_annex.md'), '附件的正文。\n\n![图](good.png)\n')
await symlink(join(root, 'secret.md'), join(folder, '_link.md'))
await symlink(join(root, 'secret.png'), join(folder, 'link.png'))
await symlink(root, join(folder, 'out'))
await writeFile(join(folder, 'text.png'), secret)

test('what would be executed is refused at its place', async (t) => {
  const cases: ReadonlyArray<readonly [markdown: string, places: readonly string[]]> = [
    [`${title}正文。\n\n<script>document.title = 1</script>\n`, ['5:1 html']],
    [`${title}正文<script>alert(1)</script>。\n`, ['3:3 html', '3:19 html']],
    [`${title}正文<img src=x onerror="alert(1)">。\n`, ['3:3 html']],
    [`${title}<a href="javascript:alert(1)">点</a>\n`, ['3:1 html', '3:32 html']],
    [`${title}<iframe src="${web}/frame"></iframe>\n`, ['3:1 html']],
    [`${title}<style>p {display: none}</style>\n\n正文。\n`, ['3:1 html']],
    [`${title}<!-- 说明 --><script>alert(1)</script>\n`, ['3:1 html']],
    ['# 关于<b onclick="alert(1)">甲</b>的通知\n\n正文。\n', ['1:5 html', '1:28 html']],
    [`${title}:::note{onclick="alert(1)"}\n正文。\n:::\n`, ['3:1 directive']],
    [`${title}::leaf[甲]{style="color: red"}\n`, ['3:1 directive']]
  ]
  for (const [markdown, places] of cases) {
    await t.test(markdown.slice(0, 60), async () => assert.deepEqual(await told(markdown), places))
  }
})

test('what only looks like it is printed as text', async (t) => {
  const cases: ReadonlyArray<readonly [markdown: string, printed: string]> = [
    [`${title}\\<script>alert(1)\\</script>\n`, '<script>alert(1)</script>'],
    [`${title}&lt;img src=x onerror=alert(1)&gt;\n`, '<img src=x onerror=alert(1)>'],
    [`${title}\`<script>alert(1)</script>\`\n`, '<script>alert(1)</script>'],
    [`${title}\`\`\`html\n<script>alert(1)</script>\n\`\`\`\n`, '<script>alert(1)</script>'],
    [`${title}[点我](javascript:alert\\(1\\))。\n`, '点我。'],
    [`${title}<javascript:alert(1)>\n`, 'javascript:alert(1)'],
    [`${title}文:text[甲]{style="color:red"}字\n`, '文:text[甲]{style="color:red"}字'],
    [`${title}甲\n<某某>乙\n`, '甲<某某>乙'],
    [
      '---\n标题: 关于</title><script>alert(1)</script>甲的通知\n---\n\n正文。\n',
      '关于</title><script>alert(1)</script>甲的通知'
    ],
    [
      '---\n标题: 关于甲的通知\n主送机关: 各“单位}body{display:none}"\n---\n\n正文。\n',
      '各“单位}body{display:none}"：'
    ],
    [
      '---\n发文机关标志: 某局};*{color:green}/*\n标题: 关于甲的通知\n发文机关: </style>某局\n---\n\n正文。\n',
      '某局};*{color:green}/*'
    ]
  ]
  for (const [markdown, expected] of cases) {
    await t.test(markdown.slice(0, 60), async () => {
      const {text, pdf} = await print(markdown)
      const withoutSpaces = (each: string) => each.replace(/\s/gu, '')
      assert.ok(withoutSpaces(text).includes(withoutSpaces(expected)), text)
      assert.doesNotMatch(await objectsOf(pdf), /\/(?:JavaScript|JS|Launch|URI)\b/)
    })
  }
})

test('pictures are read from the document’s own folder only', async (t) => {
  const outside: ReadonlyArray<readonly [reference: string, said: RegExp]> = [
    ['file:///etc/passwd', /是网址/],
    ['/etc/passwd', /不在文档所在的文件夹里/],
    ['../secret.png', /不在文档所在的文件夹里/],
    ['below/../../secret.png', /不在文档所在的文件夹里/],
    ['%2e%2e/secret.png', /不在文档所在的文件夹里/],
    ['link.png', /不在文档所在的文件夹里/],
    ['out/secret.png', /不在文档所在的文件夹里/],
    [`${web}/a.png`, /是网址/],
    [`//127.0.0.1/a.png`, /是网址/],
    [`data:image/png;base64,${pixel.toString('base64')}`, /是网址/],
    ['data:image/svg+xml,%3Csvg/%3E', /是网址/],
    ['javascript:alert%281%29', /是网址/],
    ['below', /不是文件/],
    ['a%00.png', /找不到/],
    ['text.png', /不是能用的图片/]
  ]
  for (const [reference, said] of outside) {
    await t.test(reference.slice(0, 60), async () => {
      const messages = await refuse(`${title}正文。\n\n![图](${reference})\n`)
      assert.deepEqual(messages.map(place), ['5:1 pictures'])
      assert.match(messages[0]?.reason ?? '', said)
    })
  }

  await t.test('by reference as well', async () => {
    assert.deepEqual(await told(`${title}![图][a]\n\n[a]: ../secret.png\n`), ['3:1 pictures'])
  })

  await t.test('in the folder and below it they are shown', async () => {
    const {pdf} = await print(`${title}![图](good.png)\n\n![图](below/good.png)\n`)
    assert.match(await objectsOf(pdf), /\/Subtype \/Image/)
  })

  await t.test('those of an attachment stand beside the attachment', async () => {
    const {pdf} = await print(
      '---\n标题: 关于甲的通知\n附件: {名称: 乙, 文件: below/_annex.md}\n---\n\n正文。\n'
    )
    assert.match(await objectsOf(pdf), /\/Subtype \/Image/)
  })

  await t.test('one of a megabyte typed in the text is told in a few words', async () => {
    const [message] = await refuse(`${title}![](data:image/png;base64,${'A'.repeat(1e6)})\n`)
    assert.ok(message && message.reason.length < 200)
  })
})

test('attachments are read from the document’s own folder only', async (t) => {
  const withFile = (path: string) =>
    `---\n标题: 关于甲的通知\n附件:\n  - {名称: 乙, 文件: "${path}"}\n---\n\n正文。\n`
  const outside: ReadonlyArray<readonly [path: string, said: RegExp]> = [
    ['../secret.md', /不在文档所在的文件夹里/],
    [join(root, 'secret.md'), /不在文档所在的文件夹里/],
    ['_link.md', /不在文档所在的文件夹里/],
    ['out/secret.md', /不在文档所在的文件夹里/],
    [`${web}/a.md`, /是网址/],
    ['file:///etc/passwd', /是网址/],
    ['.', /不是文件/],
    ['/dev/zero', /不在文档所在的文件夹里/]
  ]
  for (const [path, said] of outside) {
    await t.test(path, async () => {
      const messages = await refuse(withFile(path))
      assert.deepEqual(messages.map(place), ['4:17 attachments'])
      assert.match(messages[0]?.reason ?? '', said)
    })
  }

  await t.test('beside the document they are printed', async () => {
    assert.match((await print(withFile('_annex.md'))).text, /附件的正文。/)
  })
})

test('an SVG is a picture and nothing else', async () => {
  const svg = (inside: string): string => `<svg xmlns="http://www.w3.org/2000/svg"
  xmlns:xlink="http://www.w3.org/1999/xlink" width="100" height="100" onload="fetch('${web}/onload')">
  <script>fetch('${web}/script'); document.title = 'x'</script>
  <rect width="50" height="50" fill="#000" onclick="fetch('${web}/click')"/>${inside}
</svg>`
  await writeFile(join(folder, 'picture.svg'), svg(''))
  const {messages, text} = await print(`${title}前。\n\n![图](picture.svg)\n\n后。\n`)
  assert.deepEqual(messages, [])
  assert.match(text, /前。[\s\S]*后。/)

  // What is elsewhere is not read: the picture would not be printed as it was drawn.
  for (const inside of [
    `<style>@import url(${web}/style.css);</style>`,
    `<style>@font-face {font-family: x; src: url(${web}/font.woff2)}</style>`,
    `<image href="${web}/image.png" width="10" height="10"/>`,
    `<image xlink:href="file://${join(root, 'secret.png')}" width="10" height="10"/>`,
    `<use href="${web}/use.svg#a"/>`,
    `<rect width="50" height="50" style="filter: url(${web}/filter.svg#a)"/>`
  ]) {
    await writeFile(join(folder, 'elsewhere.svg'), svg(inside))
    const [message] = await refuse(`${title}![图](elsewhere.svg)\n`)
    assert.match(message?.reason ?? '', /要用另一个文件/u, inside)
  }

  for (const inside of [
    `<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="${web}/frame"/></foreignObject>`,
    '<text>内</text>'
  ]) {
    const lettered = `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90">${inside}</svg>`
    await writeFile(join(folder, 'lettered.svg'), lettered)
    const [message] = await refuse(`${title}![图](lettered.svg)\n`)
    assert.match(message?.reason ?? '', /里有文字，应先转成曲线/)
  }

  await writeFile(
    join(folder, 'bomb.svg'),
    '<!DOCTYPE svg [<!ENTITY a "甲"><!ENTITY b "&a;&a;">]><svg xmlns="http://www.w3.org/2000/svg"><text>&b;</text></svg>'
  )
  assert.deepEqual(await told(`${title}![图](bomb.svg)\n`), ['3:1 pictures'])
})

test('depth and repetition end in a message or a print, soon', async (t) => {
  const levels = Array.from({length: 9}, (_, index) => String.fromCharCode(98 + index))
  const bomb = levels
    .map((name) => {
      const before = String.fromCharCode(name.charCodeAt(0) - 1)
      return `${name}: &${name} [${Array(9).fill(`*${before}`).join(', ')}]`
    })
    .join('\n')
  const refused: ReadonlyArray<readonly [name: string, markdown: string, line: number]> = [
    ['aliases of YAML', `---\na: &a [甲]\n${bomb}\n标题: *j\n---\n\n正文。\n`, 3],
    ['an alias of itself', '---\n标题: &a [*a]\n---\n\n正文。\n', 2],
    ['brackets of YAML', `---\n标题: ${'['.repeat(5000)}\n---\n\n正文。\n`, 2],
    ['quotes in quotes', `${title}${'> '.repeat(5000)}甲\n`, 3],
    ['emphasis in emphasis', `${title}${'*甲 '.repeat(2000)}乙${' 丙*'.repeat(2000)}\n`, 3]
  ]
  for (const [name, markdown, line] of refused) {
    await t.test(name, async () => {
      const [message] = await ends(() => refuse(markdown))
      assert.equal(message?.line, line)
    })
  }

  const printable: ReadonlyArray<readonly [name: string, markdown: string]> = [
    ['brackets that never close', `${title}${'['.repeat(9000)}\n`],
    [
      'lists in lists',
      `${title}${Array.from({length: 40}, (_, i) => `${'  '.repeat(i)}- 甲`).join('\n')}\n`
    ]
  ]
  for (const [name, markdown] of printable) {
    await t.test(name, async () => {
      await ends(() => print(markdown))
    })
  }

  await t.test('comments in a row', async () => {
    // The time had doubled with each one more: 26 took a second, 60 would take centuries.
    const source = `${title}${'<!--甲-->'.repeat(60)}<b>\n`
    assert.deepEqual(await ends(() => told(source)), ['3:1 html'])
  })
})

test('nothing was fetched, though the server would have answered', async () => {
  assert.deepEqual(requests, [])
  await fetch(`${web}/control`)
  assert.deepEqual(requests, ['/control'])
})

async function run(markdown: string) {
  const path = join(folder, 'input.md')
  await writeFile(path, markdown)
  const {file, parts, pdf, html} = await make(path, 'pages', workshop)
  const messages = [file, ...parts].flatMap((each) => each.messages)
  assert.ok(!html?.includes(secret))
  return {messages, pdf}
}

async function refuse(markdown: string): Promise<readonly VFileMessage[]> {
  const {messages, pdf} = await run(markdown)
  assert.equal(pdf, undefined)
  assert.ok(messages.length > 0)
  return messages
}

async function told(markdown: string): Promise<string[]> {
  return (await refuse(markdown)).map(place)
}

function place({line, column, ruleId}: VFileMessage): string {
  return `${line}:${column} ${ruleId}`
}

async function print(markdown: string) {
  const {messages, pdf} = await run(markdown)
  assert.ok(pdf, messages.join('\n'))
  const pages = await readText(pdf)
  const text = pages
    .map((page) =>
      inReadingOrder(page)
        .map((glyph) => glyph.text)
        .join('')
    )
    .join('')
  assert.ok(!text.includes(secret))
  return {messages, text, pdf}
}

/** All objects of the PDF, the packed ones too. */
async function objectsOf(pdf: Uint8Array): Promise<string> {
  const {context} = await PDFDocument.load(pdf, {updateMetadata: false})
  const objects = context.enumerateIndirectObjects().map(([, object]) => object)
  return objects
    .map((object) => (object instanceof PDFStream ? object.dict : object).toString())
    .join('\n')
}
