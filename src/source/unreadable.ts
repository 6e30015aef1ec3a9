import type {Wording} from '../base/message.ts'

/** Why a file could not be read, in words for whoever named it. */
export function whyUnreadable(error: unknown): Wording {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return {zh: '找不到这个文件', en: 'there is no such file'}
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return {zh: '没有读取这个文件的权限', en: 'there is no permission to read this file'}
  }
  const detail = error instanceof Error ? error.message : String(error)
  return {zh: `读不出这个文件：${detail}`, en: `the file cannot be read: ${detail}`}
}
