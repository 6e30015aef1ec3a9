import type {Severity, Wording} from '../base/message.ts'

/** What is said of a document as it is read: what could not be carried, or was decided. */
export interface WordRemark {
  readonly ruleId: string
  readonly severity: Severity
  readonly wording: Wording
}

/** Of one kind, more are counted and not told one by one. */
const mostOfAKind = 20

/** Remarks as they come, each kind no more often than a person reads. */
export class Remarks {
  readonly #remarks: WordRemark[] = []
  readonly #counts = new Map<string, number>()

  /** Tell of something at paragraph `at`; without one, of the whole. */
  tell(kind: string, severity: Severity, wording: Wording, at?: number): void {
    const count = (this.#counts.get(kind) ?? 0) + 1
    this.#counts.set(kind, count)
    if (count > mostOfAKind) return
    const zh = at === undefined ? '' : `第${at}段：`
    const en = at === undefined ? '' : `paragraph ${at}: `
    this.#remarks.push({
      ruleId: `word-${kind}`,
      severity,
      wording: {zh: `${zh}${wording.zh}`, en: `${en}${wording.en}`}
    })
  }

  /** All of them, and how many more there are of a kind. */
  all(): readonly WordRemark[] {
    const more = [...this.#counts].flatMap(([kind, count]): WordRemark[] => {
      if (count <= mostOfAKind) return []
      const first = this.#remarks.find(({ruleId}) => ruleId === `word-${kind}`)
      const left = count - mostOfAKind
      return [
        {
          ruleId: `word-${kind}`,
          severity: first?.severity ?? 'info',
          wording: {zh: `同样的情况还有 ${left} 处`, en: `${left} more of the same kind`}
        }
      ]
    })
    return [...this.#remarks, ...more]
  }
}
