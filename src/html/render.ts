/**
 * Official document → one self-contained, semantic page of HTML.
 *
 * No length, colour or font: those are in `styles/`. Every element is named by
 * `data-element`, the glossary's name in kebab case, and knows its line in the
 * source by `data-line`.
 */

import type {Root} from 'hast'
import {h} from 'hastscript'
import rehypeSanitize from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import type {OfficialDocument} from '../document/model.ts'
import type {PicturesByPath} from './body.ts'
import {colophonElement} from './colophon.ts'
import {type FormulasByKey, showFormulas} from './formulas.ts'
import {type Contents, mainElements} from './main.ts'
import {bodiesNamed} from './mark-breaks.ts'
import {mastheadElement} from './masthead.ts'
import {schema} from './schema.ts'
import {documentTitle} from './title-text.ts'

const sanitizer = unified().use(rehypeSanitize, schema).freeze()
const stringifier = unified().use(rehypeStringify).freeze()

export interface RenderedDocument {
  /** A whole HTML page, UTF-8. */
  readonly html: string
  /** The same as a tree: what the completeness gate reads. */
  readonly tree: Root
}

function contentsOf({metadata, masthead}: OfficialDocument): Contents {
  if (!metadata?.contents) return 'none'
  return masthead ? 'before-attachments' : 'below-title'
}

export function render(
  document: OfficialDocument,
  pictures: PicturesByPath = new Map(),
  formulas: FormulasByKey = new Map()
): RenderedDocument {
  const {form, direction, layout, masthead, main, colophon} = document
  const options = {
    'data-form': form,
    'data-duplex': String(layout.duplex),
    ...(layout.mirrored && {'data-mirrored': 'true'}),
    ...(layout.overprint && {'data-overprint': 'true'}),
    ...(layout.pageNumber.place !== 'outer' && {'data-page-number-place': layout.pageNumber.place}),
    ...(layout.pageNumber.face !== 'song' && {'data-page-number-face': layout.pageNumber.face}),
    ...(!layout.pageNumber.dashes && {'data-page-number-dashes': 'false'})
  }
  const content = h('main', options, [
    ...(masthead ? [mastheadElement(masthead, form, direction)] : []),
    ...mainElements(main, pictures, bodiesNamed(document), contentsOf(document)),
    ...(colophon ? [colophonElement(colophon, form)] : [])
  ])
  const safe = sanitizer.runSync({type: 'root', children: [content]})
  const tree: Root = {
    type: 'root',
    children: [
      {type: 'doctype'},
      h('html', {lang: document.language}, [
        h('head', [
          h('meta', {charset: 'utf-8'}),
          h('title', documentTitle(document)),
          ...document.issuers.map((issuer) => h('meta', {name: 'author', content: issuer})),
          h('meta', {name: 'generator', content: 'Hongtou'})
        ]),
        h('body', safe.children)
      ])
    ]
  }
  if (formulas.size > 0) showFormulas(tree, formulas)
  return {html: stringifier.stringify(tree), tree}
}
