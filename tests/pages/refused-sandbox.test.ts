/**
 * A container that refuses user namespaces where no setting says so. A process remembers it:
 * no other test of this file may start a browser before.
 */

import assert from 'node:assert/strict'
import {chmod, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, test} from 'node:test'
import {prepareFonts} from '../../src/fonts/find.ts'
import {launch} from '../../src/pages/browser/browser.ts'
import {mayUseSandbox} from '../../src/pages/browser/browser-sandbox.ts'
import {findChromium} from '../../src/pages/browser/chromium.ts'
import {cacheFolder} from '../../src/project/cache-folder.ts'

const folder = await mkdtemp(join(tmpdir(), 'hongtou-test-refused-'))
after(() => rm(folder, {recursive: true, force: true}))
const chromium = await findChromium({env: process.env, cacheFolder: cacheFolder()})
const {fontconfigFile} = await prepareFonts({root: folder, choice: 'bundled'})

test('launch: where the sandbox is refused, it is tried twice, and never again', async (t) => {
  const {getuid} = process
  Object.assign(process, {getuid: () => 1000})
  t.after(() => Object.assign(process, {getuid}))
  const executable = join(folder, 'chrome-headless-shell')
  const log = join(folder, 'log')
  await writeFile(
    executable,
    `#!/bin/sh
case " $* " in
  *' --no-sandbox '*) echo without >> '${log}'; exec '${chromium.executable}' "$@";;
esac
echo with >> '${log}'
echo 'No usable sandbox!' >&2
exit 133
`
  )
  await chmod(executable, 0o755)
  for (const _ of ['first', 'second']) {
    const browser = await launch({...chromium, fontconfigFile, executable})
    assert.equal(await (await browser.newPage()).evaluate('6 * 7'), 42)
    await browser.close()
  }
  assert.deepEqual(
    (await readFile(log, 'utf8')).trim().split('\n'),
    // Where the settings of the machine say so, nothing is tried.
    mayUseSandbox() ? ['with', 'with', 'without', 'without'] : ['without', 'without']
  )
})
