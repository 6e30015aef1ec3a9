/** The project's open fonts in a folder of their own, for makers that look for fonts by fontconfig. */

import {copyFile, mkdir, readdir, readFile, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {fandolDigest} from '../../src/fonts/fandol.ts'
import {cacheFolder} from '../../src/project/cache-folder.ts'
import {fandolSource} from '../fonts/fandol-source.ts'
import type {Face} from './notice.ts'

/** By the names and weights that makers know them by. */
export const families: Readonly<Record<Face, {readonly family: string; readonly weight: number}>> =
  {
    fangsong: {family: 'FandolFang R', weight: 400},
    kai: {family: 'LXGW WenKai', weight: 400},
    hei: {family: 'Noto Sans SC Medium', weight: 400},
    'title-song': {family: 'Noto Serif SC', weight: 700},
    song: {family: 'Noto Serif SC', weight: 400},
    latin: {family: 'Tinos', weight: 400}
  }

/** Put the fonts into `folder`; the path of the fontconfig file that knows only these. */
export async function gatherFonts(folder: string, cff: boolean): Promise<string> {
  const fonts = join(folder, 'fonts')
  await mkdir(fonts, {recursive: true})
  const require = createRequire(import.meta.url)
  const {resolve} = require
  // The package has no types.
  const decompress: (font: Uint8Array) => Promise<Uint8Array> = require('wawoff2/decompress')
  const from = (name: string, path: string) => join(dirname(resolve(`${name}/package.json`)), path)
  const files = [
    from('@expo-google-fonts/noto-sans-sc', '500Medium/NotoSansSC_500Medium.ttf'),
    from('@expo-google-fonts/noto-serif-sc', '700Bold/NotoSerifSC_700Bold.ttf'),
    from('@expo-google-fonts/noto-serif-sc', '400Regular/NotoSerifSC_400Regular.ttf'),
    from('@expo-google-fonts/tinos', '400Regular/Tinos_400Regular.ttf')
  ]
  for (const file of files) await copyFile(file, join(fonts, file.split('/').at(-1) ?? ''))
  const kai = from('@fontsource/lxgw-wenkai', 'files/lxgw-wenkai-latin-500-normal.woff2')
  await writeFile(join(fonts, 'kai.ttf'), await decompress(await readFile(kai)))
  await writeFile(join(fonts, cff ? 'fang.otf' : 'fang.ttf'), await fandol(cff))

  const config = join(folder, 'fonts.conf')
  await writeFile(
    config,
    `<?xml version="1.0"?><fontconfig><dir>${fonts}</dir><cachedir>${join(folder, 'cache')}</cachedir></fontconfig>`
  )
  return config
}

/** FandolFang as it comes, in CFF, or as the project uses it, in TrueType. */
async function fandol(cff: boolean): Promise<Uint8Array> {
  if (cff) {
    const source = await fandolSource()
    if (source) return source
  } else {
    const folder = join(cacheFolder(), 'fonts', 'files')
    const name = (await readdir(folder)).find(
      (each) => each.startsWith(fandolDigest) && each.endsWith('.ttf')
    )
    if (name) return readFile(join(folder, name))
  }
  throw new Error('Expected FandolFang; `node dist/cli.js doctor` fetches it')
}
