/** The composite action, its steps as plain shell on a project with a good and a faulty document. */

import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {chmod, mkdir, readFile, symlink, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {env} from 'node:process'
import {test} from 'node:test'
import {fileURLToPath} from 'node:url'
import {parse} from 'yaml'
import {folderWith, ownCache} from '../commands/run.ts'
import {type ActionRun, readAction, runAction} from './run-action.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const path = join(root, '.github/actions/hongtou/action.yml')
const good = '# 关于放假的通知\n\n各科室：\n\n放假一天。\n\n某某局\n\n2026年3月5日\n'
const faulty = `---
紧急程度: 急
---

${good.replace('放假一天。', '放假一天.')}`

/** A repository with a project in a folder of an awkward name. */
const place = '公文, 1'
const workspace = await folderWith({
  [`${place}/content/a.md`]: good,
  [`${place}/content/b.md`]: faulty,
  [`${place}/content/丙 丁.md`]: good
})
const cache = await ownCache()
let round = 0

const run = (given: Readonly<Record<string, string>>, more = {}): Promise<ActionRun> => {
  round += 1
  const temporary = join(workspace, `temp ${round}`)
  const all = {'working-directory': place, fonts: 'bundled', ...given}
  return runAction(path, all, {workspace, temporary, more: {HONGTOU_CACHE: cache, ...more}})
}

test('a faulty document fails the run, after all that can be made was made and is kept', async () => {
  const {code, out, summary, outputs, used} = await run({})
  assert.equal(code, 1, out)
  // At its line, from the root of the repository.
  assert.match(out, /^::error file=公文%2C 1\/content\/b\.md,line=2,.*::紧急程度“急”/mu)
  assert.match(out, /^::error file=公文%2C 1\/content\/b\.md,line=9,.*title=half-width-marks/mu)
  assert.match(summary, /^\*\*3 份公文；错误 2 个/mu)
  assert.match(summary, /^\| content\/a\.md \| output\/a\.pdf \| 1 \| 0 \| 0 \|$/mu)
  assert.match(summary, /^\| content\/b\.md \| 未成文 \| {2}\| 1 \| /mu)
  assert.deepEqual(
    {...outputs, warnings: '', report: ''},
    {
      ...{documents: '2', pages: '2', errors: '1', warnings: '', report: ''}
    }
  )
  const [node, kept, artifact] = used
  assert.match(node?.action ?? '', /^actions\/setup-node@/u)
  assert.equal(kept?.with.path, cache)
  assert.match(kept?.with.key ?? '', /^hongtou-Linux-[0-9a-f]{16}-71-1$/u)
  assert.match(artifact?.action ?? '', /^actions\/upload-artifact@/u)
  assert.ok(existsSync(join(artifact?.with.path ?? '', '丙 丁.pdf')))
})

test('only some paths, and nothing new to make: what was made is recalled', async () => {
  const {code, out, summary, outputs} = await run({
    paths: 'content/a.md\ncontent/丙*.md\n',
    lint: 'false',
    lang: 'en'
  })
  assert.equal(code, 0, out)
  assert.match(summary, /^\| content\/丙 丁\.md \| output\/丙 丁\.pdf \(unchanged\) \| 1 \|/mu)
  assert.match(summary, /2 documents, 2 made; 0 errors/u)
  assert.equal(outputs.documents, '2')
})

test('no artifact where none is wanted, or there is nothing in it', async () => {
  const uploads = ({used}: ActionRun): number =>
    used.filter(({action}) => action.includes('upload')).length
  assert.equal(uploads(await run({paths: 'content/a.md', lint: 'false', artifact: ''})), 0)
  const none = await run({paths: 'content/b.md', lint: 'false', 'node-version': ''})
  assert.deepEqual([none.code, uploads(none), none.used.length], [1, 0, 1])
})

test('what cannot be done ends the run at once, and inputs are no code', async () => {
  const lost = await run({paths: 'content/none.md'})
  assert.equal(lost.code, 2)
  assert.match(lost.out, /“content\/none\.md”没有对应的文件/u)
  const marks = await run({paths: '$(touch hacked)"; touch hacked; "', lint: 'false'})
  assert.equal(marks.code, 2)
  assert.ok(!existsSync(join(workspace, place, 'hacked')))
})

test('which hongtou: asked for, of the project, to be installed by it', async () => {
  const bin = await folderWith({
    npm: `#!/bin/sh
echo "npm $*"
case $1 in
  install) [ "$2" = --prefix ] && base=$3 || base=. ;;
  ci) base=. ;;
esac
mkdir -p "$base/node_modules" && ln -sfn '${root}' "$base/node_modules/hongtou"
`
  })
  await chmod(join(bin, 'npm'), 0o755)
  const more = {PATH: `${bin}:${env.PATH}`}
  // A usage error right after: it is the installing that is looked at.
  const said = async (given = {}): Promise<string> =>
    (await run({paths: 'none.md', ...given}, more)).out
  assert.doesNotMatch(await said(), /^npm/mu)

  const project = join(workspace, place)
  await writeFile(join(project, 'h.tgz'), '')
  assert.match(
    await said({package: 'h.tgz'}),
    /^npm install --prefix .*\/hongtou-package .*--ignore-scripts.* -- \/.*\/h\.tgz$/mu
  )
  assert.match(await said({package: 'hongtou@9'}), / -- hongtou@9$/mu)

  await writeFile(join(project, 'package.json'), '{"devDependencies": {"other": "1"}}')
  assert.doesNotMatch(await said(), /^npm/mu)
  await writeFile(join(project, 'package.json'), '{"devDependencies": {"hongtou": "file:x.tgz"}}')
  assert.match(await said(), /^npm install --ignore-scripts$/mu)
  assert.doesNotMatch(await said(), /^npm/mu, 'it is there now')
})

test('each input is read by a step, and by the name it is declared under', async () => {
  const {inputs, runs} = await readAction(path)
  const text = JSON.stringify(runs)
  for (const name of Object.keys(inputs)) assert.ok(text.includes(`inputs.${name}`), name)
  for (const {run: script, shell, uses} of runs.steps) {
    assert.ok(uses !== undefined || shell === 'bash')
    // An expression in a script is code of whoever names a branch.
    assert.doesNotMatch(script ?? '', /\$\{\{/u)
  }
})

test('the examples for GitLab and Gitea run: their lines, as they stand', async () => {
  const gitlab = parse(await readFile(join(root, '.ci/gitlab.yml'), 'utf8'))
  const gitea = parse(await readFile(join(root, '.ci/gitea.yml'), 'utf8'))
  const steps: readonly {run?: string}[] = gitea.jobs.pdf.steps
  const lines = [
    ...gitlab.lint.script,
    ...gitlab.pdf.script,
    ...steps.flatMap(({run: line = ''}) => (line.startsWith('npx') ? [line] : []))
  ]
  assert.equal(lines.length, 4)
  const project = await folderWith({'content/a.md': good.replace('放假一天。', '放假一天.')})
  await mkdir(join(project, 'node_modules/.bin'), {recursive: true})
  await symlink(join(root, 'dist/cli.js'), join(project, 'node_modules/.bin/hongtou'))
  const ended = lines.map((line) => {
    const {status, stdout, stderr} = spawnSync('sh', ['-ec', line], {
      cwd: project,
      env: {PATH: env.PATH, HOME: env.HOME, HONGTOU_CACHE: cache, LANG: 'zh_CN.UTF-8'},
      encoding: 'utf8'
    })
    return {status, said: stdout + stderr}
  })
  assert.deepEqual(
    ended.map(({status}) => status),
    [1, 0, 1, 0],
    JSON.stringify(ended)
  )
  const {codequality} = gitlab.pdf.artifacts.reports
  assert.deepEqual(JSON.parse(await readFile(join(project, codequality), 'utf8')), [])
  assert.match(await readFile(join(project, 'output/report.md'), 'utf8'), /output\/a\.pdf/u)
})
