import assert from 'node:assert/strict'
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {after, test} from 'node:test'
import {findSources} from '../../src/source/find.ts'

const root = await mkdtemp(join(tmpdir(), 'hongtou-find-'))
after(() => rm(root, {recursive: true}))

for (const path of [
  'content/乙.md',
  'content/甲.txt',
  'content/Ｚ.md',
  'content/𠮷.md',
  'content/deep/丙.md',
  'content/deep/_annex.md',
  'content/_drafts/丁.md',
  'content/.hidden.md',
  'content/node_modules/x/readme.md',
  'content/图.png',
  'content/[1].md',
  'other/戊.md',
  'empty/图.png'
]) {
  await mkdir(dirname(join(root, path)), {recursive: true})
  await writeFile(join(root, path), '')
}

test('findSources', async (t) => {
  await t.test('takes content/ by default, sorted by code point', async () => {
    const {sources, missing} = await findSources([], root)
    assert.deepEqual(
      sources.map(({path}) => path),
      [
        'content/[1].md',
        'content/deep/丙.md',
        'content/乙.md',
        'content/甲.txt',
        'content/Ｚ.md',
        'content/𠮷.md'
      ]
    )
    assert.deepEqual(new Set(sources.map(({base}) => base)), new Set(['content']))
    assert.deepEqual(missing, [])
  })

  await t.test('takes a file as named, whatever its name', async () => {
    const {sources} = await findSources(['content/deep/_annex.md', 'content/[1].md'], root)
    assert.deepEqual(sources, [
      {path: 'content/[1].md', base: 'content'},
      {path: 'content/deep/_annex.md', base: 'content/deep'}
    ])
  })

  await t.test('reckons a glob from its literal part', async () => {
    const {sources} = await findSources(['content/**/*.md'], root)
    assert.ok(sources.every(({base}) => base === 'content'))
    assert.ok(!sources.some(({path}) => path.includes('_')))
    assert.equal(sources.length, 5)
    assert.deepEqual((await findSources(['content/*.png'], root)).sources, [])
  })

  await t.test('names nothing twice', async () => {
    const {sources} = await findSources(['other', 'other/戊.md', `${root}/other`], root)
    assert.deepEqual(sources, [{path: 'other/戊.md', base: 'other'}])
  })

  await t.test('tells what matches nothing, and finds the rest', async () => {
    const {sources, missing} = await findSources(['none.md', 'empty', '*.txt', 'other'], root)
    assert.deepEqual(
      missing.map(({operand}) => operand),
      ['none.md', 'empty', '*.txt']
    )
    assert.match(missing[1]?.wording.zh ?? '', /没有 \.md/)
    assert.equal(sources.length, 1)
  })
})
