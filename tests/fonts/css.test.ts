import assert from 'node:assert/strict'
import {test} from 'node:test'
import {fontFaces} from '../../src/fonts/css.ts'
import type {FontFace} from '../../src/fonts/font-set.ts'
import {type Role, roleFonts, roles} from '../../src/fonts/roles.ts'
import {byRole} from '../../src/fonts/system.ts'

const latinRange = 'U+0020-007E,U+00A0-00B6,U+00B8-024F,U+0370-03FF'

test('fontFaces: fonts whose marks are all as wide as they should be', async (t) => {
  const css = fontFaces({faces: byRole((role) => [face(role)])}, 'linux')

  await t.test(
    'every role has a property; the Latin face comes first where the text is set',
    () => {
      assert.deepEqual(
        roles.map((role) => familiesOf(css, role)),
        [
          ['hongtou-latin', 'hongtou-fangsong'],
          ['hongtou-latin', 'hongtou-kai'],
          ['hongtou-hei'],
          ['hongtou-title-song'],
          ['hongtou-song'],
          ['hongtou-latin', 'hongtou-latin-whole']
        ]
      )
    }
  )

  await t.test('faces go by PostScript name, and the Latin one by its range', () => {
    assert.match(css, /font-family: hongtou-kai; src: local\("Kai"\)/)
    assert.ok(css.includes(`line-gap-override: 0%; unicode-range: ${latinRange}}`))
  })

  await t.test('“ ” ‘ ’ — … · are in no range of the Latin face', () => {
    for (const mark of '“”‘’—…·') assert.ok(!isInRange(latinRange, mark), mark)
    for (const sign of 'A0é§αω ~') assert.ok(isInRange(latinRange, sign), sign)
  })

  await t.test('nothing is borrowed', () => {
    assert.ok(!css.includes('marks'))
  })
})

test('fontFaces: marks that are too narrow are borrowed from the nearest role', async (t) => {
  const narrow = {'“': 0.35, '”': 0.35, '‘': 0.35, '’': 0.35, '·': 0.35}
  const css = fontFaces(
    {
      faces: {
        ...byRole((role) => [face(role)]),
        kai: [face('kai', narrow)],
        fangsong: [face('fangsong', {'·': 0.33})],
        song: [face('song', {'·': 0.33, '—': 0.89, '0': 0.55})]
      }
    },
    'linux'
  )

  await t.test('each from the first donor that has it', () => {
    assert.deepEqual(borrowed(css, 'kai'), [
      ['Fangsong', 'U+201C,U+201D,U+2018,U+2019'],
      ['Hei', 'U+00B7']
    ])
    assert.deepEqual(borrowed(css, 'song'), [
      ['Fangsong', 'U+2014'],
      ['Hei', 'U+00B7']
    ])
    assert.deepEqual(borrowed(css, 'hei'), [])
  })

  await t.test('before the role’s own face', () => {
    assert.deepEqual(familiesOf(css, 'kai'), ['hongtou-latin', 'hongtou-kai-marks', 'hongtou-kai'])
  })
})

test('fontFaces: all faces have one ascent and descent, for one line pitch', () => {
  const rules = fontFaces({faces: byRole((role) => [face(role)])}, 'linux').match(/@font-face.*/g)
  assert.ok(rules && rules.length > 5)
  for (const rule of rules) {
    assert.match(rule, /ascent-override: 88%; descent-override: 12%; line-gap-override: 0%/)
  }
})

test('fontFaces: a face that ends at ⑩ takes all circled numbers from the next', () => {
  const own = {...face('fangsong'), hasCircledNumbers: false}
  const next = {...face('fangsong'), postScript: 'Next', digest: 'next'}
  const faces = {...byRole((role) => [face(role)]), fangsong: [own, next]}
  const css = fontFaces({faces}, 'linux')
  assert.deepEqual(borrowed(css, 'fangsong'), [['Next', 'U+2460-2473']])
  assert.deepEqual(familiesOf(css, 'fangsong').slice(1), [
    'hongtou-fangsong-marks',
    'hongtou-fangsong',
    'hongtou-fangsong-rest'
  ])
})

test('fontFaces: a file that plays two roles has one name', () => {
  const shared = face('song')
  const faces = {...byRole((role) => [face(role)]), 'title-song': [shared], song: [shared]}
  const css = fontFaces({faces}, 'linux')
  assert.deepEqual(familiesOf(css, 'song'), ['hongtou-title-song'])
})

test('fontFaces: where there is no fontconfig the file itself is named', () => {
  const css = fontFaces({faces: byRole((role) => [face(role)])}, 'darwin')
  assert.match(css, /src: local\("Kai"\), url\("file:\/\/.*\/fonts\/%E6%A5%B7%20kai\.ttf"\)/)
})

/** A font that has everything, but for the advances given. */
function face(role: Role, advances: Readonly<Record<string, number>> = {}): FontFace {
  const name = role === 'title-song' ? 'TitleSong' : role.charAt(0).toUpperCase() + role.slice(1)
  const full = {'“': 1, '”': 1, '‘': 1, '’': 1, '—': 1, '…': 1, '·': 1, '0': 0.5}
  return {
    role,
    className: roleFonts[role].className,
    family: name,
    postScript: name,
    fullNames: [name],
    origin: 'bundled',
    standIn: false,
    source: `/fonts/楷 ${role}.ttf`,
    file: `/fonts/楷 ${role}.ttf`,
    digest: role,
    advances: {...full, ...advances},
    hasCircledNumbers: true,
    factsFile: '/facts.json'
  }
}

function familiesOf(css: string, role: Role): readonly string[] {
  return new RegExp(`--font-${role}: (.*);`).exec(css)?.[1]?.split(', ') ?? []
}

function borrowed(css: string, role: Role): ReadonlyArray<readonly string[]> {
  const rule = `font-family: hongtou-${role}-marks; src: local\\("(.*?)"\\).*unicode-range: (.*?)}`
  return [...css.matchAll(new RegExp(rule, 'g'))].map(([, name, range]) => [
    name ?? '',
    range ?? ''
  ])
}

function isInRange(range: string, character: string): boolean {
  const codePoint = character.codePointAt(0) ?? 0
  return range.split(',').some((part) => {
    const [first = 0, last = first] = part
      .slice(2)
      .split('-')
      .map((text) => Number.parseInt(text, 16))
    return codePoint >= first && codePoint <= last
  })
}
