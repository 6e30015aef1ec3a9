/** The page of the commands: each with what it takes, its flags and what people type most. */

import type {Language, Wording} from '../base/message.ts'
import type {ReferencePage} from './write-page.ts'

interface DescribedFlag {
  readonly short?: string
  readonly placeholder?: string
  readonly summary: Wording
}

/** A command as its own table has it. */
export interface DescribedCommand {
  readonly name: string
  readonly operands: string
  readonly summary: Wording
  readonly notes?: Wording | undefined
  readonly flags: Readonly<Record<string, DescribedFlag>>
  readonly examples: readonly {readonly words: string; readonly means: Wording}[]
}

export function describeCommands(
  commands: readonly DescribedCommand[],
  language: Language
): ReferencePage {
  return {
    title: {zh: '红头的命令和选项', en: 'Hongtou: commands and flags'}[language],
    intro: {
      zh: '每个命令先写例子，再列选项。在终端里用命令加--help，可以看到同样的内容。',
      en: 'Each command with examples and flags; `COMMAND --help` says the same.'
    }[language],
    sections: commands.map(({name, operands, summary, notes, flags, examples}) => ({
      title: `hongtou ${name}`,
      text: [summary[language], ...(notes?.[language].split('\n') ?? [])],
      entries: [
        {
          title: {zh: `${name}的例子`, en: `Examples of ${name}`}[language],
          shares: [5, 5],
          rows: [
            [{code: `hongtou ${name} ${operands}`}, {zh: '写法', en: 'usage'}[language]],
            ...examples.map(({words, means}) => {
              return [{code: `hongtou ${words}`}, means[language]] as const
            })
          ]
        },
        {
          title: {zh: `${name}的选项`, en: `Flags of ${name}`}[language],
          shares: [4, 6],
          rows: Object.entries(flags).map(([flag, {short, placeholder, summary: does}]) => {
            return [{code: flagOf(flag, short, placeholder)}, does[language]] as const
          })
        }
      ]
    }))
  }
}

function flagOf(name: string, short: string | undefined, placeholder: string | undefined): string {
  return `${short ? `-${short}, ` : ''}--${name}${placeholder ? ` ${placeholder}` : ''}`
}
