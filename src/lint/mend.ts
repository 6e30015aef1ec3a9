/** Safe fixes put into the files of a document, until none is left. */

import type {VFile} from 'vfile'
import {applyEdits} from './edits.ts'
import type {Manuscript} from './manuscript.ts'
import type {TextFinding} from './text-finding.ts'

/** A file before and after. */
export interface MendedFile {
  readonly path: string
  readonly before: string
  readonly after: string
}

interface Mended {
  readonly manuscript: Manuscript
  /** What is left. */
  readonly findings: readonly TextFinding[]
  readonly files: readonly MendedFile[]
  /** How many fixes were put in. */
  readonly count: number
}

/** What one fix uncovers another mends: a mark that becomes full-width is one too many. */
const mostRounds = 10

/**
 * Mend a document. `read` gives its manuscript and what is found in it, with these texts in
 * place of what is on the disk, by path.
 */
export async function mend(
  read: (texts: ReadonlyMap<string, string>) => Promise<{
    readonly manuscript: Manuscript
    readonly findings: readonly TextFinding[]
  }>
): Promise<Mended> {
  const originals = new Map<string, string>()
  const texts = new Map<string, string>()
  let count = 0
  let current = await read(texts)
  for (let round = 0; round < mostRounds; round++) {
    const byFile = new Map<VFile, TextFinding[]>()
    for (const finding of current.findings) {
      if (finding.fix !== 'safe' || !isOwnText(finding.file)) continue
      const list = byFile.get(finding.file)
      if (list) list.push(finding)
      else byFile.set(finding.file, [finding])
    }
    if (byFile.size === 0) break
    for (const [file, findings] of byFile) {
      const text = String(file)
      if (!originals.has(file.path)) originals.set(file.path, text)
      const edits = findings.map(({start, end, replacement = ''}) => ({
        start,
        end,
        text: replacement
      }))
      texts.set(file.path, applyEdits(text, edits))
      count += edits.length
    }
    current = await read(texts)
  }
  const files = [...texts].map(([path, after]) => ({
    path,
    before: originals.get(path) ?? '',
    after
  }))
  return {...current, files: files.filter(({before, after}) => before !== after), count}
}

/**
 * Whether what was read is what the file holds: of a DOCX only the Markdown could be mended,
 * which is nobody's file, and a text of another encoding would be written in UTF-8.
 */
export function isOwnText({data}: VFile): boolean {
  return data.embedded === undefined && data.encoding === undefined
}
