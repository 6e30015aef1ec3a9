/**
 * `build` from one script that V8 need not compile again.
 *
 * Compiling what a build runs, function by function, takes a fifth of a short one. V8 gives
 * out what it has compiled, and takes it back as long as script, Node.js and its flags are
 * the same; it is kept in our own cache folder, by the digest of the program. What is not
 * whole is not handed to V8; where nothing can be kept, or is asked for that the script
 * leaves out, the program runs as modules.
 */

import {createHash} from 'node:crypto'
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import process, {arch, pid, versions} from 'node:process'
import {pathToFileURL} from 'node:url'
import {setFlagsFromString} from 'node:v8'
import {Script} from 'node:vm'
import {afterPrinting} from '../base/after-printing.ts'
import {cacheFolder} from './cache-folder.ts'

/** Flags whose work the script leaves out; more of them may follow in one word. */
const elsewhere = ['--queue', '--store', '--sign', '--watch', '--engine']

/**
 * V8 optimises what has run for this long, in bytes of its code; three times what is usual.
 * A short document is over by then, and of a long one less is optimised that is soon done.
 */
const optimiseAfter = '--interrupt-budget=400000'

/** Seconds after which what another version has kept is cleared away. */
const staleAfter = 30 * 24 * 60 * 60
const digestLength = 32

/** What the script is called with. */
type Program = (
  require: NodeJS.Require,
  load: (name: string) => Promise<unknown>,
  filename: string,
  address: string
) => void

/** Run the command line `words` from the script in `folder`; false if it has to run otherwise. */
export function runCompiled(words: readonly string[], folder: string): boolean {
  if (words[0] !== 'build') return false
  // Who asks what was run asks of modules, and V8 counts nothing in what was compiled before.
  if (process.env.NODE_V8_COVERAGE) return false
  if (words.some((word) => elsewhere.some((flag) => word.startsWith(flag)))) return false
  const path = join(folder, 'build.cjs')
  const place = placeIn(folder)
  const source = place && readIfThere(path)?.toString('latin1')
  if (place === undefined || source === undefined) return false
  // What is compiled under other flags V8 would not take back.
  setFlagsFromString(optimiseAfter)
  const cachedData = readWhole(place)
  const script = new Script(source, {filename: path, ...(cachedData && {cachedData})})
  if (!cachedData || script.cachedDataRejected) keepAtEnd(script, place)
  const program: Program = script.runInThisContext()
  const address = `${pathToFileURL(path).href}?${versions.v8}`
  program(createRequire(path), (name) => import(name), path, address)
  return true
}

/** Where the compiled program is kept; undefined where there is no place. */
function placeIn(folder: string): string | undefined {
  const digest = readIfThere(join(folder, 'digest'))
  if (digest === undefined) return undefined
  try {
    const {node, v8} = versions
    const key = createHash('sha256').update(JSON.stringify([String(digest), node, v8, arch]))
    return join(cacheFolder(), 'code', `${key.digest('hex').slice(0, 32)}.bin`)
  } catch {
    // Whoever cannot do without a cache says so.
    return undefined
  }
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}

/** What is kept at `place`, after its digest; V8 itself would not look whether it is whole. */
function readWhole(place: string): Buffer | undefined {
  const bytes = readIfThere(place)
  if (!bytes || bytes.length <= digestLength) return undefined
  const code = bytes.subarray(digestLength)
  return digestOf(code).equals(bytes.subarray(0, digestLength)) ? code : undefined
}

/** Keep what was compiled when this process ends, if it has printed: else it is too little. */
function keepAtEnd(script: Script, place: string): void {
  let hasPrinted = false
  afterPrinting.subscribe(() => {
    hasPrinted = true
  })
  process.once('exit', () => {
    if (!hasPrinted) return
    try {
      keep(script.createCachedData(), place)
    } catch {
      // A full disk, or nothing that we may write: it is compiled again next time.
    }
  })
}

function keep(code: Buffer, place: string): void {
  const folder = dirname(place)
  mkdirSync(folder, {recursive: true, mode: 0o700})
  for (const name of readdirSync(folder)) {
    const {mtimeMs} = statSync(join(folder, name))
    if (Date.now() - mtimeMs > staleAfter * 1000) rmSync(join(folder, name), {force: true})
  }
  // Whole or not at all, by whichever of several processes comes last.
  const temporary = `${place}.${pid}.part`
  writeFileSync(temporary, Buffer.concat([digestOf(code), code]), {mode: 0o600})
  renameSync(temporary, place)
}

function digestOf(code: Uint8Array): Buffer {
  return createHash('sha256').update(code).digest()
}
