/** The tree of an edited text is that of the whole text, however little of it was parsed. */

import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import {test} from 'node:test'
import type {Root} from 'mdast'
import {VFile} from 'vfile'
import {KnownTrees} from '../../../src/document/markdown/known-trees.ts'
import {parse} from '../../../src/document/markdown/parse.ts'
import {numbersFrom} from '../../helpers/random.ts'

const content = new URL('../../../content/', import.meta.url)
const samples = readdirSync(content)
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(new URL(name, content), 'utf8'))

/** Whatever reaches over a blank line, or looks as if it did. */
const pieces = [
  '\n',
  '\n\n',
  '。',
  '另起一段。\n\n',
  '\n\n## 新的一层\n\n',
  '- 一项\n- 两项\n',
  '1. 第一\n\n   续行\n',
  '  ',
  '    ',
  '\t',
  '> 引文',
  '```\n',
  '~~~\n',
  '<!-- ',
  ' -->',
  '<div>',
  '</div>\n',
  '<script>\n',
  ':::附\n',
  ':::\n',
  '$$\n',
  '$x^2$',
  '\n---\n',
  '\n===\n',
  '| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n',
  '**',
  '*',
  '[条目]',
  '[条目]: https://example.com\n',
  '[^1]',
  '[^1]: 脚注\n',
  '![图](a.png)',
  '\\',
  '`',
  '\r\n'
]

function edited(text: string, number: (below: number) => number): string {
  const at = number(text.length + 1)
  const taken = number(3) === 0 ? number(40) : 0
  const put = number(4) === 0 ? '' : (pieces[number(pieces.length)] ?? '')
  return text.slice(0, at) + put + text.slice(at + taken)
}

function treeOf(text: string, known?: KnownTrees): Root | undefined {
  return parse(new VFile({path: 'a.md', value: text}), known)
}

for (const [index, sample] of samples.entries()) {
  test(`sample ${index + 1}, edited 60 times over, is parsed as from the beginning`, () => {
    const number = numbersFrom(index + 1)
    const known = new KnownTrees()
    let text = sample
    for (let count = 0; count < 60; count += 1) {
      text = count % 20 === 19 ? sample : edited(text, number)
      assert.deepEqual(treeOf(text, known), treeOf(text), JSON.stringify(text))
    }
  })
}

test('a mark that opens or closes far above is seen', () => {
  const body = Array.from({length: 40}, (_each, index) => `第${index}段的文字。`).join('\n\n')
  for (const piece of pieces) {
    for (const at of [0, body.indexOf('第9段'), body.indexOf('第39段')]) {
      const known = new KnownTrees()
      treeOf(body, known)
      const text = `${body.slice(0, at)}${piece}${body.slice(at)}`
      assert.deepEqual(treeOf(text, known), treeOf(text), JSON.stringify(piece))
      assert.deepEqual(treeOf(body, known), treeOf(body), `${JSON.stringify(piece)} taken out`)
    }
  }
})

test('no more than the paragraphs around an edit are parsed', () => {
  const paragraphs = Array.from({length: 400}, (_each, index) => `第${index}段的文字。`)
  const known = new KnownTrees()
  const parsed: number[] = []
  const read = (text: string) =>
    known.parse('a.md', text, (part) => {
      parsed.push(part.length)
      return treeOf(part) ?? {type: 'root', children: []}
    })
  read(paragraphs.join('\n\n'))
  paragraphs[200] = '改过的一段。'
  read(paragraphs.join('\n\n'))
  paragraphs.splice(300, 1)
  read(paragraphs.join('\n\n'))
  const [whole = 0, ...rest] = parsed
  assert.ok(whole > 4000)
  assert.equal(rest.length, 2)
  assert.ok(
    rest.every((length) => length < 60),
    `parsed ${rest}`
  )
})

test('what is done to a tree does not reach the next one', () => {
  const known = new KnownTrees()
  const text = '第一段。\n\n第二段，**重要**。\n\n第三段。'
  const tree = treeOf(text, known)
  for (const node of tree?.children ?? []) {
    if ('children' in node) node.children = []
    if (node.position) node.position.start.line = 99
  }
  assert.deepEqual(treeOf(text, known), treeOf(text))
})
