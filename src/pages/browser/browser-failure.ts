/** Why a browser did not start, in words that help. */

import {spawnSync} from 'node:child_process'
import {OperationalError} from '../../base/operational-error.ts'
import type {Environment} from '../../project/cache-folder.ts'
import {likelyLack} from './browser-needs.ts'
import {packageOf} from './chromium-libraries.ts'

const missingLibrary = /error while loading shared libraries: (?<library>\S+?):/

/** Asks the browser once more, for its version only: over a pipe its complaint is not heard. */
export function explainFailure(
  executable: string,
  env: Environment,
  cause: unknown
): OperationalError {
  const asked = spawnSync(executable, ['--version'], {
    // A plain copy: `spawnSync` does not take a readonly one.
    env: {...env},
    encoding: 'utf8',
    timeout: 10_000
  })
  const library = missingLibrary.exec(asked.stderr ?? '')?.groups?.library
  if (library !== undefined) return lacksLibrary(executable, library, cause)
  return likelyLack() ?? cannotStart(executable, asked.stderr?.trim(), cause)
}

function lacksLibrary(executable: string, library: string, cause: unknown): OperationalError {
  const name = packageOf(library)
  return new OperationalError(
    {
      zh: `浏览器“${executable}”无法启动：系统缺少共享库 ${library}`,
      en: `The browser \`${executable}\` cannot start: the system lacks the shared library ${library}`
    },
    {
      hint: name
        ? {
            zh: `在 Debian 或 Ubuntu 上，请管理员运行 apt-get install ${name}`,
            en: `On Debian or Ubuntu have an administrator run apt-get install ${name}`
          }
        : {
            zh: `请安装含有 ${library} 的软件包`,
            en: `Install the package that holds ${library}`
          },
      cause
    }
  )
}

function cannotStart(
  executable: string,
  complaint: string | undefined,
  cause: unknown
): OperationalError {
  const last = complaint?.split('\n').at(-1)
  const said = last ? {zh: `：${last}`, en: `: ${last}`} : {zh: '', en: ''}
  return new OperationalError(
    {
      zh: `浏览器“${executable}”无法启动${said.zh}`,
      en: `The browser \`${executable}\` cannot start${said.en}`
    },
    {
      hint: (ownCommand) => ({
        zh: `请运行 ${ownCommand} doctor 查看所用的浏览器，或用 --chromium 换一个`,
        en: `Run ${ownCommand} doctor to see which browser is used, or name another with --chromium`
      }),
      cause
    }
  )
}
