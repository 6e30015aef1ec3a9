/** A PDF → what is read aloud of it, and what of it nobody hears. */

import {resolve} from 'node:path'
import type {Language, Wording} from '../base/message.ts'
import {openDocument, type PdfDocument, PdfFault, wordingOfFault} from '../facts/index.ts'
import {readRegular} from '../files/regular.ts'
import {whyUnreadable} from '../source/unreadable.ts'
import {readAloud, type Spoken} from './spoken.ts'
import {spokenLines, wordlessPictures} from './words.ts'

interface Heard {
  readonly lines: readonly string[]
  /** Whether all of it can be heard. */
  readonly isWhole: boolean
}

/** Read the PDF at `path`, seen from the folder `root`. */
export async function readPdf(path: string, root: string, language: Language): Promise<Heard> {
  const refused = (wording: Wording): Heard => ({
    lines: [`${path}  ✘ ${wording[language]}`],
    isWhole: false
  })
  let bytes: Uint8Array
  try {
    bytes = await readRegular(resolve(root, path))
  } catch (error) {
    return refused(whyUnreadable(error))
  }
  try {
    const document = openDocument(bytes, {isSharing: true})
    const reading = readAloud(document)
    const unheard = unheardOf(document, reading).map((wording) => `✘ ${wording[language]}`)
    return {
      lines: [headOf(path, document, language), ...spokenLines(reading, language), ...unheard],
      isWhole: unheard.length === 0
    }
  } catch (error) {
    if (!(error instanceof PdfFault)) throw error
    return refused(wordingOfFault(error))
  }
}

function headOf(path: string, {pageCount, info}: PdfDocument, language: Language): string {
  const none = {zh: '没有', en: 'none'}[language]
  return {
    zh: `${path}  ${pageCount} 页  题名：${info.title ?? none}  语言：${info.language ?? none}`,
    en: `${path}  ${pageCount} pages  title: ${info.title ?? none}  language: ${info.language ?? none}`
  }[language]
}

function unheardOf({info}: PdfDocument, reading: Spoken): Wording[] {
  if (!info.isTagged) {
    return [
      {
        zh: '没有标记，朗读软件只能按画上去的次序猜；应为带标记的 PDF',
        en: 'Unexpected PDF without tags: a screen reader has to guess, expected a tagged PDF'
      }
    ]
  }
  const pictures = wordlessPictures(reading)
  return [
    ...[...reading.unreached].map(
      ([page, count]): Wording => ({
        zh: `第${page}页有 ${count} 个字读不到：标记没有指向它们`,
        en: `${count} characters on page ${page} are not read: no tag leads to them`
      })
    ),
    ...pictures.map(
      ({page}): Wording => ({
        zh: `${page === undefined ? '' : `第${page}页`}有一幅图没有文字说明；应写作“![说明](图片)”`,
        en: `A picture${page === undefined ? '' : ` on page ${page}`} has no words, expected \`![words](picture)\``
      })
    )
  ]
}
