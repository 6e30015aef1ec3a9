import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {Nodes} from 'mdast'
import {VFile} from 'vfile'
import {markdownOf} from '../../../src/base/front-matter.ts'
import {parse} from '../../../src/document/markdown/parse.ts'

test('parse: what a clerk types stays text', async (t) => {
  for (const text of [
    '比例1:1要求，8:30开会，:a[b]',
    '5*6*7，长*宽*高，2**3**4',
    '5~10天，20~30天',
    '__月__日，a_b_c',
    '____',
    '[ ] 未办',
    '1)甲',
    '<某某>，《a》<b',
    'http://example.cn www.example.cn a@b.cn',
    '#标题',
    '标题\n第二行'
  ]) {
    await t.test(text, () => assert.equal(shape(text), `root(paragraph(${JSON.stringify(text)}))`))
  }
})

test('parse: what is Markdown stays Markdown', async (t) => {
  const cases: readonly (readonly [string, string])[] = [
    ['*重点* 工作', 'root(paragraph(emphasis("重点")," 工作"))'],
    [
      '**（一）甲。**乙**“丙”**丁',
      'root(paragraph(strong("（一）甲。"),"乙",strong("“丙”"),"丁"))'
    ],
    ['甲**乙**丙', 'root(paragraph("甲",strong("乙"),"丙"))'],
    ['a ** b ** c', 'root(paragraph("a ** b ** c"))'],
    ['\\*\\*甲\\*\\*', 'root(paragraph("**甲**"))'],
    ['    缩进', 'root(paragraph("缩进"))'],
    ['标题\n===', 'root(heading("标题"))'],
    ['一\n二\n===', 'root(paragraph("一\\n二"))'],
    ['正文\n---', 'root(paragraph("正文"))'],
    ['甲\n\n***\n\n乙', 'root(paragraph("甲"),thematicBreak,paragraph("乙"))'],
    ['|甲|\n|-|\n|乙|', 'root(table(tableRow(tableCell("甲")),tableRow(tableCell("乙"))))'],
    [
      '甲[^1]\n\n[^1]: 乙',
      'root(paragraph("甲",footnoteReference),footnoteDefinition(paragraph("乙")))'
    ]
  ]
  for (const [text, expected] of cases) {
    await t.test(text, () => assert.equal(shape(text), expected))
  }
})

test('parse: places are those of the file', () => {
  const file = new VFile('---\r\n标题: 甲\r\n---\r\n\r\n第一\r\n\r\n> 第二*3*4\r')
  const root = parse(file)
  const last = root?.children.at(-1)
  assert.equal(last?.position?.start.line, 7)
  assert.equal(String(file).slice(last?.position?.start.offset).trim(), '> 第二*3*4')
  assert.equal(markdownOf(String(file)).length, String(file).length)
})

test('parse: tells of nesting nobody meant', () => {
  const deep = (count: number) => {
    const file = new VFile(`${'>'.repeat(count)} 甲`)
    return {parsed: parse(file) !== undefined, told: file.messages.length}
  }
  assert.deepEqual(deep(100), {parsed: true, told: 0})
  assert.deepEqual(deep(101), {parsed: false, told: 1})

  const inline = (count: number) => {
    const file = new VFile(`${'*甲 '.repeat(count)}乙${' 丙*'.repeat(count)}`)
    return parse(file) !== undefined
  }
  assert.deepEqual([inline(50), inline(51)], [true, false])
})

/** The tree in one line; text in quotation marks. */
function shape(text: string): string {
  const root = parse(new VFile(text))
  assert.ok(root)
  return show(root)
}

function show(node: Nodes): string {
  if (node.type === 'text') return JSON.stringify(node.value)
  if (!('children' in node)) return node.type
  return `${node.type}(${node.children.map((child: Nodes) => show(child)).join(',')})`
}
