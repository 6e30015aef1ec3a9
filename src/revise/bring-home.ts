/**
 * A DOCX that comes back and the draft it was made of → the draft with what was changed. The
 * steps: read both, pair their blocks, and put what changed where it was typed. What cannot
 * be put there safely is told, and left as it is.
 */

import {printed} from '../base/same-text.ts'
import {placeText, type SourceBlock, textDigest} from '../docx/index.ts'
import {applyEdits, type Edit} from '../lint/edits.ts'
import type {Manuscript} from '../lint/manuscript.ts'
import type {DocxSource, ReturnedDocx} from '../word/index.ts'
import {hunksBetween, printedText} from './differences.ts'
import {type TypedBlock, typedBlock} from './find-passage.ts'
import {pairPlaces} from './pair-places.ts'

/** What became of one block. */
export interface BroughtChange {
  /**
   * `changed`: put into the draft; `conflict`: the draft was changed as well; `ours`: it is
   * text that is written anew; `markup`: there is markup in it; `added` and `removed`: whole
   * paragraphs.
   */
  readonly kind: 'changed' | 'conflict' | 'ours' | 'markup' | 'added' | 'removed'
  /** Of the draft, or of the file at `path`. */
  readonly line: number
  readonly path: string | undefined
  readonly before: string
  readonly after: string
}

export interface BroughtHome {
  /** The texts with the changes in them, by the path as the document names it; `''` its own. */
  readonly texts: ReadonlyMap<string, string>
  readonly changes: readonly BroughtChange[]
  /** Whether the draft is still the one that the DOCX was made of. */
  readonly isSameDraft: boolean
}

/** What is known of the draft as it is now. */
export interface DraftNow {
  readonly manuscript: Manuscript
  readonly blocks: readonly SourceBlock[]
  /** Files of attachments, by the path as typed. */
  readonly files: ReadonlyMap<string, Manuscript['file']>
}

/** Bring what was changed in `returned` home into the draft. */
export function bringHome(
  {texts, added}: Pick<ReturnedDocx, 'texts' | 'added'>,
  source: DocxSource,
  draft: DraftNow
): BroughtHome {
  const {manuscript, blocks, files} = draft
  const changes: BroughtChange[] = []
  const edits = new Map<string, Edit[]>()
  const isSameDraft = manuscript.file.data.digest === source.digest
  const pairs = pairPlaces(source.places, blocks)
  for (const place of source.places) {
    const after = texts.get(place.name)
    const block = pairs.get(place.name)
    const {line, path} = block ?? place
    const tell = (kind: BroughtChange['kind'], before: string): void => {
      changes.push({kind, line, path, before, after: after ?? ''})
    }
    const before = block ? placeText(block.element) : ''
    if (after === undefined || printed(after) === '') {
      // A cell may be empty, and was.
      if (place.text !== textDigest('')) tell('removed', before)
      continue
    }
    if (textDigest(after) === place.text) continue
    if (!block || textDigest(before) !== place.text) {
      if (block && printed(before) === printed(after)) continue
      tell('conflict', before)
      continue
    }
    const typed = typedBlock(block, manuscript, files)
    const own = typed && editsOf(typed, after)
    if (!typed || own === 'ours') tell('ours', before)
    else if (own === undefined || own === 'markup') tell('markup', before)
    else {
      const key = path ?? ''
      edits.set(key, [...(edits.get(key) ?? []), ...own])
      tell('changed', before)
    }
  }
  for (const {after, text} of added) {
    const block = after === undefined ? undefined : pairs.get(after)
    const {line = 0, path} = block ?? {}
    changes.push({kind: 'added', line, path, before: '', after: text})
  }
  return {texts: withEdits(edits, draft), changes, isSameDraft}
}

function withEdits(
  edits: ReadonlyMap<string, readonly Edit[]>,
  {manuscript, files}: DraftNow
): ReadonlyMap<string, string> {
  return new Map(
    [...edits].flatMap(([path, own]) => {
      const file = path === '' ? manuscript.file : files.get(path)
      return file ? [[path, applyEdits(String(file), own)] as const] : []
    })
  )
}

/** Signs that would be markup where they are put; see `lint/proofread.ts`. */
const markdownSigns = /[*_`<>\\[\]#|~$\n\ufffc]/u
const yamlSigns = /[:#'"\\\n\ufffc]|^[-?&*!|>%@`[\]{},]/u

/** The edits by which `typed` says `after`. */
function editsOf(typed: TypedBlock, after: string): readonly Edit[] | 'ours' | 'markup' {
  const {file, origin, text, starts, ends} = typed
  const source = String(file)
  const signs = origin === 'metadata' ? yamlSigns : markdownSigns
  const edits: Edit[] = []
  const letters = printedText(text).text
  for (const {from, to, text: put} of hunksBetween(text, after)) {
    if (signs.test(put)) return 'markup'
    if (starts.slice(from, to).some((at) => at === undefined)) return 'ours'
    const edit = from < to ? replaced(from, to) : inserted(from)
    if (edit === 'markup' || edit === 'ours') return edit
    edits.push({...edit, text: put})
  }
  return edits

  function replaced(from: number, to: number): Omit<Edit, 'text'> | 'markup' {
    const start = starts[from] ?? 0
    const end = ends[to - 1] ?? start
    const isPlain = printed(source.slice(start, end)) === letters.slice(from, to)
    return isPlain ? {start, end} : 'markup'
  }

  /** Behind the character before it; at the beginning, before the first. */
  function inserted(at: number): Omit<Edit, 'text'> | 'ours' {
    const place = ends[at - 1] ?? starts[at]
    return place === undefined ? 'ours' : {start: place, end: place}
  }
}
