/** What a title looks like, and which kind (文种) it names. */

import {readSignedDate} from './date.ts'
import {type Kind, kinds} from './kinds.ts'
import {isArticle, isChapter, readOrdinal} from './ordinal.ts'

/** Titles of documents that are none of the fifteen kinds, but end the same way. */
const others = [
  '总结',
  '计划',
  '方案',
  '规划',
  '办法',
  '规定',
  '细则',
  '条例',
  '规则',
  '规范',
  '规程',
  '制度',
  '章程',
  '准则',
  '守则',
  '标准',
  '要点',
  '简报',
  '说明',
  '汇报',
  '答复',
  '公示',
  '议程',
  '简章',
  '讲话',
  '发言',
  '致辞',
  '启事',
  '声明',
  '倡议书',
  '建议书',
  '责任书',
  '清单',
  '名单',
  '目录',
  '预案',
  '指南',
  '指引',
  '措施',
  '解释',
  '批示',
  '信息',
  '材料',
  '表'
] as const

/** The words without the spaces titles are spread with, and without `（试行）` and its likes. */
function bare(title: string): string {
  let text = title.replace(/[\s\u3000]/gu, '')
  for (let shorter = ''; shorter !== text; ) {
    shorter = text
    text = text
      .replace(/[（(〔[][^（）()〔〕[\]]*[)）〕\]]$/u, '')
      .replace(/[〔（(][^（）()]*[)）]$/u, '')
  }
  return text
}

/** 文种 at the end of a title. */
export function kindOf(title: string): Kind | undefined {
  const text = bare(title)
  return kinds.find((kind) => text.endsWith(kind))
}

/** Whether a title may end here. */
export function isComplete(title: string): boolean {
  const text = bare(title)
  return kindOf(title) !== undefined || others.some((word) => text.endsWith(word))
}

/** Whether a line may be one of a title: short, no sentence, nothing that has a place of its own. */
export function isTitleLine(text: string): boolean {
  return (
    text.length > 0 &&
    text.length <= 120 &&
    !/[。！？；：!?;:…][”’」』]?$/u.test(text) &&
    !/[。；]/u.test(text.replace(/《[^》]*》|“[^”]*”/gu, '')) &&
    !text.includes('\t') &&
    readOrdinal(text) === undefined &&
    readSignedDate(text) === undefined &&
    !isArticle(text) &&
    !isChapter(text) &&
    !isDocumentNumber(text) &&
    !/^附\s*件/u.test(text)
  )
}

const agencyNumber =
  /^[（(]?\p{Script=Han}[\p{Script=Han}\d]*\s*[〔[(（﹝【［]\s*(?:19|20)\d{2}\s*[〕\])）﹞】］]\s*第?\s*\d+\s*[号號][)）]?$/u
const orderNumber = /^[（(]?(?:(?:19|20)\d{2}\s*年\s*)?第\s*\d+\s*[号期][)）]?$/u

/** `〔2026〕8号` of minutes. */
const yearNumber =
  /^[（(]?[〔[(（﹝【［]\s*(?:19|20)\d{2}\s*[〕\])）﹞】］]\s*第?\s*\d+\s*[号期][)）]?$/u

/** `某政发〔2026〕12号`, whatever its brackets. */
export function isAgencyNumber(text: string): boolean {
  return agencyNumber.test(text)
}

/** Tell whether a line is `第12号` or `第5期`, or `2026年第1号`. */
export function isOrderNumber(text: string): boolean {
  return orderNumber.test(text)
}

/** A 发文字号, 令号 or 期号 on a line of its own. */
export function isDocumentNumber(text: string): boolean {
  return agencyNumber.test(text) || orderNumber.test(text) || yearNumber.test(text)
}
