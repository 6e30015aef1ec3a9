/** 版头. GB/T 9704—2012, 7.2. */

import type {Element} from 'hast'
import {h} from 'hastscript'
import {type Form, forms} from '../base/forms.ts'
import type {Direction, Masthead} from '../document/model.ts'
import {optionalElement, separatorElement} from './element.ts'
import {jointMarkElement} from './joint-mark.ts'
import {letterMastheadElement} from './letter-masthead.ts'
import {signedNumberElement} from './signatories.ts'

export function mastheadElement(masthead: Masthead, form: Form, direction: Direction): Element {
  if (form === 'letter') return letterMastheadElement(masthead)
  const isSigned = direction === 'upward' || masthead.signatories.length > 0
  const hasNumber = masthead.documentNumber !== undefined || masthead.signatories.length > 0
  return h('header', {'data-element': 'masthead'}, [
    // 7.2.3: from top to bottom in this order.
    ...optionalElement('copy-number', masthead.copyNumber),
    ...optionalElement('secrecy-level', masthead.secrecyLevel),
    ...optionalElement('urgency', masthead.urgency),
    ...optionalElement('issuer-mark', masthead.issuerMark),
    ...jointMarkElement(masthead),
    ...(isSigned && hasNumber
      ? [signedNumberElement(masthead)]
      : optionalElement('document-number', masthead.documentNumber)),
    // 10.2: an order has none; nor has a document without a red head (白头).
    ...(forms[form].hasMastheadSeparator ? [separatorElement('masthead-separator')] : [])
  ])
}
