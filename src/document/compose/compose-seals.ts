/**
 * 印章: one to each byline.
 *
 * GB/T 9704—2012, 7.3.5.1: a seal presses the name of its body, the last one the date as
 * well; a seal over nothing (空白印章) must not be. Their sizes: 国发〔1999〕25号.
 */

import type {VFile} from 'vfile'
import {tell, type Wording} from '../../base/message.ts'
import {readDiameter} from '../front-matter/diameter.ts'
import type {GivenSeal, Metadata} from '../front-matter/metadata.ts'
import type {Seal} from '../model.ts'
import type {Signing} from './compose-signing.ts'

const clause = 'GB/T 9704—2012, 7.3.5.1'

/** In mm: that of a township's government. 国发〔1999〕25号 */
const usualDiameter = 42
const smallestDiameter = 20
const largestDiameter = 60

/** The seals of the front matter, when each has its name and the last one its date. */
export function sealsOf(
  metadata: Metadata | undefined,
  {bylines, signedOn}: Pick<Signing, 'bylines' | 'signedOn'>,
  file: VFile
): readonly Seal[] {
  const seals = metadata?.seal ?? []
  const [first] = seals
  if (!first) return []
  const fault = (wording: Wording, {picture}: GivenSeal, actual?: string): void => {
    tell(file, {
      ruleId: 'seal',
      severity: 'error',
      wording,
      place: picture.place,
      clause,
      actual
    })
  }

  if (bylines.length === 0) {
    fault(
      {
        zh: '有印章而没有发文机关署名，印章下面应有署名，不得盖空白印章',
        en: 'Unexpected seal without a byline, expected a name under every seal: no blank seals'
      },
      first
    )
  } else if (seals.length !== bylines.length) {
    // The first seal too many, or the last one there is.
    fault(
      {
        zh: `有 ${seals.length} 枚印章、${bylines.length} 个发文机关署名，应为每个署名一枚，按署名的顺序`,
        en: `Unexpected \`${seals.length}\` seals for \`${bylines.length}\` bylines, expected one for each, in their order`
      },
      seals[bylines.length] ?? seals.at(-1) ?? first,
      String(seals.length)
    )
  }
  if (!signedOn) {
    fault(
      {
        zh: '有印章而没有成文日期，印章应压着署名和成文日期',
        en: 'Unexpected seal without a date, expected `signedOn`: the seal presses name and date'
      },
      first
    )
  }
  return seals.map((seal) => ({picture: seal.picture, diameter: diameterOf(seal, file)}))
}

function diameterOf({diameter}: GivenSeal, file: VFile): number {
  if (!diameter) return usualDiameter
  const millimetres = readDiameter(diameter.text) ?? usualDiameter
  if (millimetres < smallestDiameter || millimetres > largestDiameter) {
    tell(file, {
      ruleId: 'seal',
      severity: 'warning',
      wording: {
        zh: `印章直径 ${millimetres} mm，按国发〔1999〕25号应为：国务院 60 mm，省（部）级 50 mm，市、县级 45 mm，乡镇 42 mm，内设机构、企业事业单位不超过 45 mm`,
        en: `Unexpected diameter \`${millimetres}\` mm, expected by 国发〔1999〕25号: State Council 60 mm, provinces and ministries 50 mm, cities and counties 45 mm, townships 42 mm, internal units, enterprises and institutions at most 45 mm`
      },
      place: diameter.place,
      actual: diameter.text,
      expected: ['60', '50', '45', '42']
    })
  }
  return millimetres
}
