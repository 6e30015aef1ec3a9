import type {Wording} from '../base/message.ts'
import type {OperationalError} from '../base/operational-error.ts'
import {defaultFormat, type Format, formatNames, isFormat} from '../build/formats.ts'
import type {Engine} from '../build/maker.ts'
import type {Outcome} from '../report/outcome.ts'
import {report} from '../report/report.ts'
import {announcer} from './announcer.ts'
import {defineCommand} from './command.ts'
import {copyNumbers} from './copies.ts'
import {errorText} from './error-text.ts'
import {changesOf, countOf, fontsOf} from './flag-values.ts'
import {listing} from './listing.ts'
import {platesOf, pressFlags} from './press-flags.ts'
import {refuseOverOthers, reportFilesOf, reportToFlag, writeReports} from './report-files.ts'
import {reportStyle} from './report-style.ts'
import {exitCodeOf} from './severity.ts'
import {signatureFieldOf, signerOf, signFlags} from './sign-flags.ts'
import {UsageError, wrongValue} from './usage-error.ts'

/** `build`: Markdown → PDF. */
export const buildCommand = defineCommand({
  ...listing.build,
  flags: {
    'out-dir': {
      type: 'string',
      short: 'o',
      placeholder: 'DIR',
      summary: {zh: '成品放到哪里，默认 output', en: 'where results go; default: output'}
    },
    format: {
      type: 'string',
      placeholder: formatNames.join(','),
      summary: {
        zh: `做成什么，默认 ${defaultFormat}`,
        en: `what to write; default: ${defaultFormat}`
      }
    },
    copies: {
      type: 'string',
      placeholder: '1-50',
      summary: {
        zh: '多份印在一个 PDF 里，每份印上自己的份号（稿中未写份号也印）',
        en: 'copies in one PDF, each with its 份号 (printed even if the draft gives none)'
      }
    },
    ...pressFlags,
    ...signFlags,
    changes: {
      type: 'string',
      placeholder: 'accept|reject',
      summary: {
        zh: '.docx 里的修订：接受（默认）或拒绝',
        en: 'tracked changes of a .docx: accepted (default) or rejected'
      }
    },
    jobs: {
      type: 'string',
      placeholder: 'N',
      summary: {zh: '同时排几份，默认为处理器数', en: 'documents at once; default: cores'}
    },
    watch: {
      type: 'boolean',
      summary: {zh: '一直等着，改了什么就重做什么', en: 'rebuild what changed'}
    },
    queue: {
      type: 'string',
      placeholder: 'redis://…',
      summary: {
        zh: '交给各处的工作进程（worker）排印，须同时给出 --store',
        en: 'have it printed by workers elsewhere; with --store'
      }
    },
    store: {
      type: 'string',
      placeholder: 'DIR|s3://…',
      summary: {
        zh: '与工作进程共用的存放处：文件夹或 S3 桶',
        en: 'what the workers reach too: a folder or S3 bucket'
      }
    },
    'queue-timeout': {
      type: 'string',
      placeholder: 'SECONDS',
      summary: {
        zh: '--queue：队列多少秒没有应答就不再等，默认 120',
        en: '--queue: give up a queue that is away so long; default: 120'
      }
    },
    engine: {
      type: 'string',
      placeholder: 'fast|stock',
      summary: {
        zh: 'stock：另用 pagedjs-cli 本身排印一份（*.stock.pdf），核对分页',
        en: 'stock: also by pagedjs-cli itself (*.stock.pdf), page breaks compared'
      }
    },
    force: {
      type: 'boolean',
      summary: {zh: '不管缓存，全部重做', en: 'ignore the cache'}
    },
    overwrite: {
      type: 'boolean',
      summary: {
        zh: '覆盖不是红头做的文件（文稿和文稿要用的文件从不覆盖）',
        en: 'replace files that Hongtou did not make (never sources and what they use)'
      }
    },
    shard: {
      type: 'string',
      placeholder: 'I/N',
      summary: {zh: '只做 N 份中的第 I 份', en: 'build the I-th of N parts'}
    },
    'no-check': {
      type: 'boolean',
      summary: {zh: '成文后不测量', en: 'skip the measuring of the finished PDF'}
    },
    report: {
      type: 'string',
      placeholder: 'text|json|github|sarif|gitlab|markdown',
      summary: {zh: '报告的写法，默认 text', en: 'how to report; default: text'}
    },
    'report-to': reportToFlag,
    warnings: {
      type: 'boolean',
      short: 'W',
      summary: {zh: '有警告也以 1 退出', en: 'exit with 1 on warnings too'}
    },
    fonts: {
      type: 'string',
      placeholder: 'any|bundled',
      summary: {
        zh: 'bundled：只用自带的开源字体，各处成品一致',
        en: 'bundled: only the open fonts, for the same bytes everywhere'
      }
    },
    chromium: {
      type: 'string',
      placeholder: 'PATH',
      summary: {zh: '用这个浏览器', en: 'use this browser'}
    }
  },

  async run(values, operands, context) {
    const {folder, environment, language, out, progress, signal} = context
    const formats = formatsOf(values.format ?? defaultFormat)
    const fonts = fontsOf(values.fonts ?? 'any')
    const style = reportStyle(values.report, environment)
    const reportFiles = reportFilesOf(values['report-to'], folder)
    if (values.watch && reportFiles.length > 0) throw new UsageError(notWatching)
    await refuseOverOthers(reportFiles)
    const jobs = values.jobs === undefined ? undefined : countOf('--jobs', values.jobs)
    const copies = values.copies === undefined ? undefined : copyNumbers(values.copies)
    const revisions = changesOf(values.changes)
    if (copies && !formats.has('pdf') && !formats.has('docx')) throw new UsageError(noCopies)
    const plates = await platesOf(values, folder)
    const signatureField = signatureFieldOf(values)
    const wantsPdf = plates ? '--press' : signatureField && '--sign, --signature-field'
    if (wantsPdf && !formats.has('pdf')) throw new UsageError(onlyPdf(wantsPdf))
    const signer = await signerOf(values, context)
    const remote = remoteOf(values)
    const engine = engineOf(values.engine ?? 'fast')
    if (engine === 'stock' && (remote || !formats.has('pdf'))) throw new UsageError(onlyHere)
    const part = values.shard === undefined ? undefined : shardOf(values.shard)

    const show = (outcomes: readonly Outcome[]): void => out(report(outcomes, style, language))
    const outcomes = await make()
    show(outcomes)
    await writeReports(reportFiles, outcomes, language)

    return exitCodeOf(outcomes, values.warnings)

    async function make(): Promise<readonly Outcome[]> {
      // None of it for `--help`, which need not wait.
      const [{build: buildAll}, {findSources}, {readHouseProfile}] = await Promise.all([
        import('../build/build.ts'),
        import('../source/find.ts'),
        import('../project/house-profile.ts')
      ])
      const house = await readHouseProfile(folder)
      const {sources, missing} = await findSources(operands, folder)
      const [lost] = missing
      if (lost && operands.length === 0) {
        const {nothingHere} = await import('./nothing-here.ts')
        throw await nothingHere(folder)
      }
      if (lost) throw new UsageError(lost.wording)
      const options = {
        root: folder,
        outFolder: values['out-dir'] ?? 'output',
        formats,
        copies,
        revisions,
        house,
        after: {plates, signatureField},
        signer,
        fonts,
        chromium: values.chromium,
        jobs,
        shard: part,
        engine,
        force: values.force,
        overwrite: values.overwrite,
        isJudging: !values['no-check'],
        remote: remote && {
          ...remote,
          alone: (name: string): void => context.warn(`hongtou: ${nobody(name)[language]}\n`),
          away: (queue: string): void => context.warn(`hongtou: ${away(queue)[language]}\n`)
        },
        signal,
        announce: announcer(context),
        warn: (warning: Wording): void => context.warn(`hongtou: ${warning[language]}\n`),
        progress: (done: number, of: number) =>
          progress(`\r${done}/${of}${done === of ? '\r\x1b[K' : ''}`)
      }
      if (!values.watch) return buildAll(sources, options)
      const {buildAndWatch} = await import('../build/watch.ts')
      const complain = (error: OperationalError): void => context.warn(errorText(error, context))
      return buildAndWatch({...options, operands, sources, show, complain})
    }
  }
})

function onlyPdf(flag: string): Wording {
  return {
    zh: `${flag} 只用于 PDF，--format 中应有 pdf`,
    en: `Unexpected ${flag} without PDF, expected \`pdf\` in --format`
  }
}

const noCopies = {
  zh: '--copies 只用于 PDF 和 DOCX，--format 中应有 pdf 或 docx',
  en: 'Unexpected --copies without PDF and DOCX, expected `pdf` or `docx` in --format'
}

const onlyHere = {
  zh: '--engine stock 只用于在本机做 PDF：--format 中应有 pdf，不与 --queue 同用',
  en: 'Unexpected --engine stock, expected `pdf` in --format and no --queue'
}

const notWatching = {
  zh: '--report-to 不与 --watch 同用：每次改动的报告只写到屏幕上',
  en: 'Unexpected --report-to with --watch: what each change brings is told on the screen alone'
}

function engineOf(name: string): Engine {
  if (name === 'fast' || name === 'stock') return name
  throw wrongValue('--engine', name, 'fast, stock')
}

interface RemoteValues {
  readonly queue?: string | undefined
  readonly store?: string | undefined
  readonly 'queue-timeout'?: string | undefined
}

function remoteOf({queue, store, 'queue-timeout': timeout}: RemoteValues) {
  const patience = timeout === undefined ? undefined : 1000 * countOf('--queue-timeout', timeout)
  if (queue !== undefined && store !== undefined) return {queue, store, patience}
  if (queue === undefined && store === undefined && timeout === undefined) return undefined
  throw new UsageError({
    zh: '--queue 和 --store 要同时给出',
    en: 'Unexpected --queue without --store or the other way round, expected both'
  })
}

function away(queue: string): Wording {
  return {
    zh: `队列 ${queue} 没有应答，等它回来`,
    en: `The queue ${queue} does not answer, waiting for it to come back`
  }
}

function nobody(queue: string): Wording {
  return {
    zh: `还没有工作进程在队列 ${queue} 上，等待中；版本、字体、浏览器都相同的 worker 才会接手`,
    en: `Nobody works on the queue ${queue} yet, waiting; only a worker of the same version, fonts and browser does`
  }
}

function formatsOf(list: string): ReadonlySet<Format> {
  const formats = new Set<Format>()
  for (const name of list.split(',')) {
    if (!isFormat(name)) throw wrongValue('--format', name, formatNames.join(', '))
    formats.add(name)
  }
  return formats
}

function shardOf(text: string): readonly [number, number] {
  const [, part = '', parts = ''] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/u.exec(text) ?? []
  if (part === '' || Number(part) > Number(parts)) {
    throw wrongValue('--shard', text, 'I/N: 1/4, 2/4, 3/4, 4/4')
  }
  return [Number(part), Number(parts)]
}
