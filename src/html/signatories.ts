/** 发文字号 and 签发人 of an upward document, on one line. GB/T 9704—2012, 7.2.5 and 7.2.6. */

import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Field, Masthead} from '../document/model.ts'
import {optionalElement} from './element.ts'
import {nameElement} from './name.ts'

/** The number at the left, level with the last of the names at the right. */
export function signedNumberElement({documentNumber, signatories}: Masthead): Element {
  return h('div', {'data-element': 'signed-number'}, [
    ...optionalElement('document-number', documentNumber),
    ...(signatories.length > 0 ? [signatoriesElement(signatories)] : [])
  ])
}

/** The names stand apart from the label: further rows begin under the first name. */
function signatoriesElement(names: readonly Field[]): Element {
  return h('div', {'data-element': 'signatories'}, [
    h('p', {'data-element': 'signatories-label', 'data-origin': 'derived'}, '签发人：'),
    h(
      'div',
      {'data-element': 'signatory-names'},
      names.map((name) => nameElement('signatory', name))
    )
  ])
}
