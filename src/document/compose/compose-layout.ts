/** 版式, and what the house has agreed on, as far as they agree with each other and the document. */

import type {VFile} from 'vfile'
import type {HouseProfile} from '../../base/house-profile.ts'
import {type Stretch, tell, type Wording} from '../../base/message.ts'
import type {Metadata} from '../front-matter/metadata.ts'
import type {Layout, Masthead} from '../model.ts'

export function layoutOf(
  metadata: Metadata | undefined,
  masthead: Masthead | undefined,
  house: HouseProfile,
  file: VFile
): Layout {
  const given = metadata?.layout
  const places = given?.places ?? {}
  const duplex = given?.duplex ?? house.layout.duplex ?? true
  const mirrored = given?.mirrored ?? (duplex && house.layout.mirrored) ?? false
  const overprint = given?.overprint ?? house.layout.overprint ?? false
  const warn = (wording: Wording, place: Stretch | undefined, clause?: string): void => {
    tell(file, {ruleId: 'layout', severity: 'warning', wording, place, clause})
  }

  // One side: every page is a recto, its fold at the left.
  if (mirrored && !duplex) {
    warn(
      {
        zh: '单面印刷时每页订口都在左侧，“镜像”不起作用；应去掉“镜像”，或改为双面',
        en: 'Unexpected `mirrored` on single-sided pages, whose fold is always at the left; expected no `mirrored`, or `duplex: true`'
      },
      places.mirrored,
      'GB/T 9704—2012, 5.2.1'
    )
  }
  const hasMark = masthead?.issuerMark !== undefined || masthead?.issuerNames !== undefined
  if (given?.overprint && !hasMark) {
    warn(
      {
        zh: '这份公文没有发文机关标志，没有预印的部分，“套印”不起作用；应去掉“套印”，或改用有版头的格式',
        en: 'Unexpected `overprint` of a document without issuer mark, of which nothing is pre-printed; expected no `overprint`, or a form with a masthead'
      },
      places.overprint
    )
  }
  return {
    duplex,
    mirrored: mirrored && duplex,
    overprint: overprint && hasMark,
    pageNumber: house.pageNumber
  }
}
