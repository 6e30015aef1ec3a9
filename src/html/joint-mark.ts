/** 发文机关标志 of a joint issue: the agencies' rows and, beside them, 文件. GB/T 9704—2012, 7.2.4. */

import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Masthead} from '../document/model.ts'
import {fieldElement, optionalElement} from './element.ts'

export function jointMarkElement({
  issuerNames = [],
  issuerMarkEnding
}: Pick<Masthead, 'issuerNames' | 'issuerMarkEnding'>): Element[] {
  if (issuerNames.length === 0) return []
  return [
    h('div', {'data-element': 'joint-mark'}, [
      h(
        'div',
        {'data-element': 'issuer-names'},
        issuerNames.map((name) => fieldElement('issuer-name', name))
      ),
      ...optionalElement('issuer-mark-ending', issuerMarkEnding)
    ])
  ]
}
