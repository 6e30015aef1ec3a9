import assert from 'node:assert/strict'
import {mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, test} from 'node:test'
import {loadImage} from '@napi-rs/canvas'
import {build} from '../../src/build/build.ts'
import type {Format} from '../../src/build/formats.ts'
import {pagesOfText} from '../pages/filler.ts'

const folder = await mkdtemp(join(tmpdir(), 'hongtou-test-'))
after(() => rm(folder, {recursive: true}))

test('png: a picture of each page, and none of pages that are no more', async () => {
  await write(pagesOfText(2))
  const [long] = await make(['png'])
  assert.ok(long?.pages && long.pages >= 3)
  assert.equal(long.output, 'out/input-1.png')
  assert.deepEqual(await made(), pictures(long.pages))
  for (const name of await made()) {
    const image = await loadImage(await readFile(join(folder, 'out', name)))
    // A4 at 144 dots per inch.
    assert.deepEqual([image.width, image.height], [1191, 1684])
  }

  await write('正文。')
  const [short] = await make(['png'])
  assert.equal(short?.pages, 1)
  assert.deepEqual(await made(), ['input-1.png'])
})

test('pdf, html and png stand beside each other', async () => {
  await write('正文。')
  await make(['pdf', 'html', 'png'])
  assert.deepEqual(await made(), ['input-1.png', 'input.html', 'input.pdf'])
  const html = await readFile(join(folder, 'out/input.html'), 'utf8')
  assert.match(html, /<html lang="zh-CN">.*<main data-form="plain"/su)
  assert.doesNotMatch(html, /\d(?:mm|pt|px)\b|style=|<script/u)
})

test('a document with a fault leaves all its older outputs as they were', async () => {
  const before = await readFile(join(folder, 'out/input.pdf'))
  await writeFile(join(folder, 'input.md'), '# 关于工作的报告\n\n<b>正文</b>\n')
  const [outcome] = await make(['pdf', 'html', 'png'])
  assert.equal(outcome?.output, undefined)
  assert.deepEqual(await made(), ['input-1.png', 'input.html', 'input.pdf'])
  assert.deepEqual(await readFile(join(folder, 'out/input.pdf')), before)
})

function write(text: string): Promise<void> {
  return writeFile(join(folder, 'input.md'), `# 关于工作的报告\n\n${text}\n`)
}

function make(formats: readonly Format[]) {
  return build([{path: 'input.md', base: '.'}], {
    root: folder,
    outFolder: 'out',
    formats: new Set(formats),
    fonts: 'bundled',
    cacheSize: 0
  })
}

async function made(): Promise<string[]> {
  return (await readdir(join(folder, 'out'))).sort()
}

function pictures(count: number): string[] {
  return Array.from({length: count}, (_each, index) => `input-${index + 1}.png`).sort()
}
