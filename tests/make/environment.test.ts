import assert from 'node:assert/strict'
import {chmod, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {env} from 'node:process'
import {after, test} from 'node:test'
import {digestOfEnvironment, type Options} from '../../src/make/environment.ts'
import type {Chromium} from '../../src/pages/browser/chromium.ts'
import {identityOf} from '../../src/pages/browser/chromium-identity.ts'

const temporary = await mkdtemp(join(tmpdir(), 'hongtou-test-environment-'))
after(() => rm(temporary, {recursive: true, force: true}))

interface With {
  readonly fonts?: string
  readonly styles?: string
  readonly browser?: Chromium
  readonly needsPages?: boolean
  readonly options?: Options
}

const bundled: Chromium = {executable: '/one/place', version: '143.0.4', source: 'bundled'}

test('one digest of all that decides what becomes of a document', async (t) => {
  const usual = await digestWith({})
  assert.match(String(usual), /^[0-9a-f]{64}$/)
  const changes: Readonly<Record<string, With>> = {
    fonts: {fonts: 'others'},
    styles: {styles: 'p {color: red}'},
    browser: {browser: {...bundled, version: '144.0.0'}},
    options: {options: {formats: ['pdf'], copies: [1, 50]}},
    'no pages': {needsPages: false}
  }
  for (const [name, change] of Object.entries(changes)) {
    await t.test(name, async () => assert.notEqual(await digestWith(change), usual))
  }
  await t.test('SOURCE_DATE_EPOCH', async () => {
    env.SOURCE_DATE_EPOCH = '1'
    assert.notEqual(await digestWith({}), usual)
    delete env.SOURCE_DATE_EPOCH
    assert.equal(await digestWith({}), usual)
  })
  await t.test('not where the browser lies', async () => {
    assert.equal(await digestWith({browser: {...bundled, executable: '/another'}}), usual)
  })
})

test('without pages nothing is asked of fonts and browser', async () => {
  const none = () => Promise.reject(new Error('Expected not to be asked'))
  const supplies = {fonts: none, styles: none, browser: none}
  assert.ok(await digestOfEnvironment(supplies, false, {}))
  // And where they cannot be had, nothing can be told: whoever prints meets the reason.
  assert.equal(await digestOfEnvironment(supplies, true, {}), undefined)
})

test('an installed browser is known by what it says of itself', async (t) => {
  const executable = join(temporary, 'chromium')
  const says = async (script: string) => {
    await writeFile(executable, `#!/bin/sh\n${script}\n`)
    await chmod(executable, 0o755)
    return identityOf({executable, source: 'installed'})
  }
  await t.test('its version', async () => {
    assert.equal(await says('echo "Chromium 150.0.1 $1 "'), 'Chromium 150.0.1 --version')
  })
  for (const [name, script] of [
    ['nothing', ''],
    ['a failure', 'echo 150; exit 1']
  ] as const) {
    await t.test(name, async () => assert.equal(await says(script), undefined))
  }
  await t.test('nobody there', async () => {
    assert.equal(await identityOf({executable: '/none', source: 'flag'}), undefined)
    const browser: Chromium = {executable: '/none', source: 'flag'}
    assert.equal(await digestWith({browser}), undefined)
  })
})

function digestWith({
  fonts = 'fonts',
  styles = 'styles',
  browser = bundled,
  needsPages = true,
  options = {}
}: With): Promise<string | undefined> {
  const supplies = {
    fonts: async () => ({digest: fonts}),
    styles: async () => styles,
    browser: async () => browser
  }
  return digestOfEnvironment(supplies, needsPages, options)
}
