/** Pictures that would not be printed as they are: refused, in the time of a breath. */

import assert from 'node:assert/strict'
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, test} from 'node:test'
import {readPicture} from '../../src/source/pictures.ts'
import {ends} from '../helpers/patience.ts'

const folder = await mkdtemp(join(tmpdir(), 'hongtou-test-pictures-'))
after(() => rm(folder, {recursive: true, force: true}))
await writeFile(join(folder, 'a.md'), '')

const png = await readFile(new URL('../../content/seals/example.png', import.meta.url))

/** What is said of a picture; `read` where it is taken. */
async function said(name: string, bytes: Uint8Array | string): Promise<string> {
  await writeFile(join(folder, name), bytes)
  const reading = await readPicture(name, join(folder, 'a.md'))
  return reading.state === 'read' ? 'read' : reading.wording.zh
}

/** A JPEG of segments, a small picture in one of them, and a scan. */
function jpeg(end: readonly number[]): Buffer {
  const small = [0xff, 0xd8, 0xff, 0xda, 0, 2, 1, 0xff, 0xd9]
  const exif = [0xff, 0xe1, 0, small.length + 2, ...small]
  return Buffer.from([0xff, 0xd8, ...exif, 0xff, 0xda, 0, 2, 1, 2, 3, ...end])
}

test('PNG and JPEG are there to their ends', async () => {
  assert.equal(await said('whole.png', png), 'read')
  assert.match(await said('half.png', png.subarray(0, png.length / 2)), /不完整/u)
  assert.match(await said('short.png', png.subarray(0, png.length - 9)), /不完整/u)
  assert.equal(await said('whole.jpg', jpeg([0xff, 0xd9])), 'read')
  assert.equal(await said('more.jpg', jpeg([0xff, 0xd9, 9, 9])), 'read')
  // The end of the small picture is none.
  assert.match(await said('half.jpg', jpeg([])), /不完整/u)
})

const svg = (content: string): string => `<svg xmlns="http://www.w3.org/2000/svg">${content}</svg>`

const fine = {
  shapes: '<rect width="5" height="5" fill="url(#a)"/>',
  within: '<defs><g id="a"><rect/></g></defs><use href="#a"/><use xlink:href="#a"/>',
  written: '<image href="data:image/png;base64,AAAA"/>',
  link: '<a href="https://example.invalid/"><rect/></a>',
  comment: '<!-- <image href="http://example.invalid/a.png"/> <text>甲</text> --><rect/>',
  itself: '<g id="a"><use href="#a"/><rect/></g>',
  repeated: `<g id="a">${'<rect/>'.repeat(90)}</g>${'<use href="#a"/>'.repeat(1000)}`
}

const faulty: Readonly<Record<string, readonly [string, RegExp]>> = {
  'a picture elsewhere': [
    '<image width="1" href="http://example.invalid/a.png"/>',
    /另一个文件“http/u
  ],
  'a file beside': ["<image xlink:href='b.png'/>", /另一个文件“b\.png/u],
  'a part of another file': ['<use href="b.svg#x"/>', /另一个文件“b\.svg#x/u],
  'a style sheet': ['<style>@import url(a.css);</style>', /另一个文件“a\.css/u],
  'a pattern elsewhere': ['<rect style="fill:url(b.svg#a)"/>', /另一个文件“b\.svg#a/u],
  letters: ['<text>甲</text>', /里有文字/u],
  'just too many': [
    `<g id="a">${'<rect/>'.repeat(100)}</g>${'<use href="#a"/>'.repeat(1000)}`,
    /超过 100000/u
  ],
  bomb: [
    Array.from(
      {length: 40},
      (_each, at) => `<g id="a${at + 1}">${`<use href="#a${at}"/>`.repeat(10)}</g>`
    ).join(''),
    /超过 100000/u
  ],
  'a chain without end': [
    Array.from({length: 5000}, (_each, at) => `<g id="a${at}"><use href="#a${at + 1}"/></g>`).join(
      ''
    ),
    /超过 100000/u
  ],
  'groups without end': ['<g id="a">'.repeat(5000), /超过 100000/u]
}

for (const [name, content] of Object.entries(fine)) {
  test(`SVG: ${name}`, async () => {
    assert.equal(await said('fine.svg', svg(content)), 'read')
  })
}

for (const [name, [content, expected]] of Object.entries(faulty)) {
  test(`SVG: ${name}`, async () => {
    assert.match(await said('faulty.svg', svg(content)), expected)
  })
}

test('what never closes costs no more than its length', async () => {
  for (const part of ['<!--', '<image ', '<image href=', 'url(', '<g id="a"']) {
    await ends(() => said('open.svg', svg(part.repeat(100_000))))
  }
})
