/** Words of the command line → a command's flags and operands. */

import {parseArgs} from 'node:util'
import type {Wording} from '../base/message.ts'
import {nearestTo} from '../base/nearest.ts'
import type {Flags} from './command.ts'
import {sharedFlags} from './help.ts'
import {UsageError, wrongValue} from './usage-error.ts'

/** What may stand before the name of a command. */
export const generalFlags = {
  ...sharedFlags,
  version: {type: 'boolean', short: 'v', summary: {zh: '显示版本', en: 'show the version'}}
} as const satisfies Flags

/** The first word that is neither a flag nor a flag's value names the command. */
export function splitAtCommand(words: readonly string[]): {
  readonly before: readonly string[]
  readonly name: string | undefined
  readonly rest: readonly string[]
} {
  const {tokens} = parseArgs({
    args: [...words],
    options: generalFlags,
    allowPositionals: true,
    strict: false,
    tokens: true
  })
  const at = tokens.find(({kind}) => kind === 'positional')?.index ?? words.length
  return {before: words.slice(0, at), name: words[at], rest: words.slice(at + 1)}
}

/** The flags of `words`, held to the table `options`; `command` says where help is found. */
export function parseFlags(options: Flags, words: readonly string[], command?: string) {
  const {values, positionals} = parseStrictly(options, words, command)
  const {lang} = values
  if (lang !== undefined && lang !== 'zh' && lang !== 'en') {
    throw wrongValue('--lang', String(lang), 'zh, en')
  }
  const booleans = Object.entries(options).filter(([, flag]) => flag.type === 'boolean')
  const absent = Object.fromEntries(booleans.map(([name]) => [name, false]))
  return {values: {...absent, ...values}, positionals}
}

function parseStrictly(options: Flags, words: readonly string[], command: string | undefined) {
  try {
    return parseArgs({args: [...words], options, allowPositionals: true, strict: true})
  } catch (error) {
    const words = command === undefined ? '--help' : `${command} --help`
    throw new UsageError(explain(error, options), {
      hint: (ownCommand) => ({
        zh: `用法见 ${ownCommand} ${words}`,
        en: `See \`${ownCommand} ${words}\``
      })
    })
  }
}

/** What Node says of an option: its code, and the option in quotation marks. */
function explain(error: unknown, options: Flags): Wording {
  const said = error instanceof Error ? error.message : String(error)
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const flag = /'(?:-\w, )?(?<flag>-[^\s'=]*)/u.exec(said)?.groups?.flag ?? ''
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const nearest = nearestTo(flag.replace(/^-+/u, ''), Object.keys(options))
    return {
      zh: `没有“${flag}”这个选项${nearest ? `，最接近的是 --${nearest}` : ''}`,
      en: `Unexpected flag \`${flag}\`${nearest ? `, the nearest is --${nearest}` : ''}`
    }
  }
  if (said.includes('does not take an argument')) {
    return {zh: `“${flag}”后面不带值`, en: `Unexpected value for ${flag}, expected none`}
  }
  const accepted = options[flag.replace(/^-+/u, '')]?.placeholder
  return {
    zh: `“${flag}”后面缺少值${accepted ? `，应为 ${accepted}` : ''}`,
    en: `Unexpected missing value of ${flag}${accepted ? `, expected ${accepted}` : ''}`
  }
}
