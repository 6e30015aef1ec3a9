/** A rule, for people: what it wants, why, and what is right and wrong by it. */

import type {Language, Severity} from '../base/message.ts'
import type {RuleExample, TextRule} from './rule.ts'

const severities: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
  zh: {error: '错误', warning: '警告', info: '提示'},
  en: {error: 'error', warning: 'warning', info: 'info'}
}

const fixes = {
  zh: {safe: '--fix 自动改正', suggested: '给出改法，由作者决定', none: '只提示'},
  en: {safe: 'mended by --fix', suggested: 'a suggestion, for the author to take', none: 'told'}
} as const

const words = {
  zh: {
    clause: '依据',
    practice: '惯例',
    why: '理由',
    wrong: '不当',
    right: '适当',
    becomes: '改为'
  },
  en: {
    ...{clause: 'clause', practice: 'usual practice', why: 'why', wrong: 'wrong', right: 'right'},
    becomes: 'becomes'
  }
} as const

/** Explain `rule` in the reader's language. */
export function explain(rule: TextRule, language: Language): string {
  const {number, id, name, why} = rule
  const word = words[language]
  const lines = [
    `${number} ${id}`,
    {
      zh: `${name.zh}（${gravityOf(rule, 'zh')}）`,
      en: `${name.en} (${gravityOf(rule, 'en')})`
    }[language],
    `${word.clause}: ${basisOf(rule, language)}`,
    `${word.why}: ${why[language]}`,
    '',
    ...examplesOf(rule, language).flatMap(indented)
  ]
  return `${lines.join('\n')}\n`
}

/** Say how grave it is, and whether it is mended by itself. */
export function gravityOf({severity, fix}: TextRule, language: Language): string {
  const and = {zh: '；', en: '; '}[language]
  return severities[language][severity] + and + fixes[language][fix]
}

/** Name the clause that a rule rests on, or say that it is practice. */
export function basisOf({clause}: TextRule, language: Language): string {
  return clause ?? words[language].practice
}

/** A text, and what it is by a rule: 不当, 改为, 适当. */
export interface LabelledExample {
  readonly label: string
  readonly text: string
}

/** Marks around what is wrong that every font has; those of the examples are in no text. */
const shown: Readonly<Record<string, string>> = {'⟦': '〖', '⟧': '〗'}

/** List what is wrong by `rule`, each with what it becomes, and what is right. */
export function examplesOf(
  {valid, invalid}: TextRule,
  language: Language
): readonly LabelledExample[] {
  const word = words[language]
  return [
    ...invalid.flatMap(({text, fixed}) => [
      {label: word.wrong, text: text.replaceAll(/[⟦⟧]/gu, (mark) => shown[mark] ?? mark)},
      ...(fixed === undefined ? [] : [{label: word.becomes, text: fixed}])
    ]),
    ...valid.map((example) => ({label: word.right, text: textOf(example)}))
  ]
}

function textOf(example: RuleExample): string {
  return typeof example === 'string' ? example : example.text
}

/** The first line behind the label, the others below it. */
function indented({label, text}: LabelledExample): string[] {
  const [first = '', ...others] = text.trimEnd().split('\n')
  return [`  ${label}  ${first}`, ...others.map((line) => `        ${line}`.trimEnd())]
}
