import assert from 'node:assert/strict'
import {test} from 'node:test'
import {scaleLengths} from '../../src/pages/scale.ts'

test('scaleLengths multiplies lengths and nothing else', () => {
  assert.equal(
    scaleLengths('a{width:156mm;margin:-.5mm 0 1.25pt}', 8),
    'a{width:1248mm;margin:-4mm 0 10pt}'
  )
  assert.equal(scaleLengths('calc(225mm - 16pt)', 4), 'calc(900mm - 64pt)')
  assert.equal(scaleLengths('calc(100mm -16pt)', 2), 'calc(200mm -32pt)')
})

test('scaleLengths leaves names, relative units, numbers and words alone', () => {
  for (const css of [
    'var(--size-3)',
    'line-height:1.5',
    'padding:0 1em 50%',
    'a{content:"12mms"}',
    '#a3pt {}',
    '.x3mm {}',
    'rotate(90deg)'
  ]) {
    assert.equal(scaleLengths(css, 8), css)
  }
})
