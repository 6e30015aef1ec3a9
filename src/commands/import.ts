import {lstat, stat} from 'node:fs/promises'
import {basename, dirname, extname, join, relative, resolve} from 'node:path'
import {inShell} from '../base/in-shell.ts'
import {defineCommand} from './command.ts'
import {changesOf} from './flag-values.ts'
import {importOnto} from './import-onto.ts'
import {listing} from './listing.ts'
import {reportStyle} from './report-style.ts'
import {exitCodeOf} from './severity.ts'
import {UsageError} from './usage-error.ts'

/** `import`: a document of Word or WPS becomes Markdown. */
export const importCommand = defineCommand({
  ...listing.import,
  notes: {
    zh: `认得出的要素（版头、标题、主送、附件、署名、日期、版记）写进文件头，其余写成正文；
转不过来的逐条告知，并以 1 退出。原来的 .docx 不会改动`,
    en: `Elements that are recognised (masthead, addressees, attachments, signature, imprint) go to the
front matter, the rest to the text; what could not be carried is told, with exit code 1.
The .docx is left as it is`
  },
  flags: {
    out: {
      type: 'string',
      short: 'o',
      placeholder: 'FILE.md',
      summary: {zh: '写到哪里，默认在原文件旁边', en: 'where it goes; default: beside the .docx'}
    },
    changes: {
      type: 'string',
      placeholder: 'accept|reject',
      summary: {
        zh: '修订：接受（默认）或拒绝',
        en: 'tracked changes: accepted (default) or rejected'
      }
    },
    onto: {
      type: 'string',
      placeholder: 'DRAFT.md',
      summary: {
        zh: '把 Word 里改过的句子带回原来的稿子，只说不写',
        en: 'bring changed sentences home into the draft; shown, not written'
      }
    },
    write: {
      type: 'boolean',
      summary: {zh: '同 --onto：写进稿子', en: 'with --onto: write the draft'}
    },
    overwrite: {
      type: 'boolean',
      summary: {zh: '覆盖已有的文件', en: 'replace files that are there'}
    },
    report: {
      type: 'string',
      placeholder: 'text|json|github|sarif',
      summary: {zh: '报告的写法，默认 text', en: 'how to report; default: text'}
    }
  },

  async run(values, [operand, ...others], {folder, environment, language, ownCommand, out}) {
    if (operand === undefined || others.length > 0) throw new UsageError(oneFile)
    const style = reportStyle(values.report, environment)
    const changes = changesOf(values.changes)
    if (values.onto !== undefined) {
      const request = {
        docx: operand,
        draft: values.onto,
        changes,
        writes: values.write === true,
        style
      }
      return importOnto(request, {folder, language, out})
    }
    if (values.write) throw new UsageError(writeAlone)
    const source = resolve(folder, operand)
    const [{readSource}, {writeFiles}, {report}] = await Promise.all([
      import('../source/read.ts'),
      import('../files/write.ts'),
      import('../report/report.ts')
    ])
    const file = await readSource(source, {changes})
    const {embedded} = file.data
    if (!embedded && file.messages.length === 0) throw new UsageError(notWord(operand))
    const shownSource = relative(folder, source)
    // How its lines are counted concerns whoever builds the DOCX itself.
    const messages = file.messages.filter(({ruleId}) => ruleId !== 'word-source')
    const said = {path: shownSource, pages: undefined, cached: false}
    if (!embedded) {
      const outcome = {...said, output: undefined, messages}
      out(report([outcome], style, language))
      return 1
    }

    const target = await targetFor(values.out, source, folder)
    const files = [
      {path: target, bytes: String(file)},
      ...[...new Set(embedded.values())].map(({name, bytes}) => ({
        path: join(dirname(target), name),
        bytes
      }))
    ]
    const show = (path: string): string => relative(folder, path)
    if (!values.overwrite)
      await refuseOver(
        files.map(({path}) => path),
        show
      )
    await writeFiles(files, show)
    const outcomes = [{...said, output: show(target), messages}]
    out(report(outcomes, style, language))
    if (style === 'text') {
      const command = `${ownCommand} build ${inShell(show(target))}`
      out({zh: `排印：${command}\n`, en: `to print: ${command}\n`}[language])
    }
    return exitCodeOf(outcomes, true)
  }
})

/** Where the Markdown goes: beside its source, into a folder, or where it is said. */
async function targetFor(given: string | undefined, source: string, folder: string) {
  const name = `${basename(source, extname(source))}.md`
  if (given === undefined) return join(dirname(source), name)
  const path = resolve(folder, given)
  const isFolder = (await stat(path).catch(() => undefined))?.isDirectory() ?? false
  if (/[/\\]$/u.test(given) || isFolder) return join(path, name)
  if (/\.(?:md|txt)$/u.test(given)) return path
  throw new UsageError({
    zh: `--out 的值“${given}”不对，应为以 .md 或 .txt 结尾的文件，或文件夹`,
    en: `Unexpected \`${given}\` for --out, expected a file that ends in .md or .txt, or a folder`
  })
}

/** Nothing that is there is written over. */
async function refuseOver(paths: readonly string[], show: (path: string) => string): Promise<void> {
  for (const path of paths) {
    // Whatever cannot be looked at is told when it is written.
    if (!(await lstat(path).catch(() => undefined))) continue
    throw new UsageError(
      {
        zh: `“${show(path)}”已经有了，没有改动`,
        en: `Unexpected \`${show(path)}\`: it is there already, and was left as it is`
      },
      {
        hint: {
          zh: '请用 --out 另指文件，或用 --overwrite 覆盖',
          en: 'choose another file with --out, or replace it with --overwrite'
        }
      }
    )
  }
}

const writeAlone = {
  zh: '--write 要和 --onto 一起用',
  en: 'Unexpected --write without --onto'
}

const oneFile = {
  zh: '应给出一个 .docx 文件',
  en: 'Unexpected number of files, expected one .docx'
}

function notWord(operand: string) {
  return {
    zh: `“${operand}”不是 .docx，无须转换`,
    en: `Unexpected \`${operand}\`, expected a .docx`
  }
}
