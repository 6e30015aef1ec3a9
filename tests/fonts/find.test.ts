import assert from 'node:assert/strict'
import {mkdtemp, readdir, readFile, readlink, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, test} from 'node:test'
import type {Wording} from '../../src/base/message.ts'
import {fandolDigest} from '../../src/fonts/fandol.ts'
import {type FontOptions, prepareFonts} from '../../src/fonts/find.ts'
import type {FontSet} from '../../src/fonts/font-set.ts'
import {recipe} from '../../src/fonts/recipe.ts'
import type {Role} from '../../src/fonts/roles.ts'
import {bytesOf, readFace} from '../../src/outlines/sfnt.ts'
import {collection, disguised, plant} from './planted-fonts.ts'
import {seedCache} from './seeded-cache.ts'
import {smallCffFont} from './small-cff.ts'

const temporary = await mkdtemp(join(tmpdir(), 'hongtou-test-find-'))
after(() => rm(temporary, {recursive: true, force: true}))

const cache = join(temporary, 'cache')
await seedCache(cache)
// FandolFang, too, was seeded: these tests are about what happens without it.
await rm(join(cache, 'fonts', 'files', `${fandolDigest}-0-${recipe}.ttf`), {force: true})

test('prepareFonts: who plays a role', async (t) => {
  const {root, system, prepare} = await project('precedence')

  await t.test('the open fonts where there are no others, and a warning for 仿宋', async () => {
    const set = await prepare()
    assert.deepEqual(mains(set), {
      fangsong: 'LXGWWenKai-Light bundled stand-in',
      kai: 'LXGWWenKai-Regular bundled',
      hei: 'NotoSansSC-Medium bundled',
      'title-song': 'NotoSerifSC-Bold bundled',
      song: 'NotoSerifSC-Regular bundled',
      latin: 'Tinos-Regular bundled'
    })
    assert.match(set.warnings[0]?.zh ?? '', /仿宋/)
    assert.match(set.warnings[0]?.en ?? '', /LXGW WenKai/)
  })

  await t.test('a system font goes before the open one, and the warning with it', async () => {
    await plant(
      join(system, 'deep/a.ttf'),
      await disguised({family: '仿宋', postScript: 'FangSong'})
    )
    const set = await prepare()
    assert.equal(mains(set).fangsong, 'FangSong system')
    assert.deepEqual(set.warnings, [])
  })

  await t.test('of two system fonts the one made for official documents', async () => {
    const font = {family: '仿宋_GB2312', postScript: 'FangSong_GB2312'}
    await plant(join(system, 'deep/z.ttf'), await disguised(font))
    assert.equal(mains(await prepare()).fangsong, 'FangSong_GB2312 system')
  })

  await t.test('the project’s own font goes before the system’s', async () => {
    const font = {family: '华文仿宋', postScript: 'STFangsong'}
    await plant(join(root, 'fonts/whatever.ttf'), await disguised(font))
    assert.equal(mains(await prepare()).fangsong, 'STFangsong folder')
  })

  await t.test('`bundled` has nothing but the open fonts', async () => {
    assert.equal(
      mains(await prepare({choice: 'bundled'})).fangsong,
      'LXGWWenKai-Light bundled stand-in'
    )
  })

  await t.test('the open fonts stay behind it for characters it lacks', async () => {
    const {faces} = await prepare()
    assert.deepEqual(
      faces.fangsong.map((face) => face.postScript),
      [
        'STFangsong',
        'LXGWWenKai-Light',
        'NotoSerifSC-Regular',
        'Tinos-Regular',
        'NotoSansSymbols2-Regular'
      ]
    )
  })

  await t.test('a font that is taken away is gone', async () => {
    await rm(join(root, 'fonts'), {recursive: true})
    assert.equal(mains(await prepare()).fangsong, 'FangSong_GB2312 system')
  })
})

test('prepareFonts: bold and slanted faces do not set running text', async () => {
  const {system, prepare} = await project('weights')
  const times = {family: 'Times New Roman'}
  const bold = await disguised({...times, postScript: 'TimesNewRomanPS-BoldMT', weight: 700})
  const regular = await disguised({...times, postScript: 'TimesNewRomanPSMT'})
  await plant(join(system, 'a-bold.ttf'), bold)
  assert.equal(mains(await prepare()).latin, 'Tinos-Regular bundled')
  await plant(join(system, 'b-regular.ttf'), regular)
  assert.equal(mains(await prepare()).latin, 'TimesNewRomanPSMT system')
})

test('prepareFonts: a file named after a role plays it', async () => {
  const {root, prepare} = await project('named')
  const font = await disguised({family: 'Own Type', postScript: 'OwnType'})
  await plant(join(root, 'fonts/小标宋.ttf'), font)
  assert.equal(mains(await prepare())['title-song'], 'OwnType folder')
})

test('prepareFonts: what cannot be used is said, and the next font taken', async (t) => {
  const {root, system, prepare} = await project('skipped')
  const own = join(root, 'fonts')
  const song = {family: '宋体', postScript: 'SimSun'}
  await plant(join(own, 'broken.ttf'), (await disguised(song)).subarray(0, 700))
  await plant(join(own, 'text.otf'), Buffer.from('no font at all'))
  await plant(join(own, 'web.woff2'), Buffer.from('wOF2'))
  await plant(join(own, 'empty.ttc'), Buffer.alloc(0))
  const variable = {family: '黑体', postScript: 'SimHei', isVariable: true}
  await plant(join(own, 'variable.ttf'), await disguised(variable))
  const forbidden = {family: '楷体', postScript: 'KaiTi', fsType: 2}
  await plant(join(own, 'forbidden.ttf'), await disguised(forbidden))
  await plant(join(own, 'unknown.ttf'), await disguised({family: 'Own', postScript: 'Own'}))
  const cff = await smallCffFont({family: '仿宋', postScript: 'FangSong'})
  await plant(join(system, 'cff.otf'), cff)
  const lost = new Map([['cmap', Buffer.alloc(4)]])
  await plant(join(own, 'lost.ttf'), await disguised({...song, tables: lost}))

  const set = await prepare()
  const reasons = new Map(set.skipped.map(({file, reason}) => [file, reason]))
  const cases: ReadonlyArray<readonly [file: string, zh: RegExp, en: RegExp]> = [
    [join(own, 'broken.ttf'), /字体文件有误/, /ends at byte 700/],
    [join(own, 'text.otf'), /字体文件有误/, /no TrueType or OpenType/],
    [join(own, 'empty.ttc'), /字体文件有误/, /ends at byte 0/],
    [join(own, 'lost.ttf'), /字体文件有误/, /no Unicode character map/],
    [join(own, 'web.woff2'), /网页字体/, /web font/],
    [join(own, 'variable.ttf'), /可变字体/, /variable/],
    [join(own, 'forbidden.ttf'), /禁止嵌入/, /forbids/],
    [join(own, 'unknown.ttf'), /看不出/, /no class/],
    [join(system, 'cff.otf'), /fonts\/ 文件夹/, /fonts\/ folder/]
  ]
  for (const [file, zh, en] of cases) {
    await t.test(file.slice(temporary.length), () => {
      assert.match(reasons.get(file)?.zh ?? '', zh)
      assert.match(reasons.get(file)?.en ?? '', en)
    })
  }
  await t.test('and nothing else is said', () => {
    assert.equal(reasons.size, cases.length)
  })
  await t.test('the open fonts are in use', () => {
    assert.ok(Object.values(mains(set)).every((main) => main.includes('bundled')))
  })
})

test('prepareFonts: what is put into fonts/ is made into what Chromium prints', async (t) => {
  await t.test('CFF outlines are converted', async () => {
    const {root, prepare} = await project('cff')
    const font = await smallCffFont({family: '仿宋', postScript: 'FangSong'})
    await plant(join(root, 'fonts/own.otf'), font)
    const main = (await prepare()).faces.fangsong[0]
    assert.equal(main?.postScript, 'FangSong')
    assert.equal(main?.source, join(root, 'fonts/own.otf'))
    assert.notEqual(main?.file, main?.source)
    const made = bytesOf(await readFile(main?.file ?? ''))
    assert.equal(readFace(made).outlines, 'truetype')
  })

  await t.test('the right face of a collection is split out, of the system’s too', async () => {
    const {system, prepare} = await project('collection')
    const faces = await Promise.all([
      disguised({family: 'MingLiU', postScript: 'MingLiU'}),
      disguised({family: '宋体', postScript: 'SimSun'})
    ])
    await plant(join(system, 'simsun.ttc'), collection(faces))
    const main = (await prepare()).faces.song[0]
    assert.equal(main?.postScript, 'SimSun')
    assert.equal(main?.origin, 'system')
    assert.equal(main?.digest, (await prepare()).faces.song[0]?.digest)
  })
})

test('prepareFonts: two files of one name', async () => {
  const {root, prepare} = await project('rivals')
  // Another edition of the open 宋体: the bundled one would be found by the same name.
  const edition = await disguised({family: 'Noto Serif SC', postScript: 'NotoSerifSC-Regular'})
  await plant(join(root, 'fonts/own.ttf'), edition)
  const set = await prepare()
  const named = Object.values(set.faces)
    .flat()
    .filter((face) => face.postScript === 'NotoSerifSC-Regular')
  assert.equal(new Set(named.map((face) => face.digest)).size, 1)
  assert.equal(set.faces.song[0]?.origin, 'folder')
})

test('prepareFonts: the folder has exactly the files of the set', async () => {
  const {prepare} = await project('folder')
  const set = await prepare()
  const files = new Set(Object.values(set.faces).flatMap((chain) => chain.map(({file}) => file)))
  const entries = await readdir(set.folder)
  const targets = await Promise.all(entries.map((name) => readlink(join(set.folder, name))))
  assert.deepEqual(new Set(targets), files)
  assert.equal(entries.length, files.size)
})

test('prepareFonts: the digest is of the contents, not of the place', async () => {
  const digests = []
  for (const name of ['here', 'there']) {
    const {root, prepare} = await project(name)
    const font = await disguised({family: '仿宋', postScript: 'FangSong'})
    await plant(join(root, 'fonts', `${name}.ttf`), font)
    digests.push((await prepare()).digest)
  }
  assert.equal(digests[0], digests[1])
  assert.notEqual(digests[0], (await (await project('nowhere')).prepare()).digest)
})

test('prepareFonts: a font overwritten in place is seen', async () => {
  const {root, prepare} = await project('overwritten')
  const path = join(root, 'fonts/own.ttf')
  await plant(path, await disguised({family: '仿宋', postScript: 'FangSong'}))
  const before = await prepare()
  await writeFile(path, await disguised({family: '楷体', postScript: 'KaiTi'}))
  const later = await prepare()
  assert.equal(mains(before).fangsong, 'FangSong folder')
  assert.equal(mains(later).fangsong, 'LXGWWenKai-Light bundled stand-in')
  assert.equal(mains(later).kai, 'KaiTi folder')
})

test('prepareFonts: the open 仿宋 is asked for once a day by all projects, or when told to', async () => {
  const [here, there] = [await project('asking'), await project('asking-too')]
  const patient = join(temporary, 'patient')
  await seedCache(patient)
  await rm(join(patient, 'fonts', 'files', `${fandolDigest}-0-${recipe}.ttf`), {force: true})
  let asked = 0
  const options = {
    cache: patient,
    fandol: async () => {
      asked += 1
      return undefined
    }
  }
  await here.prepare(options)
  await here.prepare(options)
  await there.prepare(options)
  assert.equal(asked, 1)
  await here.prepare({...options, retry: true})
  assert.equal(asked, 2)
  await writeFile(join(patient, 'fonts', 'fandol-tried'), String(Date.now() - 25 * 60 * 60 * 1000))
  await (await project('asking-tomorrow')).prepare(options)
  assert.equal(asked, 3)
})

test('prepareFonts: what takes long is told as it begins and ends, and only then', async () => {
  const {prepare} = await project('told')
  const own = join(temporary, 'told-cache')
  const said: Wording[] = []
  const font = await smallCffFont({family: 'FandolFang', postScript: 'FandolFang-Regular'})
  const options = {
    cache: own,
    fandol: async () => font,
    announce: (step: Wording) => void said.push(step)
  }
  assert.equal(mains(await prepare(options)).fangsong, 'FandolFang-Regular bundled')
  const size = '0.0 MB'
  assert.deepEqual(
    said.map(({zh}) => zh.replace(/[\d.]+(?= 秒)/u, 'N')),
    [
      `把字体 FandolFang-Regular.otf 转换成 TrueType（${size}）……`,
      `字体 FandolFang-Regular.otf 已转换（${size}，N 秒）`
    ]
  )
  for (const {en} of said) assert.match(en, /FandolFang-Regular\.otf .*0\.0 MB/u)
  await prepare(options)
  await prepare({...options, retry: true})
  assert.equal(said.length, 2)
})

/** An empty project and an empty machine; FandolFang cannot be had unless a test says so. */
async function project(name: string) {
  const root = join(temporary, name, 'project')
  const system = join(temporary, name, 'system')
  await plant(join(root, 'content/.keep'), Buffer.alloc(0))
  const prepare = (options: Partial<FontOptions> = {}): Promise<FontSet> =>
    prepareFonts({
      root,
      choice: 'any',
      cache,
      systemFolders: [system],
      fandol: async () => undefined,
      ...options
    })
  return {root, system, prepare}
}

function mains(set: FontSet): Record<Role, string> {
  const entries = Object.entries(set.faces).map(([role, [main]]) => [
    role,
    `${main?.postScript} ${main?.origin}${main?.standIn ? ' stand-in' : ''}`
  ])
  // Built from the very keys of a record of roles.
  return Object.fromEntries(entries) as Record<Role, string>
}
