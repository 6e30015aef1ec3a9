/** `--help`, printed from the tables of flags. */

import type {Language} from '../base/message.ts'
import type {Command, Flags} from './command.ts'
import {commandExamples} from './examples.ts'

export const sharedFlags = {
  lang: {
    type: 'string',
    placeholder: 'zh|en',
    summary: {zh: '说明和报告所用的语言', en: 'language of messages'}
  },
  help: {type: 'boolean', short: 'h', summary: {zh: '显示本说明', en: 'show this help'}}
} as const satisfies Flags

export function generalHelp(
  commands: ReadonlyArray<Pick<Command, 'name' | 'operands' | 'summary'>>,
  language: Language,
  ownCommand: string
): string {
  const rows = commands.map(
    ({name, operands, summary}) =>
      `  ${ownCommand} ${`${name} ${operands}`.padEnd(20)}  ${summary[language]}`
  )
  const head = {
    zh: '红头：把 Markdown 排成符合 GB/T 9704—2012 的公文\n\n用法：\n',
    en: 'Hongtou: Markdown to official documents by GB/T 9704—2012\n\nUsage:\n'
  }[language]
  const foot = {
    zh: `每个命令的选项：${ownCommand} 命令 --help\n要素的键、规则、测量项、报告里的编号：${ownCommand} help 名称`,
    en: `Flags of a command: ${ownCommand} COMMAND --help\nKeys, rules, measurements, what a report names: ${ownCommand} help NAME`
  }[language]
  return `${head}${rows.join('\n')}\n\n${foot}\n`
}

export function commandHelp(command: Command, language: Language, ownCommand: string): string {
  const flags: Flags = {...command.flags, ...sharedFlags}
  const rows = Object.entries(flags).map(([name, {short, placeholder, summary}]) => {
    const word = `${short ? `-${short}, ` : '    '}--${name}${placeholder ? ` ${placeholder}` : ''}`
    return `  ${word.padEnd(30)}  ${summary[language]}`
  })
  const notes = command.notes ? `\n${command.notes[language]}\n` : ''
  const head = `${ownCommand} ${command.name} ${command.operands}`.trimEnd()
  return `${head}\n\n${command.summary[language]}\n\n${rows.join('\n')}\n${notes}${examplesOf(command, language, ownCommand)}`
}

/** Each on its line, and what it does on the next: Chinese has no columns in every terminal. */
function examplesOf({name}: Command, language: Language, ownCommand: string): string {
  const title = {zh: '例', en: 'Examples'}[language]
  const lines = (commandExamples[name] ?? []).map(
    ({words, means}) => `  ${ownCommand} ${words}\n      ${means[language]}\n`
  )
  return lines.length > 0 ? `\n${title}\n${lines.join('')}` : ''
}
