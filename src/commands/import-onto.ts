/** `import --onto`: the changes of a DOCX that came back, put into its draft or shown. */

import {relative, resolve} from 'node:path'
import type {ReportFormat} from '../report/report.ts'
import type {Context} from './command.ts'
import {exitCodeOf} from './severity.ts'
import {UsageError} from './usage-error.ts'

export interface OntoRequest {
  readonly docx: string
  readonly draft: string
  readonly changes: 'accept' | 'reject' | undefined
  /** Whether the draft is written; else what would change is shown. */
  readonly writes: boolean
  readonly style: ReportFormat
}

/** Bring home what was changed; the exit code says whether all of it could be. */
export async function importOnto(
  {docx, draft, changes, writes, style}: OntoRequest,
  {folder, language, out}: Pick<Context, 'folder' | 'language' | 'out'>
) {
  if (!/\.(?:md|txt)$/u.test(draft)) {
    throw new UsageError({
      zh: `--onto 的值“${draft}”不对，应为以 .md 或 .txt 结尾的稿子`,
      en: `Unexpected \`${draft}\` for --onto, expected a draft that ends in .md or .txt`
    })
  }
  const [{ontoDraft}, {diffOfMended, writeMended}, {report}] = await Promise.all([
    import('../revise/onto-draft.ts'),
    import('../lint/write-mended.ts'),
    import('../report/report.ts')
  ])
  const show = (path: string): string => relative(folder, path)
  const {files, mended} = await ontoDraft(
    resolve(folder, docx),
    resolve(folder, draft),
    changes ?? 'accept'
  )
  if (writes) await writeMended(mended)
  const written = new Set(writes ? mended.map(({path}) => path) : [])
  const outcomes = files
    .filter((file, index) => index === 0 || file.messages.length > 0)
    .map((file) => ({
      path: show(file.path),
      output: written.has(file.path) ? show(file.path) : undefined,
      pages: undefined,
      cached: false,
      messages: file.messages
    }))
  out(report(outcomes, style, language))
  if (style === 'text' && !writes && mended.length > 0) {
    out(await diffOfMended(mended, show))
    out(
      {
        zh: '以上还没有写进稿子；加 --write 写入\n',
        en: 'none of this is in the draft yet; --write puts it in\n'
      }[language]
    )
  }
  return exitCodeOf(outcomes, true)
}
