/** Names that a person gives to a document: which the systems and `build` take. */

import {posix} from 'node:path'
import type {Wording} from '../base/message.ts'

/** In UTF-8: names of 255 bytes are the longest, and outputs add to theirs. */
const longestName = 180

/**
 * The path beside `path` of the name that was typed, with or without its ending; or why there is
 * none.
 */
export function pathNamed(path: string, typed: string): string | Wording {
  const ending = posix.extname(path)
  const given = typed.normalize('NFC').trim()
  const isWhole = given.toLowerCase().endsWith(ending.toLowerCase())
  const name = isWhole && ending !== '' ? given.slice(0, -ending.length) : given
  const fault = faultOf(name)
  return fault ?? posix.join(posix.dirname(path), `${name}${ending}`)
}

function faultOf(name: string): Wording | undefined {
  if (name === '') return {zh: '缺少文件名', en: 'A name is needed'}
  const [sign] = /[/\\:*?"<>|\p{Cc}]/u.exec(name) ?? []
  if (sign !== undefined) {
    return {
      zh: `文件名里不能有“${shown(sign)}”，应去掉`,
      en: `Unexpected \`${shown(sign)}\` in the name of a file, expected none`
    }
  }
  if (/^(?:[._]|~\$)/u.test(name)) {
    return {
      zh: '以“.”“_”“~$”开头的文件不算文稿，应换一个名字',
      en: 'A file whose name begins with `.`, `_` or `~$` is no document, expected another name'
    }
  }
  if (/[. ]$/u.test(name) || /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu.test(name)) {
    return {
      zh: `Windows 上不能有叫“${name}”的文件，应换一个名字`,
      en: `Windows has no files called \`${name}\`, expected another name`
    }
  }
  if (Buffer.byteLength(name) > longestName) {
    return {
      zh: `文件名太长，应不超过 ${Math.floor(longestName / 3)} 个汉字`,
      en: `The name is too long, expected ${longestName} bytes at most`
    }
  }
  return undefined
}

/** What cannot be seen, by its code. */
function shown(sign: string): string {
  const code = sign.codePointAt(0) ?? 0
  return code < 32 || code === 127 ? `U+${code.toString(16).toUpperCase().padStart(4, '0')}` : sign
}
