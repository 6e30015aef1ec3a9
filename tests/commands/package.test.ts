/**
 * The package as somebody installs it in a project of his own: `npm pack`, an empty project,
 * `npm i FILE` without a flag, `npx hongtou build`. Nothing of this repository is on the way.
 */

import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {lstatSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {test} from 'node:test'
import {fileURLToPath} from 'node:url'
import {readText} from '../../src/facts/index.ts'
import {checkFace} from './public-face.ts'
import {cache, folder, installedPackages, project, run, sizeOf} from './user-project.ts'

const repository = fileURLToPath(new URL('../../', import.meta.url))
const unreachable =
  /code (?:EAI_AGAIN|ENOTFOUND|ECONN\w+|ETIMEDOUT|ERR_SOCKET_TIMEOUT|E(?:NET|HOST)UNREACH|ENOTCACHED|E403|E5\d\d)/u
/** Of util-linux: it has a command believe that it writes to a terminal. */
const isTerminalToBeHad = spawnSync('script', ['--version']).status === 0

test('the package, in a project of somebody’s own', async (t) => {
  const words = ['pack', '--pack-destination', folder]
  const packed = spawnSync('npm', words, {cwd: repository, encoding: 'utf8'})
  assert.equal(packed.status, 0, packed.stderr)
  const tarball = join(folder, packed.stdout.trim().split('\n').at(-1) ?? '')
  const install = run('npm', ['i', tarball])
  if (install.status !== 0 && unreachable.test(install.stderr)) {
    t.skip(`the registry of npm cannot be reached: ${install.stderr.split('\n', 1)[0]}`)
    return
  }
  assert.equal(install.status, 0, install.stderr)

  await t.test('no script of a package runs, and no browser but ours is installed', () => {
    const manifests = installedPackages()
    const names = manifests.map(({name = ''}) => name)
    assert.ok(names.includes('@sparticuz/chromium'))
    const scripts = manifests.flatMap(({scripts = {}}) => Object.keys(scripts))
    assert.ok(scripts.length > 10)
    assert.deepEqual(
      scripts.filter((script) => /^(?:pre|post)?install$/u.test(script)),
      []
    )
    assert.deepEqual(
      names.filter((name) => /pagedjs|puppeteer|playwright|fontsource|google-fonts/u.test(name)),
      []
    )
  })

  await t.test('node_modules has at most 300 MB', () => {
    const size = sizeOf(join(project, 'node_modules'))
    t.diagnostic(`tarball ${megabytes(lstatSync(tarball).size)}, node_modules ${megabytes(size)}`)
    assert.ok(size <= 300e6, megabytes(size))
  })

  await t.test('npx hongtou build makes a PDF; a terminal is told what it does first', async () => {
    const command = 'npx hongtou build --lang zh'
    const made = isTerminalToBeHad
      ? run('script', ['-qec', command, '/dev/null'])
      : run('sh', ['-c', command])
    assert.equal(made.status, 0, made.stdout + made.stderr)
    assert.match(made.stdout, /content\/通知\.md → output\/通知\.pdf {2}1 页/u)
    if (isTerminalToBeHad) {
      assert.match(made.stdout, /解压自带的浏览器（62 MB）……/u)
      assert.match(made.stdout, /浏览器已解压到 .*（191 MB，/u)
    } else t.diagnostic('what a terminal is told was not looked at: `script` is not installed')
    const pdf = readFileSync(join(project, 'output/通知.pdf'))
    const [page] = await readText(pdf)
    const text = page?.glyphs.map((glyph) => glyph.text).join('') ?? ''
    assert.match(text, /^关于开展安全检查的通知各部门：/u)
    // The browser has 191 MB of it, what is compiled of the program 5 MB; the one font that is
    // converted, 7 MB, is not counted here.
    const kept = sizeOf(cache)
    t.diagnostic(`cache ${megabytes(kept)}`)
    assert.ok(kept <= 199e6, megabytes(kept))
  })

  await t.test('nothing of it where there is no terminal, and messages name npx', () => {
    const again = run('npx', ['hongtou', 'build', '--force', '--lang', 'zh'])
    assert.deepEqual({status: again.status, err: again.stderr}, {status: 0, err: ''})
    const wrong = run('npx', ['hongtou', 'build', '--frob', '--lang', 'en'])
    assert.equal(wrong.status, 2)
    assert.match(wrong.stderr, /See `npx hongtou build --help`/u)
  })

  await t.test('--engine stock says that it needs pagedjs-cli', () => {
    const stock = run('npx', ['hongtou', 'build', '--engine', 'stock', '--lang', 'zh'])
    assert.equal(stock.status, 2)
    assert.match(stock.stderr, /要用 pagedjs-cli 0\.4\.3，这里没有安装\n.*npm i -D/u)
  })

  await checkFace(t)
})

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`
}
