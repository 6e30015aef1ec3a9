/**
 * Run tests: `node --import tsx scripts/test.ts [--soak] [--reporter NAME] [FILE or FOLDER…]`.
 *
 * They are bundled beforehand, the program with them. From its sources each of the processes
 * takes seconds to load what it tests; from the bundle it takes a fifth of one.
 */

import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync, statSync} from 'node:fs'
import {mkdir, mkdtemp, rm} from 'node:fs/promises'
import {availableParallelism} from 'node:os'
import {join, relative} from 'node:path'
import process, {execPath} from 'node:process'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {build} from 'esbuild'
import {globSync} from 'tinyglobby'
import {forNode} from './for-node.ts'
import {ownAddress} from './own-address.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const {values, positionals} = parseArgs({
  options: {
    soak: {type: 'boolean', default: false},
    reporter: {type: 'string', default: 'spec'}
  },
  allowPositionals: true
})

const files = testFiles(positionals, values.soak ? 'soak' : 'test')
if (files.length === 0) throw new Error('Expected tests, found none')

// Within the project: packages are looked for in the folders above.
const bundles = join(root, '.tests')
await mkdir(bundles, {recursive: true})
// Of this run alone: another one may be going on.
const out = await mkdtemp(join(bundles, 'run-'))
try {
  await bundle()
  process.exitCode = await run()
} finally {
  await rm(out, {recursive: true, force: true})
}

/** Find the tests of this `kind` among `operands`; all where there are none. */
function testFiles(operands: readonly string[], kind: 'test' | 'soak'): readonly string[] {
  const found = (operands.length > 0 ? operands : ['tests']).map((operand) => {
    if (!existsSync(operand)) throw new Error(`Expected tests at \`${operand}\`, found nothing`)
    return statSync(operand).isDirectory() ? globSync(`${operand}/**/*.${kind}.ts`) : [operand]
  })
  return [...new Set(found.flat())].sort()
}

async function bundle(): Promise<void> {
  await build({
    ...forNode,
    // Starts a program that lies beside it.
    external: [...forNode.external, 'esbuild'],
    entryPoints: [...files],
    outdir: out,
    outbase: root,
    absWorkingDir: root,
    sourcemap: true,
    // They are beside us.
    sourcesContent: false,
    plugins: [ownAddress]
  })
}

/** Run what was bundled, a process for each file; resolves to the exit code. */
async function run(): Promise<number> {
  const bundled = files.map((file) => join(out, relative(root, file)).replace(/\.ts$/u, '.js'))
  const child = spawn(
    execPath,
    [
      '--enable-source-maps',
      '--test',
      // Node.js leaves a processor free; what tests wait for is the browser.
      `--test-concurrency=${availableParallelism()}`,
      `--test-reporter=${values.reporter}`,
      ...bundled
    ],
    {cwd: root, stdio: 'inherit'}
  )
  // It has them too, and ends in order; we clear up behind it.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  const [code] = await once(child, 'exit')
  return code ?? 1
}
