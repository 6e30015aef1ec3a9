/**
 * argv → command. The only file that sets `process.exitCode`, and that ends the process.
 */

import process from 'node:process'
import {setImmediate} from 'node:timers/promises'
import type {Language} from './base/message.ts'
import {OperationalError} from './base/operational-error.ts'
import {explainWriteError} from './base/write-error.ts'
import type {Command, Context, ExitCode, Flags, Values} from './commands/command.ts'
import {errorText} from './commands/error-text.ts'
import {commandHelp, generalHelp, sharedFlags} from './commands/help.ts'
import {listing} from './commands/listing.ts'
import {generalFlags, parseFlags, splitAtCommand} from './commands/parse.ts'
import {UsageError} from './commands/usage-error.ts'
import {ownCommand as findOwnCommand} from './project/own-command.ts'
import {packageRoot} from './project/paths.ts'

/** Loaded when asked for: `--help` need not wait for a YAML parser. */
const commands: Readonly<Record<keyof typeof listing, () => Promise<Command>>> = {
  build: async () => (await import('./commands/build.ts')).buildCommand,
  lint: async () => (await import('./commands/lint.ts')).lintCommand,
  check: async () => (await import('./commands/check.ts')).checkCommand,
  new: async () => (await import('./commands/new.ts')).newCommand,
  import: async () => (await import('./commands/import.ts')).importCommand,
  register: async () => (await import('./commands/register.ts')).registerCommand,
  preview: async () => (await import('./commands/preview.ts')).previewCommand,
  desk: async () => (await import('./commands/desk.ts')).deskCommand,
  read: async () => (await import('./commands/read.ts')).readCommand,
  impose: async () => (await import('./commands/impose.ts')).imposeCommand,
  lsp: async () => (await import('./commands/lsp.ts')).lspCommand,
  worker: async () => (await import('./commands/worker.ts')).workerCommand,
  doctor: async () => (await import('./commands/doctor.ts')).doctorCommand
}

/** Milliseconds for closing what is open once we are told to stop. */
const patience = 1000

/** Whether part of the report, or all of it, could not be written. */
let isUntold = false

void run()

/** Nothing waits for it: the same file is a script where it has been compiled. */
async function run(): Promise<void> {
  process.exitCode = await main(process.argv.slice(2))
  // What kept the report from being written is heard of by then.
  await setImmediate()
  // Nothing is under way any more; a library's idle timer would hold us for 50 ms.
  process.stdout.write('', () => process.exit(isUntold ? 2 : process.exitCode))
}

async function main(words: readonly string[]): Promise<ExitCode> {
  const language = languageOf(words)
  const ownCommand = findOwnCommand({
    script: process.argv[1] ?? '',
    program: packageRoot,
    folder: process.cwd(),
    environment: process.env
  })
  const stop = new AbortController()
  let ending: NodeJS.Signals | undefined
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      ending ??= signal
      stop.abort(signal)
      // What cannot be stopped, such as the conversion of a font, is not waited for.
      setTimeout(() => process.kill(process.pid, signal), patience)
    })
  }
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever reads has seen enough: `hongtou … | head`.
    if (error.code === 'EPIPE') return
    if (!isUntold) process.stderr.write(explain(untold(error, ownCommand), language, ownCommand))
    isUntold = true
  })
  // Then there is nobody to be told.
  process.stderr.on('error', () => undefined)

  try {
    return await dispatch(words, {
      folder: process.cwd(),
      environment: process.env,
      language,
      ownCommand,
      now: () => new Date(),
      out: (text) => void process.stdout.write(text),
      progress: (text) => {
        if (process.stderr.isTTY) process.stderr.write(text)
      },
      warn: (text) => void process.stderr.write(text),
      signal: stop.signal
    })
  } catch (error) {
    // Whoever stopped us knows why; the shell learns it from the way we end.
    if (ending) process.kill(process.pid, ending)
    else process.stderr.write(explain(error, language, ownCommand))
    return 2
  }
}

async function dispatch(words: readonly string[], context: Context): Promise<ExitCode> {
  const {before, name, rest} = splitAtCommand(words)
  const {values: general} = parseFlags(generalFlags, before)
  if (general.version === true) {
    context.out(`${(await import('./project/version.ts')).version}\n`)
    return 0
  }
  const load = loaderOf(name)
  if (load === undefined) {
    const [asked] = name === 'help' ? rest : []
    // `help build` is `build --help`.
    if (asked !== undefined && !Object.hasOwn(commands, asked) && !asked.startsWith('-')) {
      const {helpOn} = await import('./commands/help-topic.ts')
      context.out(helpOn(asked, Object.keys(commands), context))
      return 0
    }
    if (asked !== undefined) return dispatch([asked, '--help', ...rest.slice(1)], context)
    if (name === undefined || name === 'help') {
      context.out(generalHelp(Object.values(listing), context.language, context.ownCommand))
      return name === 'help' || general.help === true ? 0 : 2
    }
    const {unknownCommand} = await import('./commands/unknown-command.ts')
    throw unknownCommand(name, Object.keys(commands), context.folder)
  }

  const command = await load()
  const {values, positionals} = parseFlags({...command.flags, ...sharedFlags}, rest, name)
  if (general.help === true || values.help === true) {
    context.out(commandHelp(command, context.language, context.ownCommand))
    return 0
  }
  const [surplus] = command.operands === '' ? positionals : []
  if (surplus !== undefined) {
    throw new UsageError({
      zh: `${name} 后面多了“${surplus}”`,
      en: `Unexpected \`${surplus}\` after ${name}`
    })
  }
  // parseArgs has held them to the command's own table of flags.
  return command.run(values as Values<Flags>, positionals, context)
}

function loaderOf(name: string | undefined): (() => Promise<Command>) | undefined {
  if (name === undefined || !Object.hasOwn(commands, name)) return undefined
  const known: Readonly<Record<string, () => Promise<Command>>> = commands
  return known[name]
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

/** The report is lost, not the documents. */
function untold(cause: unknown, ownCommand: string): OperationalError {
  const error = explainWriteError(cause, 'stdout')
  const {wording} = error
  const hint = error.hintFor(ownCommand)
  return new OperationalError(
    {zh: `报告没有写全。${wording.zh}`, en: `The report is not whole. ${wording.en}`},
    {...(hint && {hint}), cause}
  )
}

/** What went wrong, for people; the stack for whoever sets `DEBUG`, and for our own faults. */
function explain(error: unknown, language: Language, ownCommand: string): string {
  if (error instanceof OperationalError) {
    const said = errorText(error, {language, ownCommand})
    if (!process.env.DEBUG) return said
    const {stack, cause} = error
    return `${said}${stack}\n${cause ? `${cause}\n` : ''}`
  }
  const stack = error instanceof Error ? error.stack : String(error)
  return {
    zh: `hongtou: 程序自身出错，请把以下内容报告给我们\n${stack}\n`,
    en: `hongtou: this is a bug in hongtou; please report what follows\n${stack}\n`
  }[language]
}
