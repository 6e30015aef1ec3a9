/**
 * Whether a PDF may say that it can be read aloud: the conditions of ISO 14289-1 (PDF/UA-1) that
 * its tags can fail, looked at in the very document, just before it makes the claim. A claim that
 * is not true is worse than none.
 *
 * That nothing is painted outside the tags and the artifacts `rewrite.ts` sees to.
 */

import type {PDFDict, PDFDocument, PDFObject, PDFRef} from '@cantoo/pdf-lib'
import {asDict, dictAt, nameAt, refAt, textAt} from '../pdf-syntax/index.ts'
import {contentFaults, type HeldContent} from './access-content.ts'
import {attributesOf} from './cell-ids.ts'
import {annotations} from './links.ts'
import type {TaggedStream} from './page-contents.ts'
import {kidsOf, structElementOf} from './structure-kids.ts'

/** `wordless`: a picture or a formula without words, which only the author can mend. */
export type AccessFault =
  | {readonly kind: 'wordless'; readonly page: number | undefined}
  | {readonly kind: 'tags'; readonly what: string}

/** ISO 32000-1, 14.8.4. */
const standardRoles: ReadonlySet<string> = new Set(
  `Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5
  H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link
  Annot Ruby RB RT RP Warichu WT WP Figure Formula Form`.split(/\s+/u)
)

/** In what these have to stand. 14.8.4.3.3 and 14.8.4.3.4. */
const parents: Readonly<Record<string, RegExp>> = {
  LI: /^L$/u,
  LBody: /^LI$/u,
  TR: /^(?:Table|THead|TBody|TFoot)$/u,
  TH: /^TR$/u,
  TD: /^TR$/u
}

/** What keeps `document`, whose contents have these marks, from the claim; nothing, usually. */
export function accessFaults(
  document: PDFDocument,
  streams: readonly TaggedStream[]
): readonly AccessFault[] {
  const root = dictAt(document.catalog, 'StructTreeRoot')
  if (!root) return [{kind: 'tags', what: 'no tags'}]
  const walk = new TagWalk(document, root)
  walk.visitKids(root, '', undefined)
  const content = contentFaults(document, walk.contents, streams)
  return [...walk.faults, ...[...content, ...walk.annotationFaults()].map(asTagFault)]
}

function asTagFault(what: string): AccessFault {
  return {kind: 'tags', what}
}

class TagWalk {
  readonly faults: AccessFault[] = []
  /** What the elements hold besides elements: marked content as found, and the page they name. */
  readonly contents: HeldContent[] = []
  readonly #document: PDFDocument
  readonly #roles: PDFDict | undefined
  readonly #pageNumbers: ReadonlyMap<unknown, number>
  /** By annotation, the role of the element that refers to it. */
  readonly #annotations = new Map<unknown, string>()
  #level = 0

  constructor(document: PDFDocument, root: PDFDict) {
    this.#document = document
    this.#roles = dictAt(root, 'RoleMap')
    this.#pageNumbers = new Map(document.getPages().map(({ref}, index) => [ref, index + 1]))
  }

  visitKids(element: PDFDict, role: string, page: PDFRef | undefined): void {
    const {context} = this.#document
    for (const kid of kidsOf(element, context)) {
      const child = structElementOf(kid, context)
      if (child) this.#visit(child, role, page)
      else this.#take(kid, role, page)
    }
  }

  #visit(element: PDFDict, outer: string, outerPage: PDFRef | undefined): void {
    const name = nameAt(element, 'S') ?? ''
    const role = nameAt(this.#roles, name) ?? name
    const page = refAt(element, 'Pg') ?? outerPage
    if (!standardRoles.has(role)) this.#tell(`${name} is no role`)
    if (parents[role]?.test(outer) === false) this.#tell(`${role} in ${outer}`)
    const level = Number(/^H([1-6])$/u.exec(role)?.[1] ?? 0)
    if (level > this.#level + 1) this.#tell(`${role} after H${this.#level}`)
    if (level > 0) this.#level = level
    if ((role === 'Figure' || role === 'Formula') && !hasWords(element)) {
      const at = page ?? this.#firstPageIn(element)
      this.faults.push({kind: 'wordless', page: this.#pageNumbers.get(at)})
    }
    if (role === 'TH' && !attributesOf(element).some((each) => nameAt(each, 'Scope'))) {
      this.#tell('TH without scope')
    }
    if (role === 'Note' && !textAt(element, 'ID')) this.#tell('Note without ID')
    this.visitKids(element, role, page)
  }

  #take(kid: PDFObject, role: string, page: PDFRef | undefined): void {
    const dict = asDict(this.#document.context.lookup(kid))
    if (nameAt(dict, 'Type') === 'OBJR') this.#annotations.set(dictAt(dict, 'Obj'), role)
    else this.contents.push({kid, page})
  }

  /** Of links: each in an element of its kind, with words. ISO 14289-1, 7.18. */
  annotationFaults(): string[] {
    return this.#document.getPages().flatMap((page) =>
      annotations(page).flatMap((annotation) => {
        const found = this.#annotations.get(annotation)
        const words = textAt(annotation, 'Contents') ?? ''
        return [
          ...(found === 'Link' ? [] : [`a link in ${found ?? 'no element'}`]),
          ...(words.trim() === '' ? ['a link without words'] : []),
          ...(nameAt(page.node, 'Tabs') === 'S' ? [] : ['a page without an order of its links'])
        ]
      })
    )
  }

  #firstPageIn(element: PDFDict): PDFRef | undefined {
    const {context} = this.#document
    for (const kid of kidsOf(element, context)) {
      const dict = asDict(context.lookup(kid))
      const page = dict && (refAt(dict, 'Pg') ?? this.#firstPageIn(dict))
      if (page) return page
    }
    return undefined
  }

  #tell(what: string): void {
    this.faults.push({kind: 'tags', what})
  }
}

function hasWords(element: PDFDict): boolean {
  return (textAt(element, 'Alt') ?? textAt(element, 'ActualText') ?? '').trim() !== ''
}
