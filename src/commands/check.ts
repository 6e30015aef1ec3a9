import {type Form, formNames, forms} from '../base/forms.ts'
import {defineCommand} from './command.ts'
import {listing} from './listing.ts'
import {refuseOverOthers, reportFilesOf, reportToFlag, writeReports} from './report-files.ts'
import {reportStyle} from './report-style.ts'
import {exitCodeOf} from './severity.ts'
import {UsageError, wrongValue} from './usage-error.ts'

const formWords = formNames.map((form) => forms[form].word)

/** `check`: measure PDFs, from whatever maker, against GB/T 9704—2012. */
export const checkCommand = defineCommand({
  ...listing.check,
  flags: {
    form: {
      type: 'string',
      placeholder: formWords.join('|'),
      summary: {zh: '按哪种格式测，默认看首页', en: 'which form; default: told by page 1'}
    },
    report: {
      type: 'string',
      placeholder: 'text|json|github|sarif|gitlab|markdown|html',
      summary: {
        zh: '报告的写法，默认 text；html 带各页图样，用 > 存成文件',
        en: 'how to report; default: text; html shows the pages (redirect it to a file)'
      }
    },
    'report-to': reportToFlag,
    certificate: {
      type: 'boolean',
      summary: {
        zh: '在每份 PDF 旁写一份测量结果 NAME.certificate.pdf',
        en: 'write the results beside each PDF: NAME.certificate.pdf'
      }
    },
    overwrite: {
      type: 'boolean',
      summary: {
        zh: '--certificate：覆盖不是红头做的文件（所测的文件从不覆盖）',
        en: '--certificate: replace files that Hongtou did not make (never those measured)'
      }
    },
    explain: {
      type: 'string',
      placeholder: 'RULE',
      summary: {
        zh: '说明一项测量：条款、要求、用于哪些格式（名称或序号）',
        en: 'explain a measurement: clause, what it asks for, which forms (by name or number)'
      }
    },
    warnings: {
      type: 'boolean',
      short: 'W',
      summary: {zh: '有警告也以 1 退出', en: 'exit with 1 on warnings too'}
    }
  },

  async run(values, operands, {folder, environment, language, out, progress, signal}) {
    if (values.explain !== undefined) {
      const {explanationOf} = await import('../check/explanation.ts')
      const explanation = explanationOf(values.explain, language)
      if (!explanation) throw wrongValue('--explain', values.explain, 'colophon-place, 83 …')
      out(explanation)
      return 0
    }
    const style = values.report === 'html' ? 'html' : reportStyle(values.report, environment)
    const reportFiles = reportFilesOf(values['report-to'], folder)
    await refuseOverOthers(reportFiles)
    const form = values.form === undefined ? undefined : formOf(values.form)

    const [{check: checkAll}, {findPdfs}, {readHouseProfile}, {report}] = await Promise.all([
      import('../check/check.ts'),
      import('../source/find.ts'),
      import('../project/house-profile.ts'),
      import('../report/report.ts')
    ])
    const {sources, missing} = await findPdfs(operands, folder)
    const [lost] = missing
    if (lost) throw new UsageError(lost.wording)
    const checked = await checkAll(
      sources.map(({path}) => path),
      {
        root: folder,
        form,
        house: await readHouseProfile(folder),
        signal,
        progress: (done, of) => progress(`\r${done}/${of}${done === of ? '\r\x1b[K' : ''}`)
      }
    )
    const outcomes = values.certificate
      ? await (await import('../check/certify.ts')).certify(checked, {
          root: folder,
          language,
          overwrites: values.overwrite
        })
      : checked
    if (style === 'html') {
      const {pictureReport} = await import('../check/picture-report.ts')
      out(await pictureReport(outcomes, folder, language))
    } else out(report(outcomes, style, language))
    await writeReports(reportFiles, outcomes, language)
    return exitCodeOf(outcomes, values.warnings)
  }
})

function formOf(name: string): Form {
  const form = formNames.find((form) => form === name || forms[form].word === name)
  if (form) return form
  throw wrongValue('--form', name, formWords.join(', '))
}
