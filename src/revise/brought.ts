/** What became of what was changed in a DOCX that came back. */

/** What was changed; `ours`: text that is written anew; `conflict`: the draft was changed, too. */
export type ChangeKind =
  | 'changed'
  | 'added'
  | 'removed'
  | 'moved'
  | 'joined'
  | 'split'
  | 'level'
  | 'conflict'
  | 'ours'
  | 'markup'

export interface BroughtChange {
  /** The same for the same change in each attempt. */
  readonly id: string
  readonly kind: ChangeKind
  /** Whether it is in the text; else it is only told. */
  readonly isBrought: boolean
  /** Of the draft, or of the file at `path`; 0 where there is none. */
  readonly line: number
  readonly path: string | undefined
  readonly before: string
  readonly after: string
  /** The paragraphs of the DOCX, as Word counts them: the first and the last. */
  readonly paragraphs: readonly [first: number, last: number] | undefined
}
