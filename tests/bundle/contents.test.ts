/** The bundle for Linux, without making it: what is in it, licences, and what starts it. */

import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {chmodSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {env} from 'node:process'
import {test} from 'node:test'
import {fileURLToPath} from 'node:url'
import {type BundledFile, bundledFiles} from '../../scripts/bundle-contents.ts'
import {folderWith} from '../commands/run.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
let files: readonly BundledFile[] = []
let skip: string | false = false
try {
  files = bundledFiles('1.2.3')
} catch (error) {
  // Of the font, or of a licence: they come from Debian's packages.
  if (!(error instanceof Error && error.message.startsWith('Expected'))) throw error
  skip = error.message
}
const textOf = (path: string): string => {
  const content = files.find((file) => file.path === path)?.content
  return content && 'text' in content ? content.text : ''
}
const paths = files.map(({path}) => path)

test('all that is needed, once, and nothing that only builds and tests', {skip}, () => {
  for (const path of [
    ...['hongtou', '红头', '红头.desktop', '说明.txt', 'LICENSES.txt', 'lib/node'],
    ...['lib/hongtou/package.json', 'lib/hongtou/dist/cli.js', 'lib/hongtou/styles/page.css'],
    'lib/hongtou/dist/fonts/FandolFang-Regular.otf',
    'lib/hongtou/dist/fonts/NotoSerifSC-Bold.ttf',
    'lib/hongtou/node_modules/@sparticuz/chromium/bin/chromium.br',
    'lib/hongtou/node_modules/@sparticuz/chromium/bin/al2023.tar.br',
    'lib/hongtou/node_modules/@embedpdf/pdfium/package.json',
    'lib/hongtou/node_modules/katex/node_modules/commander/package.json'
  ]) {
    assert.equal(paths.filter((each) => each === path).length, 1, path)
  }
  assert.equal(new Set(paths).size, paths.length)
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  for (const name of Object.keys(manifest.dependencies)) {
    assert.ok(paths.includes(`lib/hongtou/node_modules/${name}/package.json`), name)
  }
  for (const name of Object.keys(manifest.devDependencies)) {
    assert.ok(!paths.some((path) => path.includes(`node_modules/${name}/`)), name)
  }
  assert.deepEqual(
    paths.filter((path) => /swiftshader|bin\/fonts\.tar|^\/|\.\.\//u.test(path)),
    []
  )
  for (const {content} of files) {
    if ('from' in content) assert.ok(statSync(content.from).isFile(), content.from)
  }
})

test('less than 450 MB unpacked', {skip}, (t) => {
  const sizes = files.map(({content}) => ('from' in content ? statSync(content.from).size : 0))
  const size = sizes.reduce((sum, each) => sum + each, 0)
  t.diagnostic(`${Math.round(size / 1e6)} MB`)
  assert.ok(size < 450e6)
})

test('a licence for each part: packages, fonts, Node.js, browser and its libraries', {skip}, () => {
  const licences = textOf('LICENSES.txt')
  const packages = paths.filter((path) =>
    /node_modules\/(?:@[^/]+\/)?[^/]+\/package\.json$/u.test(path)
  )
  assert.ok(packages.length > 20)
  for (const path of packages) {
    const {name, version} = JSON.parse(readFileSync(path.replace('lib/hongtou', root), 'utf8'))
    assert.ok(licences.includes(`\n${name} ${version}\n`), name)
  }
  const fonts = paths.filter((path) => /\/fonts\/[^/]+\.(?:ttf|otf)$/u.test(path))
  assert.ok(fonts.length >= 9)
  const papers = [...licences.matchAll(/^Fonts?: (?:LICENSE-)?([\w-]+)/gmu)].map(([, name = '']) =>
    name.replaceAll('-', '')
  )
  for (const font of fonts.filter((path) => !path.includes('/node_modules/'))) {
    const family = font.split('/').at(-1)?.split('-')[0] ?? ''
    assert.ok(
      papers.some((paper) => paper.startsWith(family)),
      font
    )
  }
  for (const word of [
    ...['Node.js is licensed for use as follows', 'The Chromium Authors', 'Expat maintainers'],
    ...['Mozilla Public License', 'GNU GENERAL PUBLIC LICENSE', 'GPL font exception'],
    ...['SIL OPEN FONT LICENSE', 'Hongtou contains code of these packages']
  ]) {
    assert.ok(licences.includes(word), word)
  }
  assert.doesNotMatch(licences, /\{version\}/u)
  assert.match(textOf('说明.txt'), /红头 Hongtou 1\.2\.3/u)
})

/** An unpacked bundle whose Node.js only says what it was asked for, in a folder nobody may write to. */
async function unpacked(): Promise<string> {
  const base = await folderWith({})
  const folder = join(base, '红 头$1', 'hongtou')
  for (const {path, content} of files) {
    if ('from' in content || path === 'LICENSES.txt') continue
    mkdirSync(dirname(join(folder, path)), {recursive: true})
    writeFileSync(join(folder, path), content.text)
    chmodSync(join(folder, path), 0o555)
  }
  mkdirSync(join(folder, 'lib'))
  const node = '#!/bin/sh\nprintf "%s|" "$PWD" "$HONGTOU_COMMAND" "$@"\nexit 0\n'
  writeFileSync(join(folder, 'lib/node'), node)
  chmodSync(join(folder, 'lib/node'), 0o555)
  return folder
}

test('it starts from any folder, through a link, with blanks in all names', {skip}, async () => {
  const folder = await unpacked()
  const here = await folderWith({})
  const home = join(here, '家 里')
  mkdirSync(home)
  const run = (command: string, ...words: readonly string[]) => {
    const {stdout, status, stderr} = spawnSync(command, words, {
      cwd: here,
      env: {PATH: env.PATH, HOME: home},
      encoding: 'utf8'
    })
    assert.equal(status, 0, stderr)
    return stdout.split('|').slice(0, -1)
  }
  const cli = join(folder, 'lib/hongtou/dist/cli.js')
  const own = join(folder, 'hongtou')
  assert.deepEqual(run(own, 'build', 'a b.md'), [here, own, cli, 'build', 'a b.md'])
  symlinkSync(own, join(here, 'link'))
  assert.deepEqual(run('./link', ''), [here, './link', cli, ''])

  const desk = join(folder, '红头')
  assert.deepEqual(run(desk), [join(home, '公文'), own, cli, 'desk'])
  assert.ok(statSync(join(home, '公文/content')).isDirectory())
  assert.deepEqual(run(desk, '某 处').slice(0, 1), [join(here, '某 处')])
  assert.deepEqual(run(desk, '-e').slice(0, 1), [join(here, '-e')])
  for (const script of ['hongtou', '红头']) {
    assert.equal(spawnSync('sh', ['-n', join(folder, script)]).status, 0)
  }
})

test('a double click: the desktop starts the script that lies beside the entry', {
  skip
}, async () => {
  const folder = await unpacked()
  const entry = textOf('红头.desktop')
  assert.match(entry, /^\[Desktop Entry\]\nType=Application\n/u)
  const line = /^Exec=(?<line>.*)$/mu.exec(entry)?.groups?.line ?? ''
  // Read as the specification says: as a value, then word by word, then field codes.
  const words = [...line.replaceAll('\\\\', '\\').matchAll(/"((?:\\.|[^"\\])*)"|\S+/gu)].map(
    ([whole, quoted]) => quoted?.replaceAll(/\\(["`$\\])/gu, '$1') ?? whole
  )
  const [command = '', ...others] = words.map((word) =>
    word === '%k' ? join(folder, '红头.desktop') : word
  )
  const home = await folderWith({})
  const {stdout} = spawnSync(command, others, {env: {PATH: env.PATH, HOME: home}, encoding: 'utf8'})
  assert.ok(stdout.startsWith(`${home}/公文|${join(folder, 'hongtou')}|`), stdout)
})
