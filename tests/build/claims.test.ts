/** No output takes the place of a file that is not its own, however the two meet. */

import assert from 'node:assert/strict'
import {link, mkdir, readdir, readFile, symlink, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {test} from 'node:test'
import {Claims} from '../../src/build/claims.ts'
import type {Format} from '../../src/build/formats.ts'
import {OutputRecords} from '../../src/build/output-records.ts'
import {firstOwners} from '../../src/files/first-owners.ts'
import {markedPicture} from '../../src/project/own-mark.ts'
import {folderWith, hongtou} from '../commands/run.ts'

const picture = await readFile(new URL('../../content/seals/example.png', import.meta.url))
const plain = '# 关于甲的通知\n\n正文。\n'
/** Uses a picture and an attachment. */
const notice = `---
格式: 通用
发文机关: 某某局
附件:
  - {名称: 名单, 文件: 名单.md}
---

# 关于乙的通知

正文。

![图](图.png)
`
const files = {
  'a.md': plain,
  'b.md': notice,
  '名单.md': '甲、乙、丙。\n',
  '图.png': picture,
  'hongtou.yaml': '页码: {位置: 居中}\n',
  '日程.docx': 'somebody’s'
}
const used = /是“b\.md”要用的文件，不能用成品覆盖/
/** What is met, and what is said of it even to whoever would replace it; undefined: it is replaced. */
const met = [
  ['b.md', /是文稿，不能用成品覆盖/],
  ['图.png', used],
  ['名单.md', used],
  ['hongtou.yaml', /是本机关的约定，不能用成品覆盖/],
  ['日程.docx', undefined]
] as const
const ways = [
  ['a link', symlink],
  ['another name', link]
] as const
const endings: Readonly<Record<Format, string>> = {
  pdf: '.pdf',
  html: '.html',
  png: '-1.png',
  docx: '.docx'
}

for (const format of Object.keys(endings) as Format[]) {
  for (const [way, put] of ways) {
    test(`${format}: ${way} in its place`, async (t) => {
      for (const [name, wording] of met) {
        await t.test(name, async () => {
          const folder = await folderWith(files)
          await put(join(folder, name), join(folder, `a${endings[format]}`))
          const [told] = await tellOf(folder, format)
          assert.match(told ?? '', wording ?? /已经有了，不是红头做的|的链接；请移走它/)
          const [still] = await tellOf(folder, format, true)
          if (wording) assert.match(still ?? '', wording)
          else assert.equal(still, undefined)
        })
      }
      await t.test('nothing: then nothing is told', async () => {
        assert.deepEqual(await tellOf(await folderWith(files), format), [])
      })
    })
  }

  test(`${format}: a stranger’s file, a folder and ours in its place`, async () => {
    const folder = await folderWith(files)
    const place = join(folder, `a${endings[format]}`)
    await writeFile(place, 'somebody’s')
    assert.match((await tellOf(folder, format))[0] ?? '', /已经有了，不是红头做的/)
    assert.deepEqual(await tellOf(folder, format, true), [])
    const folder2 = await folderWith(files)
    await mkdir(join(folder2, `a${endings[format]}`))
    for (const overwrite of [false, true]) {
      assert.match((await tellOf(folder2, format, overwrite))[0] ?? '', /这个位置是一个文件夹/)
    }
  })
}

test('a picture of its own in the place of a page', async () => {
  const text = `${plain}\n![图](notice-1.png)\n\n![图](notice-3.png)\n`
  const pictures = {'notice-1.png': picture, 'notice-2.png': picture, 'notice-3.png': picture}
  const folder = await folderWith({'notice.md': text, ...pictures})
  for (const words of [[], ['--overwrite']]) {
    const build = ['build', 'notice.md', '-o', '.', '--format', 'png', ...words]
    const {code, out} = await hongtou(folder, build)
    assert.equal(code, 1)
    assert.match(out, /“notice-1\.png”.*是“notice\.md”要用的文件/)
    for (const name of Object.keys(pictures)) {
      assert.deepEqual(await readFile(join(folder, name)), picture)
    }
  }
})

test('a draft in the place of its own output', async () => {
  const folder = await folderWith({'draft.html.md': plain, 'draft.md': plain})
  await symlink('draft.md', join(folder, 'draft.html'))
  for (const words of [[], ['--overwrite']]) {
    const build = ['build', 'draft.md', '-o', '.', '--format', 'html', ...words]
    const {code, out} = await hongtou(folder, build)
    assert.equal(code, 1)
    assert.match(out, /“draft\.html”就是“draft\.md”，是文稿，不能用成品覆盖/)
    assert.equal(await readFile(join(folder, 'draft.md'), 'utf8'), plain)
  }
})

test('ours is replaced, and what somebody else put beside it stays', async () => {
  const folder = await folderWith({'a.md': plain})
  const build = ['build', 'a.md', '-o', '.', '--format', 'html,png']
  assert.equal((await hongtou(folder, build)).code, 0)
  const page = await readFile(join(folder, 'a-1.png'))
  await writeFile(join(folder, 'a-2.png'), markedPicture(page, 2))
  await writeFile(join(folder, 'a-4.png'), page)
  await writeFile(join(folder, 'a.md'), plain.replace('正文', '又一'))
  assert.equal((await hongtou(folder, build)).code, 0)
  assert.match(await readFile(join(folder, 'a.html'), 'utf8'), /又一/)
  assert.deepEqual((await readdir(folder)).sort(), ['a-1.png', 'a-4.png', 'a.html', 'a.md'])
})

test('the output of a document that is not of this run is not replaced', async () => {
  const folder = await folderWith({'a.md': plain, 'other/a.md': plain.replace('甲', '乙')})
  const build = (path: string, ...words: string[]) =>
    hongtou(folder, ['build', path, '-o', 'out', '--format', 'html', ...words])
  assert.equal((await build('a.md')).code, 0)
  const refused = await build('other/a.md')
  assert.equal(refused.code, 1)
  assert.match(refused.out, /“out\/a\.html”是“a\.md”的成品/)
  assert.match(await readFile(join(folder, 'out/a.html'), 'utf8'), /关于甲的通知/)
  assert.equal((await build('other/a.md', '--overwrite')).code, 0)
  assert.match(await readFile(join(folder, 'out/a.html'), 'utf8'), /关于乙的通知/)
})

test('names that differ in case only have one place where the folder says so', () => {
  const claims = [
    ['/out/A.pdf', 'A'],
    ['/out/a.pdf', 'a'],
    ['/out/b.pdf', 'b']
  ] as const
  assert.deepEqual(
    [...firstOwners(claims, () => true)],
    [
      ['/out/A.pdf', 'A'],
      ['/out/a.pdf', 'A'],
      ['/out/b.pdf', 'b']
    ]
  )
  assert.equal(firstOwners(claims, () => false).get('/out/a.pdf'), 'a')
})

/** What keeps `a.md` from being written beside itself, in Chinese. */
async function tellOf(folder: string, format: Format, overwrite = false): Promise<string[]> {
  const sources = ['a.md', 'b.md'].map((path) => ({path, base: ''}))
  const records = new OutputRecords()
  const options = {root: folder, outFolder: folder, formats: new Set([format]), overwrite}
  const claims = new Claims(sources, options, records)
  const [source] = sources
  assert.ok(source)
  await claims.guardInputs([source], new Map())
  await records.close()
  return claims.tell(source).map(({wording}) => wording.zh)
}
