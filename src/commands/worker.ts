import {availableParallelism} from 'node:os'
import {announcer} from './announcer.ts'
import {defineCommand} from './command.ts'
import {countOf, fontsOf} from './flag-values.ts'
import {listing} from './listing.ts'
import {UsageError} from './usage-error.ts'

/** `worker`: print what `build --queue` hands out. */
export const workerCommand = defineCommand({
  ...listing.worker,
  flags: {
    queue: {
      type: 'string',
      placeholder: 'redis://…',
      summary: {zh: '队列：Redis 或 Valkey 的地址', en: 'the queue: a Redis or Valkey server'}
    },
    store: {
      type: 'string',
      placeholder: 'DIR|s3://…',
      summary: {
        zh: '稿件和成品的存放处：各处都能到的文件夹或 S3 桶',
        en: 'where pages and results lie: a folder or bucket that all reach'
      }
    },
    jobs: {
      type: 'string',
      placeholder: 'N',
      summary: {zh: '同时排几份，默认为处理器数', en: 'documents at once; default: cores'}
    },
    fonts: {
      type: 'string',
      placeholder: 'any|bundled',
      summary: {
        zh: '与 build 一方相同；bundled：只用自带的开源字体',
        en: 'the same as on the side of build; bundled: only the open fonts'
      }
    },
    chromium: {
      type: 'string',
      placeholder: 'PATH',
      summary: {zh: '用这个浏览器', en: 'use this browser'}
    }
  },

  async run({queue, store, chromium, ...values}, _operands, context) {
    const {folder, language, out, progress, signal} = context
    if (queue === undefined || store === undefined) throw new UsageError(incomplete)
    const fonts = fontsOf(values.fonts ?? 'any')
    const jobs = values.jobs === undefined ? availableParallelism() : countOf('--jobs', values.jobs)
    const {serve} = await import('../remote/serve.ts')
    await serve({
      root: folder,
      queue,
      store,
      fonts,
      chromium,
      jobs,
      signal,
      announce: announcer(context),
      ready: (name) =>
        out(
          {zh: `等待公文（队列 ${name}）\n`, en: `Waiting for documents (queue ${name})\n`}[
            language
          ]
        ),
      progress: (done) => progress(`\r${done}`)
    })
    return 0
  }
})

const incomplete = {
  zh: 'worker 要同时给出 --queue 和 --store',
  en: 'Unexpected worker without --queue and --store, expected both'
}
