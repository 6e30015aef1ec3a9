/** Whether Chromium can shut its pages in: not as root, and only with user namespaces. */

import {readFileSync} from 'node:fs'

/** A guess that saves a failed start; containers may forbid it in ways not to be seen here. */
export function mayUseSandbox(
  user: number | undefined = process.getuid?.(),
  platform: NodeJS.Platform = process.platform,
  setting: (name: string) => string | undefined = readSetting
): boolean {
  if (user === 0) return false
  if (platform !== 'linux') return true
  return (
    setting('user/max_user_namespaces') !== '0' &&
    setting('kernel/unprivileged_userns_clone') !== '0' &&
    // Ubuntu 23.10 and later, for programs without a profile of their own.
    setting('kernel/apparmor_restrict_unprivileged_userns') !== '1'
  )
}

function readSetting(name: string): string | undefined {
  try {
    return readFileSync(`/proc/sys/${name}`, 'utf8').trim()
  } catch {
    // Most kernels have only some of these settings.
    return undefined
  }
}
