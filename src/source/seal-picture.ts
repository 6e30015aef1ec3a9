/**
 * The picture of a seal: of one cut short Chromium would print the half that is there.
 */

import type {Wording} from '../base/message.ts'
import {type PictureReading, readPicture} from './pictures.ts'
import {isWholePicture} from './whole-picture.ts'
import type {EmbeddedPicture} from './word-document.ts'

/** Read the seal at `reference`, as typed in the document at `documentPath`. */
export async function readSealPicture(
  reference: string,
  documentPath: string,
  embedded?: EmbeddedPicture
): Promise<PictureReading> {
  const reading = await readPicture(reference, documentPath, embedded)
  if (reading.state === 'refused') return reading
  const wording = faultOf(reference, reading.dataUrl)
  return wording ? {state: 'refused', wording, answer: reading.answer} : reading
}

function faultOf(reference: string, dataUrl: string): Wording | undefined {
  const [head = '', data = ''] = dataUrl.split(',', 2)
  const bytes = Buffer.from(data, 'base64')
  const type = head.replace(/^data:|;base64$/gu, '')
  if (isWholePicture(type, bytes)) return undefined
  return {
    zh: `图片“${reference}”不完整，应重新复制或导出`,
    en: `Unexpected end of the picture \`${reference}\`, expected a whole one`
  }
}
