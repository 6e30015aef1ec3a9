/** Nothing is written but what the rules give, where it belongs, by a page of ours. */

import assert from 'node:assert/strict'
import {
  chmod,
  link,
  mkdir,
  readdir,
  readFile,
  rename,
  stat,
  symlink,
  writeFile
} from 'node:fs/promises'
import {request} from 'node:http'
import {join} from 'node:path'
import {test} from 'node:test'
import {openProject} from '../../src/live/project.ts'
import type {ShownFinding} from '../../src/preview/contract.ts'
import {servePreview} from '../../src/preview/server.ts'
import {SignIn} from '../../src/preview/sign-in.ts'
import {WriteAccess} from '../../src/preview/write-access.ts'
import {FileWriting} from '../../src/preview/writing.ts'
import {previewAssets} from '../../src/project/paths.ts'
import {notice} from './documents.ts'
import {serve} from './reader.ts'

const faulty = notice('各单位,要认真落实。', '“甲”、“乙”要抓紧。')
const served = await serve({
  'content/a.md': `\ufeff${faulty.replaceAll('\n', '\r\n')}`,
  'content/.secret/s.md': faulty,
  'outside/o.md': faulty
})
const {folder, server} = served
const token = await tokenOf(server.address)

interface Answer {
  readonly status: number
  readonly text: string
}

function ask(
  address: string,
  path: string,
  {
    method = 'GET',
    headers = {},
    body
  }: {method?: string; headers?: Record<string, string>; body?: unknown}
): Promise<Answer> {
  const {hostname, port} = new URL(address)
  return new Promise((resolve, reject) => {
    const asked = request({hostname, port, path, method, headers}, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part) => parts.push(part))
      response.on('end', () =>
        resolve({status: response.statusCode ?? 0, text: Buffer.concat(parts).toString()})
      )
    })
    asked.on('error', reject)
    asked.end(body === undefined ? undefined : JSON.stringify(body))
  })
}

async function tokenOf(address: string, cookie = ''): Promise<string> {
  const {text} = await ask(address, '/', {headers: {cookie}})
  return /name="hongtou-token" content="(?<token>[^"]*)"/u.exec(text)?.groups?.token ?? 'none'
}

/** As the page sends it, but for what is given. */
function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  const {host} = new URL(server.address)
  return ask(server.address, path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      host,
      origin: `http://${host}`,
      'sec-fetch-site': 'same-origin',
      'x-hongtou-token': token,
      ...headers
    },
    body
  })
}

async function findingsOf(path = 'content/a.md'): Promise<readonly ShownFinding[]> {
  const {text, status} = await post('/api/proofread', {path})
  assert.equal(status, 200)
  return JSON.parse(text).findings
}

async function mendingOf(ruleId: string): Promise<Record<string, unknown>> {
  const finding = (await findingsOf()).find((each) => each.ruleId === ruleId)
  assert.ok(finding?.ofText?.mending, `Expected ${ruleId}`)
  const {start, end, mending} = finding.ofText
  const {replacement, digest} = mending
  return {path: 'content/a.md', file: finding.path, ruleId, start, end, replacement, digest}
}

const file = join(folder, 'content/a.md')
const bytesOf = () => readFile(file)

test('a fix is put in and taken back, every other byte as it was, permissions too', async () => {
  await chmod(file, 0o640)
  const before = await bytesOf()
  const done = await post('/api/mend', await mendingOf('half-width-marks'))
  const {state, undo} = JSON.parse(done.text)
  assert.equal(state, 'written')
  assert.equal(String(await bytesOf()), String(before).replace('各单位,', '各单位，'))
  assert.equal((await stat(file)).mode & 0o777, 0o640)
  assert.equal(JSON.parse((await post('/api/undo', {undo})).text).state, 'written')
  assert.deepEqual(await bytesOf(), before)
  // Once only.
  assert.equal((await post('/api/undo', {undo})).status, 400)
  assert.deepEqual(await readdir(join(folder, 'content')), ['.secret', 'a.md'])
})

test('without the token, or with another, nothing is written', async () => {
  const before = await bytesOf()
  const wanted = await mendingOf('half-width-marks')
  const bad = ['', 'x', token.slice(1), `${token}x`, token.toUpperCase(), `${token}, ${token}`]
  for (const given of bad) {
    for (const path of ['/api/mend', '/api/undo', '/api/write']) {
      const body = {...wanted, settings: {form: 'plain'}}
      const {status} = await post(path, body, {'x-hongtou-token': given})
      assert.equal(status, 403, `${path} with ${given}`)
    }
  }
  assert.deepEqual(await bytesOf(), before)
})

test('another site, another host, another method: refused though the token is right', async () => {
  const before = await bytesOf()
  const wanted = await mendingOf('half-width-marks')
  const refused: Record<string, string>[] = [
    {origin: 'http://evil.example'},
    {origin: 'null'},
    {host: 'evil.example'},
    {'sec-fetch-site': 'cross-site'},
    {'sec-fetch-site': 'same-site'},
    {'sec-fetch-site': 'none'},
    {'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate'}
  ]
  for (const headers of refused) {
    assert.equal((await post('/api/mend', wanted, headers)).status, 403, JSON.stringify(headers))
  }
  const {host} = new URL(server.address)
  const query = new URLSearchParams(Object.entries(wanted).map(([k, v]) => [k, String(v)]))
  for (const method of ['GET', 'PUT', 'DELETE', 'OPTIONS', 'HEAD']) {
    const headers = {host, origin: `http://${host}`, 'x-hongtou-token': token}
    const {status} = await ask(server.address, `/api/mend?${query}`, {method, headers})
    assert.ok([403, 404].includes(status), method)
  }
  // What a form of another site can send: no JSON.
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
    assert.equal((await post('/api/mend', wanted, {'content-type': type})).status, 400, type)
  }
  assert.deepEqual(await bytesOf(), before)
})

test('only what the rules give there: no text, place or file of the browser’s', async () => {
  const before = await bytesOf()
  const wanted = await mendingOf('half-width-marks')
  const others: Record<string, unknown>[] = [
    {replacement: '<script>'},
    {replacement: ''},
    {start: 0},
    {end: 9999},
    {start: '0; x'},
    {ruleId: 'adjacent-quotations'},
    {digest: '0'.repeat(64)},
    {file: 'content/.secret/s.md'},
    {file: 'outside/o.md'},
    {file: '../x.md'},
    {file: file}
  ]
  for (const other of others) {
    const {status, text} = await post('/api/mend', {...wanted, ...other})
    assert.deepEqual([status, JSON.parse(text).state], [200, 'changed'], JSON.stringify(other))
  }
  for (const path of ['content/.secret/s.md', 'outside/o.md', '../a.md', file, '', 7, null]) {
    assert.equal((await post('/api/mend', {...wanted, path})).status, 400, String(path))
  }
  assert.equal((await post('/api/mend', [])).status, 400)
  const flood = {...wanted, more: 'x'.repeat(70_000)}
  assert.equal((await post('/api/mend', flood)).status, 400)
  assert.deepEqual(await bytesOf(), before)
})

test('never over what was changed meanwhile, neither mending nor taking back', async () => {
  const before = await bytesOf()
  const wanted = await mendingOf('half-width-marks')
  await writeFile(file, `${before}\r\n另起一段。\r\n`)
  assert.equal(JSON.parse((await post('/api/mend', wanted)).text).state, 'changed')
  assert.equal(String(await bytesOf()), `${before}\r\n另起一段。\r\n`)

  const done = JSON.parse((await post('/api/mend', await mendingOf('half-width-marks'))).text)
  await writeFile(file, 'x')
  assert.equal(JSON.parse((await post('/api/undo', {undo: done.undo})).text).state, 'changed')
  assert.equal(String(await bytesOf()), 'x')
  await writeFile(file, before)
})

test('of two clicks at once one is put in, the other finds the file changed', async () => {
  const before = await bytesOf()
  const wanted = await mendingOf('half-width-marks')
  const both = await Promise.all([post('/api/mend', wanted), post('/api/mend', wanted)])
  const states = both.map(({text}) => JSON.parse(text).state).sort()
  assert.deepEqual(states, ['changed', 'written'])
  await writeFile(file, before)
})

test('never through a link, in the way or at its end', async () => {
  const outside = join(folder, 'outside/o.md')
  const before = await readFile(outside)
  const writing = new FileWriting(folder)
  const edit = (path: string) => writing.edit(path, undefined, () => 'overwritten')
  await symlink(outside, join(folder, 'content/link.md'))
  await symlink(join(folder, 'outside'), join(folder, 'content/way'))
  await symlink(join(folder, 'content'), join(folder, 'inner'))
  for (const path of ['content/link.md', 'content/way/o.md', 'inner/a.md']) {
    assert.deepEqual(await edit(path), {state: 'refused'}, path)
  }
  // Another name of the same file keeps what it had.
  await link(outside, join(folder, 'content/hard.md'))
  assert.equal((await edit('content/hard.md')).state, 'written')
  assert.deepEqual(await readFile(outside), before)
})

test('no dot folder, no way out, no folder, nothing that is not there', async () => {
  await mkdir(join(folder, '.git'), {recursive: true})
  await writeFile(join(folder, '.git/config'), 'x')
  await writeFile(join(folder, '.env'), 'x')
  const writing = new FileWriting(folder)
  const paths = [
    ...['.git/config', '.env', 'content/.secret/s.md', './content/a.md', 'content/./a.md'],
    ...[
      'content/../outside/o.md',
      '../x',
      '..',
      '.',
      '',
      '/',
      file,
      'content',
      'content/',
      'none.md'
    ],
    ...[
      'content//a.md',
      'content\\a.md',
      'content/a.md\0',
      'content/a.md/',
      'C:a.md',
      'a.md:stream'
    ]
  ]
  for (const path of paths) {
    const written = await writing.edit(path, undefined, () => 'overwritten')
    assert.deepEqual(written, {state: 'refused'}, JSON.stringify(path))
  }
  assert.equal(await readFile(join(folder, '.git/config'), 'utf8'), 'x')
})

test('what becomes a link between reading and writing is not followed', async () => {
  const writing = new FileWriting(folder)
  const path = join(folder, 'content/turn.md')
  await writeFile(path, 'before')
  const outside = join(folder, 'outside/o.md')
  const before = await readFile(outside)
  // Within the edit, as late as anybody can come.
  const {renameSync, symlinkSync} = await import('node:fs')
  const written = await writing.edit('content/turn.md', undefined, () => {
    renameSync(path, `${path}.old`)
    symlinkSync(outside, path)
    return 'overwritten'
  })
  assert.deepEqual(written, {state: 'changed'})
  assert.deepEqual(await readFile(outside), before)
  await rename(`${path}.old`, path)
})

test('settings are written behind the same token', async () => {
  const before = String(await bytesOf())
  const {text} = await post('/api/write', {path: 'content/a.md', settings: {form: 'plain'}})
  assert.equal(JSON.parse(text).state, 'written')
  assert.equal(
    String(await bytesOf()),
    before.replace('2026-03-05\r\n', '2026-03-05\r\n格式: 白头\r\n')
  )
  await writeFile(file, before)
})

test('reached by others: nothing without the code, and read only unless it is permitted', async () => {
  for (const host of ['127.0.0.1', 'localhost', '::1']) {
    assert.equal(new WriteAccess(host, false).kind, 'everybody')
    assert.equal(new SignIn(host, 'zh').code, undefined)
  }
  for (const host of ['0.0.0.0', '::', '192.168.1.5', 'desk.example']) {
    assert.equal(new WriteAccess(host, false).kind, 'nobody', host)
    assert.equal(new WriteAccess(host, true).kind, 'with-code', host)
    assert.match(new SignIn(host, 'zh').code ?? '', /^[A-Z2-9]{5}-[A-Z2-9]{5}$/u)
  }
  const project = await openProject({
    ...{root: folder, operands: [], fonts: 'bundled', chromium: undefined}
  })
  const options = {project, port: 0, language: 'zh', assets: previewAssets, warn: () => undefined}
  const closed = await servePreview({...options, host: '0.0.0.0'})
  const open = await servePreview({...options, host: '0.0.0.0', allowWrite: true})
  try {
    const mend = await mendingOf('half-width-marks')
    const mends = async ({port}: {port: number}, given: string, cookie: string) => {
      const host = `127.0.0.1:${port}`
      const headers = {
        ...{'content-type': 'application/json', host, origin: `http://${host}`, cookie},
        'x-hongtou-token': given
      }
      const sent = {method: 'POST', headers, body: mend}
      return (await ask(`http://${host}/`, '/api/mend', sent)).status
    }
    for (const {port, code = ''} of [closed, open]) {
      const at = `http://127.0.0.1:${port}/`
      assert.match((await ask(at, '/', {})).text, /action="\/sign-in"/u)
      for (const path of ['/events', '/assets/app.js', '/api/draft?path=content/a.md', '/frame']) {
        assert.equal((await ask(at, path, {})).status, 401, path)
      }
      const wrong = [`hongtou-${port}=`, `hongtou-${port}=x`, `hongtou-${port + 1}=x`, code]
      for (const cookie of wrong) {
        assert.equal((await ask(at, '/events', {headers: {cookie}})).status, 401, cookie)
      }
      for (const guess of ['', 'AAAAA-AAAAA', code.slice(1), `${code}A`]) {
        const {status, cookie} = await signIn(port, guess)
        assert.deepEqual({status, cookie}, {status: 403, cookie: ''}, guess)
      }
    }
    const reader = (await signIn(closed.port, closed.code?.toLowerCase().replace('-', ' ') ?? ''))
      .cookie
    assert.equal(await tokenOf(closed.address, reader), '')
    for (const given of ['', 'undefined', token]) {
      assert.equal(await mends(closed, given, reader), 403)
    }
    const {cookie} = await signIn(open.port, open.code ?? '')
    const given = await tokenOf(open.address, cookie)
    assert.notEqual(given, '')
    assert.equal(await mends(open, given, ''), 401)
    assert.equal(await mends(open, '', cookie), 403)
    assert.equal(await mends(open, token, cookie), 403)
    assert.equal(await mends(open, given, cookie), 200)
  } finally {
    await Promise.all([closed.close(), open.close()])
    await project.close()
  }
})

/** As the page of the sign-in does it; gives the cookie that it gets. */
async function signIn(port: number, code: string): Promise<{status: number; cookie: string}> {
  const response = await fetch(`http://127.0.0.1:${port}/sign-in`, {
    method: 'POST',
    headers: {origin: `http://127.0.0.1:${port}`},
    body: new URLSearchParams({code}),
    redirect: 'manual'
  })
  const cookie = response.headers.get('set-cookie') ?? ''
  assert.ok(cookie === '' || /; HttpOnly; SameSite=Lax$/u.test(cookie), cookie)
  return {status: response.status, cookie: cookie.split(';', 1)[0] ?? ''}
}
