/**
 * The folder Chromium's fonts come from: exactly the files in use.
 *
 * Named by FONTCONFIG_FILE it leaves no room for a system font, which might be
 * CFF (Type 3 in the PDF) or simply another one on the next machine.
 */

import {createHash} from 'node:crypto'
import {copyFile, mkdir, symlink, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {settle} from '../files/settle.ts'
import type {FontFace} from './font-set.ts'
import {recipe} from './recipe.ts'
import {type Stamped, stamped, stampOf} from './stamp.ts'

export interface FontFolder {
  readonly folder: string
  readonly fontconfigFile: string
  /** What must not change as long as the folder is to be believed. */
  readonly stamps: readonly Stamped[]
}

export async function fontFolder(
  cache: string,
  faces: readonly FontFace[],
  platform: NodeJS.Platform
): Promise<FontFolder> {
  const files = new Map(faces.map((face) => [face.digest, face]))
  const inOrder = [...files.values()].sort((left, right) => (left.digest < right.digest ? -1 : 1))
  // Two installations may have the same fonts in different places, and either may go.
  const key = createHash('sha256').update(
    JSON.stringify([recipe, platform, inOrder.map(({digest, file}) => [digest, file])])
  )
  const base = join(cache, 'fonts', 'sets', key.digest('hex').slice(0, 32))
  const folder = join(base, 'files')
  const fontconfigFile = join(base, 'fonts.conf')
  await mkdir(folder, {recursive: true, mode: 0o700})

  const places = inOrder.map((face) => ({face, place: join(folder, `${face.digest}.ttf`)}))
  for (const {face, place} of places) {
    if (platform !== 'win32') {
      if (stampOf(place) !== stampOf(face.file)) {
        await settle(place, (temporary) => symlink(face.file, temporary))
      }
    } else if (sizeIn(stampOf(place)) !== sizeIn(stampOf(face.file))) {
      await settle(place, (temporary) => copyFile(face.file, temporary))
    }
  }
  const configuration = fontconfig(folder, join(base, 'fontconfig'))
  await settle(fontconfigFile, (temporary) => writeFile(temporary, configuration))
  return {
    folder,
    fontconfigFile,
    stamps: [fontconfigFile, ...places.map(({place}) => place)].map(stamped)
  }
}

/** Links of the same file have the same stamp; copies have at least its size. */
function sizeIn(stamp: string): string | undefined {
  return stamp.split(' ')[0]
}

/** With a cache of its own, so that fontconfig reads the fonts once only. */
function fontconfig(folder: string, cache: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>${escapeXml(folder)}</dir>
  <cachedir>${escapeXml(cache)}</cachedir>
</fontconfig>
`
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
