import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {ElementContent, Root} from 'hast'
import type {TableRow} from 'mdast'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {bodyElements} from '../../src/html/body.ts'

test('signs inside numbers do not end a line', () => {
  assert.deepEqual(unbroken('占1/3，8:30开会，1：1，-5℃，100-20'), [
    '1/3',
    '8:30',
    '1：1',
    '100-20'
  ])
})

test('the sign of a range stays with the number before it, the number after it is free', () => {
  assert.deepEqual(unbroken('2024—2026年，10～20公里，5%～10%，8:30—9:30'), [
    '2024—',
    '10～',
    '5%～',
    '8:30—',
    '9:30'
  ])
})

test('· stays with what is before it, / with both sides; an address may be parted', () => {
  assert.deepEqual(unbroken('阿里·买买提，“12·21”，及/或，甲/乙/丙，kW·h，http://a.cn/b'), [
    '里·',
    '12·21',
    '及/或',
    '甲/乙/丙',
    'W·'
  ])
})

test('a space beside a bracket or before a mark is no place to end a line', () => {
  assert.deepEqual(unbroken('（银发〔 2017〕21号 ），见《 通知 》，再 见（好） 吗'), [
    '〔 2017',
    '号 ）',
    '《 通',
    '知 》'
  ])
})

test('plain numbers, dashes and very long runs stay as they are', () => {
  assert.deepEqual(unbroken('2026年1,200.5元，95%——好，1—甲，12-34567890123456789012345'), [])
})

test('a unit in the head of a table is marked, in other cells it is not', () => {
  const row = (...cells: string[]): TableRow => ({
    type: 'tableRow',
    children: cells.map((value) => ({type: 'tableCell', children: [{type: 'text', value}]}))
  })
  const [table] = bodyElements(
    [{type: 'table', children: [row('培训（万人次）', '完成率（%）'), row('甲（乙）', '1/3')]}],
    new Map()
  )
  assert.ok(table)
  const html = stringify(table)
  assert.match(html, /<th[^>]*>培训<span data-element="unit">（万人次）<\/span><\/th>/)
  assert.match(html, /<td>甲（乙）<\/td><td><span data-element="unbroken">1\/3<\/span><\/td>/)
})

function stringify(node: ElementContent): string {
  const root: Root = {type: 'root', children: [node]}
  return unified().use(rehypeStringify).stringify(root).replaceAll('\n', '')
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value
  return node.type === 'element' ? node.children.map(textOf).join('') : ''
}

/** What a paragraph of `value` is made of. */
function inParagraph(value: string): ElementContent[] {
  const [paragraph] = bodyElements(
    [{type: 'paragraph', children: [{type: 'text', value}]}],
    new Map()
  )
  assert.ok(paragraph?.type === 'element')
  return paragraph.children
}

function unbroken(value: string): string[] {
  const children = inParagraph(value)
  const texts = children.map((child) =>
    child.type === 'element' && child.tagName === 'span' ? textOf(child) : ''
  )
  const whole = children.map((child, index) => (child.type === 'text' ? child.value : texts[index]))
  assert.equal(whole.join(''), value, 'Expected every character to be kept')
  return texts.filter((text) => text !== '')
}

test('lines may end beside quotations of digits or letters, but for marks that keep together', () => {
  const parts = (value: string): string[] => {
    const isBreak = (child: ElementContent): boolean =>
      child.type === 'element' && child.tagName === 'wbr'
    return inParagraph(value)
      .map((child) => (isBreak(child) ? '\n' : textOf(child)))
      .join('')
      .split('\n')
  }
  assert.deepEqual(parts('连州市“12·21”特大事故'), ['连州市', '“12·21”', '特大事故'])
  assert.deepEqual(parts('推进“A计划”，参加“十大B”《书》'), [
    '推进',
    '“A计划”，参加“十大B”',
    '《书》'
  ])
  assert.deepEqual(parts('（“7·1”）和“安全”，‘3’。'), ['（“7·1”）和“安全”，', '‘3’。'])
})
