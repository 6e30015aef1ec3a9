/**
 * A rule of the text: one declaration holds what it wants, why, what is right and wrong by it
 * (its tests: `tests/lint/rules.test.ts` walks them all), and how it is mended.
 */

import type {Severity, Wording} from '../base/message.ts'
import type {Manuscript, Passage, TextElement} from './manuscript.ts'

/** What a rule has found: from and to which character of a passage. */
export interface Flaw {
  readonly passage: Passage
  readonly from: number
  /** Behind the last one. */
  readonly to: number
  /** What is there and what is expected. */
  readonly wording: Wording
  /** Each acceptable text; by default the replacement. */
  readonly expected?: readonly string[] | undefined
  /** What mends it, in place of what stands from `from` to `to`. */
  readonly replacement?: string | undefined
  /** Where this one is less grave than the rule's others. */
  readonly severity?: Severity | undefined
  /** Where this one is less certain than the rule's others. */
  readonly fix?: 'safe' | 'suggested' | 'none' | undefined
}

/** A text and what it is of the document around it. */
interface PlacedExample {
  readonly text: string
  /**
   * `document`: the text is a whole file. `attachment`: a paragraph of its 附件.
   * `front-matter`: lines of the front matter of 某市人民政府's document. `ending`: what stands
   * below its text. Default `paragraph`: one of the text of a 通知.
   */
  readonly as?:
    | 'document'
    | 'attachment'
    | 'front-matter'
    | 'ending'
    | Extract<TextElement, 'title' | 'paragraph' | 'heading' | 'cell' | 'main-recipients'>
  /** The title of the document around it; default 关于做好有关工作的通知. */
  readonly title?: string
  /** 用词 of the office; default none. */
  readonly words?: Readonly<Record<string, string>>
}

/** A text that is right by the rule; a string is a paragraph. */
export type RuleExample = string | PlacedExample

/**
 * A text that is wrong by the rule: what is found is bracketed by `⟦` and `⟧`, which are not
 * part of it. `fixed`: what it becomes when all replacements are put in; absent where there are
 * none.
 */
interface WrongExample extends PlacedExample {
  readonly fixed?: string
}

export interface TextRule {
  /** Kebab case: `half-width-marks`. */
  readonly id: string
  /** Its number in the catalogue: `P01`. */
  readonly number: string
  readonly name: Wording
  readonly severity: Severity
  /** Absent where only practice speaks: `why` and the wordings then say 通常, and `usually`. */
  readonly clause?: string
  /** What is lost where it is not kept; two sentences at most. */
  readonly why: Wording
  /** `safe`: by `--fix`; `suggested`: offered; `none`: told. */
  readonly fix: 'safe' | 'suggested' | 'none'
  /** Only for those who ask for it: with a flag, or by giving it a severity in `hongtou.yaml`. */
  readonly isOptional?: true
  /** The id under which the same is told as a document is read: then it is said once. */
  readonly toldAs?: string
  /** At least three near misses, which are right. */
  readonly valid: readonly RuleExample[]
  /** At least three, in different places. */
  readonly invalid: readonly WrongExample[]
  readonly check: (manuscript: Manuscript) => Iterable<Flaw>
}

/** A rule that reads each passage by itself; of `elements` alone if they are given. */
export function eachPassage(
  check: (passage: Passage, manuscript: Manuscript) => Iterable<Flaw>,
  elements?: readonly TextElement[]
): TextRule['check'] {
  return function* (manuscript) {
    for (const passage of manuscript.passages) {
      if (elements && !elements.includes(passage.element)) continue
      yield* check(passage, manuscript)
    }
  }
}
