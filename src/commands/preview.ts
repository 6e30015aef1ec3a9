import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {networkInterfaces} from 'node:os'
import type {Preview} from '../preview/server.ts'
import {announcer} from './announcer.ts'
import {defineCommand} from './command.ts'
import {errorText} from './error-text.ts'
import {listing} from './listing.ts'
import {UsageError, wrongValue} from './usage-error.ts'

const usualPort = 9704

/** All that is around a web view of VS Code, on a desktop and in a browser. */
const editorPages = ['vscode-webview:', 'vscode-file:', 'https://*.vscode-cdn.net']

const onlyHere = {
  zh: '--in-editor 只用于本机，不与别的 --host 同用',
  en: 'Unexpected --in-editor with --host, expected this machine only'
}

/** `preview`: the pages, live, in a browser. */
export const previewCommand = defineCommand({
  ...listing.preview,
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
    'allow-write': {
      type: 'boolean',
      summary: {
        zh: '与 --host 同用：输入口令的人也能改文件；不加则只能看',
        en: 'with --host: who types the code may write, too; else all read only'
      }
    },
    open: {
      type: 'boolean',
      summary: {zh: '随即在浏览器里打开', en: 'open it in the browser'}
    },
    'in-editor': {
      type: 'boolean',
      summary: {
        zh: '供 VS Code 在编辑器里显示：它的网页视图可以嵌入',
        en: 'to be shown within VS Code: its web views may frame it'
      }
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

    const [{openProject}, {servePreview}, {isLoopback}, {previewAssets}] = await Promise.all([
      import('../live/project.ts'),
      import('../preview/server.ts'),
      import('../preview/guard.ts'),
      import('../project/paths.ts')
    ])
    if (values['in-editor'] && !isLoopback(values.host ?? 'localhost')) {
      throw new UsageError(onlyHere)
    }
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
      allowWrite: values['allow-write'],
      framedBy: values['in-editor'] ? editorPages : [],
      port: Number(wanted),
      language,
      assets: previewAssets,
      warn: (error) => warn(errorText(error, context))
    })
    const taken = server.port === Number(wanted) || wanted === '0' ? '' : wanted
    out(announce(server.address, taken, language) + reach(server, language))
    // All addresses are none to go to.
    if (values.open) open(server.address.replace(/\/\/(?:0\.0\.0\.0|\[::\])/u, '//localhost'))

    if (!signal.aborted) await once(signal, 'abort')
    await Promise.all([server.close(), project.close()])
    return 0
  }
})

function announce(address: string, taken: string, language: 'zh' | 'en'): string {
  const why = {zh: `端口 ${taken} 已被占用，改用下一个。`, en: `Port ${taken} is taken. `}[language]
  // Blanks around it: terminals take what touches an address for a part of it.
  const text = {
    zh: `预览： ${address} （按 Ctrl-C 结束）`,
    en: `Preview: ${address} (Ctrl-C ends it)`
  }
  return `${taken === '' ? '' : why}${text[language]}\n`
}

/** Who else than this machine reaches us, at which addresses, and what they may do. */
function reach({host, port, access, code}: Preview, language: 'zh' | 'en'): string {
  if (code === undefined) return ''
  const addresses = addressesOf(host, port).join(language === 'en' ? ', ' : '、')
  const may = {
    'with-code': {zh: '能看，也能改文件', en: 'can read and write'},
    nobody: {
      zh: '只能看，不能改文件（要能改，请加 --allow-write）',
      en: 'can read, and not write (add --allow-write to let them)'
    },
    everybody: {zh: '能看，也能改文件', en: 'can read and write'}
  }[access][language]
  return {
    zh: `同一网络里的人打开 ${addresses}，输入口令 ${code} 后${may}。传输不加密，请只在可信的网络里用。\n`,
    en: `Whoever is on the network, opens ${addresses} and types the code ${code} ${may}. Nothing is encrypted on the way: use it in networks you trust.\n`
  }[language]
}

/** Where others find us; bound to all addresses, at those that this machine has. */
function addressesOf(host: string, port: number): readonly string[] {
  const hosts =
    host === '0.0.0.0' || host === '::'
      ? Object.values(networkInterfaces())
          .flatMap((each) => each ?? [])
          .filter(({internal, family}) => !internal && family === 'IPv4')
          .map(({address}) => address)
      : [host]
  return hosts.map((each) => `http://${each.includes(':') ? `[${each}]` : each}:${port}/`)
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
