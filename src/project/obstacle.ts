/** What keeps an output from being written where it belongs: something there that is not ours. */

import type {Finding, Wording} from '../base/message.ts'
import type {OperationalError} from '../base/operational-error.ts'
import {explainWriteError} from '../base/write-error.ts'
import {standingAt} from '../files/standing.ts'
import {markAt, type OwnKind} from './own-mark.ts'

/** A file that is never replaced: what it is for, and the path it is known by. */
export interface Guard {
  readonly role: 'source' | 'input' | 'setting' | 'measured' | 'imposed'
  readonly path: string
  /** Of an input: the document that uses it. */
  readonly by?: string | undefined
}

export type Obstacle =
  | {readonly kind: 'folder' | 'other' | 'stranger' | 'product'}
  | {readonly kind: 'link'; readonly to: string}
  | {readonly kind: 'unreachable'; readonly error: unknown}
  | {readonly kind: 'guarded'; readonly guard: Guard}

/** What is known of the files around. */
export interface Ground {
  /** By the `id` of `standingAt`. */
  readonly guards: ReadonlyMap<string, Guard>
  /** Whether the folder is there for our outputs alone, so that what lies in it is one. */
  readonly isOwn: boolean
  /** Whether a stranger's file may be replaced; one that is guarded never is. */
  readonly overwrites: boolean
}

/** Find what keeps a file of this `kind` from being written to `path`, if anything does. */
export function obstacleAt(path: string, kind: OwnKind, ground: Ground): Obstacle | undefined {
  const {guards, isOwn, overwrites} = ground
  const standing = standingAt(path)
  const {state} = standing
  if (state === 'absent') return undefined
  if (state === 'unreachable') return {kind: state, error: standing.error}
  if (state === 'folder' || state === 'other') return {kind: state}
  const guard = standing.id === undefined ? undefined : guards.get(standing.id)
  if (guard) return {kind: 'guarded', guard}
  if (overwrites) return undefined
  if (state === 'link') return {kind: state, to: standing.to}
  const mark = markAt(path)
  if (mark) return mark.kind === kind ? undefined : {kind: 'product'}
  return isOwn ? undefined : {kind: 'stranger'}
}

/** Put an obstacle at `path`, as the user knows it, in words; `elsewhere`: how to choose another place. */
export function wordObstacle(path: string, obstacle: Obstacle, elsewhere: Wording): Wording {
  if (obstacle.kind === 'unreachable') return wordFailure(explainWriteError(obstacle.error, path))
  if (obstacle.kind === 'guarded') return wordGuard(path, obstacle.guard, elsewhere)
  const {zh, en} = elsewhere
  const overwrite = {zh: '，或加 --overwrite 覆盖它', en: ', or replace it with --overwrite'}
  switch (obstacle.kind) {
    case 'folder':
      return {
        zh: `“${path}”这个位置是一个文件夹；请移走它，或${zh}`,
        en: `Unexpected folder \`${path}\` in the place of an output; move it away, or ${en}`
      }
    case 'other':
      return {
        zh: `“${path}”不是普通的文件；请${zh}`,
        en: `Unexpected \`${path}\`, expected an ordinary file; ${en}`
      }
    case 'link':
      return {
        zh: `“${path}”是指向“${obstacle.to}”的链接；请移走它，${zh}${overwrite.zh}（所指的文件不动）`,
        en: `Unexpected link \`${path}\` to \`${obstacle.to}\`; move it away, ${en}${overwrite.en} (what it leads to stays)`
      }
    case 'product':
      return {
        zh: `“${path}”是红头为另一文件做的成品；请移走它，${zh}${overwrite.zh}`,
        en: `Unexpected \`${path}\`, an output of another file; move it away, ${en}${overwrite.en}`
      }
    case 'stranger':
      return {
        zh: `“${path}”已经有了，不是红头做的；请移走它，${zh}${overwrite.zh}`,
        en: `Unexpected \`${path}\`, a file that Hongtou did not make; move it away, ${en}${overwrite.en}`
      }
  }
}

/** Put in words that the output at `path` is that of `owner`. */
export function wordTaken(path: string, owner: string): Wording {
  return {
    zh: `“${path}”已由“${owner}”占用，应为不同的文件名`,
    en: `Unexpected second document for \`${path}\`, taken by \`${owner}\`; expected another name`
  }
}

/** What is told of an output that is not written. */
export function unwritten(wording: Wording, path?: string): Finding {
  return {ruleId: 'output', severity: 'error', actual: path, wording}
}

/** Put what kept a file from being written in words, with what to do about it. */
export function wordFailure(error: OperationalError): Wording {
  const {zh, en} = error.wording
  const hint = error.hintFor('hongtou')
  return hint ? {zh: `${zh}；${hint.zh}`, en: `${en}; ${hint.en}`} : error.wording
}

function wordGuard(path: string, {role, path: other, by = ''}: Guard, {zh, en}: Wording): Wording {
  // A link, another name of the same file, or the same name in other letters.
  const same =
    path === other ? {zh: '', en: ','} : {zh: `就是“${other}”，`, en: `: it is \`${other}\`,`}
  const what = {
    source: {zh: '是文稿', en: 'a source'},
    input: {zh: `是“${by}”要用的文件`, en: `which \`${by}\` uses`},
    setting: {zh: '是本机关的约定', en: 'what the office has agreed on'},
    measured: {zh: '是要测量的文件', en: 'a file to be measured'},
    imposed: {zh: '是要拼版的文件', en: 'the file that is imposed'}
  }[role]
  return {
    zh: `“${path}”${same.zh}${what.zh}，不能用成品覆盖；请${zh}`,
    en: `Unexpected output \`${path}\`${same.en} ${what.en}, which is never replaced; ${en}`
  }
}
