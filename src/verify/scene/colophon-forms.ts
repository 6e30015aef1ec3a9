/** How lines of a 版记 are worded, wherever they stand. GB/T 9704—2012, 7.4.2 and 7.4.3. */

/** Lines of a colophon that begin with it. */
export const recipientsForm = /^(?:抄送|抄报|分送|印送|主送)[：:]/u

/** 印发机关 and 印发日期, on one line. */
export function isPrinting(text: string): boolean {
  return /\d{4}年\d{1,2}月\d{1,2}日(?:印发)?$/u.test(text) && /^.{2,}\d{4}年/u.test(text)
}

/** Whom copies go to: 抄送 of the standard, and as minutes and older documents word it. */
export const copiesForm = /^(?:抄送|抄报|分送|印送)[：:]/u
