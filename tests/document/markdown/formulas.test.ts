/** What is a formula, and what only has dollar signs. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {visit} from 'unist-util-visit'
import {VFile} from 'vfile'
import {checkFormulas} from '../../../src/document/check/check-formulas.ts'
import {compose} from '../../../src/document/compose/compose.ts'
import {parse} from '../../../src/document/markdown/parse.ts'
import {findLostText, sourceText} from '../../../src/document/markdown/source-text.ts'

const read: Readonly<Record<string, readonly string[]>> = {
  '设$x^2$为平方': ['x^2'],
  '$x$、$y$和$100$': ['x', 'y', '100'],
  '合格率$\\frac{合格数}{总数}\\times100\\%$。': ['\\frac{合格数}{总数}\\times100\\%'],
  '其中$S_总$为总数，$a_{合计}$为合计': ['S_总', 'a_{合计}'],
  '周长2$\\pi$': ['\\pi'],
  '价格\\$100，$x$': ['x'],
  '$x\\$y$': ['x\\$y'],
  '*甲$x*y$乙*': ['x*y'],
  '甲$$x + y$$乙': ['x + y'],
  '| $x_1$ | 乙 |\n|--|--|\n| 甲 | $y$ |': ['x_1', 'y']
}

const displayed: Readonly<Record<string, readonly string[]>> = {
  '$$E=mc^2$$': ['E=mc^2'],
  '甲\n$$\na\n= b\n+ c\n- d\n$$\n乙': ['\na\n= b\n+ c\n- d\n'],
  '$$a\n=b$$': ['a\n=b'],
  '$$a=b$$（1）': ['a=b（1）'],
  '  $$a=b$$  (2-1)  ': ['a=b(2-1)'],
  '> $$\n> a\n> $$\n\n乙': ['\na\n'],
  '- $$a$$': ['a']
}

/** Money, names of files, prose: as pasted. */
const text = [
  '费用5$，另计10$。',
  '预算$100 和 $200',
  '由100$和200$组成',
  '$100-$200',
  'US$5至US$6，HK$7',
  '$5 or 6$',
  '价格为$10，税为$2；共$12。',
  '汇率按$计价，另按$折算',
  '$合格率=95%$',
  '单元格$A$1:$B$2',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the text.
  '路径${a}-${b}',
  '$ x $',
  '$x$2和$y$z',
  '$$$x$$$',
  '`$x$`',
  '$a\nb$'
]

test('formulas among text and on lines of their own', () => {
  for (const [markdown, tex] of Object.entries(read)) {
    assert.deepEqual(formulas(markdown, 'formula'), tex, markdown)
  }
  for (const [markdown, tex] of Object.entries(displayed)) {
    assert.deepEqual(formulas(markdown, 'displayFormula'), tex, markdown)
  }
})

test('money, paths and prose between dollar signs stay text, every sign of them', () => {
  for (const markdown of text) {
    assert.deepEqual(formulas(markdown, 'formula'), [], markdown)
    assert.deepEqual(formulas(markdown, 'displayFormula'), [], markdown)
    const typed = sourceText(new VFile(markdown)).map((line) => line.text)
    assert.equal(typed.join(''), markdown.replace(/[\s`]/gu, ''), markdown)
  }
})

test('`$$` that is never closed, or ends in text, swallows nothing', () => {
  for (const markdown of ['$$\n甲\n\n乙', '$$ 甲', '$$a$$ 是甲\n\n乙', '$$\na\n$$ 甲']) {
    assert.deepEqual(formulas(markdown, 'displayFormula'), [], markdown)
  }
})

test('a row of dollar signs is read in linear time', () => {
  for (const sign of ['$a ', '$$a\n', '甲\n$$\n']) {
    const cost = (count: number): number => {
      const start = process.cpuUsage().user
      parse(new VFile(sign.repeat(count)))
      return process.cpuUsage().user - start
    }
    cost(1000)
    // Eight times the work; sixty-four times were it quadratic. Short times are noise.
    assert.ok(cost(32_000) < 24 * Math.max(cost(4000), 50_000), JSON.stringify(sign))
  }
})

test('formulas outside the text are refused at their places', () => {
  assert.deepEqual(told('# 关于$x$的通知\n\n正文$y$。\n'), ['1:5 error'])
  assert.deepEqual(told('# 关于甲的通知\n\n各单位$x$：\n\n正文。\n'), ['3:4 error'])
  assert.deepEqual(told('# 关于甲的通知\n\n正文[^1]。\n\n[^1]: 注$x$。\n\n    $$y$$\n'), [
    '7:5 error'
  ])
  assert.deepEqual(told('# 关于甲的通知\n\n正文$x$[^1]。\n\n$$y$$\n\n[^1]: 注$z$。\n'), [])
})

test('what looks like a formula and was not read as one is told, money is not', () => {
  const title = '# 关于甲的通知\n\n'
  assert.deepEqual(told(`${title}甲\n设$ \\frac{1}{2} $为。\n`), ['4:1 warning'])
  assert.deepEqual(told(`${title}设$x_{1}$2。\n`), ['3:1 warning'])
  assert.deepEqual(told(`${title}$$\n\\frac{1}{2}\n\n正文。\n`), ['3:1 warning'])
  for (const markdown of text) assert.deepEqual(told(`${title}${markdown}\n`), [], markdown)
})

test('the TeX of a formula is source text, on its lines', () => {
  const file = new VFile('甲$x^2$乙\n\n$$\na\n=b\n$$（1）\n')
  const source = sourceText(file)
  assert.deepEqual(source, [
    {line: 1, text: '甲x^2乙'},
    {line: 4, text: 'a'},
    {line: 5, text: '=b'},
    {line: 6, text: '（1）'}
  ])
  const printed = [
    {line: 1, text: '甲x^2乙'},
    {line: 3, text: '\na\n=b\n（1）'}
  ]
  assert.deepEqual(findLostText(source, printed), [])
  const lost = findLostText(source, [{line: 1, text: '甲x^乙'}, ...printed.slice(1)])
  assert.deepEqual(lost, [{line: 1, missing: '2', surplus: ''}])
})

function formulas(markdown: string, type: 'formula' | 'displayFormula'): string[] {
  const found: string[] = []
  const tree = parse(new VFile(markdown))
  assert.ok(tree)
  visit(tree, (node) => {
    if (node.type !== type) return
    if (node.type === 'formula') found.push(node.value)
    if (node.type === 'displayFormula') found.push(`${node.value}${node.number ?? ''}`)
  })
  return type === 'formula' ? found.map((tex) => tex.trim()) : found
}

function told(markdown: string): string[] {
  const file = new VFile(markdown)
  const document = compose(file, undefined)
  assert.ok(document, file.messages.join('\n'))
  checkFormulas(file, document)
  return file.messages
    .filter(({ruleId}) => ruleId === 'formula')
    .map(({line, column, fatal}) => `${line}:${column} ${fatal ? 'error' : 'warning'}`)
}
