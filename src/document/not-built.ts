/**
 * What the document asks for and we do not print yet: said at its place, and refused. A
 * document printed without its seal or its signatory would be wrong, not merely plain.
 */

import type {VFile} from 'vfile'
import {type Stretch, tell, type Wording} from '../base/message.ts'
import type {Metadata} from './metadata.ts'
import type {OfficialDocument} from './model.ts'

const forms = {letter: '信函', order: '命令', minutes: '纪要'} as const

export function refuseNotBuilt(file: VFile, document: OfficialDocument): void {
  const {form, issuers, metadata} = document
  const refuse = (zh: string, en: string, place: Stretch | undefined): void => {
    const wording: Wording = {zh: `还不能排印${zh}`, en: `Unexpected ${en}: not printed yet`}
    tell(file, {ruleId: 'not-built', severity: 'error', wording, place})
  }

  if (form !== 'general' && form !== 'plain')
    refuse(`${forms[form]}格式`, `form \`${form}\``, undefined)
  if (issuers.length > 1) refuse('联合行文', 'joint issue', metadata?.issuer?.[1]?.place)
  for (const [name, zh, en] of fields) {
    const given = metadata?.[name]
    const [first] = Array.isArray(given) ? given : [given]
    if (first) refuse(zh, en, first.place)
  }
  if (metadata?.signatureStamp) refuse('签名章', 'signature stamp', undefined)
  if (metadata?.layout.mirrored) refuse('镜像页边', 'mirrored margins', undefined)
  if (metadata?.layout.overprint) refuse('套印', 'overprinting', undefined)
}

type Name = keyof Pick<
  Metadata,
  'signatories' | 'seal' | 'subtitleNote' | 'attendees' | 'absentees' | 'observers'
>

const fields: ReadonlyArray<readonly [Name, zh: string, en: string]> = [
  ['signatories', '签发人', 'signatory'],
  ['seal', '印章', 'seal'],
  ['subtitleNote', '题注', 'note under the title'],
  ['attendees', '出席名单', 'list of attendees'],
  ['absentees', '请假名单', 'list of absentees'],
  ['observers', '列席名单', 'list of observers']
]
