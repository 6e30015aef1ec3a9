import assert from 'node:assert/strict'
import {readdir, readFile} from 'node:fs/promises'
import {test} from 'node:test'
import {type Millimetres, toMillimetres} from '../../src/base/units.ts'
import {occasional, partials, readStyles} from '../../src/project/styles.ts'
import type {Expected} from '../../src/verify/expected.ts'
import {
  blankLines,
  blanks,
  charPitch,
  doubleRuleRatio,
  grid,
  halfLeading,
  linePitch,
  linePitchRange,
  mainStandard,
  respacedPages,
  sealedDateIndent,
  sizes,
  standard
} from '../../src/verify/standard.ts'

const css = await readStyles()

test('the styles agree with the standard, number by number', () => {
  assert.equal(length('--sheet-width'), standard.sheetWidth.length)
  assert.equal(length('--sheet-height'), standard.sheetHeight.length)
  assert.equal(length('--head-margin'), standard.headMargin.length)
  assert.equal(length('--gutter-margin'), standard.gutterMargin.length)
  assert.equal(length('--type-area-width'), standard.typeAreaWidth.length)
  assert.equal(
    standard.foreEdgeMargin.length,
    standard.sheetWidth.length - standard.gutterMargin.length - standard.typeAreaWidth.length
  )
  assert.equal(length('--type-area-height'), standard.typeAreaHeight.length)
  assert.equal(length('--issuer-mark-ink-top'), standard.issuerMarkInkTop.length)
  assert.equal(length('--masthead-separator-gap'), standard.mastheadSeparatorGap.length)
  assert.equal(length('--separator-thick'), standard.colophonSeparatorThick.length)
  assert.equal(length('--separator-thin'), standard.colophonSeparatorThin.length)
  assert.equal(length('--order-mark-ink-top'), standard.orderMarkInkTop.length)
  assert.equal(length('--letter-mark-ink-top'), standard.letterMarkInkTop.length)
  assert.equal(length('--letter-upper-rule-gap'), standard.letterUpperRuleGap.length)
  assert.equal(length('--letter-lower-rule-bottom'), standard.letterLowerRuleBottom.length)
  assert.equal(length('--letter-rule-width'), standard.letterRuleWidth.length)
  assert.equal(length('--letter-text-gap'), standard.letterTextGap.length)
  const [thick, thin] = [length('--letter-rule-thick'), length('--letter-rule-thin')]
  assert.ok(thick >= doubleRuleRatio * thin)
  assert.equal(
    length('--page-number-dash-top'),
    standard.headMargin.length + standard.typeAreaHeight.length + standard.pageNumberDashGap.length
  )
  assert.equal(length('--size-2', 'pt'), sizes.two.length)
  assert.equal(length('--size-3', 'pt'), sizes.three.length)
  assert.equal(length('--size-4', 'pt'), sizes.four.length)
})

test('the pitches divide the type area into 22 lines of 28 characters', () => {
  assert.match(
    declaration('--line-pitch'),
    new RegExp(`\\(var\\(--type-area-height\\) - var\\(--size-3\\)\\) / ${grid.lines - 1}\\)`)
  )
  assert.match(
    declaration('--char-pitch'),
    new RegExp(`var\\(--type-area-width\\) / ${grid.characters}\\)`)
  )
})

test('the pitches of the styles are those that are measured by', () => {
  const width = length('--type-area-width')
  const height = length('--type-area-height')
  const size = toMillimetres(length('--size-3', 'pt'))
  assert.equal(width / grid.characters, charPitch)
  assert.equal((height - size) / (grid.lines - 1), linePitch)
})

test('blank lines are as many as the standard says', () => {
  assert.equal(Number(declaration('--document-number-gap')), blanks.documentNumber.lines)
  assert.equal(Number(declaration('--order-text-gap')), blanks.orderText.lines)
})

test('titles, addressees, lists and names have the blank lines and indents that are measured by', () => {
  const lines = (count: number): RegExp =>
    count === 1
      ? /^var\(--line-pitch\)$/u
      : new RegExp(`^calc\\(${count} \\* var\\(--line-pitch\\)\\)$`, 'u')
  const hanzi = (width: Millimetres): RegExp =>
    new RegExp(`^calc\\(${Math.round(width / charPitch)} \\* var\\(--char-pitch\\)\\)$`, 'u')
  assert.match(declaration('--indent'), hanzi(mainStandard.bylineIndent.length))
  assert.match(declaration('--stamp-indent'), hanzi(mainStandard.sealedDateIndent.length))
  for (const {length: width} of [
    mainStandard.attachmentListIndent,
    mainStandard.annotationIndent,
    mainStandard.attendanceIndent,
    mainStandard.dateOffset
  ]) {
    assert.equal(width, mainStandard.bylineIndent.length)
  }
  assert.ok(isWithin(mainStandard.bylineIndent.length, mainStandard.firstLineIndent))
  const names = [mainStandard.attachmentNameIndent, mainStandard.attendanceNameIndent]
  for (const [index, {length: width}] of names.entries()) {
    assert.equal(
      occurrences(`padding-left: calc(${Math.round(width / charPitch)} * var(--char-pitch))`),
      2,
      `${index}`
    )
  }
  assert.match(rule('[data-element="masthead"] + [data-element="title"]', 'padding-top'), lines(2))
  assert.ok(isWithin(2 * linePitch, mainStandard.titleGap))
  assert.match(rule('[data-element="main-recipients"]', 'margin-block-start'), lines(1))
  assert.equal(mainStandard.mainRecipientsGap.length, blankLines(1))
  assert.equal(mainStandard.attachmentListGap.length, blankLines(1))
})

test('what may be respaced is within what is measured, on as many pages', () => {
  assert.equal(Number(declaration('--respaced-pages-most')), respacedPages)
  assert.ok(isWithin(length('--respaced-pitch-least', 'pt'), linePitchRange))
  assert.ok(isWithin(length('--respaced-pitch-most', 'pt'), linePitchRange))
})

test('lengths that the standard only limits are within its limits', () => {
  assert.ok(length('--issuer-mark-width') <= standard.issuerMarkWidth.length)
  assert.ok(length('--seal-gap') > mainStandard.sealClearance.length)
  assert.equal(standard.letterRuleCentre.length, length('--sheet-width') / 2)
  assert.equal(
    standard.typeAreaCentre.length,
    length('--gutter-margin') + length('--type-area-width') / 2
  )
  assert.ok((linePitch - toMillimetres(length('--size-3', 'pt'))) / 2 <= halfLeading.length)
})

test('the date under a seal is as far in as the standard says', () => {
  assert.match(
    declaration('--sealed-date-indent'),
    new RegExp(`^calc\\(${sealedDateIndent.characters} \\* var\\(--char-pitch\\)\\)$`)
  )
})

test('@page, which cannot use var(), holds 22 line boxes and not 23', () => {
  const [, width, height] = /@page \{\s*size: ([\d.]+)mm ([\d.]+)mm/.exec(css) ?? []
  assert.equal(Number(width), standard.sheetWidth.length)
  assert.equal(Number(height), standard.sheetHeight.length)

  const margins = /margin: ([\d.]+)mm ([\d.]+)mm ([\d.]+)mm ([\d.]+)mm/.exec(css)
  const [top = 0, right = 0, bottom = 0, left = 0] = margins?.slice(1).map(Number) ?? []
  const size = toMillimetres(sizes.three.length)
  const pitch = (standard.typeAreaHeight.length - size) / (grid.lines - 1)
  const halfLeading = (pitch - size) / 2

  assert.equal(left, standard.gutterMargin.length)
  assert.equal(
    right,
    standard.sheetWidth.length - standard.gutterMargin.length - standard.typeAreaWidth.length
  )
  assert.ok(Math.abs(top - (standard.headMargin.length - halfLeading)) < 0.0001)
  const held = (standard.sheetHeight.length - top - bottom) / pitch
  assert.ok(held > grid.lines && held < grid.lines + 0.05, `${held} lines`)
})

test('every partial is in the list, and holds to the manner of the house', async () => {
  const folder = new URL('../../styles/', import.meta.url)
  const names = [...partials, ...occasional]
  assert.deepEqual((await readdir(folder)).sort(), [...names].sort())
  for (const name of names) {
    const text = await readFile(new URL(name, folder), 'utf8')
    assert.doesNotMatch(text, /!important/, name)
    assert.doesNotMatch(text, /[\d.]px\b/, name)
  }
})

function isWithin(value: number, {length: middle, tolerance}: Expected): boolean {
  return Math.abs(value - middle) <= tolerance + 1e-9
}

function occurrences(text: string): number {
  return css.split(text).length - 1
}

/** The first value of a property in the rules of a selector. */
function rule(selector: string, property: string): string {
  const blocks = css
    .split('}')
    .filter((block) => block.split('{')[0]?.trim().split('\n').at(-1) === selector)
  const value = blocks.flatMap(
    (block) => new RegExp(`${property}:\\s*([^;]+);`).exec(block)?.[1] ?? []
  )[0]
  assert.ok(value, `Expected ${property} of ${selector} in styles/`)
  return value
}

/** The declared value of a custom property. */
function declaration(name: string): string {
  const value = new RegExp(`${name}:\\s*([^;]+);`).exec(css)?.[1]
  assert.ok(value, `Expected ${name} in styles/`)
  return value
}

function length(name: string, unit: 'mm' | 'pt' = 'mm'): number {
  const value = new RegExp(`^([\\d.]+)${unit}$`).exec(declaration(name).trim())?.[1]
  assert.ok(value, `Expected ${name} in ${unit}`)
  return Number(value)
}
