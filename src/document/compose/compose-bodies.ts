/** 正文 of the document and of its attachments, with the footnotes numbered through all of them. */

import type {FootnoteDefinition, RootContent} from 'mdast'
import type {VFile} from 'vfile'
import type {Metadata} from '../front-matter/metadata.ts'
import type {Attachment, Main} from '../model.ts'
import {numberFootnotes, takeFootnotes} from './compose-footnotes.ts'
import {readBody} from './read-body.ts'

interface BodySources {
  readonly text: readonly RootContent[]
  /** Of the document's own file. */
  readonly definitions: readonly FootnoteDefinition[]
  /** Their footnotes are among their blocks still. */
  readonly attachments: readonly Attachment[]
  /** What attachments were read from, by path. */
  readonly files: ReadonlyMap<string, VFile>
}

type Bodies = Pick<Main, 'body' | 'attachments' | 'footnotes'>

/** Compose the text of `file`, and number the notes that it and the attachments call. */
export function composeBodies(
  {text, definitions, attachments, files}: BodySources,
  metadata: Metadata | undefined,
  file: VFile
): Bodies {
  const body = readBody(text, metadata, file)
  const parted = attachments.map((attachment) => {
    const {rest, definitions: own} = takeFootnotes(attachment.body)
    return {attachment: {...attachment, body: rest}, own}
  })
  const footnotes = numberFootnotes([
    {body, definitions, file, path: undefined},
    ...parted.map(({attachment: {body, path}, own}) => {
      const of = path === undefined ? undefined : files.get(path)
      return of
        ? {body, definitions: own, file: of, path}
        : {body, definitions, file, path: undefined}
    })
  ])
  return {body, attachments: parted.map(({attachment}) => attachment), footnotes}
}
