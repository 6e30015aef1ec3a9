/** The public face of the package: compiled against with nothing skipped, and called. */

import assert from 'node:assert/strict'
import type {SpawnSyncReturns} from 'node:child_process'
import {existsSync} from 'node:fs'
import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {execPath} from 'node:process'
import type {TestContext} from 'node:test'
import {fileURLToPath} from 'node:url'
import {project, run} from './user-project.ts'

const consumer = `
import {type BuildRequest, build, check, OperationalError, type Outcome, preview, report} from 'hongtou'
const request: BuildRequest = {outFolder: 'made', formats: ['pdf', 'html'], fonts: 'bundled'}
const built: readonly Outcome[] = await build(request)
const checked = await check({paths: ['made'], form: 'plain'})
const server = await preview({port: 0, language: 'en'})
const page = await fetch(server.address)
await server.close()
let advice: string | undefined
try {
  await build({paths: ['nowhere']})
} catch (error) {
  if (!(error instanceof OperationalError)) throw error
  advice = error.wording.zh + (error.hintFor('npx hongtou')?.zh ?? '')
}
console.log(JSON.stringify({
  paths: built.map(({path, output}) => [path, output]),
  measured: checked.map(({measurements = []}) => measurements.some(({state}) => state === 'passed')),
  page: page.status, advice, report: report(built, 'text', 'en')
}))
`

const wrong: ReadonlyArray<readonly [code: string, said: RegExp]> = [
  [`await build({formats: ['doc']})`, /'"doc"' is not assignable/u],
  [`await build({output: 'x'})`, /'output' does not exist/u],
  ['const message = (await check())[0]?.message', /'message' does not exist/u],
  [`await preview({port: '9704'})`, /'string' is not assignable to type 'number/u]
]

/** Tests within `t`, in a project where the package is installed. */
export async function checkFace(t: TestContext): Promise<void> {
  await writeFile(join(project, 'consumer.mts'), consumer)

  await t.test('a program compiles against its types', () => {
    const {status, stdout} = compile('consumer.mts', '--noEmit')
    assert.equal(status, 0, stdout)
  })

  await t.test('one that asks for what there is not does not', async () => {
    const lines = ["import {build, check, preview} from 'hongtou'", ...wrong.map(([code]) => code)]
    await writeFile(join(project, 'wrong.mts'), lines.join('\n'))
    const {stdout} = compile('wrong.mts', '--noEmit')
    const told = stdout.split('\n').filter((line) => line.startsWith('wrong.mts'))
    assert.equal(told.length, wrong.length, stdout)
    for (const [index, [, said]] of wrong.entries()) assert.match(told[index] ?? '', said)
  })

  await t.test('and runs', () => {
    compile('consumer.mts', '--outDir', '.')
    const {status, stdout, stderr} = run(execPath, ['consumer.mjs'])
    assert.equal(status, 0, stderr)
    const {report, advice, ...said} = JSON.parse(stdout)
    const paths = [['content/通知.md', 'made/通知.pdf']]
    assert.deepEqual(said, {paths, measured: [true], page: 200})
    assert.match(advice, /“nowhere”/u)
    assert.match(report, /content\/通知\.md → made\/通知\.pdf/u)
    assert.ok(existsSync(join(project, 'made/通知.html')))
  })
}

/** With the compiler and Node.js' own types of this repository: of packages only the project's. */
function compile(file: string, ...words: readonly string[]): SpawnSyncReturns<string> {
  const modules = fileURLToPath(new URL('../../node_modules', import.meta.url))
  return run(execPath, [
    join(modules, 'typescript/bin/tsc'),
    ...['--strict', '--module', 'nodenext', '--target', 'es2022'],
    ...['--typeRoots', join(modules, '@types'), '--types', 'node', '--pretty', 'false'],
    ...[...words, file]
  ])
}
