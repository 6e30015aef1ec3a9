#!/usr/bin/env node
/**
 * argv → command. The only file that sets `process.exitCode`.
 */

import process from 'node:process'
import {parseArgs} from 'node:util'
import type {Language} from './base/message.ts'
import {OperationalError} from './base/operational-error.ts'
import type {Command, Context, ExitCode, Flags, Values} from './commands/command.ts'
import {commandHelp, generalHelp, sharedFlags} from './commands/help.ts'
import {UsageError} from './commands/usage-error.ts'

/** Loaded when asked for: `--help` need not wait for a YAML parser. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  build: async () => (await import('./commands/build.ts')).build,
  doctor: async () => (await import('./commands/doctor.ts')).doctor
}

process.exitCode = await main(process.argv.slice(2))

async function main(words: readonly string[]): Promise<ExitCode> {
  const language = languageOf(words)
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => stop.abort(signal))

  try {
    return await dispatch(words, {
      folder: process.cwd(),
      environment: process.env,
      language,
      out: (text) => void process.stdout.write(text),
      progress: (text) => {
        if (process.stderr.isTTY) process.stderr.write(text)
      },
      signal: stop.signal
    })
  } catch (error) {
    process.stderr.write(explain(error, language))
    return 2
  }
}

async function dispatch(words: readonly string[], context: Context): Promise<ExitCode> {
  const [name, ...rest] = words
  if (name === '--version' || name === '-v') {
    context.out(`${(await import('./project/version.ts')).version}\n`)
    return 0
  }
  const load = name === undefined ? undefined : commands[name]
  if (load === undefined) {
    const known = await Promise.all(Object.values(commands).map((each) => each()))
    if (name === undefined || name === 'help' || name.startsWith('-')) {
      context.out(generalHelp(known, context.language))
      return name === undefined ? 2 : 0
    }
    throw new UsageError({
      zh: `没有“${name}”这个命令，应为 ${known.map((each) => each.name).join('、')}`,
      en: `Unexpected command \`${name}\`, expected ${known.map((each) => each.name).join(', ')}`
    })
  }

  const command = await load()
  const {values, positionals} = parse(command, rest)
  if (values.help === true) {
    context.out(commandHelp(command, context.language))
    return 0
  }
  // parseArgs has held them to the command's own table of flags.
  return command.run(values as Values<Flags>, positionals, context)
}

function parse(command: Command, words: readonly string[]) {
  const options = {...command.flags, ...sharedFlags}
  try {
    const {values, positionals} = parseArgs({
      args: [...words],
      options,
      allowPositionals: true,
      strict: true
    })
    const booleans = Object.entries(options).filter(([, flag]) => flag.type === 'boolean')
    const absent = Object.fromEntries(booleans.map(([name]) => [name, false]))
    return {values: {...absent, ...values}, positionals}
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    throw new UsageError(
      {zh: `命令行有误：${said}`, en: said},
      {
        hint: {
          zh: `用法见 hongtou ${command.name} --help`,
          en: `See \`hongtou ${command.name} --help\``
        }
      }
    )
  }
}

/** `--lang`, else English where the locale says so, else Chinese. */
function languageOf(words: readonly string[]): Language {
  const at = words.findIndex((word) => word === '--lang' || word.startsWith('--lang='))
  const word = words[at]
  const asked = word?.includes('=') ? word.slice('--lang='.length) : words[at + 1]
  if (at >= 0 && (asked === 'zh' || asked === 'en')) return asked
  const {LC_ALL, LC_MESSAGES, LANG} = process.env
  return (LC_ALL || LC_MESSAGES || LANG || '').startsWith('en') ? 'en' : 'zh'
}

/** What went wrong, for people; the stack for whoever sets `DEBUG`, and for our own faults. */
function explain(error: unknown, language: Language): string {
  if (error instanceof OperationalError) {
    const {wording, hint, cause} = error
    const lines = [wording[language], ...(hint ? [`  ${hint[language]}`] : [])]
    if (process.env.DEBUG) lines.push(String(error.stack), ...(cause ? [String(cause)] : []))
    return `hongtou: ${lines.join('\n')}\n`
  }
  const stack = error instanceof Error ? error.stack : String(error)
  return {
    zh: `hongtou: 程序自身出错，请把以下内容报告给我们\n${stack}\n`,
    en: `hongtou: this is a bug in hongtou; please report what follows\n${stack}\n`
  }[language]
}
