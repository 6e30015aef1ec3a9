/**
 * The pinned headless shell of `@sparticuz/chromium`, unpacked once into the cache.
 *
 * The package's own start-up code is made for a cloud function: it unpacks to
 * fixed names in the temporary folder, where another user may have put
 * something else, and not as a whole. So its archives are read directly.
 */

import {createReadStream, createWriteStream, existsSync, readFileSync, statSync} from 'node:fs'
import {readFile, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {basename, dirname, join} from 'node:path'
import {pipeline} from 'node:stream/promises'
import {brotliDecompressSync, createBrotliDecompress} from 'node:zlib'
import {type Announce, megabytes, secondsSince} from '../../base/announce.ts'
import {OperationalError} from '../../base/operational-error.ts'
import {settle} from '../../files/settle.ts'
import {type LibrarySet, missingLibraries} from './chromium-libraries.ts'
import {readTar} from './chromium-tar.ts'

export interface BundledChromium {
  readonly executable: string
  readonly version: string
  readonly libraryPath?: string
}

/** The binary is linked against glibc; systems with another libc have no such loader. */
const loader = '/lib64/ld-linux-x86-64.so.2'

/** Nothing if the package is not installed or its binary cannot run here. */
export async function bundledChromium(
  cacheFolder: string,
  missing: readonly LibrarySet[] = missingLibraries(process.env),
  announce?: Announce
): Promise<BundledChromium | undefined> {
  const bin = packageFolder()
  if (!bin || !existsSync(loader)) return undefined
  const {version}: {version: string} = JSON.parse(
    readFileSync(join(bin, '..', 'package.json'), 'utf8')
  )
  const folder = join(cacheFolder, 'chromium', version)
  const executable = join(folder, 'chrome-headless-shell')
  try {
    await unpackOnce(executable, (temporary) =>
      unpackBrowser(join(bin, 'chromium.br'), temporary, folder, announce)
    )
    const paths: string[] = []
    for (const set of missing) {
      await unpackLibraries(bin, set, join(folder, set.name))
      paths.push(join(folder, set.name))
    }
    const libraryPath = paths.join(':')
    return libraryPath ? {executable, version, libraryPath} : {executable, version}
  } catch (cause) {
    throw new OperationalError(
      {
        zh: `无法把自带的浏览器解压到“${folder}”`,
        en: `The browser that comes with hongtou cannot be unpacked to \`${folder}\``
      },
      {
        hint: {
          zh: '请检查磁盘空间（需要约 200 MB）和文件夹权限，或用 HONGTOU_CACHE 指定别处',
          en: 'See to room on the disk (about 200 MB) and leave to write there, or name another place in HONGTOU_CACHE'
        },
        cause
      }
    )
  }
}

async function unpackBrowser(
  archive: string,
  target: string,
  folder: string,
  announce: Announce | undefined
): Promise<void> {
  const start = performance.now()
  const packed = megabytes(statSync(archive).size)
  announce?.({zh: `解压自带的浏览器（${packed}）……`, en: `Unpacking the browser (${packed}) …`})
  await pipeline(
    createReadStream(archive, {highWaterMark: 1 << 20}),
    createBrotliDecompress({chunkSize: 1 << 20}),
    createWriteStream(target, {mode: 0o700})
  )
  const [size, seconds] = [megabytes(statSync(target).size), secondsSince(start)]
  announce?.({
    zh: `浏览器已解压到 ${folder}（${size}，${seconds} 秒）`,
    en: `The browser was unpacked to ${folder} (${size}, ${seconds} s)`
  })
}

/**
 * Make `path`, unless it is there whole. Its size is noted when it has been made,
 * so that a file that was cut short later, or never noted, is made again.
 */
async function unpackOnce(path: string, make: (temporary: string) => Promise<void>): Promise<void> {
  const note = join(dirname(path), `.${basename(path)}.size`)
  if (existsSync(note) && readFileSync(note, 'utf8') === sizeOf(path)) return
  await settle(path, make)
  const size = sizeOf(path) ?? ''
  await settle(note, (temporary) => writeFile(temporary, size))
}

function sizeOf(path: string): string | undefined {
  const size = statSync(path, {throwIfNoEntry: false})?.size
  return size === undefined ? undefined : String(size)
}

function packageFolder(): string | undefined {
  try {
    const require = createRequire(import.meta.url)
    // `build/cjs/index.cjs`: the package lets nothing else be asked for.
    return join(dirname(require.resolve('@sparticuz/chromium')), '..', '..', 'bin')
  } catch {
    // Left out of the installation: an installed browser will do.
    return undefined
  }
}

/** Only what is missing: the archive's other libraries would shadow the system's. */
async function unpackLibraries(bin: string, set: LibrarySet, folder: string): Promise<void> {
  let members: ReadonlyMap<string, Buffer> | undefined
  for (const file of set.files) {
    await unpackOnce(join(folder, file), async (temporary) => {
      members ??= readTar(brotliDecompressSync(await readFile(join(bin, 'al2023.tar.br'))))
      const library = members.get(`lib/${file}`)
      if (!library) throw new Error(`Unexpected archive without \`${file}\``)
      await writeFile(temporary, library, {mode: 0o700})
    })
  }
}
