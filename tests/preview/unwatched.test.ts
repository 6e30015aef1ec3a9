/** A machine that refuses to watch: said, on the page and to whoever started the preview. */

import assert from 'node:assert/strict'
import fs from 'node:fs'
import {syncBuiltinESMExports} from 'node:module'
import {mock, test} from 'node:test'
import type {OperationalError} from '../../src/base/operational-error.ts'
import {filler, notice} from './documents.ts'
import {look, pagesOf, serve, shown} from './reader.ts'

mock.method(fs, 'watch', () => {
  throw Object.assign(new Error('ENOSPC: System limit for number of file watchers reached'), {
    code: 'ENOSPC'
  })
})
syncBuiltinESMExports()

const warned: OperationalError[] = []
const served = await serve(
  {'content/a.md': notice(filler('甲段'))},
  {warn: (error) => warned.push(error)}
)
const {page, complaints} = await look(served)

test('the page says so and what to do, whoever started it is told once', async () => {
  await shown(page)
  const told = await page.waitForFunction(() => {
    const notice = document.getElementById('notice')
    return notice?.hidden ? undefined : notice?.textContent
  })
  assert.match(
    String(await told.jsonValue()),
    /^无法监视文件的改动：监视的文件太多.*max_user_watches。改了文件以后请刷新本页。$/u
  )
  assert.deepEqual(
    warned.map(({wording}) => wording.en),
    ['Files cannot be watched for changes: there are more than the system allows to be watched']
  )
  assert.deepEqual(complaints, [])
})

test('a page that is loaded again shows what is on the disk', async () => {
  await served.write('content/a.md', notice(filler('乙段')))
  await served.write('content/b.md', notice(filler('丙段')))
  await page.reload()
  await shown(page)
  assert.match((await pagesOf(page))[0] ?? '', /乙段/u)
  await page.reload()
  await page.waitForFunction(() => document.querySelectorAll('#list a').length === 2)
})
