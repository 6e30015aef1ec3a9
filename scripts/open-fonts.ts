/**
 * The open fonts, as the program uses them: a file for each face, TrueType, whole.
 *
 * Their packages bring every weight and web fonts that have to be unpacked, 263 MB; what is
 * made of them here is what the package of ours carries, so that nobody installs the rest,
 * and nothing has to be converted on a first run.
 */

import {createHash} from 'node:crypto'
import {existsSync} from 'node:fs'
import {copyFile, mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'

interface OpenFont {
  readonly name: string
  readonly package: string
  readonly path: string
  /** SHA-256 of the file that is made: PDFs have the same bytes as long as this is the same. */
  readonly digest: string
}

const sans = '@expo-google-fonts/noto-sans-sc'
const symbols = '@expo-google-fonts/noto-sans-symbols-2'
const serif = '@expo-google-fonts/noto-serif-sc'
const tinos = '@expo-google-fonts/tinos'
const lxgw = '@fontsource/lxgw-wenkai'

const fonts: readonly OpenFont[] = [
  {
    name: 'LXGWWenKai-Light.ttf',
    package: lxgw,
    path: 'files/lxgw-wenkai-latin-300-normal.woff2',
    digest: '32ca77b5caa7c990cb3ec10949d77239f903e2ae6ca649e96f2fbc60cc565d03'
  },
  {
    // Called 500 by the package; the font calls itself Regular, 400.
    name: 'LXGWWenKai-Regular.ttf',
    package: lxgw,
    path: 'files/lxgw-wenkai-latin-500-normal.woff2',
    digest: '0b61bfb5d7a5021e57085c6d868d93f0a82d35b4484e6e887392729b6794bccd'
  },
  {
    name: 'NotoSansSC-Medium.ttf',
    package: sans,
    path: '500Medium/NotoSansSC_500Medium.ttf',
    digest: 'b30853d205f3ecdde938b1488c735ee15a2e870d31331b992fdc53971e23ec4a'
  },
  {
    // Of the certificate alone.
    name: 'NotoSansSC-Regular.ttf',
    package: sans,
    path: '400Regular/NotoSansSC_400Regular.ttf',
    digest: 'd45f67f0a7c0ca3f256950777ce6a61cc7ce5f9696d02900cbbaac25f8aa7d16'
  },
  {
    name: 'NotoSansSymbols2-Regular.ttf',
    package: symbols,
    path: '400Regular/NotoSansSymbols2_400Regular.ttf',
    digest: 'f67f40c65f929f029827ab37cfdc4897dfd9ae3c28d9e98ba46e0d52e39eb97e'
  },
  {
    name: 'NotoSerifSC-Bold.ttf',
    package: serif,
    path: '700Bold/NotoSerifSC_700Bold.ttf',
    digest: '9c6a2ba736e4b499c84f65ce366bd3625c0401885fd3e585ace50fb738b96ff6'
  },
  {
    name: 'NotoSerifSC-Regular.ttf',
    package: serif,
    path: '400Regular/NotoSerifSC_400Regular.ttf',
    digest: 'c358a69de3df5f423a8946a7b03e3126fb6ba116f1130a463455b4e39e1f0742'
  },
  {
    name: 'Tinos-Regular.ttf',
    package: tinos,
    path: '400Regular/Tinos_400Regular.ttf',
    digest: '924ef269e73da94c1803ff68877f5d998dd16605c5ffad82ee181034f8a1fffe'
  }
]

const licences = [
  {name: 'LICENSE-LXGW-WenKai.txt', package: lxgw, path: 'LICENSE'},
  {name: 'LICENSE-Noto-Sans-SC.txt', package: sans, path: 'LICENSE_FONT'},
  {name: 'LICENSE-Noto-Sans-Symbols-2.txt', package: symbols, path: 'LICENSE_FONT'},
  {name: 'LICENSE-Noto-Serif-SC.txt', package: serif, path: 'LICENSE_FONT'},
  {name: 'LICENSE-Tinos.txt', package: tinos, path: 'LICENSE_FONT'}
] as const

const require = createRequire(import.meta.url)
// The package has no types; `decompress.js` takes and gives bytes.
const decompress: (font: Uint8Array) => Promise<Uint8Array> = require('wawoff2/decompress')

/** Make `folder` hold exactly these fonts and their licences; what is there already stays. */
export async function makeOpenFonts(folder: string): Promise<void> {
  await mkdir(folder, {recursive: true})
  const names = new Set<string>([...fonts, ...licences].map(({name}) => name))
  for (const name of await readdir(folder)) if (!names.has(name)) await rm(join(folder, name))
  // One after the other: the decoder has one memory for all.
  for (const font of fonts) await makeFont(font, join(folder, font.name))
  for (const {name, ...from} of licences) await copyFile(sourceOf(from), join(folder, name))
}

async function makeFont(font: OpenFont, target: string): Promise<void> {
  if (existsSync(target) && digestOf(await readFile(target)) === font.digest) return
  const source = await readFile(sourceOf(font))
  const made = font.path.endsWith('.woff2') ? Buffer.from(await decompress(source)) : source
  const digest = digestOf(made)
  if (digest !== font.digest) {
    throw new Error(`Unexpected ${font.name} with SHA-256 ${digest}, expected ${font.digest}`)
  }
  await writeFile(target, made)
}

function sourceOf(from: Pick<OpenFont, 'package' | 'path'>): string {
  return join(dirname(require.resolve(`${from.package}/package.json`)), from.path)
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
