/** The manual as pages: whole, bound together, served read-only, and searched. */

import assert from 'node:assert/strict'
import {mkdtemp, readdir, readFile, rm} from 'node:fs/promises'
import {createServer} from 'node:http'
import {tmpdir} from 'node:os'
import {dirname, join, relative} from 'node:path'
import {after, test} from 'node:test'
import {fileURLToPath} from 'node:url'
import {writeSite} from '../../scripts/manual/site.ts'
import {errors} from '../../src/manual/errors.ts'
import {sendManual} from '../../src/preview/manual.ts'

const folder = await mkdtemp(join(tmpdir(), 'hongtou-manual-'))
after(() => rm(folder, {recursive: true}))
const site = join(folder, 'manual')
await writeSite(site)
const names = (await readdir(site, {recursive: true})).filter((name) => name.includes('.'))
const pages = new Map(
  await Promise.all(
    names
      .filter((name) => name.endsWith('.html'))
      .map(async (name) => [name, await readFile(join(site, name), 'utf8')] as const)
  )
)

test('every link leads to a page or a place that is there, every picture is there', () => {
  const there = new Set([...names, 'search.js'])
  let count = 0
  for (const [name, html] of pages) {
    for (const [, address = ''] of html.matchAll(
      /<(?:a|link|img|script)[^>]*? (?:href|src)="([^"]+)"/gu
    )) {
      if (/^https?:/u.test(address)) continue
      const [path = '', anchor] = address.split('#')
      const target = path === '' ? name : relative(site, join(site, dirname(name), path))
      assert.ok(there.has(target), `${name}: ${address}`)
      if (anchor) assert.ok(pages.get(target)?.includes(`id="${anchor}"`), `${name}: ${address}`)
      count += 1
    }
  }
  assert.ok(count > 1000)
})

test('every picture is described and named, nothing is left of the marks of a chapter', () => {
  for (const [name, html] of pages) {
    for (const [image] of html.matchAll(/<img[^>]*>/gu)) assert.match(image, / alt="[^"]+"/u, name)
    assert.doesNotMatch(
      html,
      /hongtou-disable -->|````|\{\{|\{列宽: \[\d, \d\], 字号: 5号\}<\/p>/u,
      name
    )
    assert.doesNotMatch(html, / style=|<style| on\w+=/u, name)
  }
})

test('the index of the search has every heading, and finds by words', async () => {
  for (const language of ['zh', 'en']) {
    const script = await readFile(join(site, language, 'index.js'), 'utf8')
    const places = JSON.parse(script.replace(/^globalThis\.hongtouManual = /u, ''))
    assert.ok(places.length > 400)
    const headings = new Set(places.map(({heading}: {heading: string}) => heading))
    for (const id of Object.keys(errors)) assert.ok(headings.has(id), id)
    for (const {page, anchor} of places) {
      if (anchor) assert.ok(pages.get(`${language}/${page}`)?.includes(`id="${anchor}"`), anchor)
    }
  }
})

test('the preview serves it, to be read, and nothing beside it', async () => {
  const server = createServer((request, response) => {
    const assets = join(folder, 'preview')
    void sendManual(response, {assets, language: 'en'}, (request.url ?? '').slice('/manual'.length))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const ask = (path: string) =>
    fetch(`http://127.0.0.1:${port}/manual${path}`, {redirect: 'manual'})
  try {
    const first = await ask('/')
    assert.equal(first.headers.get('location'), '/manual/en/index.html')
    const page = await ask('/zh/index.html')
    assert.equal(page.status, 200)
    const policy = page.headers.get('content-security-policy') ?? ''
    assert.match(policy, /^default-src 'none'; script-src 'self'; style-src 'self'/u)
    assert.doesNotMatch(policy, /unsafe|connect-src/u)
    assert.equal((await ask('/pictures/first.png')).headers.get('content-type'), 'image/png')
    for (const path of [
      ...['/zh/..%2f..%2fcli.js', '/cli.js', '/zh/none.html', '//etc/passwd'],
      ...['/pictures/first.png/', '/zh/index.html.map', '/fr/index.html']
    ]) {
      assert.equal((await ask(path)).status, 404, path)
    }
  } finally {
    server.close()
  }
})

test('the search is made, without what a page from a disk cannot load', async () => {
  const path = fileURLToPath(new URL('../../dist/manual/search.js', import.meta.url))
  const script = await readFile(path, 'utf8')
  assert.doesNotMatch(script, /\bimport\b|\bexport\b|fetch\(|XMLHttpRequest/u)
})
