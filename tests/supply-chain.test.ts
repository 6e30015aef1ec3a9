/** What we build on may be passed on, and is what it was: licences, install scripts, pinned actions. */

import assert from 'node:assert/strict'
import {readdir, readFile} from 'node:fs/promises'
import {test} from 'node:test'

interface LockedPackage {
  readonly license?: string
  readonly dev?: boolean
  readonly peer?: boolean
  readonly hasInstallScript?: boolean
}

const lock = new URL('../package-lock.json', import.meta.url)
const {packages}: {readonly packages: Readonly<Record<string, LockedPackage>>} = JSON.parse(
  await readFile(lock, 'utf8')
)
const locked = Object.entries(packages).filter(([path]) => path !== '')

/** By their SPDX names; what is bundled into `dist/` is under one of these, too. */
const permissive = new Set([
  ...['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'Zlib', 'CC0-1.0'],
  ...['Python-2.0', 'OFL-1.1']
])
/** Run by tests alone, part of nothing that is passed on. */
const toolsAlone = new Map([['node_modules/axe-core', 'MPL-2.0']])

/** Whether each licence of `A AND B`, or one of `A OR B`, is permissive. */
function isPermissive(expression: string): boolean {
  const names = expression.replaceAll(/[()]/gu, '')
  if (names.includes(' OR ')) return names.split(' OR ').some((name) => permissive.has(name))
  return names.split(' AND ').every((name) => permissive.has(name))
}

test('every package is under a permissive licence', () => {
  assert.ok(locked.length > 300)
  const others = locked.filter(
    ([path, {license = ''}]) => !isPermissive(license) && toolsAlone.get(path) !== license
  )
  assert.deepEqual(others, [])
})

test('licences that do not permit are told from those that do', () => {
  for (const licence of ['MIT', '(MIT AND Zlib)', 'AGPL-3.0 OR MIT', 'MIT AND OFL-1.1']) {
    assert.ok(isPermissive(licence), licence)
  }
  for (const licence of [
    'AGPL-3.0',
    'MIT AND GPL-3.0',
    'SEE LICENSE IN LICENSE',
    '',
    'UNLICENSED'
  ]) {
    assert.ok(!isPermissive(licence), licence)
  }
})

test('no package that a user installs has an install script', () => {
  const installed = locked.filter(([, {dev, peer}]) => !dev && !peer)
  assert.ok(installed.length > 3)
  assert.deepEqual(
    installed.filter(([, {hasInstallScript}]) => hasInstallScript),
    []
  )
})

test('actions of workflows, of our own action and of the examples are pinned by digest', async () => {
  const uses: string[] = []
  const names = await readdir(new URL('../.github/workflows/', import.meta.url))
  const places = [
    ...names.map((name) => `.github/workflows/${name}`),
    ...['.github/actions/hongtou/action.yml', '.ci/gitea.yml']
  ]
  for (const place of places) {
    const text = await readFile(new URL(`../${place}`, import.meta.url), 'utf8')
    uses.push(
      ...[...text.matchAll(/uses: (?<action>\S+)/gu)].map(({groups}) => groups?.action ?? '')
    )
  }
  assert.ok(uses.length >= 12)
  assert.deepEqual(
    uses.filter((action) => !/^[\w.-]+\/[\w.-]+@[0-9a-f]{40}$/u.test(action)),
    []
  )
})
