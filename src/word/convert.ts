/** A document of Word's or WPS' → Markdown and pictures. The steps, in order. */

import {openPackage} from './package/open-package.ts'
import {extractPictures, type PictureFile} from './pictures.ts'
import {differenceOfText, differencesOfFields, type TextDifference} from './proof.ts'
import type {RevisionChoice} from './reading/context.ts'
import {readWordDocument} from './reading/read-document.ts'
import {recogniseDocument} from './recognise/recognise.ts'
import {tellTables} from './tell-tables.ts'
import type {Remarks, WordRemark} from './told.ts'
import {joinPieces, writePieces} from './writing/write-markdown.ts'

export interface WordConversion {
  readonly markdown: string
  /** By the addresses that the Markdown has for them. */
  readonly pictures: ReadonlyMap<string, PictureFile>
  /** What could not be carried is a warning or an error; what was decided, an advice. */
  readonly remarks: readonly WordRemark[]
}

/**
 * Convert the DOCX in `bytes`; `stem` begins the names of its pictures.
 *
 * @throws WordFault for what is no DOCX, damaged, or asks for too much.
 */
export async function convertWord(
  bytes: Uint8Array,
  {stem, changes}: {readonly stem: string; readonly changes: RevisionChoice}
): Promise<WordConversion> {
  const pack = await openPackage(bytes)
  const {blocks, notes, hasContents, remarks, source: made} = await readWordDocument(pack, changes)
  const files = await extractPictures(pack, blocks, stem, remarks)
  const recognised = recogniseDocument(blocks, made?.settings)
  tellTables(recognised.parts, remarks)
  const source = {
    recognised,
    notes,
    hasContents,
    pictureAddress: (part: string) => {
      const file = files.get(part)
      return file && addressOf(file)
    }
  }

  let pieces = writePieces(source, 'needed')
  let difference = differenceOfText(pieces)
  if (difference) {
    pieces = writePieces(source, 'every')
    difference = differenceOfText(pieces)
  }
  for (const each of [...(difference ? [difference] : []), ...differencesOfFields(recognised)]) {
    tellDifference(each, remarks)
  }
  if (hasContents) tellContents(remarks)
  const pictures = new Map<string, PictureFile>(
    // The front matter has their names as they are.
    [...files.values()].flatMap((file): [string, PictureFile][] => [
      [addressOf(file), file],
      [file.name, file]
    ])
  )
  return {markdown: joinPieces(pieces), pictures, remarks: remarks.all()}
}

function tellDifference({paragraph, missing, surplus}: TextDifference, remarks: Remarks): void {
  const zh = [
    ...(missing === '' ? [] : [`少了“${missing.slice(0, 60)}”`]),
    ...(surplus === '' ? [] : [`多了“${surplus.slice(0, 60)}”`])
  ]
  const en = [
    ...(missing === '' ? [] : [`lacks \`${missing.slice(0, 60)}\``]),
    ...(surplus === '' ? [] : [`has \`${surplus.slice(0, 60)}\` besides`])
  ]
  remarks.tell(
    'lost',
    'error',
    {
      zh: `Markdown 和 Word 文档的文字不一致，从这里起${zh.join('，')}；请对照改正`,
      en: `the text of the Markdown is not that of the document: from here on it ${en.join(' and ')}; compare and mend it`
    },
    paragraph
  )
}

function tellContents(remarks: Remarks): void {
  remarks.tell('contents', 'info', {
    zh: '目录没有照抄，写作“目录: true”，排印时重新生成',
    en: 'the table of contents was not copied: `目录: true` makes it anew'
  })
}

/** A name as a destination of Markdown: hanzi stand as they are. */
function addressOf({name}: PictureFile): string {
  return name.replace(/[\s()<>%\\"'[\]]/gu, (char) =>
    encodeURIComponent(char).replace(/[()']/gu, hex)
  )
}

function hex(char: string): string {
  return `%${(char.codePointAt(0) ?? 0).toString(16)}`
}
