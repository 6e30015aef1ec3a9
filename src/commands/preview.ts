import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {announcer} from './announcer.ts'
import {defineCommand} from './command.ts'
import {errorText} from './error-text.ts'
import {UsageError, wrongValue} from './usage-error.ts'

const usualPort = 9704

/** `preview`: the pages, live, in a browser. */
export const previewCommand = defineCommand({
  name: 'preview',
  operands: '[paths…]',
  summary: {
    zh: '在浏览器里预览：所见即所印（默认 content/）',
    en: 'live pages in a browser (default: content/)'
  },
  flags: {
    port: {
      type: 'string',
      placeholder: 'N',
      summary: {zh: '端口，默认 9704；被占用时用下一个', en: 'default: 9704, or the next free one'}
    },
    host: {
      type: 'string',
      placeholder: 'H',
      summary: {
        zh: '地址，默认 127.0.0.1（只有本机能看）',
        en: 'default: 127.0.0.1, this machine only'
      }
    },
    open: {
      type: 'boolean',
      summary: {zh: '随即在浏览器里打开', en: 'open it in the browser'}
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
      summary: {zh: '用这个浏览器做 PDF', en: 'make PDFs with this browser'}
    }
  },

  async run(values, operands, context) {
    const {folder, language, out, warn, signal} = context
    const wanted = values.port ?? String(usualPort)
    if (!/^\d{1,5}$/u.test(wanted) || Number(wanted) > 65_535) {
      throw wrongValue('--port', wanted, '9704')
    }
    const fonts = values.fonts ?? 'any'
    if (fonts !== 'any' && fonts !== 'bundled') throw wrongValue('--fonts', fonts, 'any, bundled')

    const [{openProject}, {servePreview}, {previewAssets}] = await Promise.all([
      import('../live/project.ts'),
      import('../preview/server.ts'),
      import('../project/paths.ts')
    ])
    const {chromium} = values
    const project = await openProject({
      ...{root: folder, operands, fonts, chromium, signal},
      announce: announcer(context),
      warn: (warning) => warn(`hongtou: ${warning[language]}\n`)
    })
    if ((await project.find()).length === 0 && operands.length > 0) {
      throw new UsageError({
        zh: `“${operands.join(' ')}”没有对应的文件`,
        en: `\`${operands.join(' ')}\` matches no file`
      })
    }
    const server = await servePreview({
      project,
      host: values.host ?? '127.0.0.1',
      port: Number(wanted),
      language,
      assets: previewAssets,
      warn: (error) => warn(errorText(error, context))
    })
    const taken = server.port === Number(wanted) || wanted === '0' ? '' : wanted
    out(announce(server.address, taken, language))
    if (values.open) open(server.address)

    if (!signal.aborted) await once(signal, 'abort')
    await Promise.all([server.close(), project.close()])
    return 0
  }
})

function announce(address: string, taken: string, language: 'zh' | 'en'): string {
  const why = {zh: `端口 ${taken} 已被占用，改用下一个。`, en: `Port ${taken} is taken. `}[language]
  const text = {
    zh: `预览：${address}（按 Ctrl-C 结束）`,
    en: `Preview: ${address} (Ctrl-C ends it)`
  }
  return `${taken === '' ? '' : why}${text[language]}\n`
}

/** In the usual browser of this machine; where there is none the address has been printed. */
function open(address: string): void {
  const [command, ...words] =
    process.platform === 'darwin'
      ? ['open', address]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '""', address]
        : ['xdg-open', address]
  const child = spawn(command ?? '', words, {stdio: 'ignore', detached: true})
  child.on('error', () => undefined)
  child.unref()
}
