/** TeX → MathML and boxes, or what is wrong with it and where. No browser. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {visit} from 'unist-util-visit'
import {runKatex} from '../../src/formulas/katex.ts'
import {type TypesetFormula, typeset} from '../../src/formulas/typeset.ts'
import {unprinted} from '../../src/formulas/unprinted.ts'
import {ends} from '../helpers/patience.ts'

const limit = 30_000

test('formulas of every kind are set, their text painted and told as MathML', () => {
  const texts: Readonly<Record<string, string>> = {
    'E=mc^2': 'E=mc2',
    '\\frac{a+b}{c}': 'ca+b',
    '\\sqrt[3]{x+1}': '3x+1',
    '\\sum_{i=1}^{n} x_i': 'i=1∑nxi',
    '\\left\\{ \\begin{array}{l} a \\\\[2pt] b \\end{array} \\right.': '{ab',
    '\\begin{cases} 1, & \\text{当 } x>0 \\\\ 0, & 其他 \\end{cases}': '{1,0,当 x>0其他',
    '合格率=\\frac{合格数}{总数}\\times100\\%': '合格率=总数合格数×100%',
    '\\mathbb{R}\\mathcal{L}\\mathrm{d}\\boldsymbol{\\alpha}': 'RLdα',
    '\\operatorname*{argmax}_x f': 'xargmaxf',
    '\\text{naïve é}²': 'naı¨ve eˊ2',
    '\\rule{2em}{0.4pt}\\hspace{1em}\\raisebox{2pt}{x}': 'x'
  }
  for (const [tex, text] of Object.entries(texts)) {
    const formula = set(tex)
    assert.equal(
      formula.text.replace(/[\u200b\u00a0]/gu, (c) => (c === '\u00a0' ? ' ' : '')),
      text
    )
    assert.equal(annotation(formula), tex)
  }
})

test('between two parts a line may end; a displayed formula is one part', () => {
  const parts = set('a=b+c', false).parts.map(plain)
  assert.deepEqual(parts, ['a=', 'b+', 'c'])
  assert.deepEqual(set('a=b+c', true).parts.map(plain), ['a=b+c'])
})

test('the number is taken out of the TeX, and told with its brackets', () => {
  assert.equal(set('\\tag{1} x=y').number, '（1）')
  assert.equal(set('x=y \\tag*{式3-1}').number, '式3-1')
  assert.equal(set('x=y').number, undefined)
  assert.equal(annotation(set('x=y\\tag{2}')), 'x=y\\tag{2}')
  // Those that LaTeX numbers by itself have the number their author writes, or none.
  assert.equal(
    set('\\begin{align}a&=b\\\\c&=d\\end{align}').text,
    set('\\begin{align*}a&=b\\\\c&=d\\end{align*}').text
  )
})

test('what cannot be read is refused where it goes wrong', () => {
  const faults: readonly (readonly [string, number, RegExp])[] = [
    ['x+\\foo{y}', 2, /没有“\\foo”这个命令/],
    ['\\frac{a}{', 9, /没有写完/],
    ['a^b^c', 3, /连用了两个上标/],
    ['\\left( x', 8, /应为“\\right”，实为末尾/],
    ['\\begin{foo}x\\end{foo}', 6, /没有“foo”这个环境/],
    // One asterisk more for KaTeX is none for the author.
    ['\\begin{align}a&=\\foo\\end{align}', 16, /\\foo/]
  ]
  for (const [tex, offset, said] of faults) {
    const refused = refuse(tex)
    assert.equal(refused.offset, offset, tex)
    assert.match(refused.wording.zh, said)
    assert.match(refused.wording.en, /^Unexpected formula that cannot be read/)
  }
})

test('what reaches out, hides or colours is refused where it stands, at any depth', () => {
  for (const command of 'href url includegraphics htmlClass htmlData color textcolor colorbox phantom def newcommand gdef let mathchoice char label'.split(
    ' '
  )) {
    const refused = refuse(`x^{a+\\${command}{y}{z}}`)
    assert.equal(refused.offset, 5, command)
    assert.ok(refused.wording.zh.includes(`“\\${command}”`))
  }
  assert.equal(refuse('x\\html@mathml{a}{b}').offset, 1)
  assert.equal(refuse('a % b').offset, 2)
  assert.match(refuse('a % b').wording.zh, /应写作“\\%”/)
  assert.match(refuse('x \\tag{1} \\tag{2}').wording.zh, /只能有一个编号/)
  assert.match(refuse('x \\tag{\\frac12}').wording.zh, /应写作“\\tag\{1\}”/)
  assert.match(refuse('x \\tag{1}', false).wording.zh, /文中的公式不能编号/)
  assert.match(refuse('\\ ').wording.zh, /空的/)
})

test('every letter, digit and hanzi typed to be printed is painted, or told', () => {
  assert.equal(unprinted('\\frac{合格数}{2}x', '2合格数x'), undefined)
  assert.equal(unprinted('\\frac{合格数}{2}x', '2合格x'), '数')
  assert.equal(unprinted('x+x', 'x+'), 'x')
  assert.equal(unprinted('\\begin{array}{cc}\\hspace{3em}\\\\[2pt]a\\end{array}', 'a'), undefined)
  assert.equal(unprinted('\\\\2', ''), '2')
  // A label of a diagram that KaTeX leaves out.
  const lost = '\\begin{CD} A @VbVV B \\end{CD}'
  assert.match(refuse(lost).wording.zh, /没有印出/)
})

test('a contrived formula is stopped, and the next one is set', async () => {
  const {state} = await ends(() => runKatex('x_1+'.repeat(20_000), true, 50))
  assert.equal(state, 'endless')
  assert.equal(runKatex('{'.repeat(50_000), true, limit).state, 'endless')
  assert.equal(runKatex('\\def\\a{\\a\\a}\\a', true, limit).state, 'unreadable')
  assert.equal(set('x').text, 'x')
  assert.match(refuse('x'.repeat(2001)).wording.zh, /应不超过 2000 个/)
  assert.equal(set('x'.repeat(2000)).text, 'x'.repeat(2000))
})

test('nothing but boxes and glyphs in black comes through', () => {
  for (const tex of ['\\frac{a}{b}', '\\sqrt{x}', '\\boxed{\\cancel{x}}', '\\overbrace{a}^{b}']) {
    const html = set(tex).parts.join('')
    assert.doesNotMatch(html, /color|url|href|script|on\w+=|aria-hidden="false"/)
  }
})

test('lines that KaTeX makes of borders are drawn', () => {
  for (const tex of ['\\frac{a}{b}', '\\overline{a}', '\\underline{a}']) {
    const html = set(tex).parts.join('')
    assert.match(html, /<rect width="100%" height="0.04em" stroke="none">/)
    assert.doesNotMatch(html, /border-bottom-width/)
  }
})

test('a hanzi keeps off the bar of a fraction: it is as high as its em box', () => {
  const strut = (tex: string): number =>
    Number(/class="strut" style="height:([\d.]+)em/u.exec(set(tex).parts.join(''))?.[1])
  assert.equal(strut('\\text{国}'), 1)
  assert.ok(strut('\\frac{\\text{国}}{\\text{国}}') > 2.2)
})

function set(tex: string, isDisplayed = true): TypesetFormula {
  const formula = typeset(tex, isDisplayed, limit)
  assert.ok(formula.state === 'set', formula.state === 'refused' ? formula.wording.en : '')
  return formula
}

function refuse(tex: string, isDisplayed = true) {
  const formula = typeset(tex, isDisplayed, limit)
  assert.ok(formula.state === 'refused', `Expected ${tex} to be refused`)
  return formula
}

function annotation({mathml}: TypesetFormula): string | undefined {
  let tex: string | undefined
  visit(mathml, 'element', ({tagName, children: [text]}) => {
    if (tagName === 'annotation' && text?.type === 'text') tex = text.value
  })
  return tex
}

function plain(html: string): string {
  return html.replace(/<[^>]*>/gu, '')
}
