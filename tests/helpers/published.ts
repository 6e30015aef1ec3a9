/**
 * Published documents as clerks paste them, each with its particulars beside it.
 *
 * They are kept outside the project, in `../shared/corpus` and `../shared/drafts`; without them
 * there is nothing to test.
 */

import {existsSync} from 'node:fs'
import {readdir, readFile} from 'node:fs/promises'
import {parse as parseYaml} from 'yaml'

export interface PublishedDocument {
  /** Of its folder: `01-…`. */
  readonly name: string
  /** As pasted. */
  readonly source: string
  /** What was published about it, by its English name; `title`, `issuers`, `doc_no`. */
  readonly meta: Readonly<Record<string, unknown>>
}

export const shared = new URL('../../../shared/', import.meta.url)
const folders = ['corpus/', 'drafts/'].map((name) => new URL(name, shared))

/** Why the tests are left out; false where the documents are there. */
export const noPublished = folders.every((folder) => existsSync(folder))
  ? false
  : 'the documents are not beside the project'

/** Read all of them, by name; none where they are not there. */
export async function publishedDocuments(): Promise<readonly PublishedDocument[]> {
  if (noPublished) return []
  const read = folders.map(async (folder) => {
    const names = (await readdir(folder)).sort()
    return Promise.all(names.map((name) => readDocument(new URL(`${name}/`, folder), name)))
  })
  return (await Promise.all(read)).flat()
}

async function readDocument(folder: URL, name: string): Promise<PublishedDocument> {
  const source = await readFile(new URL('source.txt', folder), 'utf8')
  const meta = parseYaml(await readFile(new URL('meta.yaml', folder), 'utf8'))
  return {name, source, meta}
}

/** The front matter a clerk would write from the particulars of a published document. */
export function frontMatterOf(meta: PublishedDocument['meta']): string {
  const number = withoutRemark(meta.doc_no)
  const date =
    /^(?:\d{4}年\d+月\d+日|[〇一二三四五六七八九十]+年[一二三四五六七八九十]+月[一二三四五六七八九十]+日)$/u.exec(
      withoutRemark(meta.date)
    )
  const fields: Readonly<Record<string, unknown>> = {
    格式: number === '' ? undefined : '通用',
    标题: meta.title,
    发文机关: meta.issuers,
    发文字号: number,
    主送机关: meta.recipients,
    附件: meta.attachments,
    成文日期: date?.[0],
    附注: meta.note_after,
    抄送机关: meta.cc,
    印发机关: meta.printed_by,
    印发日期: meta.print_date
  }
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
  return `---\n${lines.join('\n')}\n---\n\n`
}

/** `银发〔2026〕42号 (as found)` without the remark. */
function withoutRemark(value: unknown): string {
  return String(value ?? '').replace(/\s*\(.*\)$/u, '')
}
