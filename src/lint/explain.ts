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
  const {number, id, name, severity, clause, why, fix, valid, invalid} = rule
  const word = words[language]
  const lines = [
    `${number} ${id}`,
    {
      zh: `${name.zh}（${severities.zh[severity]}；${fixes.zh[fix]}）`,
      en: `${name.en} (${severities.en[severity]}; ${fixes.en[fix]})`
    }[language],
    `${word.clause}: ${clause ?? word.practice}`,
    `${word.why}: ${why[language]}`,
    '',
    ...invalid.flatMap((example) => [
      ...indented(word.wrong, example.text),
      ...(example.fixed === undefined ? [] : indented(word.becomes, example.fixed))
    ]),
    '',
    ...valid.flatMap((example) => indented(word.right, textOf(example)))
  ]
  return `${lines.join('\n')}\n`
}

function textOf(example: RuleExample): string {
  return typeof example === 'string' ? example : example.text
}

/** The first line behind the word, the others below it. */
function indented(word: string, text: string): string[] {
  const [first = '', ...others] = text.trimEnd().split('\n')
  return [`  ${word}  ${first}`, ...others.map((line) => `        ${line}`.trimEnd())]
}
