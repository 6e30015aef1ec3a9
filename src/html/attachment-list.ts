/** 附件说明. GB/T 9704—2012, 7.3.4. */

import type {Element} from 'hast'
import {h} from 'hastscript'
import type {AttachmentEntry} from '../document/model.ts'
import {sourceAttributes} from './element.ts'

/** The list of a document, or of one that is issued with it; nothing for no entries. */
export function attachmentListElement(entries: readonly AttachmentEntry[]): Element[] {
  if (entries.length === 0) return []
  const items = entries.map(({ordinal, name}, index) =>
    h('p', {'data-element': 'attachment-entry', ...sourceAttributes(name)}, [
      ...(index === 0
        ? [h('span', {'data-element': 'attachment-list-label', 'data-origin': 'derived'}, '附件：')]
        : []),
      ...(ordinal === undefined
        ? []
        : [
            h(
              'span',
              {'data-element': 'attachment-ordinal', 'data-origin': 'derived'},
              `${ordinal}.`
            )
          ]),
      name.text
    ])
  )
  const numbered = entries.length > 1 ? 'true' : 'false'
  return [h('section', {'data-element': 'attachment-list', 'data-numbered': numbered}, items)]
}
