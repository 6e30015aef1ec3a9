/** 版记. GB/T 9704—2012, 7.4. */

import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Form} from '../base/forms.ts'
import type {Colophon, Field} from '../document/model.ts'
import {fieldElement, generated, separatorElement, sourceAttributes} from './element.ts'

/**
 * The colophon with its separators (版记中的分隔线): the first and the last thick,
 * the one above 印发机关 thin. GB/T 9704—2012, 7.4.1.
 */
export function colophonElement(colophon: Colophon, form: Form): Element {
  const {copyRecipients, printingOffice, printedOn} = colophon
  // 10.1: a letter's has copies only, and no separators.
  if (form === 'letter') {
    const copies = copyRecipients ? [copyRecipientsElement(copyRecipients)] : []
    return h('footer', {'data-element': 'colophon'}, copies)
  }
  const imprint = printingOffice ?? printedOn

  return h('footer', {'data-element': 'colophon'}, [
    separatorElement('colophon-separator', 'thick'),
    ...(copyRecipients ? [copyRecipientsElement(copyRecipients)] : []),
    ...(copyRecipients && imprint ? [separatorElement('colophon-separator', 'thin')] : []),
    ...(imprint
      ? [
          h('div', {'data-element': 'imprint'}, [
            ...(printingOffice ? [fieldElement('printing-office', printingOffice)] : []),
            ...(printedOn ? [fieldElement('printed-on', printedOn)] : [])
          ])
        ]
      : []),
    separatorElement('colophon-separator', 'thick')
  ])
}

/** 7.4.2: the label, unless the author typed it. */
function copyRecipientsElement(field: Field): Element {
  const label = /^\s*(?:抄送|[分印]送[：:])/u.test(field.text) ? [] : [generated('抄送：')]
  const attributes = {'data-element': 'copy-recipients', ...sourceAttributes(field)}
  return h('p', attributes, [...label, field.text])
}
