/** The answers that give a document another name, put it away, and put it back. */

import {randomUUID} from 'node:crypto'
import {posix} from 'node:path'
import type {Wording} from '../base/message.ts'
import {fieldsOf} from './api.ts'
import type {Moved} from './contract.ts'
import {pathNamed} from './file-names.ts'
import {bodyOf, refuse, sendJson} from './reply.ts'
import type {Replies, Served} from './served.ts'
import {tellWritten, withToken} from './with-token.ts'

/**
 * Where documents go that are deleted, below the project's folder: whoever looks for one finds
 * it, and as everything that begins with `_` it is no document.
 */
export const putAwayIn = '_回收'

const largestBody = 64 * 1024
/** Moves that can be taken back. */
const mostKept = 100
/** Names that are tried when a name is taken. */
const mostTries = 200

const taken: Wording = {
  zh: '同名的文件已经有了，没有改动',
  en: 'There is a file of that name already; nothing was changed'
}
const refused: Wording = {
  zh: '没有改动：文件不在项目里、已经不在了、是一个链接，或不许写',
  en: 'Nothing was changed: the file is outside of the project, gone, a link, or not to be written'
}

/** Where something is, and where it was. */
interface Move {
  readonly now: string
  readonly before: string
}

export function movesOf(served: Served): Replies {
  const {documents, writing} = served
  /** By what a page is told; the oldest first. */
  const moves = new Map<string, Move>()
  return {
    'POST /api/rename': withToken(served, async (request, response) => {
      const {path, name} = fieldsOf(await bodyOf(request, largestBody))
      if (!isKnown(path) || typeof name !== 'string') return refuse(response)
      const to = pathNamed(path, name)
      sendJson(response, typeof to === 'string' ? await moved(path, [to]) : refusal(to))
    }),
    'POST /api/delete': withToken(served, async (request, response) => {
      const {path} = fieldsOf(await bodyOf(request, largestBody))
      if (!isKnown(path)) return refuse(response)
      sendJson(response, await moved(path, placesFor(path)))
    }),
    'POST /api/move-back': withToken(served, async (request, response) => {
      const {undo} = fieldsOf(await bodyOf(request, largestBody))
      const move = typeof undo === 'string' ? moves.get(undo) : undefined
      if (!move || typeof undo !== 'string') return refuse(response)
      const back = await moved(move.now, [move.before])
      if (back.state === 'moved') moves.delete(undo)
      sendJson(response, back)
    })
  }

  function isKnown(path: unknown): path is string {
    return typeof path === 'string' && documents.has(path)
  }

  /** To the first of `places` that nothing has. */
  async function moved(path: string, places: readonly string[]): Promise<Moved> {
    const includers = documents.includersOf(path)
    for (const to of places) {
      if (to === path) return refusal(taken)
      const state = await writing.move(path, to).catch(() => 'refused' as const)
      if (state === 'taken') continue
      if (state === 'refused') return refusal(refused)
      await tellWritten(served, path, to)
      return {state: 'moved', path: to, undo: keep({now: to, before: path}), told: told(to)}
    }
    return refusal(taken)

    function told(to: string): readonly Wording[] {
      return [
        ...includers.map((other) => broken(other, path)),
        ...(isPutAway(to) || documents.has(to) ? [] : [outOfList]),
        ...(path.endsWith('.md') && documents.has(wordOf(path)) ? [wordAgain(path)] : [])
      ]
    }
  }

  function keep(move: Move): string {
    const name = randomUUID()
    moves.set(name, move)
    const [oldest] = moves.keys()
    if (moves.size > mostKept && oldest !== undefined) moves.delete(oldest)
    return name
  }

  /** With the folders it lay in, so that what it names can be found again. */
  function placesFor(path: string): readonly string[] {
    const place = posix.join(putAwayIn, path)
    const ending = posix.extname(place)
    const stem = place.slice(0, place.length - ending.length)
    return Array.from({length: mostTries}, (_each, index) =>
      index === 0 ? place : `${stem}-${index + 1}${ending}`
    )
  }
}

function refusal(wording: Wording): Moved {
  return {state: 'refused', wording}
}

function isPutAway(path: string): boolean {
  return path.startsWith(`${putAwayIn}/`)
}

/** What the document at `path` may have been imported from: no document beside it. */
function wordOf(path: string): string {
  return path.replace(/\.md$/u, '.docx')
}

function broken(other: string, path: string): Wording {
  return {
    zh: `“${other}”把“${posix.basename(path)}”当作附件，里面的名字要改`,
    en: `\`${other}\` includes \`${posix.basename(path)}\` and has to be changed`
  }
}

const outOfList: Wording = {
  zh: '新名字不在打开预览时指定的文稿里，所以列表里没有它',
  en: 'The new name is not among the documents that the preview was started with, so the list lacks it'
}

function wordAgain(path: string): Wording {
  const name = posix.basename(wordOf(path))
  return {
    zh: `同名的“${name}”还在，又列为文稿了`,
    en: `\`${name}\` is still there, and a document of the list again`
  }
}
