/** 附注: the draft's and the front matter's. GB/T 9704—2012, 7.3.6. */

import type {VFile} from 'vfile'
import {suppress, typed} from '../block-text.ts'
import {reportConflict} from '../conflict.ts'
import type {Metadata} from '../front-matter/metadata.ts'
import {given} from '../given.ts'
import type {Field, SourceText} from '../model.ts'
import type {SignatureText} from '../pasted/signature-names.ts'
import {sameWords} from '../words/same.ts'

const label = /^附\s*注\s*[：:]\s*/u

interface Annotations {
  readonly fields: readonly Field[]
  /** `附注：`, which is not printed: the brackets say it. */
  readonly suppressed: readonly SourceText[]
}

/** Compose the notes below the date; the front matter's where the draft has none. */
export function annotationsOf(
  notes: readonly SignatureText[],
  metadata: Metadata | undefined,
  file: VFile
): Annotations {
  const wanted = metadata?.annotation
  const [first] = notes
  if (wanted && first && !notes.some(({text}) => sameWords(wanted.text, text.replace(label, '')))) {
    const all = notes.map(({text}) => text).join('')
    if (!sameWords(wanted.text, all)) reportConflict(file, 'annotation', wanted, all, first.node)
  }
  if (wanted && !first) {
    const isBracketed = /^[（(].*[)）]$/su.test(wanted.text)
    const text = isBracketed ? wanted.text : `（${wanted.text}）`
    return {fields: [given(wanted, text)], suppressed: []}
  }
  return {
    fields: notes.map(({text, node}) => typed(text.replace(label, ''), node)),
    suppressed: notes.flatMap(({text, node}) => suppress(label.exec(text)?.[0] ?? '', node))
  }
}
