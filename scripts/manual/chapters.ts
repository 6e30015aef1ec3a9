/**
 * The chapters of the manual as they are written: Markdown, in which a fenced block of 公文 is an
 * example, and the block of 印出 below it what it prints.
 */

import {readdir, readFile} from 'node:fs/promises'
import type {Language} from '../../src/base/message.ts'

export const manualFolder = new URL('../../content/manual/', import.meta.url)

/** A document in a chapter, and what is shown of its pages. */
export interface ChapterExample {
  /** Of its picture: `document-number`. */
  readonly id: string
  readonly caption: string
  /** The elements that its picture is cut to; of `pages` the whole. */
  readonly elements: readonly string[]
  readonly pages: readonly number[]
  readonly source: string
  /** What is printed there, line by line. */
  readonly printed: readonly string[]
}

export type ChapterPart = {readonly text: string} | {readonly example: ChapterExample}

export interface Chapter {
  /** `03-版头.md` */
  readonly file: string
  readonly title: string
  readonly parts: readonly ChapterPart[]
}

const example =
  /^````公文 (?<id>[\w-]+) \| (?<shown>[^|\n]+) \| (?<caption>[^\n]+)\n(?<source>.*?)\n````\n\n````印出\n(?<printed>.*?)\n````$/gmsu

/** In English an example of the Chinese chapters, by its id, under a caption of its own. */
const borrowed = /^\{\{(?<id>[\w-]+): (?<caption>.+)\}\}$/gmu

/** Read all chapters in `language`, in the order of their names. */
export async function readChapters(language: Language): Promise<readonly Chapter[]> {
  const folder = new URL(`_${language}/`, manualFolder)
  const lent = new Map(
    language === 'zh' ? [] : examplesIn(await readChapters('zh')).map((each) => [each.id, each])
  )
  const files = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort()
  return Promise.all(
    files.map(async (file) => {
      const source = await readFile(new URL(file, folder), 'utf8')
      return parseChapter(file, source, lent)
    })
  )
}

function parseChapter(
  file: string,
  source: string,
  lent: ReadonlyMap<string, ChapterExample>
): Chapter {
  const title = /^# (?<title>.+)\n/u.exec(source)?.groups?.title
  if (title === undefined) throw new Error(`Expected a title in ${file}`)
  const parts: ChapterPart[] = []
  let from = source.indexOf('\n') + 1
  const found = [...source.matchAll(example), ...source.matchAll(borrowed)]
  for (const match of found.sort((a, b) => a.index - b.index)) {
    const {id = '', caption = '', source: own} = match.groups ?? {}
    const made = own === undefined ? lent.get(id) : exampleOf(match.groups ?? {})
    if (!made) throw new Error(`Expected an example called ${id} for ${file}`)
    parts.push({text: source.slice(from, match.index)}, {example: {...made, caption}})
    from = match.index + match[0].length
  }
  const rest = source.slice(from)
  if (/^````/mu.test(rest)) throw new Error(`Expected an example that is whole in ${file}`)
  return {file, title, parts: [...parts, {text: rest}]}
}

function exampleOf(groups: Readonly<Record<string, string>>): ChapterExample {
  const {id = '', shown = '', caption = '', source = '', printed = ''} = groups
  const [, pages] = /^全页(?: (?<pages>[\d,]+))?$/u.exec(shown) ?? []
  const isWhole = shown.startsWith('全页')
  return {
    ...{id, caption, source: `${source}\n`, printed: printed.split('\n')},
    elements: isWhole ? [] : shown.split(',').map((each) => each.trim()),
    pages: isWhole ? (pages ?? '1').split(',').map(Number) : []
  }
}

/** The examples of `chapters`, in order. */
export function examplesIn(chapters: readonly Chapter[]): readonly ChapterExample[] {
  return chapters.flatMap(({parts}) =>
    parts.flatMap((part) => ('example' in part ? [part.example] : []))
  )
}
