/** 版头 of a letter (信函). GB/T 9704—2012, 10.1. */

import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Masthead} from '../document/model.ts'
import {optionalElement, separatorElement} from './element.ts'

export function letterMastheadElement(masthead: Masthead): Element {
  const {copyNumber, secrecyLevel, urgency, issuerMark, documentNumber} = masthead
  const marks = [
    ...optionalElement('copy-number', copyNumber),
    ...optionalElement('secrecy-level', secrecyLevel),
    ...optionalElement('urgency', urgency)
  ]
  const line = [
    ...(marks.length > 0 ? [h('div', {'data-element': 'letter-marks'}, marks)] : []),
    ...optionalElement('document-number', documentNumber)
  ]
  return h('header', {'data-element': 'masthead'}, [
    ...optionalElement('issuer-mark', issuerMark),
    separatorElement('letter-rule'),
    ...(line.length > 0 ? [h('div', {'data-element': 'letter-line'}, line)] : [])
  ])
}
