/** `hongtou.yaml`: what may be written in it, and what is said of what may not. */

import assert from 'node:assert/strict'
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, test} from 'node:test'
import {standardHouse, standardPageNumber} from '../../src/base/house-profile.ts'
import {OperationalError} from '../../src/base/operational-error.ts'
import {readHouseProfile} from '../../src/project/house-profile.ts'
import {ends} from '../helpers/patience.ts'

const folder = await mkdtemp(join(tmpdir(), 'hongtou-test-'))
after(() => rm(folder, {recursive: true}))

async function read(yaml: string) {
  await writeFile(join(folder, 'hongtou.yaml'), yaml)
  return readHouseProfile(folder)
}

async function refuse(yaml: string): Promise<OperationalError> {
  const error = await read(yaml).catch((caught: unknown) => caught)
  assert.ok(error instanceof OperationalError, 'Expected it to be refused')
  return error
}

test('no file, and one that says nothing: the standard', async () => {
  assert.equal(await readHouseProfile(join(folder, 'nowhere')), standardHouse)
  for (const nothing of ['', '\n', '# 尚无约定\n', '版式:\n', '页码: {}\n']) {
    const {layout, pageNumber} = await read(nothing)
    assert.deepEqual(pageNumber, standardPageNumber, nothing)
    assert.ok(
      Object.values(layout).every((value) => value === undefined),
      nothing
    )
  }
})

test('every key, in Chinese and in English', async () => {
  const zh = await read(
    '版式:\n  双面: true\n  镜像: true\n  套印: false\n页码:\n  位置: 居中\n  字体: Times\n  一字线: false\n'
  )
  assert.deepEqual(zh, {
    layout: {duplex: true, mirrored: true, overprint: false},
    pageNumber: {place: 'centred', face: 'latin', dashes: false}
  })
  const en = await read(
    'layout: {duplex: true, mirrored: true, overprint: false}\npageNumber: {place: centred, face: latin, dashes: false}\n'
  )
  assert.deepEqual(en, zh)
  const {pageNumber} = await read('页码: {位置: 外侧, 字体: 宋体, 一字线: true}\n')
  assert.deepEqual(pageNumber, standardPageNumber)
  assert.deepEqual((await read('\ufeff页码: {位置: 居中}\r\n')).pageNumber.place, 'centred')
})

test('用词: what is not to be written, and what is; in both languages', async () => {
  const {words} = await read('用词: {总工会: 某某市总工会, 工委: 禁用}\n')
  assert.deepEqual(words, {总工会: '某某市总工会', 工委: ''})
  assert.deepEqual((await read('words: {工委: forbidden}\n')).words, {工委: ''})
  assert.equal((await read('用词: {}\n')).words, undefined)
  for (const nothing of ['用词: {工委: }\n', '用词: {工委: [甲]}\n', '用词: {工委: 1}\n']) {
    const {wording} = await refuse(nothing)
    assert.match(wording.zh, /^hongtou\.yaml:1:\d+ 用词“工委”后面应写改成什么，或“禁用”$/u)
    assert.match(wording.en, /`工委` in `words`/u)
  }
  assert.match((await refuse('用词: 甲\n')).wording.zh, /hongtou\.yaml:1:/u)
})

test('what may not be written is told at its place', async (t) => {
  const cases: ReadonlyArray<readonly [yaml: string, place: string, zh: RegExp, en: RegExp]> = [
    [
      '页码:\n  地方: 居中\n',
      '2:3',
      /页码的约定中没有“地方”这一项，应为“位置”、“字体”、“一字线”/,
      /`地方`, expected `place`/
    ],
    [
      '页码:\n  位置: 中间\n',
      '2:7',
      /位置“中间”应为“外侧”或“居中”/,
      /`中间`, expected `outer` or `centred`/
    ],
    ['页码:\n  位置: toString\n', '2:7', /位置“toString”应为/, /`toString`/],
    [
      '版式:\n  镜像: 是\n',
      '2:7',
      /镜像“是”应为“true”或“false”/,
      /`是`, expected `true` or `false`/
    ],
    [
      '版心: 156\n',
      '1:1',
      /约定中没有“版心”这一项，应为“版式”、“页码”/,
      /`版心`, expected `layout`, `pageNumber`/
    ],
    ['\ufeff页码: {位置: 中间}\n', '1:10', /位置“中间”/, /`中间`/],
    [
      '页码: {位置: 居中}\n---\n页码: {位置: 外侧}\n',
      '2:1',
      /约定：“---”在这里另有含义/,
      /profile: `---` has/
    ],
    ['页码: !x {位置: 居中}\n', '1:5', /约定：“!”在这里另有含义/, /profile: `!` has a meaning/],
    ['页码: 居中\n', '1:5', /页码的内容应为“键: 值”/, /expected `key: value`/],
    ['- 页码\n', '1:1', /内容应为“键: 值”/, /expected `key: value`/],
    [
      '页码: {位置: 居中}\npageNumber: {place: outer}\n',
      '2:1',
      /“页码”写了两次/,
      /second `pageNumber`/
    ],
    ['页码: {位置: 居中\n', '2:1', /约定：缩进不对/, /profile: bad indentation/],
    ['页码: {位置: 居中, 位置: 外侧}\n', '1:14', /约定/, /profile/]
  ]
  for (const [yaml, place, zh, en] of cases) {
    await t.test(yaml.trim(), async () => {
      const {wording} = await refuse(yaml)
      assert.match(wording.zh, zh)
      assert.match(wording.en, en)
      assert.deepEqual(
        [wording.zh, wording.en].map((text) => text.split(' ')[0]),
        [`hongtou.yaml:${place}`, `hongtou.yaml:${place}`]
      )
    })
  }
})

test('what is no profile at all ends in a message, soon', async () => {
  const bomb = `a: &a [甲]\n${[...'bcdefghij']
    .map(
      (name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[index]}`).join(', ')}]`
    )
    .join('\n')}\n页码: *j\n`
  await ends(() => refuse(bomb))
  await ends(() => refuse('['.repeat(60_000)))
  await ends(() => refuse(`页码: {位置: 居中} # ${'长'.repeat(70_000)}`))
  await ends(() => refuse('&a [*a]'))
  await rm(join(folder, 'hongtou.yaml'))
  await mkdir(join(folder, 'hongtou.yaml'))
  await assert.rejects(readHouseProfile(folder), OperationalError)
  await rm(join(folder, 'hongtou.yaml'), {recursive: true})
})
