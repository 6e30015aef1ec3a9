/** The pages of reference: made from the tables that the program itself goes by. */

import type {Language} from '../base/message.ts'
import type {DescribedMeasurement} from '../check/explanation.ts'
import {describedMeasurements} from '../check/explanation.ts'
import {fieldNames, fieldOf} from '../document/front-matter/metadata.ts'
import {rulesPage} from '../lint/rules-page.ts'
import {type DescribedCommand, describeCommands} from './describe-commands.ts'
import {errors} from './errors.ts'
import {houseEntries} from './house-keys.ts'
import {keyEntries} from './keys.ts'
import {marks} from './marks.ts'
import {type PageEntry, type ReferencePage, writePage} from './write-page.ts'

/** Write every page in `language`, by the name of its file. */
export function referencePages(
  commands: readonly DescribedCommand[],
  language: Language
): Readonly<Record<string, string>> {
  const ending = {zh: '.md', en: '.en.md'}[language]
  return {
    [`_keys${ending}`]: writePage(keysPage(language), language),
    [`_commands${ending}`]: writePage(describeCommands(commands, language), language),
    [`_rules${ending}`]: rulesPage(language),
    [`_measurements${ending}`]: writePage(measurementsPage(language), language),
    [`_errors${ending}`]: writePage(errorsPage(language), language)
  }
}

const words = {
  zh: {
    write: '这样写',
    wanted: '写什么',
    prints: '印成什么',
    clause: '依据',
    asks: '要求',
    forms: '用于',
    severity: '不符时',
    number: '编号',
    means: '意思',
    mend: '怎么办'
  },
  en: {
    write: 'write',
    wanted: 'expected',
    prints: 'on the page',
    clause: 'clause',
    asks: 'asks',
    forms: 'for',
    severity: 'when not',
    number: 'number',
    means: 'means',
    mend: 'to do'
  }
} as const

function keysPage(language: Language): ReferencePage {
  const word = words[language]
  const title = {zh: '红头文件头和正文的写法', en: 'Hongtou: keys and marks'}[language]
  const intro = {
    zh: '文件头的键写在稿子开头两条“---”之间，中文、英文的键意思一样，一件事只写一个。正文的记号写在后面。⏎表示换行。',
    en: 'Keys stand between the two `---` at the head of a document; Chinese and English names mean the same. ⏎ is a new line.'
  }[language]
  const keys = fieldNames.map((name): PageEntry => {
    const {zh, expected, clause} = fieldOf(name)
    const {example, prints, members = {}} = keyEntries[name]
    return {
      title: {zh: `${zh}（${name}）`, en: `${name} (${zh})`}[language],
      rows: [
        [word.write, {code: example}],
        [word.wanted, expected[language]],
        [word.prints, prints[language]],
        ...Object.entries(members).map(([member, means]) => [member, means[language]] as const),
        ...(clause === undefined ? [] : [[word.clause, clause] as const])
      ]
    }
  })
  return {
    title,
    intro,
    sections: [
      {title: {zh: '文件头的键', en: 'Keys of the front matter'}[language], entries: keys},
      {
        title: {zh: '正文里的记号', en: 'Marks in the text'}[language],
        entries: marks.map(({name, example, prints}) => ({
          title: name[language],
          rows: [
            [word.write, {code: example}],
            [word.prints, prints[language]]
          ]
        }))
      },
      {
        title: {zh: '本机关的约定', en: 'Agreements of an office'}[language],
        text: [
          {
            zh: '写在content文件夹旁边的hongtou.yaml里，全部公文都照办。',
            en: 'In `hongtou.yaml` beside `content`; they hold for all documents.'
          }[language]
        ],
        entries: Object.entries(houseEntries).map(([path, {example, means}]) => ({
          title: {zh: `${nameIn(example)}（${path}）`, en: `${path} (${nameIn(example)})`}[
            language
          ],
          rows: [
            [word.write, {code: example}],
            [word.means, means[language]]
          ]
        }))
      }
    ]
  }
}

/** `页码: {位置: 居中}` → `页码的位置`; of what takes any key, its own name. */
function nameIn(example: string): string {
  const [, group = '', member = ''] = /^(\S+?): \{(\S+?):/u.exec(example) ?? []
  return group === '校对' || group === '用词' ? group : `${group}的${member}`
}

const severities = {
  zh: {error: '错误', warning: '警告', info: '提示'},
  en: {error: 'error', warning: 'warning', info: 'info'}
} as const

const formWords: Readonly<Record<string, string>> = {
  general: '通用',
  letter: '信函',
  order: '命令',
  minutes: '纪要',
  plain: '白头'
}

function formsOf({forms}: DescribedMeasurement, language: Language): string {
  if (forms === 'all') return {zh: '各种格式', en: 'all forms'}[language]
  return {zh: forms.map((form) => formWords[form]).join('、'), en: forms.join(', ')}[language]
}

function measurementsPage(language: Language): ReferencePage {
  const word = words[language]
  const all = describedMeasurements()
  const count = all.length
  return {
    title: {zh: '红头检查的测量项', en: 'Hongtou: measurements'}[language],
    intro: {
      zh: `本页列出check命令测量PDF的全部${count}项。在终端里用check的--explain加编号或名称，可以看到同样的内容。`,
      en: `All ${count} measurements that \`check\` takes of a PDF; \`check --explain NUMBER\` says the same.`
    }[language],
    sections: [
      {
        title: {zh: '测量项', en: 'Measurements'}[language],
        entries: all.map((each) => ({
          title: each.name[language],
          rows: [
            [word.number, `${each.number}，${each.id}`],
            ...(each.clause === undefined ? [] : [[word.clause, each.clause] as const]),
            [word.asks, each.asks[language]],
            [word.forms, formsOf(each, language)],
            [word.severity, severities[language][each.severity]]
          ]
        }))
      }
    ]
  }
}

function errorsPage(language: Language): ReferencePage {
  const word = words[language]
  return {
    title: {zh: '红头报告里的名称', en: 'Hongtou: what messages bear'}[language],
    intro: {
      zh: '报告的每一行末尾有一个名称。是规则或测量项的，见那两页；其余的都在这里。用help加名称，可以看到同样的内容。',
      en: 'Each line of a report ends in a name. Those of rules and measurements have their own pages; all others are here. `help NAME` says the same.'
    }[language],
    sections: [
      {
        title: {zh: '名称', en: 'Names'}[language],
        entries: Object.entries(errors).map(([id, {means, mend}]) => ({
          title: id,
          rows: [
            [word.means, means[language]],
            [word.mend, mend[language]]
          ]
        }))
      }
    ]
  }
}
