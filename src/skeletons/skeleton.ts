/**
 * A kind (文种) and a title → the skeleton of a document, which can be built as it is.
 *
 * What is left to the author is marked: `# 待填` in the front matter, 【】 in the text.
 */

import {stringify} from 'yaml'
import {type CalendarDate, isoDate, printedDate} from '../document/words/date.ts'
import type {Kind} from '../document/words/kinds.ts'
import {englishNames} from './read-kind.ts'
import {skeletonOrder} from './skeleton-order.ts'
import {type OtherKind, skeletonTitle} from './skeleton-title.ts'
import {readTemplate, type Template} from './template.ts'

export interface Skeleton {
  /** Markdown with its front matter. */
  readonly text: string
  /** What its file may be called, as a person would. */
  readonly name: string
  /** How many places are marked for the author to fill in. */
  readonly blanks: number
}

interface Words {
  readonly text: string
  /** Whether all of it is the author's. */
  readonly isOwn: boolean
}

/** What the words of the title come to. */
interface Reading {
  readonly template: Template
  readonly title?: Words
  /** 发文机关标志 of minutes. */
  readonly mark?: Words
  readonly issuers: readonly string[]
  /** Of an order, as Markdown: the regulation it is about, or else the matter. */
  readonly regulation?: string
  readonly matter?: string
  readonly name: string
}

type Values = Readonly<Record<string, string | undefined>>

const mark = '  # 待填'
const legend =
  '# 带“# 待填”的行和正文里的【】要改成实际内容；用不到的行删去，要用的行去掉行首的“# ”。'

/** The skeleton, or the kind that the title is really of. `today` dates it until it is signed. */
export function skeletonOf(kind: Kind, typed: string, today: CalendarDate): Skeleton | OtherKind {
  const reading = read(kind, clean(typed))
  if ('other' in reading) return reading

  const {template} = reading
  const issuers = reading.issuers.length > 0 ? reading.issuers : [template.issuer]
  const [lead = ''] = issuers
  const values: Values = {
    kind,
    issuer: `${inYaml(issuers)}${reading.issuers.length > 0 ? '' : mark}`,
    office: inYaml([`${lead}办公室`]),
    title: marked(reading.title),
    mark: kind === '命令' ? inYaml([`${lead}命令`]) : marked(reading.mark),
    signatories: inYaml(issuers.map(() => '某某某')),
    today: isoDate(today),
    date: printedDate(today),
    year: String(today.year),
    regulation: reading.regulation,
    matter: reading.matter
  }
  // A line without a value is left out.
  const front = template.front.flatMap((line) => filled(line, values) ?? [])
  const body = filled(template.body, values) ?? ''
  return {
    text: `---\n${legend}\n${front.join('\n')}\n---\n\n${body}\n`,
    name: reading.name,
    blanks: front.filter((line) => line.endsWith(mark)).length + (body.match(/【/gu)?.length ?? 0)
  }
}

function read(kind: Kind, typed: string): Reading | OtherKind {
  if (kind === '令' || kind === '命令') {
    const order = skeletonOrder(typed)
    const name = order.regulation === undefined ? 'order' : 'order-with-regulation'
    return {...order, template: readTemplate(name), name: typed}
  }
  const template = readTemplate(englishNames[kind])
  if (kind === '纪要') return {...minutesOf(typed, template), template, issuers: [], name: typed}

  const title = skeletonTitle(kind, typed, template.meeting ?? template.issuer)
  if ('other' in title) return title
  const {text, own, issuers} = title
  const isAnswer = kind === '函' && text.endsWith('复函')
  return {
    template: isAnswer ? readTemplate('letter-in-answer') : template,
    title: {text, isOwn: text === own},
    issuers,
    name: own
  }
}

/** `某某会议纪要`, or the name of the meeting, is the mark; anything else is what it was about. */
function minutesOf(typed: string, {issuer}: Template): Pick<Reading, 'mark' | 'title'> {
  if (!typed.includes('关于') && /(?:会|会议|纪要)$/u.test(typed)) {
    return {mark: {text: typed.endsWith('纪要') ? typed : `${typed}纪要`, isOwn: true}}
  }
  const text = `${issuer}专题会议纪要`
  return {mark: {text, isOwn: false}, title: {text: typed, isOwn: true}}
}

/** `text` with its values; undefined when one of them is missing. */
function filled(text: string, values: Values): string | undefined {
  const names = [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  if (names.some((name) => values[name] === undefined)) return undefined
  return text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
}

function marked(words: Words | undefined): string | undefined {
  return words && `${inYaml([words.text])}${words.isOwn ? '' : mark}`
}

/** One text, or a list of several, as YAML reads it back. */
function inYaml(texts: readonly string[]): string {
  const value = texts.length === 1 ? texts[0] : texts
  return stringify(value, {
    collectionStyle: 'flow',
    flowCollectionPadding: false,
    lineWidth: 0
  }).trimEnd()
}

/** One line, without signs that are not seen, and without a full stop at its end. */
function clean(typed: string): string {
  return typed
    .replace(/[\p{Cf}\p{Cs}]/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/[。.！!；;，,]+$/u, '')
}
