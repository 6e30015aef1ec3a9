/** The answers that make new files: a document of a kind, what was dropped, a DOCX as Markdown. */

import {posix, relative} from 'node:path'
import {fieldsOf} from './api.ts'
import type {Created} from './contract.ts'
import type {ImportedFiles, NewDocument} from './project.ts'
import {bodyBytes, bodyOf, refuse, sendJson} from './reply.ts'
import type {Replies, Served} from './served.ts'
import {tellWritten, withToken} from './with-token.ts'

/** What a page may send with it. */
const largestBody = 64 * 1024
/** As large as pictures and documents of Word may be. */
const largestFile = 50 * 1024 * 1024
/** Names that are tried when a name is taken. */
const mostTries = 50

const taken = {
  zh: '同名的文件已经有了，没有改动',
  en: 'There is a file of that name already; it was left as it is'
}
const refused = {
  zh: '这里不能写：文件夹在项目之外，或经由链接',
  en: 'Nothing was written: the folder is outside of the project, or reached by a link'
}

/** Who converts once more wants to know what became of the first. */
function converted(path: string) {
  const name = posix.basename(path, posix.extname(path))
  return {
    zh: `“${name}.md”或它的图片已经有了，没有改动；要再转一次，请先改名或移走`,
    en: `\`${name}.md\` or its pictures are there already, and were left as they are; to convert once more, rename them or move them away`
  }
}

export function creationsOf(served: Served): Replies {
  const {project, documents, writing} = served
  return {
    'POST /api/new': withToken(served, async (request, response) => {
      const {kind, title} = fieldsOf(await bodyOf(request, largestBody))
      if (typeof kind !== 'string' || typeof title !== 'string') return refuse(response)
      sendJson(response, await create(project.newDocument(kind, title)))
    }),
    'POST /api/import': withToken(served, async (request, response, {searchParams}) => {
      const name = searchParams.get('name') ?? ''
      const bytes = await bodyBytes(request, largestFile)
      if (!bytes || name === '') return refuse(response)
      sendJson(response, await takeIn(name, bytes, searchParams.get('beside') ?? ''))
    }),
    'POST /api/convert': withToken(served, async (request, response) => {
      const {path} = fieldsOf(await bodyOf(request, largestBody))
      if (typeof path !== 'string' || !documents.has(path)) return refuse(response)
      sendJson(response, await convert(path))
    })
  }

  async function create(made: NewDocument): Promise<Created> {
    if ('wording' in made) return {state: 'refused', wording: made.wording}
    const path = posix.join(homeOf(''), made.name)
    const state = await writing.create(path, made.text)
    if (state !== 'written') return {state: 'refused', wording: state === 'taken' ? taken : refused}
    await tellWritten(served, path)
    return {state, kind: 'document', path, told: []}
  }

  /** Under a name that nothing has, together with all that comes with it. */
  async function takeIn(name: string, bytes: Uint8Array, beside: string): Promise<Created> {
    const folder = homeOf(beside)
    for (let number = 1; number <= mostTries; number += 1) {
      const made = await putAll(folder, await project.imported(numbered(name, number), bytes))
      if (made !== 'taken') return made
    }
    return {state: 'refused', wording: taken}
  }

  /** Under the name of the DOCX, beside it. */
  async function convert(path: string): Promise<Created> {
    const made = await putAll(posix.dirname(path), await project.converted(path))
    return made === 'taken' ? {state: 'refused', wording: converted(path)} : made
  }

  /** Write all of `files` into `folder`, or none of them where a name is taken. */
  async function putAll(
    folder: string,
    {kind, files, told}: ImportedFiles
  ): Promise<Created | 'taken'> {
    const [first] = files
    if (kind === 'none' || !first) return {state: 'refused', wording: told[0] ?? refused}
    const paths = files.map((file) => ({...file, path: posix.join(folder, file.name)}))
    if (!(await writing.isFree(paths.map(({path}) => path)))) return 'taken'
    // What others point to first.
    for (const {path, bytes} of paths.toReversed()) {
      const state = await writing.create(path, bytes)
      if (state !== 'written')
        return {state: 'refused', wording: state === 'taken' ? taken : refused}
    }
    const path = posix.join(folder, first.name)
    await tellWritten(served, path)
    return {state: 'written', kind, path, told}
  }

  /** Beside the document in front, or where documents are; from the root, with `/`. */
  function homeOf(beside: string): string {
    if (documents.has(beside)) return posix.dirname(beside)
    const [first = ''] = project.watched
    return relative(project.root, first).replaceAll('\\', '/')
  }
}

/** `name`, or `name-2.md`. */
function numbered(name: string, number: number): string {
  return number === 1 ? name : name.replace(/(?=\.[^.]*$)|$/u, `-${number}`)
}
