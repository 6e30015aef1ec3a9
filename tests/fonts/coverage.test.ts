import assert from 'node:assert/strict'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, test} from 'node:test'
import {isIn, uncovered} from '../../src/fonts/coverage.ts'
import {prepareFonts} from '../../src/fonts/find.ts'
import type {FontFace, FontSet} from '../../src/fonts/font-set.ts'
import {roles} from '../../src/fonts/roles.ts'
import {disguised} from './planted-fonts.ts'

const temporary = await mkdtemp(join(tmpdir(), 'hongtou-test-coverage-'))
after(() => rm(temporary, {recursive: true, force: true}))
const set = await prepareFonts({root: temporary, choice: 'bundled'})

test('uncovered', async (t) => {
  const rare = '旸祎玥旻昉炘珣玭翚璟瑄湜鋆瞭啰䶮㛃𬭎㵲䑩'
  for (const role of roles) {
    await t.test(`${role}: rare characters of names are there`, () => {
      assert.deepEqual(uncovered(set, role, `${rare}汉字，。“”‘’—…·〔〕①⑳〇0Aé`), [])
    })
    await t.test(`${role}: what is nowhere is told by its place, surrogate pairs as two`, () => {
      assert.deepEqual(uncovered(set, role, '汉𬭎ꡀ字\u{1f600}'), [
        {char: 'ꡀ', index: 3},
        {char: '\u{1f600}', index: 5}
      ])
    })
  }

  await t.test('what paints nothing is not missed', () => {
    assert.deepEqual(
      uncovered(set, 'fangsong', ' \t\n\r\u00a0\u3000\u200b\u200d\ufeff\ufe0f\u{e0100}\u0007'),
      []
    )
  })

  await t.test('measurements that are lost or spoilt are made again', async () => {
    const file = join(temporary, 'own.ttf')
    await writeFile(file, await disguised({family: 'Own', postScript: 'Own'}))
    const factsFile = join(temporary, 'facts.json')
    const [own] = set.faces.latin
    assert.ok(own)
    for (const [index, spoilt] of ['', '{', '{"version":1,"facts":{}}', '[]'].entries()) {
      await writeFile(factsFile, spoilt)
      const face: FontFace = {...own, file, factsFile, digest: `own-${index}`}
      const faces: FontSet['faces'] = {...set.faces, latin: [face]}
      assert.deepEqual(uncovered({faces}, 'latin', 'A汉'), [{char: '汉', index: 1}], spoilt)
    }
  })
})

test('isIn: both ends of each run belong to it', () => {
  const runs = [10, 10, 20, 29]
  const inside = Array.from({length: 40}, (_, codePoint) => codePoint).filter((codePoint) =>
    isIn(runs, codePoint)
  )
  assert.deepEqual(inside, [10, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29])
  assert.equal(isIn([], 10), false)
})
