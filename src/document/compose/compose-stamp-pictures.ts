/**
 * 签名章: the signer's stamp, with his office beside it.
 *
 * GB/T 9704—2012, 7.3.5.3: it stands in place of the byline and of the seal.
 */

import type {VFile} from 'vfile'
import {type Stretch, tell, type Wording} from '../../base/message.ts'
import {placeOf} from '../block-text.ts'
import type {Metadata} from '../front-matter/metadata.ts'
import {given} from '../given.ts'
import type {StampPicture} from '../model.ts'
import type {Signature} from '../pasted/read-ending.ts'

/** The stamps of the front matter that are pictures. */
export function stampPicturesOf(
  metadata: Metadata | undefined,
  signature: Signature | undefined,
  file: VFile
): readonly StampPicture[] {
  const stamps = metadata?.signatureStamp ?? []
  if (!stamps.some(({picture}) => picture)) return []
  const fault = (wording: Wording, place: Stretch | undefined, actual?: string): void => {
    const clause = 'GB/T 9704—2012, 7.3.5.3'
    tell(file, {ruleId: 'signature-stamp', severity: 'error', wording, place, actual, clause})
  }

  for (const {office, picture, place} of stamps) {
    if (!office) {
      fault(
        {
          zh: '签名章没有职务，应写“职务: ……”，联合行文时写全称',
          en: 'Unexpected signature stamp without an office, expected `office`'
        },
        place
      )
    }
    if (!picture) {
      fault(
        {
          zh: '别的签名章有图片，这一枚没有，应写“图片: ……”',
          en: 'Unexpected signature stamp without `picture` beside others with one, expected `picture`'
        },
        place
      )
    }
  }

  const {seal = [], byline = []} = metadata ?? {}
  if (seal[0]) {
    fault(
      {
        zh: '既有印章又有签名章，应只用其一',
        en: 'Unexpected seal beside a signature stamp, expected one of them'
      },
      seal[0].picture.place
    )
  }
  const [named] = byline
  const typed = signature?.bylines[0]
  const name = named && named.text !== '无' ? named.text : typed?.text
  if (name !== undefined) {
    fault(
      {
        zh: `用签名章时不署发文机关名称“${name}”，机关名称应写在职务里`,
        en: `Unexpected byline \`${name}\` beside a signature stamp, expected the body's name in \`office\``
      },
      named && named.text !== '无' ? named.place : typed && placeOf(typed.node),
      name
    )
  }

  return stamps.flatMap(({office, name: signer, picture}) =>
    office && picture ? [{office: given(office), name: signer?.text, picture}] : []
  )
}
