/** The pictures of a package → files beside the Markdown. */

import {pictureEndings, pictureFormatOf} from '../pictures/index.ts'
import type {WordPackage} from './package/open-package.ts'
import {paragraphsIn, type WordBlock} from './reading/blocks.ts'
import type {Remarks} from './told.ts'

/** A picture to be written beside the Markdown. */
export interface PictureFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Pictures by the names of their parts; those that cannot be shown are told. */
export async function extractPictures(
  pack: WordPackage,
  blocks: readonly WordBlock[],
  stem: string,
  remarks: Remarks
): Promise<ReadonlyMap<string, PictureFile>> {
  const files = new Map<string, PictureFile>()
  const refused = new Set<string>()
  for (const {inlines, paragraph} of paragraphsIn(blocks)) {
    for (const inline of inlines) {
      if (inline.type !== 'picture') continue
      const {part, instead} = inline.picture
      if (files.has(part) || refused.has(part)) continue
      const shown = (await shownPart(pack, part)) ?? (instead && (await shownPart(pack, instead)))
      if (shown) {
        files.set(part, {name: `${stem}-图${files.size + 1}${shown.ending}`, bytes: shown.bytes})
        continue
      }
      refused.add(part)
      const kind = part.split('.').at(-1)?.slice(0, 8) ?? ''
      remarks.tell(
        'picture',
        'warning',
        {
          zh: `${kind} 图片没有写进 Markdown，能用的是 PNG、JPEG、GIF、BMP、TIFF 和 WebP；应在 Word 里另存为图片后补上`,
          en: `a picture (${kind}) is not in the Markdown, expected PNG, JPEG, GIF, BMP, TIFF or WebP: save it as such from Word and put it in`
        },
        paragraph
      )
    }
  }
  return files
}

async function shownPart(pack: WordPackage, part: string) {
  const bytes = await pack.read(part)
  const ending = bytes && endingOf(bytes)
  return bytes && ending !== undefined ? {bytes, ending} : undefined
}

/** What Word has of a drawing is a picture beside it: SVG itself is not taken. */
function endingOf(bytes: Uint8Array): string | undefined {
  const format = pictureFormatOf(bytes)
  return format === undefined || format === 'svg' ? undefined : pictureEndings[format][0]
}
