/** The commands as their own tables have them, in the order of `--help`. */

import {readFile} from 'node:fs/promises'
import type {Command} from '../../src/commands/command.ts'
import {commandExamples} from '../../src/commands/examples.ts'
import {sharedFlags} from '../../src/commands/help.ts'
import type {DescribedCommand} from '../../src/manual/describe-commands.ts'

/** Load every command that `src/cli.ts` lists. */
export async function allCommands(): Promise<readonly Command[]> {
  const source = await readFile(new URL('../../src/cli.ts', import.meta.url), 'utf8')
  const table = /^const commands[^{]*\{(?<rows>.*?)^\}/msu.exec(source)?.groups?.rows ?? ''
  const names = [...table.matchAll(/^ {2}(\w+): /gmu)].map(([, name = '']) => name)
  return Promise.all(
    names.map(async (name): Promise<Command> => {
      const loaded: Readonly<Record<string, Command>> = await import(
        `../../src/commands/${name}.ts`
      )
      const command = loaded[`${name}Command`]
      if (!command) throw new Error(`Expected src/commands/${name}.ts to export ${name}Command`)
      return command
    })
  )
}

/** Describe every command for its page. */
export async function describedCommands(): Promise<readonly DescribedCommand[]> {
  const commands = await allCommands()
  return commands.map(({name, operands, summary, notes, flags}) => ({
    ...{name, operands, summary, notes},
    flags: {...flags, ...sharedFlags},
    examples: commandExamples[name] ?? []
  }))
}
