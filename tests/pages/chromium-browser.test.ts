/** Starting the browser, and above all ending it. */

import assert from 'node:assert/strict'
import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import {chmod, mkdtemp, readdir, rm, writeFile} from 'node:fs/promises'
import {createServer} from 'node:http'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, test} from 'node:test'
import {setTimeout as wait} from 'node:timers/promises'
import {OperationalError} from '../../src/base/operational-error.ts'
import {prepareFonts} from '../../src/fonts/find.ts'
import {launch} from '../../src/pages/browser/browser.ts'
import {mayUseSandbox} from '../../src/pages/browser/browser-sandbox.ts'
import {findChromium} from '../../src/pages/browser/chromium.ts'
import {sweepProfiles} from '../../src/pages/browser/profile.ts'
import {cacheFolder} from '../../src/project/cache-folder.ts'

const temporary = await mkdtemp(join(tmpdir(), 'hongtou-test-browser-'))
after(() => rm(temporary, {recursive: true, force: true}))
// Profiles are counted below: those of other processes must not be among them.
process.env.TMPDIR = await mkdtemp(join(temporary, 'own-'))
const chromium = await findChromium({env: process.env, cacheFolder: cacheFolder()})
const {fontconfigFile} = await prepareFonts({root: temporary, choice: 'bundled'})
const options = {...chromium, fontconfigFile}

test('launch: what pages can see of the machine', async (t) => {
  const browser = await launch(options)
  t.after(() => browser.close())
  const page = await browser.newPage()

  await t.test('time is Universal Time', async () => {
    assert.equal(await page.evaluate('Intl.DateTimeFormat().resolvedOptions().timeZone'), 'UTC')
  })

  await t.test('no server is ever asked, by name or by number', async () => {
    let requests = 0
    const server = createServer((_, response) => {
      requests += 1
      response.end('seen')
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    assert.ok(address && typeof address === 'object')
    for (const host of ['127.0.0.1', 'localhost']) {
      await assert.rejects(page.goto(`http://${host}:${address.port}/`), /ERR_NAME_NOT_RESOLVED/)
    }
    server.close()
    assert.equal(requests, 0)
  })
})

test('launch: nothing is left behind', async (t) => {
  await t.test('after close', async () => {
    const before = await profiles(tmpdir())
    const browser = await launch(options)
    const child = browser.process()
    assert.equal((await profiles(tmpdir())).length, before.length + 1)
    await browser.close()
    assert.ok(child && child.exitCode !== null)
    assert.deepEqual(await profiles(tmpdir()), before)
  })

  for (const [name, ending] of [
    ['SIGINT', (child: ChildProcess) => child.kill('SIGINT')],
    ['SIGTERM', (child: ChildProcess) => child.kill('SIGTERM')],
    ['process.exit', (child: ChildProcess) => child.stdin?.write('exit')]
  ] as const) {
    await t.test(`after ${name}`, async () => {
      const {child, folder, pid} = await inOtherProcess()
      ending(child)
      await once(child, 'exit')
      assert.equal(child.signalCode, name.startsWith('SIG') ? name : null)
      assert.ok(await isGone(pid))
      assert.deepEqual(await profiles(folder), [])
    })
  }

  await t.test('after SIGKILL no process, and no profile once there is a next run', async () => {
    const {child, folder, pid} = await inOtherProcess()
    sweepProfiles(folder)
    assert.equal((await profiles(folder)).length, 1, 'one in use stays')
    child.kill('SIGKILL')
    await once(child, 'exit')
    assert.ok(await isGone(pid))
    sweepProfiles(folder)
    assert.deepEqual(await profiles(folder), [])
  })

  await t.test('after its signal is aborted', async () => {
    const before = await profiles(tmpdir())
    const controller = new AbortController()
    const browser = await launch({...options, signal: controller.signal})
    const child = browser.process()
    assert.ok(child)
    const ended = once(child, 'exit')
    controller.abort()
    await ended
    assert.deepEqual(await profiles(tmpdir()), before)
  })

  await t.test('nor begun when its signal was aborted before', async () => {
    await assert.rejects(launch({...options, signal: AbortSignal.abort()}), {name: 'AbortError'})
  })

  await t.test('no listeners either', async () => {
    const count = () => process.listenerCount('SIGINT') + process.listenerCount('exit')
    const before = count()
    const browser = await launch(options)
    assert.ok(count() > before)
    await browser.close()
    assert.equal(count(), before)
  })
})

test('launch: a browser that does not start says why', async (t) => {
  const cases = [
    {
      name: 'a missing library with a known package',
      says: 'x: error while loading shared libraries: libnss3.so: cannot open shared object file',
      wording: /libnss3\.so/,
      hint: /apt-get install libnss3$/
    },
    {
      name: 'a missing library nobody knows',
      says: 'x: error while loading shared libraries: libown.so.3: cannot open shared object file',
      wording: /libown\.so\.3/,
      hint: /libown\.so\.3/
    },
    {
      name: 'anything else',
      says: 'out of cheese',
      wording: /out of cheese/,
      hint: /npx hongtou doctor/
    }
  ]
  for (const {name, says, wording, hint} of cases) {
    await t.test(name, async () => {
      const before = await profiles(tmpdir())
      const executable = join(temporary, 'chrome-headless-shell')
      await writeFile(executable, `#!/bin/sh\necho '${says}' >&2\nexit 127\n`)
      await chmod(executable, 0o755)
      await assert.rejects(launch({executable, fontconfigFile}), (error) => {
        assert.ok(error instanceof OperationalError)
        for (const text of Object.values(error.wording)) assert.match(text, wording)
        const advice = error.hintFor('npx hongtou')
        for (const text of Object.values(advice ?? {})) assert.match(text, hint)
        assert.ok(advice && error.cause)
        return true
      })
      assert.deepEqual(await profiles(tmpdir()), before)
    })
  }
})

test('mayUseSandbox', () => {
  const settings = (known: Record<string, string>) => (name: string) => known[name]
  assert.equal(mayUseSandbox(0, 'linux', settings({})), false)
  assert.equal(mayUseSandbox(1000, 'linux', settings({})), true)
  for (const [name, forbids, allows] of [
    ['user/max_user_namespaces', '0', '15000'],
    ['kernel/unprivileged_userns_clone', '0', '1'],
    ['kernel/apparmor_restrict_unprivileged_userns', '1', '0']
  ] as const) {
    assert.equal(mayUseSandbox(1000, 'linux', settings({[name]: forbids})), false, name)
    assert.equal(mayUseSandbox(1000, 'linux', settings({[name]: allows})), true, name)
    assert.equal(mayUseSandbox(1000, 'darwin', settings({[name]: forbids})), true, name)
  }
})

async function profiles(folder: string): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => name.startsWith('hongtou-browser-')).sort()
}

/** A process with a browser and a temporary folder of its own. */
async function inOtherProcess(): Promise<{child: ChildProcess; folder: string; pid: number}> {
  const folder = await mkdtemp(join(temporary, 'process-'))
  const module = new URL('../../src/pages/browser/browser.ts', import.meta.url).href
  const code = `
    import {launch} from ${JSON.stringify(module)}
    const browser = await launch(${JSON.stringify(options)})
    process.stdin.once('data', () => process.exit(0))
    process.stdout.write(String(browser.process().pid))`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], {
    env: {...process.env, TMPDIR: folder},
    stdio: ['pipe', 'pipe', 'inherit']
  })
  const [text] = await once(child.stdout, 'data')
  assert.equal((await profiles(folder)).length, 1)
  return {child, folder, pid: Number(text)}
}

/** A process that has ended may take a moment to be reaped. */
async function isGone(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 100; tries += 1) {
    try {
      process.kill(pid, 0)
    } catch {
      // Signal 0 only asks; no such process is the answer hoped for.
      return true
    }
    await wait(50)
  }
  return false
}
