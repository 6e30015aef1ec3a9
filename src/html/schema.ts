import type {Schema} from 'hast-util-sanitize'
import {elements, parts} from '../base/elements.ts'

/**
 * What may stand in the HTML. A document is untrusted: no scripts, styles, links to
 * fetch, event handlers or ids of the author's pass; pictures only as `data:`.
 */
export const schema: Schema = {
  strip: ['script', 'style', 'template'],
  allowComments: false,
  tagNames: [
    'main',
    'header',
    'footer',
    'section',
    'div',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'p',
    'span',
    'a',
    'strong',
    'em',
    'del',
    'sub',
    'sup',
    'br',
    'wbr',
    'hr',
    'table',
    'caption',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
    'img'
  ],
  attributes: {
    '*': [
      'dataBlankLines',
      'dataBreak',
      'dataStartsPage',
      'dataAnchor',
      'dataColumn',
      'dataColumnShares',
      'dataDirection',
      'dataGivenSize',
      'dataMarkedContinued',
      ['dataElement', ...Object.keys(elements), ...parts],
      'dataLevel',
      'dataLine',
      'dataOrigin',
      'dataWeight',
      'dataNote',
      'dataNumbered',
      'dataPath',
      'dataTarget',
      'dataForm',
      'dataDuplex',
      'dataMirrored',
      'dataOverprint',
      'dataPageNumberDashes',
      'dataPageNumberFace',
      'dataPageNumberPlace',
      'dataRowHeight',
      'dataOrdinal',
      'dataDiameter'
    ],
    a: ['href'],
    th: ['align', 'colSpan', 'rowSpan', ['scope', 'row', 'col', 'rowgroup', 'colgroup']],
    td: ['align', 'colSpan', 'rowSpan'],
    img: ['src', 'alt', 'width', 'height', 'dataGivenWidth']
  },
  protocols: {href: ['http', 'https', 'mailto'], src: ['data']}
}
