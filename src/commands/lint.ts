import {defineCommand, type ExitCode} from './command.ts'
import {listing} from './listing.ts'
import {refuseOverOthers, reportFilesOf, reportToFlag, writeReports} from './report-files.ts'
import {reportStyle} from './report-style.ts'
import {exitCodeOf} from './severity.ts'
import {UsageError, wrongValue} from './usage-error.ts'

/** `lint`: judge the text of documents by the rules of official writing. */
export const lintCommand = defineCommand({
  ...listing.lint,
  flags: {
    fix: {
      type: 'boolean',
      summary: {
        zh: '就地改正有把握的差错，其余一字不动',
        en: 'put in the safe fixes, and leave every other byte as it is'
      }
    },
    'dry-run': {
      type: 'boolean',
      summary: {
        zh: '与 --fix 同用：只显示会改什么（unified diff），不写文件',
        en: 'with --fix: show what would change (unified diff), and write nothing'
      }
    },
    typos: {
      type: 'boolean',
      summary: {
        zh: '也找疑似错别字（音近、形近的字）；只提出，不自动改',
        en: 'look for probable misspellings too, by sound and shape; told, never put in'
      }
    },
    explain: {
      type: 'string',
      placeholder: 'RULE',
      summary: {
        zh: '说明一条规则：要求、理由、正误各例',
        en: 'explain a rule: what it wants, why, with examples'
      }
    },
    report: {
      type: 'string',
      placeholder: 'text|json|github|sarif|rdjson|gitlab|markdown',
      summary: {zh: '报告的写法，默认 text', en: 'how to report; default: text'}
    },
    'report-to': reportToFlag,
    warnings: {
      type: 'boolean',
      short: 'W',
      summary: {zh: '有警告也以 1 退出', en: 'exit with 1 on warnings too'}
    }
  },

  async run(values, operands, {folder, environment, language, out, progress, signal}) {
    if (values.explain !== undefined) {
      const [{explain}, {textRuleNamed}] = await Promise.all([
        import('../lint/explain.ts'),
        import('../lint/rules.ts')
      ])
      const rule = textRuleNamed(values.explain)
      if (!rule) throw wrongValue('--explain', values.explain, 'half-width-marks, P01 …')
      out(explain(rule, language))
      return 0 satisfies ExitCode
    }
    const style = reportStyle(values.report, environment)
    const reportFiles = reportFilesOf(values['report-to'], folder)
    await refuseOverOthers(reportFiles)
    const isDry = values['dry-run']
    if (isDry && !values.fix) throw new UsageError(onlyWithFix)
    const [{lint}, {writeMended, diffOfMended}, {findSources}, {readHouseProfile}, {report}] =
      await Promise.all([
        import('../lint/lint.ts'),
        import('../lint/write-mended.ts'),
        import('../source/find.ts'),
        import('../project/house-profile.ts'),
        import('../report/report.ts')
      ])
    const {sources, missing} = await findSources(operands, folder)
    const [lost] = missing
    if (lost) throw new UsageError(lost.wording)
    const {outcomes, files} = await lint(
      sources.map(({path}) => path),
      {
        root: folder,
        house: await readHouseProfile(folder),
        hasTypos: values.typos,
        isMending: values.fix,
        signal,
        progress: (done, of) => progress(`\r${done}/${of}${done === of ? '\r\x1b[K' : ''}`)
      }
    )
    await writeReports(reportFiles, outcomes, language)
    if (isDry) {
      const {shownPath} = await import('../base/shown-path.ts')
      out(await diffOfMended(files, (path) => shownPath(path, folder)))
      return exitCodeOf(outcomes, values.warnings)
    }
    await writeMended(files)
    out(report(outcomes, style, language))
    return exitCodeOf(outcomes, values.warnings)
  }
})

const onlyWithFix = {
  zh: '--dry-run 要与 --fix 同用',
  en: 'Unexpected --dry-run without --fix'
}
