import {release} from 'node:os'
import {arch, platform, versions} from 'node:process'
import {OperationalError} from '../base/operational-error.ts'
import {roleFonts, roles} from '../fonts/roles.ts'
import {cacheFolder} from '../project/cache-folder.ts'
import {version} from '../project/version.ts'
import {announcer} from './announcer.ts'
import {defineCommand} from './command.ts'
import {listing} from './listing.ts'
import {wrongValue} from './usage-error.ts'

const origins = {
  folder: {zh: 'fonts/ 文件夹', en: 'fonts/ folder'},
  system: {zh: '本机安装', en: 'installed'},
  bundled: {zh: '自带', en: 'bundled'}
} as const

const browserOrigins = {
  flag: {zh: '--chromium 指定', en: 'by --chromium'},
  environment: {zh: 'HONGTOU_CHROMIUM 指定', en: 'by HONGTOU_CHROMIUM'},
  bundled: {zh: '自带', en: 'bundled'},
  installed: {zh: '本机安装', en: 'installed'}
} as const

/** As root, or where the system forbids it. */
const withoutSandbox = {
  zh: '浏览器的沙箱用不上（以 root 运行，或系统不许）：别人的稿子请用普通用户排印',
  en: 'its sandbox is off (run as root, or the system forbids it): print what strangers write as an ordinary user'
}

/** `doctor`: which browser and which fonts were found, and what to do about the rest. */
export const doctorCommand = defineCommand({
  ...listing.doctor,
  flags: {
    fonts: {
      type: 'string',
      placeholder: 'any|bundled',
      summary: {zh: 'bundled：只看自带的开源字体', en: 'bundled: only the open fonts'}
    },
    chromium: {
      type: 'string',
      placeholder: 'PATH',
      summary: {zh: '用这个浏览器', en: 'use this browser'}
    }
  },

  async run(values, _operands, context) {
    const {folder, language, ownCommand, out} = context
    const choice = values.fonts ?? 'any'
    if (choice !== 'any' && choice !== 'bundled')
      throw wrongValue('--fonts', choice, 'any, bundled')
    const [{prepareFonts}, {findBrowser}, {tryBrowser}] = await Promise.all([
      import('../fonts/find.ts'),
      import('../make/supplies.ts'),
      import('../make/try-browser.ts')
    ])
    out(`hongtou ${version}  Node.js ${versions.node}  ${platform} ${arch} ${release()}\n`)
    let isWell = true

    const set = await prepareFonts({
      root: folder,
      choice,
      retry: true,
      again: true,
      announce: announcer(context)
    })
    try {
      const chromium = await findBrowser(values.chromium, announcer(context))
      const {executable, source, version: browserVersion = ''} = chromium
      const {isSandboxed} = await tryBrowser(chromium, set)
      out(`Chromium  ${executable}  ${browserVersion} (${browserOrigins[source][language]})\n`)
      if (!isSandboxed) out(`          ⚠ ${withoutSandbox[language]}\n`)
    } catch (error) {
      if (!(error instanceof OperationalError)) throw error
      isWell = false
      out(`Chromium  ✘ ${error.wording[language]}\n`)
      const hint = error.hintFor(ownCommand)
      if (hint) out(`          ${hint[language]}\n`)
    }

    for (const role of roles) {
      const [face] = set.faces[role]
      if (!face) throw new Error(`Expected a face for ${role}`)
      const {className} = roleFonts[role]
      const standIn = face.standIn ? {zh: '（代用）', en: ' (stand-in)'}[language] : ''
      const origin = origins[face.origin][language]
      out(
        `${{zh: className, en: `${role.padEnd(10)}  ${className}`}[language]}  ${face.family}${standIn}  ${face.source}  (${origin})\n`
      )
    }
    for (const {file, reason} of set.skipped) out(`✘ ${file}  ${reason[language]}\n`)
    for (const warning of set.warnings) out(`⚠ ${warning[language]}\n`)
    out(`${{zh: '缓存', en: 'Cache'}[language]}  ${cacheFolder()}\n`)
    return isWell ? 0 : 2
  }
})
