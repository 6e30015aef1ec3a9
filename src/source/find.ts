/**
 * Paths, folders and globs from the command line → the documents they mean.
 *
 * - A file is taken as named, whatever its name.
 * - A folder means every `.md`, `.txt` and `.docx` below it; not a `.docx` beside the `.md` of its
 *   name, which was imported from it.
 * - Anything with `*`, `?`, `{` or `[` that is not itself a file is a glob.
 *
 * Folders and globs leave out `node_modules` and whatever begins with `.`, `_` or `~$`:
 * `_annex.md` beside a document is its attachment, not a document of its own.
 */

import {stat} from 'node:fs/promises'
import {dirname, resolve, sep} from 'node:path'
import type {Wording} from '../base/message.ts'
import {shownPath} from '../base/shown-path.ts'

/** A document found, and the folder its place in the output is reckoned from. */
export interface FoundSource {
  /** Relative to the working folder when below it, with `/`. */
  readonly path: string
  /** The folder given, or that of the single file; in the same manner as `path`. */
  readonly base: string
}

/** An operand that matches no document. */
export interface NotFound {
  readonly operand: string
  readonly wording: Wording
}

export interface FoundSources {
  readonly sources: readonly FoundSource[]
  readonly missing: readonly NotFound[]
}

/** Which files a folder means, and where they are looked for when nothing is named. */
interface Kind {
  readonly folder: string
  readonly endings: readonly string[]
}

const documents: Kind = {folder: 'content', endings: ['md', 'txt', 'docx']}
const pdfs: Kind = {folder: 'output', endings: ['pdf']}

/** Find what `operands` mean, seen from the folder `root`; without operands, `content/`. */
export function findSources(operands: readonly string[], root: string): Promise<FoundSources> {
  return find(operands, root, documents)
}

/** The same for PDFs; without operands, those of `output/`. */
export function findPdfs(operands: readonly string[], root: string): Promise<FoundSources> {
  return find(operands, root, pdfs)
}

async function find(operands: readonly string[], root: string, kind: Kind): Promise<FoundSources> {
  const sources = new Map<string, FoundSource>()
  const missing: NotFound[] = []

  for (const operand of operands.length > 0 ? operands : [kind.folder]) {
    const found = await findOperand(operand, root, kind)
    if (found.length === 0)
      missing.push({operand, wording: nothing(operand, await kindOf(resolve(root, operand)), kind)})
    for (const {path, base} of found) {
      const shown = {path: shownPath(path, root), base: shownPath(base, root) || '.'}
      if (!sources.has(shown.path)) sources.set(shown.path, shown)
    }
  }

  const sorted = [...sources.values()].sort((a, b) => byCodePoint(a.path, b.path))
  return {sources: sorted, missing}
}

/** The folders in which documents for these operands may appear: not those of single files. */
export async function findFolders(
  operands: readonly string[],
  root: string
): Promise<readonly string[]> {
  const folders: string[] = []
  for (const operand of operands.length > 0 ? operands : [documents.folder]) {
    const path = resolve(root, operand)
    const kind = await kindOf(path)
    if (kind === 'folder') folders.push(path)
    else if (kind === undefined && isGlob(operand)) folders.push(splitGlob(operand, root).base)
  }
  return [...new Set(folders)]
}

async function findOperand(operand: string, root: string, kind: Kind): Promise<FoundSource[]> {
  const path = resolve(root, operand)
  const found = await kindOf(path)
  if (found === 'file') return [{path, base: dirname(path)}]
  if (found === 'folder') return search('**/*', path, kind)
  if (!isGlob(operand)) return []
  const {base, pattern} = splitGlob(operand, root)
  return search(pattern, base, kind)
}

function isGlob(operand: string): boolean {
  return /[*?{[]/.test(operand)
}

/** The folder a glob begins with, and what is sought there. */
function splitGlob(
  operand: string,
  root: string
): {readonly base: string; readonly pattern: string} {
  const whole = operand.split(sep).join('/')
  const literal = /^[^*?{[]*\//.exec(whole)?.[0] ?? ''
  return {base: resolve(root, literal), pattern: whole.slice(literal.length)}
}

async function search(pattern: string, base: string, {endings}: Kind): Promise<FoundSource[]> {
  if ((await kindOf(base)) !== 'folder') return []
  // A single file need not wait for it.
  const {glob} = await import('tinyglobby')
  const paths = await glob([pattern], {
    cwd: base,
    // A certificate is about a document, and none.
    // `~$draft.docx` is what Word and WPS keep while a document is open.
    ignore: ['**/node_modules/**', '**/_*', '**/_*/**', '**/~$*', '**/*.certificate.pdf'],
    dot: false,
    onlyFiles: true,
    followSymbolicLinks: false
  })
  const all = new Set(paths)
  return paths
    .filter((path) => !all.has(path.replace(/\.docx$/iu, '.md')) || !/\.docx$/iu.test(path))
    .filter((path) => endings.some((ending) => path.toLowerCase().endsWith(`.${ending}`)))
    .map((path) => ({path: resolve(base, path), base}))
}

async function kindOf(path: string): Promise<'file' | 'folder' | undefined> {
  const facts = await stat(path).catch((error: unknown) => {
    // Whatever cannot be looked at is not there; reading it again would say no more.
    if (error instanceof Error && 'code' in error) return undefined
    throw error
  })
  if (facts === undefined) return undefined
  return facts.isDirectory() ? 'folder' : 'file'
}

function nothing(operand: string, found: 'file' | 'folder' | undefined, {endings}: Kind): Wording {
  if (found === 'folder') {
    const names = endings.map((ending) => `.${ending}`)
    return {
      zh: `文件夹“${operand}”里没有 ${listed(names, '、', ' 或 ')} 文件`,
      en: `the folder \`${operand}\` holds no ${listed(names, ', ', ' or ')} file`
    }
  }
  return {
    zh: `“${operand}”没有对应的文件`,
    en: `\`${operand}\` matches no file`
  }
}

function listed(names: readonly string[], comma: string, or: string): string {
  return names.length === 1
    ? names.join('')
    : `${names.slice(0, -1).join(comma)}${or}${names.at(-1)}`
}

/** JavaScript compares UTF-16 units, which puts rare hanzi before `豈`; code points do not. */
function byCodePoint(a: string, b: string): number {
  const left = [...a]
  const right = [...b]
  for (let index = 0; index < Math.min(left.length, right.length); index++) {
    const difference = (left[index]?.codePointAt(0) ?? 0) - (right[index]?.codePointAt(0) ?? 0)
    if (difference !== 0) return difference
  }
  return left.length - right.length
}
