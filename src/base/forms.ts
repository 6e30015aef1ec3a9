/**
 * 格式: the five forms of a document, and what each decides. GB/T 9704—2012, 7 and 10.
 *
 * For whatever makes documents. `verify` has a list of its own, typed a second time.
 */

interface FormFacts {
  /** In the front matter. */
  readonly word: string
  /** As the standard calls it. */
  readonly name: string
  /** What the mark adds to the name of the agency; undefined where there is no mark. 7.2.4, 10. */
  readonly markEnding: string | undefined
  /** Whether the agencies of a joint issue stand in the mark together, or the lead alone. 10.1. */
  readonly isMarkJoint: boolean
  /** 签发人. 7.2.6. */
  readonly takesSignatories: boolean
  /** 版头中的分隔线. 7.2.7. */
  readonly hasMastheadSeparator: boolean
  /** 令号, 期号: a number without the agency's code. The mark stands for a title. 10.2, 10.3. */
  readonly isNumberedAlone: boolean
}

export const forms = {
  general: {
    word: '通用',
    name: '通用',
    markEnding: '文件',
    isMarkJoint: true,
    takesSignatories: true,
    hasMastheadSeparator: true,
    isNumberedAlone: false
  },
  letter: {
    word: '信函',
    name: '信函',
    markEnding: '',
    isMarkJoint: false,
    takesSignatories: false,
    // Two double rules in its place.
    hasMastheadSeparator: false,
    isNumberedAlone: false
  },
  order: {
    word: '命令',
    name: '命令（令）',
    markEnding: '令',
    isMarkJoint: true,
    takesSignatories: false,
    hasMastheadSeparator: false,
    isNumberedAlone: true
  },
  minutes: {
    word: '纪要',
    name: '纪要',
    markEnding: '纪要',
    isMarkJoint: true,
    takesSignatories: false,
    hasMastheadSeparator: true,
    isNumberedAlone: true
  },
  plain: {
    word: '白头',
    name: '白头',
    markEnding: undefined,
    isMarkJoint: false,
    takesSignatories: true,
    hasMastheadSeparator: false,
    isNumberedAlone: false
  }
} as const satisfies Readonly<Record<string, FormFacts>>

export type Form = keyof typeof forms

/** In the order of the standard. */
export const formNames = Object.keys(forms).filter((name): name is Form => name in forms)
