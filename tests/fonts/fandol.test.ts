/** Fetching the open 仿宋, on machines that are made up: with no apt, and with one in vain. */

import assert from 'node:assert/strict'
import {existsSync} from 'node:fs'
import {chmod, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {env} from 'node:process'
import {after, test} from 'node:test'
import type {Wording} from '../../src/base/message.ts'
import {findFandol} from '../../src/fonts/fandol.ts'

const path = env.PATH
const programs = await mkdtemp(join(tmpdir(), 'hongtou-test-fandol-'))
after(async () => {
  env.PATH = path
  await rm(programs, {recursive: true, force: true})
})
env.PATH = programs

const installed = '/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol'
const skip = existsSync(installed) && 'the font is installed here'

test('findFandol: without apt nothing is begun, and nothing said', {skip}, async () => {
  const said: Wording[] = []
  assert.equal(await findFandol((step) => void said.push(step)), undefined)
  assert.deepEqual(said, [])
})

test('findFandol: what is fetched, how large it is, and that it was in vain', {skip}, async () => {
  const apt = join(programs, 'apt-get')
  await writeFile(apt, '#!/bin/sh\n[ "$1" = --version ]\n')
  await chmod(apt, 0o700)
  const said: Wording[] = []
  assert.equal(await findFandol((step) => void said.push(step)), undefined)
  assert.equal(said.length, 2)
  assert.match(said[0]?.zh ?? '', /^取开源仿宋：.*texlive-lang-chinese（约 49 MB）.*不安装/)
  assert.match(said[0]?.en ?? '', /^Fetching the open 仿宋.*about 49 MB.*nothing is installed/)
  assert.match(said[1]?.zh ?? '', /^没有取到仿宋（\d+\.\d 秒）/)
  assert.match(said[1]?.en ?? '', /could not be fetched \(\d+\.\d s\)/)
})
