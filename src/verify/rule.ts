/** The shape of a measurement: what it looks at, what it expects, the clause, the words. */

import type {Severity, Wording} from '../base/message.ts'
import type {Box, PdfPage} from '../facts/index.ts'
import type {Profile} from './profile.ts'
import type {SeenForm} from './scene/form.ts'
import type {Scene} from './scene/scene.ts'

/** One departure from the standard, at its spot. */
export interface Departure {
  /** 1-based. */
  readonly page: number
  /** mm from the top-left corner of the page as it is looked at. */
  readonly box: Box | undefined
  /** `41.3 mm`. */
  readonly actual: string
  /** `37 mm ± 1 mm`. */
  readonly expected: string
  /** The whole sentence. */
  readonly wording: Wording
  /** Where it is not the rule's own. */
  readonly severity?: Severity
  /** How far it is from what it should be, in the unit of `actual`; left out for words. */
  readonly off?: number
  /** It follows from another: told there, and not by itself. */
  readonly isConsequence?: true
}

export type Verdict =
  | {
      readonly state: 'passed'
      readonly actual?: string
      /** 本机关约定: how it departs from the standard, as its office has agreed. */
      readonly agreed?: readonly Departure[]
    }
  | {readonly state: 'failed'; readonly departures: readonly Departure[]}
  /**
   * Never counts as passed. `absent`: the document has no such element. `unreadable`: it has,
   * and it cannot be measured.
   */
  | {
      readonly state: 'unmeasured'
      readonly cause: 'absent' | 'unreadable'
      readonly reason: Wording
    }

/** What a rule may look at. */
export interface Evidence {
  readonly scene: Scene
  /** The pages as emitted, for what is not of the scene: sizes, fonts, turned pages. */
  readonly pages: readonly PdfPage[]
  readonly profile: Profile
}

export interface Rule {
  /** Kebab case, from the glossary. */
  readonly id: string
  /** Its place in the table of measurements, from 1. */
  readonly number: number
  /** `GB/T 9704—2012, 7.2.4`; undefined where no standard speaks, only practice. */
  readonly clause: string | undefined
  /** What is measured, as the table of a report names it. */
  readonly name: Wording
  readonly severity: Severity
  /** Where its element stands, if not on any page. */
  readonly looksAt?: 'first page'
  /** Its boxes are of the pages as emitted, not as they lie in the bound document. */
  readonly isOfEmitted?: true
  /** The forms it is for. */
  readonly forms: readonly SeenForm[] | 'all'
  measure(evidence: Evidence): Verdict
}

/** What a rule came to. */
export interface RuleVerdict {
  readonly rule: Rule
  readonly outcome: Verdict
}

/** Check a rule against its shape; costs nothing at run time. */
export function defineRule(rule: Rule): Rule {
  return rule
}

export const gb9704 = (clause: string): string => `GB/T 9704—2012, ${clause}`
export const gb33476 = (clause: string): string => `GB/T 33476.2—2016, ${clause}`
export const gb15834 = (clause: string): string => `GB/T 15834—2011, ${clause}`
export const gb15835 = (clause: string): string => `GB/T 15835—2011, ${clause}`
