/**
 * Settings → front matter, in place: only what changes is written, every other byte of the
 * file stays, comments, quotes and line endings included.
 */

import {isDeepStrictEqual} from 'node:util'
import {isMap, isScalar, type Pair, parseDocument, type YAMLMap} from 'yaml'
import {forms} from '../base/forms.ts'
import {findFrontMatter} from '../base/front-matter.ts'
import {endOfPair} from '../base/yaml/change-map.ts'
import {lineEndAfter, type Splice} from '../base/yaml/splice.ts'
import {fieldNames, fieldOf} from './front-matter/metadata.ts'
import type {DocumentSettings} from './settings.ts'

export interface Edited {
  readonly text: string
  /** Lines that were added, and the line of the old file they follow; line numbers shift there. */
  readonly added: {readonly after: number; readonly lines: number}
}

/** Undefined where the front matter cannot be read, so that nothing can be written in it. */
export function editFrontMatter(text: string, settings: DocumentSettings): Edited | undefined {
  const ending = text.includes('\r\n') ? '\r\n' : '\n'
  const framed = frame(text, ending, settings)
  let edited = framed.text
  let added = framed.added
  for (const change of changesOf(settings)) {
    const splice = spliceOf(edited, change, ending)
    if (splice === undefined) return undefined
    if (splice === 'nothing') continue
    const next = edited.slice(0, splice.start) + splice.text + edited.slice(splice.end)
    if (!isOnly(change, edited, next)) return undefined
    const lines = countLines(splice.text) - countLines(edited.slice(splice.start, splice.end))
    if (lines !== 0) {
      const after = Math.max(0, countLines(edited.slice(0, splice.start)) - added.lines)
      added = {
        after: added.lines === 0 ? after : Math.min(after, added.after),
        lines: added.lines + lines
      }
    }
    edited = next
  }
  return {text: edited, added}
}

/** What the front matter says of the settings, for whoever wants to offer them. */
type Change =
  | {readonly keys: readonly string[]; readonly zh: string; readonly en: string}
  | {readonly keys: readonly string[]; readonly remove: true}
  | {
      readonly keys: readonly string[]
      readonly inner: readonly [string, string]
      readonly value: boolean
    }

function changesOf({form, seals, overprint}: DocumentSettings): Change[] {
  const changes: Change[] = []
  if (form !== undefined) {
    changes.push({keys: ['格式', 'form'], zh: forms[form].word, en: form})
  }
  if (overprint !== undefined) {
    changes.push({keys: ['版式', 'layout'], inner: ['套印', 'overprint'], value: overprint})
  }
  if (seals === false) {
    changes.push({keys: ['印章', 'seal'], remove: true})
    changes.push({keys: ['签名章', 'signatureStamp'], remove: true})
  }
  return changes
}

/** A file without front matter gets an empty one, if there is something to put in it. */
function frame(text: string, ending: string, {form, overprint}: DocumentSettings): Edited {
  const none = {after: 0, lines: 0}
  if (findFrontMatter(text) || (form === undefined && overprint === undefined)) {
    return {text, added: none}
  }
  return {text: `---${ending}---${ending}${ending}${text}`, added: {after: 0, lines: 3}}
}

function spliceOf(text: string, change: Change, ending: string): Splice | 'nothing' | undefined {
  // The empty one made here has no key by which it could be told.
  const empty = /^---\r?\n(?=---\r?\n)/u.exec(text)
  const found = empty ? {yaml: '', start: empty[0].length, terminated: true} : findFrontMatter(text)
  if (!found?.terminated) return 'remove' in change && !found ? 'nothing' : undefined
  const {yaml, start} = found
  const document = parseDocument(yaml, {logLevel: 'silent', uniqueKeys: false})
  const {contents} = document
  if (document.errors.length > 0 || (contents !== null && !isMap(contents))) return undefined

  const pair = contents?.items.find((item) => change.keys.includes(keyOf(item)))
  const isEnglish = (contents?.items ?? []).some((item) =>
    fieldNames.some((name) => name === keyOf(item) && fieldOf(name).zh !== name)
  )
  const place = (splice: Splice): Splice => ({
    ...splice,
    start: splice.start + start,
    end: splice.end + start
  })
  const append = (line: string): Splice => {
    const gap = yaml === '' || yaml.endsWith('\n') ? '' : ending
    return place({start: yaml.length, end: yaml.length, text: `${gap}${line}${ending}`})
  }
  const [zh = '', en = ''] = change.keys
  const key = isEnglish ? en : zh

  if ('remove' in change) {
    if (!pair) return 'nothing'
    return place(wholeLines(yaml, pair))
  }
  if ('inner' in change) {
    const inner = `${change.inner[isEnglish ? 1 : 0]}: ${change.value}`
    if (!pair) return append(`${key}: {${inner}}`)
    const {value} = pair
    if (!isMap(value)) return undefined
    const own = value.items.find((item) => change.inner.includes(keyOf(item)))
    const splice = own
      ? replacing(own, String(change.value))
      : inserting(yaml, value, inner, ending)
    return splice && place(splice)
  }
  const value = isEnglish ? change.en : change.zh
  if (!pair) return append(`${key}: ${value}`)
  const splice = replacing(pair, keyOf(pair) === en ? change.en : change.zh)
  return splice && place(splice)
}

function keyOf({key}: Pair): string {
  return isScalar(key) ? String(key.value) : ''
}

/** Another scalar in place of the one that is there. */
function replacing({key, value}: Pair, text: string): Splice | undefined {
  if (!isScalar(value) || !value.range) return undefined
  const [start, end] = value.range
  const bare = start === end
  // `格式:` with nothing behind it.
  const after = isScalar(key) && key.range ? key.range[1] + 1 : start
  return bare ? {start: after, end: after, text: ` ${text}`} : {start, end, text}
}

/** One more entry at the end of `map`. */
function inserting(yaml: string, map: YAMLMap, entry: string, ending: string): Splice | undefined {
  const last = map.items.at(-1)
  const end = last && endOfPair(yaml, last)
  if (map.flow) {
    if (end !== undefined) return {start: end, end, text: `, ${entry}`}
    const inside = (map.range?.[0] ?? 0) + 1
    return map.range ? {start: inside, end: inside, text: entry} : undefined
  }
  const [first] = map.items
  if (end === undefined || !first || !isScalar(first.key) || !first.key.range) return undefined
  const at = first.key.range[0]
  const indent = yaml.slice(yaml.lastIndexOf('\n', at - 1) + 1, at)
  const lineEnd = lineEndAfter(yaml, end)
  return {start: lineEnd, end: lineEnd, text: `${indent}${entry}${ending}`}
}

function wholeLines(yaml: string, pair: Pair): Splice {
  const {key} = pair
  const at = isScalar(key) && key.range ? key.range[0] : 0
  const end = lineEndAfter(yaml, endOfPair(yaml, pair))
  return {start: yaml.lastIndexOf('\n', at - 1) + 1, end, text: ''}
}

/** Whether `change` is all that the two texts differ in, as YAML reads them. */
function isOnly(change: Change, before: string, after: string): boolean {
  const [old, now] = [before, after].map((text) => plain(text))
  if (!old || !now) return false
  for (const side of [old, now]) {
    for (const key of change.keys) {
      const value = side[key]
      if ('inner' in change && typeof value === 'object' && value !== null) {
        const rest = Object.entries(value).filter(([name]) => !change.inner.includes(name))
        side[key] = rest.length > 0 ? Object.fromEntries(rest) : undefined
      } else {
        side[key] = undefined
      }
    }
  }
  return isDeepStrictEqual(old, now)
}

function plain(text: string): Record<string, unknown> | undefined {
  const yaml = /^---\r?\n---/u.test(text) ? '' : findFrontMatter(text)?.yaml
  if (yaml === undefined) return undefined
  const document = parseDocument(yaml, {logLevel: 'silent', uniqueKeys: false})
  if (document.errors.length > 0) return undefined
  const value: unknown = document.toJS() ?? {}
  return typeof value === 'object' && value !== null ? {...value} : undefined
}

function countLines(text: string): number {
  return text.split('\n').length - 1
}
