/**
 * What authors get wrong: every fault is told at its line and column, the other documents
 * are printed, and no older PDF is touched.
 */

import assert from 'node:assert/strict'
import {mkdir, readdir, readFile, stat, utimes, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {test} from 'node:test'
import {inReadingOrder} from '../src/facts/index.ts'
import {folderWith, hongtou, trace} from './commands/run.ts'
import {openPress} from './helpers/press.ts'

const press = openPress()
const title = '# 关于甲的通知\n\n'

interface Fault {
  readonly content: string | Uint8Array
  /** `line:column rule-id`, in order. */
  readonly told: readonly string[]
  readonly said: RegExp
}

const faults: Readonly<Record<string, Fault>> = {
  'broken-yaml': {
    content: '---\n标题: "关于甲的通知\n发文机关: 某某局\n---\n\n正文。\n',
    told: ['2:5 metadata'],
    said: /引号没有关上/
  },
  'unterminated-yaml': {
    content: '---\n标题: 关于甲的通知\n\n正文。\n',
    told: ['1:1 metadata'],
    said: /没有结束/
  },
  'unknown-key': {
    content: '---\n标题: 关于甲的通知\n发文机构: 某某局\n---\n\n正文。\n',
    told: ['3:1 metadata'],
    said: /没有“发文机构”这一项，最接近的是“发文机关”/
  },
  'wrong-types': {
    content: '---\n标题: {a: b}\n成文日期: 明天\n版式: 是\n---\n\n正文。\n',
    told: ['2:5 title', '3:7 signed-on', '4:5 layout'],
    said: /成文日期“明天”应为日历上有的日期/
  },
  'no-title': {content: '正文一句话。\n\n又一段。\n', told: ['1:1 title'], said: /没有标题/},
  'no-picture': {
    content: `${title}如图：![图](图.png)。\n`,
    told: ['3:4 pictures'],
    said: /找不到“图\.png”/
  },
  'no-attachment': {
    content: '---\n标题: 关于甲的通知\n附件: {名称: 乙, 文件: _乙.md}\n---\n\n正文。\n',
    told: ['3:17 attachments'],
    said: /找不到“_乙\.md”/
  },
  empty: {content: '', told: ['1:1 source'], said: /空的/},
  blank: {content: ' \n\n', told: ['1:1 source'], said: /空的/},
  big5: {
    content: Buffer.concat([Buffer.from('# '), Buffer.from('c3f6a9f3a5d2aabab371aabe0a', 'hex')]),
    told: ['1:3 source'],
    said: /不是 UTF-8/
  },
  docx: {
    content: Buffer.from('PK\u0003\u0004\0\0word/document.xml\0', 'latin1'),
    told: ['1:1 source'],
    said: /\.docx 已损坏/
  },
  nul: {content: `${title}正\0文。\n`, told: ['3:2 source'], said: /NUL/},
  control: {content: `${title}正\u0007文。\n`, told: ['3:2 control-character'], said: /U\+0007/},
  html: {
    content: `${title}正<b>文</b>。\n\n<div>块</div>\n`,
    told: ['3:2 html', '3:6 html', '5:1 html'],
    said: /不印 HTML：“<div…”/
  },
  script: {
    content: `${title}正文。\n\n<script>alert(1)</script>\n`,
    told: ['5:1 html'],
    said: /不印 HTML：“<script…”/
  },
  'five-seals': {
    content: signed(
      '发文机关署名: [甲局, 乙局, 丙局]\n印章: [_seal.svg, _seal.svg, _seal.svg, _seal.svg, _seal.svg]\n'
    ),
    told: ['5:39 seal'],
    said: /有 5 枚印章、3 个发文机关署名/
  },
  'seal-missing': {
    content: signed('发文机关: 甲局\n印章: 章.png\n'),
    told: ['5:5 seal'],
    said: /找不到“章\.png”/
  },
  'seal-no-picture': {
    content: signed('发文机关: 甲局\n印章: _ring.md\n'),
    told: ['5:5 seal'],
    said: /“_ring\.md”不是能用的图片/
  },
  'seal-cut-short': {
    content: signed('发文机关: 甲局\n印章: _cut.png\n'),
    told: ['5:5 seal'],
    said: /“_cut\.png”不完整/
  },
  'stamp-without-office': {
    content: signed('签名章: {姓名: 李某, 图片: _seal.svg}\n'),
    told: ['4:6 signature-stamp'],
    said: /没有职务/
  },
  'agencies-too-long': {
    content: signed(
      `发文字号: 某发〔2026〕1号\n发文机关:\n${Array.from({length: 12}, (_each, at) => `  - 某某市第${at + 1}${'某'.repeat(24)}局\n`).join('')}`
    ),
    told: ['17:1 issuer-mark'],
    said: /“某某市第12某+局”太长，一行排不下/
  },
  'attached-to-itself': {
    content: signed('附件: {名称: 甲, 文件: attached-to-itself.md}\n'),
    told: ['4:17 attachments'],
    said: /“attached-to-itself\.md”是公文自己/
  },
  'attached-in-a-ring': {
    content: signed('附件: {名称: 甲, 文件: _ring.md}\n'),
    told: ['4:17 attachments'],
    said: /“_ring\.md”有错/
  },
  'attachment-absent': {
    content: signed('附件: [甲, 乙]\n', '\n# 附件1 甲\n\n正文。\n'),
    told: ['4:1 attachments'],
    said: /附件2“乙”在文中没有/
  },
  'attachment-not-listed': {
    content: signed('附件: [甲]\n', '\n# 附件1 甲\n\n正文。\n\n# 附件2 乙\n\n正文。\n'),
    told: ['13:1 attachments'],
    said: /“附件2 乙”不在附件说明的 1 个附件之中/
  },
  'rare-character': {
    content: `${title}正文。\n\n笑😀。\n`,
    told: ['5:2 glyphs'],
    said: /“😀”（U\+1F600）没有字体可用/
  }
}

const seals = new URL('../content/seals/', import.meta.url)
const folder = await folderWith({
  'content/good.md': `${title}正文。\n`,
  'content/_seal.svg': await readFile(new URL('example.svg', seals)),
  'content/_cut.png': (await readFile(new URL('example.png', seals))).subarray(0, 3000),
  'content/_ring.md': '---\n附件: {名称: 甲, 文件: attached-in-a-ring.md}\n---\n\n正文。\n'
})
for (const [name, {content}] of Object.entries(faults)) {
  await writeFile(join(folder, 'content', `${name}.md`), content)
}
await mkdir(join(folder, 'output'))
const then = new Date('2020-01-02T03:04:05Z')
for (const name of Object.keys(faults)) {
  const path = join(folder, 'output', `${name}.pdf`)
  await writeFile(path, name)
  await utimes(path, then, then)
}
const {code, out, err} = await hongtou(folder, ['build', '--report', 'json', '--fonts', 'bundled'])

/** A draft with these lines in its front matter, from line 4 on. */
function signed(lines: string, attachments = ''): string {
  return `---\n成文日期: 2026-03-05\n标题: 关于甲的通知\n${lines}---\n\n正文。\n${attachments}`
}

interface Message {
  readonly line: number | null
  readonly column: number | null
  readonly ruleId: string
  readonly reason: string
  readonly severity: string
}

interface File {
  readonly path: string
  readonly output: string | null
  readonly messages: readonly Message[]
}

// The shape is held by tests/commands/build.test.ts.
const report = new Map(
  (JSON.parse(out || '{"files": []}').files as File[]).map((file) => [file.path, file])
)

test('the run ends with 1, and without a stack trace', () => {
  assert.deepEqual({code, err}, {code: 1, err: ''})
  assert.doesNotMatch(out, trace)
  // And the file that begins the ring.
  assert.equal(report.size, Object.keys(faults).length + 2)
  assert.deepEqual(
    report.get('content/_ring.md')?.messages.map(({line, ruleId}) => `${line} ${ruleId}`),
    ['1 attachments']
  )
})

test('the document without a fault is printed', async () => {
  assert.deepEqual(report.get('content/good.md')?.messages, [])
  assert.match(await readFile(join(folder, 'output', 'good.pdf'), 'latin1'), /^%PDF/)
})

for (const [name, {told, said}] of Object.entries(faults)) {
  test(`${name}: told at its place, the older PDF as it was`, async () => {
    const file = report.get(`content/${name}.md`)
    assert.ok(file)
    assert.deepEqual(
      file.messages.map(({line, column, ruleId}) => `${line}:${column} ${ruleId}`),
      told
    )
    assert.ok(file.messages.every(({severity}) => severity === 'error'))
    assert.ok(
      file.messages.some(({reason}) => said.test(reason)),
      file.messages.map(({reason}) => reason).join('\n')
    )
    assert.equal(file.output, null)

    const old = join(folder, 'output', `${name}.pdf`)
    assert.equal(await readFile(old, 'utf8'), name)
    assert.equal((await stat(old)).mtimeMs, then.getTime())
  })
}

test('nothing else is left in the output folder', async () => {
  const names = [...Object.keys(faults), 'good'].map((name) => `${name}.pdf`)
  assert.deepEqual((await readdir(join(folder, 'output'))).sort(), names.sort())
})

test('a paragraph of 200 000 characters is printed, and nothing of it is lost', async () => {
  const sentence = '各单位要按照统一部署抓好落实，建立健全工作台账。'
  const text = sentence.repeat(Math.ceil(200_000 / sentence.length))
  const {pages, messages} = await press.print(`${title}${text}\n`)
  const printed = pages
    .map((page) =>
      inReadingOrder(page)
        .map(({text: each}) => each)
        .join('')
    )
    .join('')
  assert.ok(printed === `关于甲的通知${text}`, `${printed.length} ${text.length}`)
  // 22 lines of 28, less what 禁则 takes.
  assert.ok(pages.length >= Math.ceil(text.length / 616), `${pages.length}`)
  assert.deepEqual(messages, [])
})

test('a table of 40 columns is told at its line, or printed whole', async () => {
  const cells = (word: string) => `|${Array.from({length: 40}, (_, i) => `${word}${i}`).join('|')}|`
  const table = `${cells('列')}\n|${'-|'.repeat(40)}\n${cells('值')}\n`
  const refused = await press.refuse(`${title}${table}`).catch(() => undefined)
  if (refused) {
    assert.ok(refused.length > 0)
    for (const {line} of refused) assert.ok(line === 3 || line === 5, `${line}`)
    return
  }
  const {pages} = await press.print(`${title}${table}`)
  const printed = pages.flatMap((page) => inReadingOrder(page).map(({text}) => text)).join('')
  for (let column = 0; column < 40; column += 1) assert.ok(printed.includes(`值${column}`))
})

test('a table of 4 columns is printed', async () => {
  const {pages, messages} = await press.print(`${title}|甲|乙|丙|丁|\n|-|-|-|-|\n|1|2|3|4|\n`)
  assert.equal(pages.length, 1)
  assert.deepEqual(messages, [])
})
