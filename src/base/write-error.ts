/** Why a file cannot be written, in words. */

import type {Wording} from './message.ts'
import {OperationalError} from './operational-error.ts'

interface Explanation {
  readonly reason: Wording
  readonly hint?: Wording
}

const folder: Explanation = {
  reason: {zh: '该位置是一个文件夹', en: 'there is a folder of that name'},
  hint: {
    zh: '请改用别的位置，或移走该文件夹',
    en: 'choose another place, or move the folder away'
  }
}

const full: Explanation = {
  reason: {zh: '磁盘空间不足', en: 'the disk is full'},
  hint: {zh: '请清理磁盘后重试', en: 'free some space and try again'}
}

const forbidden: Explanation = {
  reason: {zh: '没有写入权限', en: 'permission denied'},
  hint: {
    zh: '请检查文件夹权限，或改用别的位置',
    en: 'check the permissions of the folder, or choose another place'
  }
}

const notFolder: Explanation = {
  reason: {zh: '上级路径是一个文件，不是文件夹', en: 'a file stands where a folder is needed'},
  hint: {zh: '请改用别的位置', en: 'choose another place'}
}

const explanations = new Map<unknown, Explanation>([
  ['EISDIR', folder],
  ['ENOTEMPTY', folder],
  ['ENOSPC', full],
  ['EDQUOT', full],
  ['EACCES', forbidden],
  ['EPERM', forbidden],
  ['EROFS', {reason: {zh: '文件系统是只读的', en: 'the file system is read-only'}}],
  ['EBUSY', {reason: {zh: '文件正被其他程序占用', en: 'another program is using the file'}}],
  ['EFBIG', full],
  [
    'ENAMETOOLONG',
    {
      reason: {zh: '文件名过长', en: 'the name is too long'},
      hint: {zh: '请改用短一些的文件名', en: 'choose a shorter name'}
    }
  ],
  ['ENOTDIR', notFolder],
  // What `mkdir` says when a file stands in the way.
  ['EEXIST', notFolder]
])

/** What `error`, met while writing `path`, means and what to do about it. */
export function explainWriteError(error: unknown, path: string): OperationalError {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const text = error instanceof Error ? error.message : String(error)
  const {reason, hint} = explanations.get(code) ?? {reason: {zh: text, en: text}}
  const wording = {
    zh: `无法写入“${path}”：${reason.zh}`,
    en: `Cannot write \`${path}\`: ${reason.en}`
  }
  return new OperationalError(wording, {cause: error, ...(hint && {hint})})
}
