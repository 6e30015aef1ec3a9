/** Why files cannot be watched, in words. */

import type {Wording} from '../base/message.ts'
import {OperationalError} from '../base/operational-error.ts'

interface Explanation {
  readonly reason: Wording
  readonly hint: Wording
}

const explanations = new Map<unknown, Explanation>([
  [
    'ENOSPC',
    {
      reason: {
        zh: '监视的文件太多，超过了系统的限额',
        en: 'there are more than the system allows to be watched'
      },
      hint: {
        zh: '请缩小范围，或由管理员调高 fs.inotify.max_user_watches',
        en: 'name fewer, or have an administrator raise fs.inotify.max_user_watches'
      }
    }
  ],
  [
    'EMFILE',
    {
      reason: {
        zh: '打开的文件太多，超过了系统的限额',
        en: 'more files are open than the system allows'
      },
      hint: {
        zh: '请关掉别的程序，或由管理员调高 fs.inotify.max_user_instances 和 ulimit -n',
        en: 'close other programs, or have an administrator raise fs.inotify.max_user_instances and ulimit -n'
      }
    }
  ]
])

/** What `error`, met while watching, means and what to do about it. */
export function explainWatchError(error: unknown): OperationalError {
  const text = error instanceof Error ? error.message : String(error)
  const {reason, hint} = explanations.get(codeOf(error)) ?? {reason: {zh: text, en: text}}
  const wording = {
    zh: `无法监视文件的改动：${reason.zh}`,
    en: `Files cannot be watched for changes: ${reason.en}`
  }
  return new OperationalError(wording, {cause: error, ...(hint && {hint})})
}

/** Whether it is about one folder only, which is not ours to look into. */
export function isOfOneFolder(error: unknown): boolean {
  return ['EACCES', 'EPERM'].includes(String(codeOf(error)))
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
