import type {Language} from '../base/message.ts'
import type {RegisterEntry} from '../register/entry.ts'
import {defineCommand} from './command.ts'
import {listing} from './listing.ts'
import {exitCodeOf} from './severity.ts'
import {UsageError, wrongValue} from './usage-error.ts'

type Write = (entries: readonly RegisterEntry[], language: Language) => string

const formats: Readonly<Record<string, () => Promise<Write>>> = {
  table: async () => (await import('../register/write-table.ts')).registerAsTable,
  csv: async () => (await import('../register/write-csv.ts')).registerAsCsv,
  html: async () => (await import('../register/write-html.ts')).registerAsHtml
}

/** `register`: list documents that bear a number, and say what is wrong with the list. */
export const registerCommand = defineCommand({
  ...listing.register,
  flags: {
    format: {
      type: 'string',
      placeholder: Object.keys(formats).join('|'),
      summary: {
        zh: '写成什么，默认 table；csv、html 用 > 存成文件',
        en: 'how to write it; default: table; redirect csv and html to a file'
      }
    },
    warnings: {
      type: 'boolean',
      short: 'W',
      summary: {zh: '有警告也以 1 退出', en: 'exit with 1 on warnings too'}
    }
  },
  notes: {
    zh: '重号、缺号、字号的年份或文种不符，写在标准错误上。份数、拟稿部门留空，由登记的人填写。',
    en: 'Doubled and missing numbers, and those whose year or kind is another, are told on standard error. Copies and drafting office are left empty, to be filled in.'
  },

  async run(values, operands, {folder, language, out, warn, signal}) {
    const {format = 'table'} = values
    const load = Object.hasOwn(formats, format) ? formats[format] : undefined
    if (!load) throw wrongValue('--format', format, Object.keys(formats).join(', '))
    const [write, {readRegister}, {findSources}, {readHouseProfile}, {report}] = await Promise.all([
      load(),
      import('../register/read-register.ts'),
      import('../source/find.ts'),
      import('../project/house-profile.ts'),
      import('../report/report.ts')
    ])
    const {sources, missing} = await findSources(operands, folder)
    const [lost] = missing
    if (lost) throw new UsageError(lost.wording)
    const paths = sources.map(({path}) => path)
    const house = await readHouseProfile(folder)
    const {entries, outcomes} = await readRegister(paths, {root: folder, house, signal})
    out(write(entries, language))
    const faulty = outcomes.filter(({messages}) => messages.length > 0)
    if (faulty.length > 0) warn(report(faulty, 'text', language))
    return exitCodeOf(outcomes, values.warnings)
  }
})
