/** What a machine lacks for a browser is told at once, in place of a browser that hangs. */

import assert from 'node:assert/strict'
import {mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, test} from 'node:test'
import {OperationalError} from '../../src/base/operational-error.ts'
import {likelyLack, refuseLack} from '../../src/pages/browser/browser-needs.ts'
import {makeProfile, sweepProfiles} from '../../src/pages/browser/profile.ts'

const temporary = await mkdtemp(join(tmpdir(), 'hongtou-test-needs-'))
after(() => rm(temporary, {recursive: true, force: true}))

const mebibyte = 1024 * 1024
const enough = {handles: 1024, room: 512 * mebibyte, folder: '/tmp'}

test('a machine is refused only where no browser can run', () => {
  assert.doesNotThrow(() => refuseLack(enough))
  assert.doesNotThrow(() => refuseLack({handles: undefined, room: undefined, folder: '/tmp'}))
  assert.doesNotThrow(() => refuseLack({...enough, handles: 80, room: 4 * mebibyte}))
  assert.throws(() => refuseLack({...enough, handles: 79}), tells(/79/u))
  assert.throws(() => refuseLack({...enough, room: 4 * mebibyte - 1}), tells(/\/tmp.*4\.0/u))
})

test('what is scarce is the likely reason of a browser that failed', () => {
  assert.equal(likelyLack(enough), undefined)
  assert.match(likelyLack({...enough, handles: 255})?.wording.zh ?? '', /255/u)
  assert.match(likelyLack({...enough, room: 63 * mebibyte})?.wording.zh ?? '', /63\.0 MB/u)
})

test('a temporary folder that is not there, or is none, is named', async (t) => {
  const before = process.env.TMPDIR
  t.after(() => {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  })
  process.env.TMPDIR = join(temporary, 'nowhere')
  assert.throws(makeProfile, tells(/nowhere/u))
  await writeFile(join(temporary, 'file'), '')
  process.env.TMPDIR = join(temporary, 'file')
  assert.throws(makeProfile, tells(/file/u))
})

test('profiles whose owner is gone are swept, and no others', async () => {
  const folder = await mkdtemp(join(temporary, 'sweep-'))
  const owner = await ownerOfNewProfile()
  const [space, pid, start] = owner.split(' ')
  const planted = {
    mine: owner,
    // The same process id, given to another process since.
    reused: `${space} ${pid} ${Number(start) - 1}`,
    gone: `${space} 4194305 ${start}`,
    elsewhere: `another-container ${pid} ${Number(start) - 1}`,
    unnamed: undefined,
    forgotten: `another-container ${pid} ${start}`
  }
  for (const [name, text] of Object.entries(planted)) {
    const profile = join(folder, `hongtou-browser-${name}`)
    await mkdir(profile)
    if (text !== undefined) await writeFile(join(profile, 'hongtou-owner'), text)
  }
  const twoDaysAgo = new Date(Date.now() - 2 * 24 * 60 * 60 * 1000)
  await utimes(join(folder, 'hongtou-browser-forgotten'), twoDaysAgo, twoDaysAgo)
  await mkdir(join(folder, 'somebody-else'))
  sweepProfiles(folder)
  const left = ['hongtou-browser-elsewhere', 'hongtou-browser-mine', 'hongtou-browser-unnamed']
  assert.deepEqual((await readdir(folder)).sort(), [...left, 'somebody-else'])
})

async function ownerOfNewProfile(): Promise<string> {
  const profile = makeProfile()
  try {
    return await readFile(join(profile.folder, 'hongtou-owner'), 'utf8')
  } finally {
    profile.remove()
  }
}

function tells(pattern: RegExp) {
  return (error: unknown): boolean => {
    assert.ok(error instanceof OperationalError)
    for (const text of Object.values(error.wording)) assert.match(text, pattern)
    assert.ok(error.hintFor('hongtou'))
    return true
  }
}
