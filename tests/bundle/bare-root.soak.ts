/**
 * The bundle on a bare Debian: unpacked where nobody may write, in a folder with blanks, run as a
 * user. It asks for root, for `debootstrap` (or a root of its kind in HONGTOU_BARE_ROOT), and for
 * the bundle: `make bundle` makes it first.
 */

import assert from 'node:assert/strict'
import {spawn, spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, readFileSync, rmSync, statSync} from 'node:fs'
import {mkdtemp, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import process, {env, getuid} from 'node:process'
import {after, test} from 'node:test'
import {fileURLToPath} from 'node:url'
import {folderWith, hongtou} from '../commands/run.ts'

const bundle = fileURLToPath(new URL('../../output/hongtou-linux-x64.tar.gz', import.meta.url))
const place = '/opt/红 头/hongtou-linux-x64'
const user = 4321
const given = env.HONGTOU_BARE_ROOT
const isMade = spawnSync('debootstrap', ['--version']).status === 0
const lack = [
  getuid?.() === 0 ? '' : 'not root',
  existsSync(bundle) ? '' : 'no bundle: run `make bundle`',
  given !== undefined || isMade ? '' : 'no debootstrap'
].filter(Boolean)

/** What is mounted there is seen by nobody else, and gone with the process. */
const within = (root: string, script: string): readonly string[] => [
  ...['-m', 'sh', '-ec'],
  `mount -t proc proc '${root}/proc'
   mount --rbind /dev '${root}/dev'
   exec chroot --userspec=${user}:${user} '${root}' env -i HOME=/home/li LANG=C.UTF-8 \\
     PATH=/usr/bin:/bin sh -ec "$0"`,
  script
]

test('on a bare Debian', {skip: lack.join(', ') || false, timeout: 30 * 60_000}, async (t) => {
  const root = given ?? (await bareRoot())
  after(() => rmSync(join(root, 'opt', '红 头'), {recursive: true, force: true}))
  for (const name of ['node', 'npm', 'chromium', 'fc-list']) {
    assert.ok(!existsSync(join(root, 'usr/bin', name)), name)
  }
  mkdirSync(join(root, 'opt', '红 头'), {recursive: true})
  const unpacked = spawnSync('tar', ['-xzf', bundle, '-C', join(root, 'opt', '红 头')])
  assert.equal(unpacked.status, 0, String(unpacked.stderr))
  spawnSync('chmod', ['-R', 'a-w', join(root, 'opt', '红 头')])
  rmSync(join(root, 'home/li'), {recursive: true, force: true})
  mkdirSync(join(root, 'home/li/公文 一/content'), {recursive: true})
  const draft = readFileSync(new URL('../../content/letter.md', import.meta.url), 'utf8')
  await writeFile(join(root, 'home/li/公文 一/content/a.md'), draft)
  spawnSync('chown', ['-R', `${user}:${user}`, join(root, 'home/li')])
  const run = (script: string) => {
    const {status, stdout, stderr} = spawnSync('unshare', within(root, script), {encoding: 'utf8'})
    return {status, said: stdout + stderr}
  }
  t.diagnostic(`bundle ${(statSync(bundle).size / 1e6).toFixed(1)} MB`)
  assert.ok(statSync(bundle).size <= 250e6)

  await t.test('doctor finds all of its own', () => {
    const {status, said} = run(`'${place}/hongtou' doctor --lang zh`)
    assert.equal(status, 0, said)
    assert.match(said, /chrome-headless-shell .*自带/u)
    assert.match(said, /FandolFang/u)
    assert.doesNotMatch(said, /代用|✘/u)
  })

  await t.test('build makes the same bytes as the project', async () => {
    const {status, said} = run(`cd '/home/li/公文 一'; '${place}/hongtou' build --lang zh`)
    assert.equal(status, 0, said)
    const here = await folderWith({'content/a.md': draft})
    assert.equal((await hongtou(here, ['build', '--fonts', 'bundled'])).code, 0)
    const theirs = readFileSync(join(root, 'home/li/公文 一/output/a.pdf'))
    assert.ok(theirs.equals(readFileSync(join(here, 'output/a.pdf'))))
  })

  await t.test('a command is named as it was typed', () => {
    const {said} = run(`cd /home/li; '${place}/hongtou' build --frob --lang zh`)
    assert.match(said, /用法见 '\/opt\/红 头\/hongtou-linux-x64\/hongtou' build --help/u)
  })

  await t.test('红头 opens the desk, which answers', async () => {
    const desk = spawn('unshare', within(root, `exec '${place}/红头' '/home/li/公文 一'`), {
      stdio: ['ignore', 'pipe', 'inherit'],
      // As a terminal that is closed: the whole group is told.
      detached: true
    })
    try {
      let said = ''
      for await (const part of desk.stdout) {
        said += String(part)
        if (/http:\S+ /u.test(said)) break
      }
      const address = /http:\S+/u.exec(said)?.[0] ?? ''
      const answer = await fetch(address)
      assert.equal(answer.status, 200)
      assert.match(await answer.text(), /<title>红头/u)
    } finally {
      if (desk.pid !== undefined) process.kill(-desk.pid, 'SIGHUP')
    }
  })

  await t.test('nothing was written beside it', () => {
    const {said} = run(`find '${place}' -newer '/home/li/公文 一/content/a.md' -type f | head -3`)
    assert.equal(said, '')
  })
})

/** A Debian with nothing but what it cannot be without. */
async function bareRoot(): Promise<string> {
  const root = await mkdtemp('/var/tmp/hongtou-bare-')
  after(() => rmSync(root, {recursive: true, force: true}))
  const made = spawnSync('debootstrap', ['--variant=minbase', 'bookworm', root], {
    encoding: 'utf8'
  })
  assert.equal(made.status, 0, made.stdout.slice(-2000) + made.stderr)
  return root
}
