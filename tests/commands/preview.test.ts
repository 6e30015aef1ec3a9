import assert from 'node:assert/strict'
import {writeFile} from 'node:fs/promises'
import {request} from 'node:http'
import {createServer} from 'node:net'
import {join} from 'node:path'
import {test} from 'node:test'
import {setTimeout} from 'node:timers/promises'
import {folderWith, start} from './run.ts'

const files = {
  'content/a.md': '---\n标题: 关于工作的通知\n---\n\n各单位要抓好落实。\n',
  'secret.txt': 'x'
}

/** What the command says first, with the address in it. */
async function started(
  words: readonly string[],
  more: Readonly<Record<string, string>> = {},
  command = 'preview'
) {
  const folder = await folderWith({...files, ...more})
  const run = start(folder, [command, '--fonts', 'bundled', ...words], {
    LANG: 'en_US.UTF-8',
    // No browser is opened by a test.
    PATH: '/nowhere'
  })
  let said = ''
  const first = await new Promise<string>((resolve, reject) => {
    run.process.stdout?.on('data', (part) => {
      said += part
      if (said.includes('\n')) resolve(said)
    })
    run.process.once('exit', () => reject(new Error(`Expected a server, got: ${said}`)))
  })
  const address = /http:\/\/\S+/u.exec(first)?.[0] ?? ''
  return {...run, folder, first, address}
}

function get(
  address: string,
  path: string,
  headers: Readonly<Record<string, string>> = {}
): Promise<{status: number; text: string; headers: NodeJS.Dict<string | string[]>}> {
  const {hostname, port} = new URL(address)
  return new Promise((resolve, reject) => {
    const asked = request({hostname, port, path, headers}, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part) => parts.push(part))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          text: Buffer.concat(parts).toString('utf8'),
          headers: response.headers
        })
      )
    })
    asked.on('error', reject)
    asked.end()
  })
}

test('takes the next port when its own is taken, says so, and ends on Ctrl-C', async () => {
  const holder = createServer()
  await new Promise<void>((ready) => holder.listen(0, '127.0.0.1', ready))
  const taken = holder.address()
  assert.ok(typeof taken === 'object' && taken !== null)
  const {first, address, process, ended} = await started(['--port', String(taken.port)])
  assert.match(
    first,
    new RegExp(`^Port ${taken.port} is taken\\. Preview: http://127\\.0\\.0\\.1:`, 'u')
  )
  assert.notEqual(Number(new URL(address).port), taken.port)
  process.kill('SIGINT')
  assert.equal((await ended).code, 0)
  holder.close()
})

test('serves its own page and nothing beside: no other host, origin or file', async () => {
  const {address, process, ended} = await started(['--port', '0'])
  const page = await get(address, '/')
  assert.equal(page.status, 200)
  const policy = String(page.headers['content-security-policy'])
  assert.match(policy, /default-src 'none'/u)
  assert.doesNotMatch(policy, /unsafe/u)
  assert.doesNotMatch(page.text, /<script(?! src)/u)
  assert.match(
    String((await get(address, '/frame')).headers['content-security-policy']),
    /script-src 'self'/u
  )

  assert.equal((await get(address, '/', {host: 'evil.example'})).status, 403)
  assert.equal((await get(address, '/api/styles', {origin: 'http://evil.example'})).status, 403)
  for (const path of [
    '/secret.txt',
    '/assets/../secret.txt',
    '/assets/..%2f..%2fpackage.json',
    '/assets/index.html',
    '/fonts/../secret.txt',
    `/fonts/${'0'.repeat(64)}.ttf`,
    '/pdf/1/a.pdf',
    '/api/draft?path=secret.txt',
    '/api/draft?path=..%2fsecret.txt',
    '/api/draft?path=%2fetc%2fpasswd'
  ]) {
    assert.equal((await get(address, path)).status, 404, path)
  }

  const {faces} = JSON.parse((await get(address, '/api/styles')).text)
  const [font = ''] = /\/fonts\/[0-9a-f]{64}\.ttf/u.exec(faces) ?? []
  const served = await get(address, font)
  assert.equal(served.status, 200)
  assert.match(String(served.headers['cache-control']), /immutable/u)
  assert.doesNotMatch(faces, /local\(|file:/u)
  process.kill('SIGINT')
  await ended
})

test('keeps to what the office has agreed on, and tells a fault in it where it is read', async () => {
  const profile = {'hongtou.yaml': '页码: {位置: 居中}\n'}
  const {folder, address, process, ended} = await started(['--port', '0'], profile)
  const sheet = async (): Promise<{html: string | null; findings: readonly unknown[]}> =>
    JSON.parse((await get(address, '/api/draft?path=content/a.md')).text)
  /** Changes are seen when they are seen. */
  const turns = async (of: RegExp): Promise<boolean> => {
    for (let tries = 0; tries < 200; tries++) {
      if (of.test(JSON.stringify(await sheet()))) return true
      await setTimeout(100)
    }
    return false
  }
  try {
    assert.match((await sheet()).html ?? '', /data-page-number-place="centred"/u)
    await writeFile(join(folder, 'hongtou.yaml'), '页码: {位置: 中间}\n')
    assert.ok(await turns(/hongtou\.yaml:1:10 位置“中间”应为“外侧”或“居中”/u))
    await writeFile(join(folder, 'hongtou.yaml'), '页码: {一字线: false}\n')
    assert.ok(await turns(/data-page-number-dashes=/u))
    const {html, findings} = await sheet()
    assert.doesNotMatch(html ?? '', /data-page-number-place/u)
    assert.doesNotMatch(JSON.stringify(findings), /hongtou\.yaml/u)
  } finally {
    process.kill('SIGINT')
    await ended
  }
})

test('a faulty agreement: no preview, exit code 2, its place', async () => {
  const folder = await folderWith({...files, 'hongtou.yaml': '页码: {位置: 中间}\n'})
  const {code, err} = await start(folder, ['preview', '--port', '0']).ended
  assert.equal(code, 2)
  assert.match(err, /hongtou\.yaml:1:10/u)
})

test('a wrong port is a usage error', async () => {
  const folder = await folderWith(files)
  const {ended} = start(folder, ['preview', '--port', 'abc'])
  assert.equal((await ended).code, 2)
})

test('desk is the preview; reached by others it says by whom, where, with which code', async () => {
  const {first, address, process, ended} = await started(
    ['--port', '0', '--host', '0.0.0.0'],
    {},
    'desk'
  )
  assert.match(first, /types the code [A-Z2-9]{5}-[A-Z2-9]{5} can read, and not write/u)
  const {port, search} = new URL(address)
  assert.match(search, /^\?code=[A-Z2-9]{5}-[A-Z2-9]{5}$/u)
  const local = `http://127.0.0.1:${port}/`
  assert.match((await get(local, '/')).text, /action="\/sign-in"/u)
  assert.equal((await get(local, '/api/styles')).status, 401)
  const {status, headers} = await get(local, `/${search}`)
  assert.equal(status, 303)
  const cookie = String(headers['set-cookie']).split(';', 1)[0] ?? ''
  assert.equal((await get(local, '/api/kinds', {cookie})).status, 200)
  process.kill('SIGINT')
  await ended
})
