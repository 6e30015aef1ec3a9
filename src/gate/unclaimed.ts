/**
 * What the PDF does not say of itself, and why: that it can be read aloud by all (PDF/UA-1).
 * ISO 14289-1.
 */

import type {VFile} from 'vfile'
import {tell} from '../base/message.ts'
import type {AccessFault} from '../pdf/access-faults.ts'

/** Faults that are named; more are not worth reading. */
const mostNamed = 3

/**
 * Tell, once, that the claim is not made: as advice where pictures have no words, of which the
 * author is warned at their places; anything else is a fault of the PDF.
 */
export function tellUnclaimed(file: VFile, faults: readonly AccessFault[]): void {
  const wordless = faults.filter((fault) => fault.kind === 'wordless')
  const others = faults.flatMap((fault) => (fault.kind === 'tags' ? fault.what : []))
  const pages = [...new Set(wordless.flatMap(({page}) => page ?? []))]
  const zh = [
    ...(wordless.length > 0 ? [`${onPagesZh(pages)}有 ${wordless.length} 幅图没有说明文字`] : []),
    ...(others.length > 0 ? [`标记不全（${others.slice(0, mostNamed).join('；')}）`] : [])
  ]
  const en = [
    ...(wordless.length > 0
      ? [`${wordless.length} pictures without words${onPagesEn(pages)}`]
      : []),
    ...(others.length > 0 ? [`faulty tags (${others.slice(0, mostNamed).join('; ')})`] : [])
  ]
  tell(file, {
    ruleId: 'accessible',
    severity: others.length > 0 ? 'warning' : 'info',
    clause: 'ISO 14289-1',
    wording: {
      zh: `PDF 没有声明无障碍（PDF/UA-1）：${zh.join('，')}；图都有说明文字才声明`,
      en: `The PDF does not claim to be accessible (PDF/UA-1): ${en.join(', ')}; expected words for each picture`
    }
  })
}

function onPagesZh(pages: readonly number[]): string {
  return pages.length === 0 ? '' : `第 ${pages.join('、')} 页`
}

function onPagesEn(pages: readonly number[]): string {
  if (pages.length === 0) return ''
  return ` on page${pages.length === 1 ? '' : 's'} ${pages.join(', ')}`
}
