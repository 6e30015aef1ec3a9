/** What is wrong below a front matter that cannot be read: told in the same run. */

import {VFile} from 'vfile'
import type {HouseProfile} from '../base/house-profile.ts'
import {checkFormulas} from '../document/check/check-formulas.ts'
import {composeFaulty} from '../document/compose/compose.ts'
import {readPictures} from './inclusions.ts'

/** Of these the front matter decides nothing. */
const ofBody: ReadonlySet<string | undefined> = new Set([
  'formula',
  'html',
  'length',
  'merged-cells',
  'nesting',
  'pictures',
  'table-width'
])

/** Tell on `file` what is wrong with its body, whatever its front matter would say of it. */
export async function tellBodyFaults(file: VFile, house: HouseProfile | undefined): Promise<void> {
  const body = new VFile({path: file.path, value: String(file), data: {...file.data}})
  const document = composeFaulty(body, undefined, new Map(), house)
  if (document) {
    checkFormulas(body, document)
    await readPictures(body, new Map(), document)
  }
  if (body.data.rounds) file.data.rounds = body.data.rounds
  for (const message of body.messages) {
    if (message.fatal && ofBody.has(message.ruleId)) file.messages.push(message)
  }
}
