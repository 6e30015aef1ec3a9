/** Thousands of builds in one process, nothing remembered: nothing is left of any of them. */

import assert from 'node:assert/strict'
import {mkdir, mkdtemp, readdir, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, test} from 'node:test'
import {build} from '../../src/index.ts'
import {descendants, someLive} from '../helpers/processes.ts'
import {pagesOfText} from '../pages/filler.ts'

const count = Number(process.env.HONGTOU_BUILDS ?? 5000)
const tenth = Math.max(1, Math.floor(count / 10))

const temporary = process.env.TMPDIR
const folder = await mkdtemp(join(tmpdir(), 'hongtou-soak-'))
after(async () => {
  if (temporary === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = temporary
  await rm(folder, {recursive: true, force: true})
})

test(`${count} builds leave memory, handles, processes and folders as they were`, async (t) => {
  process.env.HONGTOU_CACHE_SIZE = '0'
  process.env.TMPDIR = join(folder, 'tmp')
  await mkdir(process.env.TMPDIR)
  await mkdir(join(folder, 'content'))
  const text = (number: number): string =>
    `# 关于第${number}号的通知\n\n${pagesOfText(1 + (number % 4))}\n`
  const memory: number[] = []
  const handles: number[] = []
  for (let number = 0; number < count; number += 1) {
    await writeFile(join(folder, 'content', 'a.md'), text(number))
    const [outcome] = await build({root: folder, fonts: 'bundled'})
    assert.ok(outcome?.output, `build ${number}: ${outcome?.messages.join('\n')}`)
    memory.push(process.memoryUsage.rss())
    handles.push(process.getActiveResourcesInfo().length)
  }

  const [early, late] = [meanOf(memory.slice(tenth, 2 * tenth)), meanOf(memory.slice(-tenth))]
  const megabytes = [early, late].map((bytes) => Math.round(bytes / 1e6))
  const open = [handles[2 * tenth - 1] ?? 0, handles.at(-1) ?? 0]
  t.diagnostic(`${megabytes.join(' → ')} MB, ${open.join(' → ')} handles`)
  assert.ok((open[1] ?? 0) <= (open[0] ?? 0), `${open.join(' → ')} handles`)
  assert.equal(await someLive(await descendants(process.pid)), false)
  assert.deepEqual(await readdir(process.env.TMPDIR), [])
  assert.deepEqual(await readdir(join(folder, 'output')), ['a.pdf'])
  // Of few builds the first tenths are what is loaded and compiled.
  assert.ok(late <= 1.1 * early, `${megabytes.join(' → ')} MB`)
})

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
