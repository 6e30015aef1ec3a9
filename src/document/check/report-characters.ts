/** Characters that are not what they look like, or that nobody sees. */

import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import type {Wording} from '../../base/message.ts'
import {reportTexts, type Sought} from './typed-texts.ts'

/** Their names, for a message about what cannot be shown. Unicode, chapter 23. */
const names: Readonly<Record<string, Wording>> = {
  '\u00ad': {zh: '软连字符', en: 'soft hyphen'},
  '\u061c': {zh: '阿拉伯文方向标记', en: 'Arabic letter mark'},
  '\u180e': {zh: '蒙古文元音分隔符', en: 'Mongolian vowel separator'},
  '\u200b': {zh: '零宽空格', en: 'zero width space'},
  '\u200c': {zh: '零宽非连接符', en: 'zero width non-joiner'},
  '\u200d': {zh: '零宽连接符', en: 'zero width joiner'},
  '\u200e': {zh: '从左到右标记', en: 'left-to-right mark'},
  '\u200f': {zh: '从右到左标记', en: 'right-to-left mark'},
  '\u202a': {zh: '从左到右嵌入', en: 'left-to-right embedding'},
  '\u202b': {zh: '从右到左嵌入', en: 'right-to-left embedding'},
  '\u202c': {zh: '方向格式结束', en: 'pop directional formatting'},
  '\u202d': {zh: '从左到右强制', en: 'left-to-right override'},
  '\u202e': {zh: '从右到左强制', en: 'right-to-left override'},
  '\u2060': {zh: '词连接符', en: 'word joiner'},
  '\u2066': {zh: '从左到右隔离', en: 'left-to-right isolate'},
  '\u2067': {zh: '从右到左隔离', en: 'right-to-left isolate'},
  '\u2068': {zh: '首个强方向隔离', en: 'first strong isolate'},
  '\u2069': {zh: '方向隔离结束', en: 'pop directional isolate'},
  '\ufeff': {
    zh: '零宽不换行空格（字节顺序标记）',
    en: 'zero width no-break space (byte order mark)'
  }
}

/** Turned round, a text reads as another one. */
const bidi = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u

const sought: readonly Sought[] = [
  {
    ruleId: 'replacement-character',
    severity: 'warning',
    pattern: /\ufffd/gu,
    wording: (_found, more) => ({
      zh: `有“�”（U+FFFD）${more.zh}：原来的字在转换编码时丢了，应补上原字`,
      en: `Unexpected \`�\` (U+FFFD)${more.en}: a character was lost in a conversion, expected the character`
    })
  },
  ...Object.entries(names).map(
    ([character, name]): Sought => ({
      ruleId: 'invisible-character',
      severity: bidi.test(character) ? 'warning' : 'info',
      pattern: new RegExp(
        // Between emoji it joins what is told as one; its own name would say nothing.
        character === '\u200d' ? '(?<!\\p{Extended_Pictographic}\\ufe0f?)\\u200d' : character,
        'gu'
      ),
      wording: (_found, more) => ({
        zh: `有看不见的${name.zh}（${codeOf(character)}）${more.zh}，应删去`,
        en: `Unexpected invisible ${name.en} (${codeOf(character)})${more.en}, expected none`
      })
    })
  ),
  {
    ruleId: 'radical',
    severity: 'warning',
    pattern: /[\u2e80-\u2fdf]/gu,
    wording: (found, more) => ({
      zh: `“${found}”（${codeOf(found)}）是部首，不是汉字${more.zh}，应为${hanziOf(found, '“', '”') ?? '同形的汉字'}；多从 PDF 复制而来`,
      en: `\`${found}\` (${codeOf(found)}) is a radical, not a hanzi${more.en}, expected ${hanziOf(found, '`', '`') ?? 'the hanzi of its shape'}; texts copied from a PDF have them`
    })
  },
  {
    ruleId: 'emoji',
    severity: 'warning',
    pattern:
      /(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f|[\u{1f000}-\u{1faff}])(?:[\ufe0f\u{1f3fb}-\u{1f3ff}]|\u200d\p{Extended_Pictographic})*/gu,
    wording: (found, more) => ({
      zh: `有表情符号“${found}”${more.zh}，公文里应改用文字`,
      en: `Unexpected emoji \`${found}\`${more.en}, expected words`
    })
  }
]

/** Tell characters that were lost, cannot be seen, or stand for others. */
export function reportCharacters(tree: Root, file: VFile): void {
  reportTexts(tree, file, sought)
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** Kangxi radicals have their hanzi in Unicode; of the supplement only some do. */
function hanziOf(radical: string, open: string, close: string): string | undefined {
  const hanzi = radical.normalize('NFKC')
  return hanzi === radical ? undefined : `${open}${hanzi}${close}`
}
