/** 签名章: office and name, one signer to a row. GB/T 9704—2012, 7.3.5.3. */

import type {Element} from 'hast'
import {h} from 'hastscript'
import type {SignatureStamp} from '../document/model.ts'
import {fieldElement} from './element.ts'
import {nameElement} from './name.ts'

/** Without a picture the name stands in the stamp's place. */
export function signatureStampElements(stamps: readonly SignatureStamp[]): Element[] {
  if (stamps.length === 0) return []
  const cells = stamps.flatMap(({office, name}) => [
    fieldElement('office', office),
    ...(name ? [nameElement('stamp-name', name)] : [])
  ])
  return [h('section', {'data-element': 'signature-stamps'}, cells)]
}
