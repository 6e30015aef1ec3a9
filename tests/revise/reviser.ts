/** A reviser at work: what Word does to the XML of a DOCX when a paragraph is changed. */

import {strFromU8, strToU8, unzipSync, zipSync} from 'fflate'

/** The document part of `docx`, changed by `revise`. */
export function revised(docx: Uint8Array, revise: (xml: string) => string): Uint8Array {
  const files = unzipSync(docx)
  files['word/document.xml'] = strToU8(revise(strFromU8(files['word/document.xml'] ?? strToU8(''))))
  return zipSync(files)
}

/** A paragraph of text: no other stands in it. */
const paragraphs = /<w:p>(?:(?!<w:p>|<\/w:p>).)*<\/w:p>/gsu

/** The first paragraph with `text`, as XML. */
export function paragraphWith(xml: string, text: string): string {
  const found = [...xml.matchAll(paragraphs)].find(([each]) => textOf(each).includes(text))
  if (!found) throw new Error(`No paragraph with ${text}`)
  return found[0]
}

/** The texts of its runs. */
export function textOf(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>(?<text>[^<]*)<\/w:t>/gu)]
    .map(({groups}) => groups?.text ?? '')
    .join('')
}

/** A paragraph that was typed: of no place. */
export function typed(text: string, style = 'BodyText'): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
}

/** Press Enter within `paragraph`, before `text`: its mark goes on over both. */
export function split(paragraph: string, text: string): string {
  const properties = /<w:pPr>.*?<\/w:pPr>/su.exec(paragraph)?.[0] ?? ''
  const run = [...paragraph.matchAll(/<w:r>(?:(?!<w:r>).)*?<\/w:r>/gsu)].find(([each]) =>
    textOf(each).includes(text)
  )?.[0]
  if (run === undefined) throw new Error(`No run with ${text}`)
  const format = /<w:rPr>.*?<\/w:rPr>/su.exec(run)?.[0] ?? ''
  const own = textOf(run)
  const at = own.indexOf(text)
  const runOf = (part: string): string =>
    part === '' ? '' : `<w:r>${format}<w:t xml:space="preserve">${part}</w:t></w:r>`
  const parted = `${runOf(own.slice(0, at))}</w:p><w:p>${properties}${runOf(own.slice(at))}`
  return paragraph.replace(run, () => parted)
}

/** Delete the end of `first`, which stands right before `second`. */
export function joined(first: string, second: string): string {
  const content = second.replace(/^<w:p>(?:<w:pPr>.*?<\/w:pPr>)?/su, '')
  return `${first.replace(/<\/w:p>$/u, '')}${content}`
}

/** Without the marks of places. */
export function unmarked(xml: string): string {
  return xml.replace(/<w:bookmark(?:Start|End)[^>]*\/>/gu, '')
}

/** All paragraphs of text below the head, in their order. */
export function bodyParagraphs(xml: string): readonly string[] {
  return [...xml.matchAll(paragraphs)]
    .map(([each]) => each)
    .filter((each) => /<w:pStyle w:val="BodyText"\/>/u.test(each))
}
