import {existsSync} from 'node:fs'
import {resolve} from 'node:path'
import {inShell} from '../base/in-shell.ts'
import {nearestTo} from '../base/nearest.ts'
import {UsageError} from './usage-error.ts'

/** What people type who know other programs. */
const aliases: Readonly<Record<string, string>> = {
  compile: 'build',
  convert: 'build',
  create: 'new',
  dev: 'preview',
  export: 'build',
  init: 'new',
  make: 'build',
  open: 'preview',
  pdf: 'build',
  print: 'build',
  render: 'build',
  serve: 'preview',
  start: 'preview',
  validate: 'check',
  verify: 'check',
  view: 'preview',
  watch: 'build --watch'
}

/** There is no command `name`: which is meant, or that a file is to be built. */
export function unknownCommand(name: string, known: readonly string[], folder: string): UsageError {
  if (existsSync(resolve(folder, name))) {
    return new UsageError(
      {
        zh: `没有“${name}”这个命令，它是一个文件或文件夹`,
        en: `Unexpected command \`${name}\`, which is a file or a folder`
      },
      {
        hint: (ownCommand) => ({
          zh: `要排印它：${ownCommand} build ${inShell(name)}`,
          en: `To print it: \`${ownCommand} build ${inShell(name)}\``
        })
      }
    )
  }
  const meant = aliases[name.toLowerCase()] ?? nearestTo(name, known)
  return new UsageError({
    zh: `没有“${name}”这个命令，${meant ? `最接近的是 ${meant}；` : ''}应为 ${known.join('、')}`,
    en: `Unexpected command \`${name}\`, ${meant ? `the nearest is ${meant}; ` : ''}expected ${known.join(', ')}`
  })
}
