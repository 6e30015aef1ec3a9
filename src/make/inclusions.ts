/** The files a document names: attachments of their own, and pictures. */

import type {Image, RootContent} from 'mdast'
import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {type Finding, isUnprintable, tell, type Wording} from '../base/message.ts'
import type {Given, Metadata} from '../document/front-matter/metadata.ts'
import type {OfficialDocument} from '../document/model.ts'
import type {PicturesByPath} from '../html/body.ts'
import {findBeside} from '../source/beside.ts'
import {type Input, noteRound, refusalOf} from '../source/inputs.ts'
import {readPicture} from '../source/pictures.ts'
import {readSource} from '../source/read.ts'

/** 附件 given by `文件`, by the path as typed; what cannot be read is told at its place. */
export async function readAttachmentFiles(
  file: VFile,
  metadata: Metadata | undefined
): Promise<ReadonlyMap<string, VFile>> {
  const files = new Map<string, VFile>()
  const inputs: Input[] = []
  for (const {path} of metadata?.attachments ?? []) {
    if (path === undefined || files.has(path.text)) continue
    const found = await findBeside(path.text, file.path)
    if (found.state === 'refused') {
      const {wording} = found
      inputs.push({reference: path.text, answer: refusalOf(wording)})
      tell(file, {ruleId: 'attachments', severity: 'error', wording, place: path.place})
    } else {
      const part = await readSource(found.path)
      files.set(path.text, part)
      const {digest} = part.data
      part.data.reference = path.text
      if (digest === undefined) file.data.isPassing = true
      inputs.push({reference: path.text, answer: digest ?? ''})
      if (isUnprintable(part)) reportUnreadable(file, path)
    }
  }
  noteRound(file, inputs)
  return files
}

/** What is wrong with it is told on the attachment. */
function reportUnreadable(file: VFile, {text, place}: Given): void {
  tell(file, {
    ruleId: 'attachments',
    severity: 'error',
    wording: {
      zh: `附件文件“${text}”读不出来，改正后才能印`,
      en: `Unexpected unreadable file \`${text}\` of an attachment, expected one that can be printed`
    },
    place,
    actual: text
  })
}

/**
 * The pictures of a document as `data:` addresses, by file and by the address as typed.
 *
 * Those of an attachment stand beside the attachment's own file, and faults are told there.
 */
export async function readPictures(
  file: VFile,
  attachments: ReadonlyMap<string, VFile>,
  {main}: OfficialDocument
): Promise<PicturesByPath> {
  const all = new Map<string, Map<string, string>>()
  const inputs: Input[] = []
  const parts = [{body: main.body, path: undefined}, ...main.attachments]

  for (const {body, path = ''} of parts) {
    const holder = attachments.get(path) ?? file
    const pictures = all.get(path) ?? new Map<string, string>()
    all.set(path, pictures)
    for (const {url, position} of imagesIn(body)) {
      if (pictures.has(url)) continue
      const embedded = holder.data.embedded?.get(url)
      const picture = await readPicture(url, holder.path, embedded)
      const within = attachments.has(path) ? {within: path} : {}
      // What is in the document is told by its own digest.
      if (!embedded) inputs.push({reference: url, ...within, answer: picture.answer})
      if (picture.state === 'read') {
        pictures.set(url, picture.dataUrl)
        tellRemark(holder, picture.remark, 'pictures', url, position?.start)
      } else {
        const {wording} = picture
        const place = position?.start
        tell(holder, {ruleId: 'pictures', severity: 'error', wording, place, actual: url})
      }
    }
  }
  await readSeals(file, main, all, inputs)
  noteRound(file, inputs)
  return all
}

/** The seals and stamps stand beside the document, whose front matter names them. */
async function readSeals(
  file: VFile,
  {seals, stampPictures}: OfficialDocument['main'],
  all: Map<string, Map<string, string>>,
  inputs: Input[]
): Promise<void> {
  const pictures = all.get('') ?? new Map<string, string>()
  all.set('', pictures)
  for (const {picture} of [...seals, ...stampPictures]) {
    const embedded = file.data.embedded?.get(picture.text)
    const read = await readPicture(picture.text, file.path, embedded)
    if (!embedded) inputs.push({reference: picture.text, answer: read.answer})
    const ruleId = seals.length > 0 ? 'seal' : 'signature-stamp'
    const {text: actual, place} = picture
    if (read.state === 'read') {
      pictures.set(actual, read.dataUrl)
      tellRemark(file, read.remark, ruleId, actual, place)
    } else {
      const {wording} = read
      tell(file, {ruleId, severity: 'error', wording, place, actual})
    }
  }
}

/** Not all of the picture is printed. */
function tellRemark(
  file: VFile,
  wording: Wording | undefined,
  ruleId: string,
  actual: string,
  place: Finding['place']
): void {
  if (wording) tell(file, {ruleId, severity: 'warning', wording, place, actual})
}

function imagesIn(children: readonly RootContent[]): Image[] {
  const images: Image[] = []
  visit({type: 'root', children: [...children]}, 'image', (image: Image) => {
    images.push(image)
  })
  return images
}
