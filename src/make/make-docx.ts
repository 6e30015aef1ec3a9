/** A DOCX of a document that was laid out, for those who go on with it in Word. */

import {basename} from 'node:path'
import type {Root} from 'hast'
import {tell} from '../base/message.ts'
import {shorten} from '../base/shorten.ts'
import type {OfficialDocument} from '../document/model.ts'
import {allNamed, type DocxSetting, writeDocx} from '../docx/index.ts'
import {descriptionOf} from './describe-document.ts'
import type {Printed} from './pipeline.ts'

const longestTold = 40

/** What the front matter gives and no page shows, for who reads the DOCX back. */
function settingsOf({metadata, issuers, layout}: OfficialDocument): readonly DocxSetting[] {
  const {kind, direction, issuer} = metadata ?? {}
  return [
    ...(issuer ? issuers.map((name): DocxSetting => ['issuer', name]) : []),
    ...(kind ? [['kind', kind.text] as const] : []),
    ...(direction ? [['direction', direction] as const] : []),
    ...(layout.duplex ? [] : [['duplex', 'false'] as const]),
    ...(layout.mirrored ? [['mirrored', 'true'] as const] : []),
    ...(layout.overprint ? [['overprint', 'true'] as const] : [])
  ]
}

/**
 * Make the DOCX of `printed`, or of its copy with this 份号; undefined where there are no
 * pages, or where text would be lost, which is told on its file.
 */
export function makeDocx(printed: Printed, number?: string): Uint8Array | undefined {
  const {file, tree, layout, document, pdf} = printed
  if (!tree || !document || !pdf || !layout) return undefined
  const {bytes, difference} = writeDocx({
    tree: number === undefined ? tree : withNumber(tree, number),
    layout,
    description: descriptionOf(document),
    source: {
      digest: file.data.digest ?? '',
      name: basename(file.path),
      settings: settingsOf(document)
    }
  })
  if (!difference) return bytes
  const [missing, surplus] = [difference.missing, difference.surplus].map((text) =>
    shorten(text, longestTold)
  )
  tell(file, {
    ruleId: 'docx',
    severity: 'error',
    wording: {
      zh: `DOCX 的文字与公文不一致：少了“${missing}”，多了“${surplus}”；没有写出`,
      en: `Unexpected text of the DOCX: \`${missing}\` is missing, \`${surplus}\` is added; it was not written`
    },
    actual: surplus ?? '',
    expected: [missing ?? '']
  })
  return undefined
}

/** The same page with another 份号 than the one that was laid out: it is as wide. 7.2.1. */
function withNumber(tree: Root, number: string): Root {
  const copy = structuredClone(tree)
  for (const element of allNamed(copy, 'copy-number')) {
    element.children = [{type: 'text', value: number}]
  }
  return copy
}
