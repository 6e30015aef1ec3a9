/**
 * What the document asks for and we do not print yet: said at its place, and refused. A
 * document printed without its seal or its signatory would be wrong, not merely plain.
 */

import type {VFile} from 'vfile'
import {type Stretch, tell, type Wording} from '../base/message.ts'
import type {OfficialDocument} from './model.ts'

export function refuseNotBuilt(file: VFile, document: OfficialDocument): void {
  const {metadata} = document
  const refuse = (zh: string, en: string, place: Stretch | undefined): void => {
    const wording: Wording = {zh: `还不能排印${zh}`, en: `Unexpected ${en}: not printed yet`}
    tell(file, {ruleId: 'not-built', severity: 'error', wording, place})
  }

  if (metadata?.layout.mirrored) refuse('镜像页边', 'mirrored margins', undefined)
  if (metadata?.layout.overprint) refuse('套印', 'overprinting', undefined)
}
