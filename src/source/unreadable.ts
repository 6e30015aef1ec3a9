import type {Wording} from '../base/message.ts'
import {NotRegular} from '../files/regular.ts'

/** Why a file could not be read, in words for whoever named it. */
export function whyUnreadable(error: unknown): Wording {
  if (error instanceof NotRegular) {
    const {size} = error
    if (size === undefined) return {zh: '这不是文件，应为普通文件', en: 'this is no regular file'}
    const actual = (size / 1024 / 1024).toFixed(1)
    return {zh: `文件有 ${actual} MB，太大了`, en: `the file has ${actual} MB, which is too much`}
  }
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
