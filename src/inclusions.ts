/** The files a document names: attachments of their own, and pictures. */

import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {tell} from './base/message.ts'
import type {Metadata} from './document/metadata.ts'
import type {OfficialDocument} from './document/model.ts'
import {findBeside} from './source/beside.ts'
import {readPicture} from './source/pictures.ts'
import {readSource} from './source/read.ts'
import {readSealPicture} from './source/seal-picture.ts'

/** 附件 given by `文件`, by the path as typed; what cannot be read is told at its place. */
export async function readAttachments(
  file: VFile,
  metadata: Metadata | undefined
): Promise<ReadonlyMap<string, VFile>> {
  const files = new Map<string, VFile>()
  for (const {path} of metadata?.attachments ?? []) {
    if (path === undefined || files.has(path.text)) continue
    const found = await findBeside(path.text, file.path)
    if (found.state === 'refused') {
      const {wording} = found
      tell(file, {ruleId: 'attachments', severity: 'error', wording, place: path.place})
    } else {
      files.set(path.text, await readSource(found.path))
    }
  }
  return files
}

/** The pictures of a document as `data:` addresses, by the address as typed. */
export async function readPictures(
  file: VFile,
  document: OfficialDocument
): Promise<ReadonlyMap<string, string>> {
  const pictures = new Map<string, string>()
  const {body, attachments} = document.main
  const parts = [{body, path: undefined}, ...attachments]

  for (const {body: children, path} of parts) {
    const images: {readonly url: string; readonly line: number; readonly column: number}[] = []
    visit({type: 'root', children: [...children]}, 'image', ({url, position}) => {
      images.push({url, line: position?.start.line ?? 1, column: position?.start.column ?? 1})
    })
    for (const {url, line, column} of images) {
      if (pictures.has(url)) continue
      const picture = await readPicture(url, file.path)
      if (picture.state === 'read') {
        pictures.set(url, picture.dataUrl)
      } else {
        const place = path === undefined ? {line, column} : undefined
        const {wording} = picture
        tell(file, {ruleId: 'pictures', severity: 'error', wording, place, actual: url})
      }
    }
  }
  const {seals, stamps} = document.main
  for (const {picture} of [...seals, ...stamps]) {
    const read = await readSealPicture(picture.text, file.path)
    if (read.state === 'read') {
      pictures.set(picture.text, read.dataUrl)
    } else {
      const {wording} = read
      const {text: actual, place} = picture
      const ruleId = seals.length > 0 ? 'seal' : 'signature-stamp'
      tell(file, {ruleId, severity: 'error', wording, place, actual})
    }
  }
  return pictures
}
