/** No two characters that a role paints have one shape, unless it is by right the shape of both. */

import assert from 'node:assert/strict'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, test} from 'node:test'
import {prepareFonts} from '../../src/fonts/find.ts'
import {roles} from '../../src/fonts/roles.ts'
import {alike} from './alike.ts'
import {paintersOf, shapesOf} from './painters.ts'

const temporary = await mkdtemp(join(tmpdir(), 'hongtou-test-shapes-'))
after(() => rm(temporary, {recursive: true, force: true}))
const set = await prepareFonts({root: temporary, choice: 'bundled'})
const shapes = shapesOf(set)

/** All hanzi of GB 2312 and of 通用规范汉字表, and many more; signs, marks and other letters. */
const ranges = [
  [0x21, 0x24f],
  [0x2b0, 0x2df],
  [0x370, 0x45f],
  [0x2010, 0x2bff],
  [0x2e80, 0x312f],
  [0x3200, 0x9fff],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffee],
  [0x20000, 0x323af]
] as const

for (const role of roles) {
  test(`${role}: no two characters have one shape but those that are written alike`, () => {
    const found: string[] = []
    for (const group of groupsOf(role)) {
      const [first = '', ...rest] = group.map((codePoint) => String.fromCodePoint(codePoint))
      const others = rest.filter((other) => !alike(first, other))
      if (others.length > 0) found.push([first, ...others].join(''))
    }
    assert.deepEqual(found, [])
  })
}

/** Characters by the face and the outline that paint them, where these are several. */
function groupsOf(role: (typeof roles)[number]): readonly (readonly number[])[] {
  const painterOf = paintersOf(set, role, shapes)
  const groups = new Map<string, number[]>()
  for (const [first, last] of ranges) {
    for (let codePoint: number = first; codePoint <= last; codePoint += 1) {
      const painter = painterOf(codePoint)
      const face = painter === undefined ? undefined : shapes.get(painter)
      const outline = face?.outline(face.cmap.get(codePoint) ?? 0)
      if (outline === undefined) continue
      const key = `${painter} ${outline}`
      groups.set(key, [...(groups.get(key) ?? []), codePoint])
    }
  }
  return [...groups.values()].filter((group) => group.length > 1)
}
