/** A composed document as text a person can read: one element to the line. */

import type {RootContent} from 'mdast'
import type {VFile} from 'vfile'
import type {Field, OfficialDocument, Title} from '../../src/document/model.ts'
import {textOfNode} from './printed-text.ts'

const longest = 60

/** The document's elements in order, long texts cut short. */
export function outline(document: OfficialDocument): string {
  const {masthead, main, colophon} = document
  const lines = [
    `${document.form} ${document.direction} ${document.kind ?? '-'} ${document.signedOnDate ?? '-'}`,
    `issuers: ${document.issuers.join(' ')}`,
    ...(masthead
      ? Object.entries(masthead).flatMap(([name, value]) => fieldLines(name, value))
      : []),
    ...titleLines('title', main.title),
    ...fieldLines('subtitle', main.subtitle),
    ...fieldLines('subtitleNote', main.subtitleNotes),
    ...fieldLines('speaker', main.speaker),
    ...fieldLines('mainRecipients', main.mainRecipients),
    ...main.body.map(blockLine),
    ...main.attachmentList.map(({ordinal, name}) => `attachment ${ordinal ?? '-'}: ${show(name)}`),
    ...main.attendance.flatMap(({label, names}) => [
      ...fieldLines('attendance', label),
      ...fieldLines('names', names)
    ]),
    ...fieldLines('byline', main.bylines),
    ...main.stampPictures.map(
      ({office, name, picture}) => `stamp: ${show(office)} ${name ?? '-'} ${picture.text}`
    ),
    ...main.seals.map(({picture, diameter}) => `seal: ${picture.text} ${diameter} mm`),
    ...main.signatureStamps.flatMap(({office, name}) => [
      ...fieldLines('office', office),
      ...fieldLines('stampName', name)
    ]),
    ...fieldLines('signedOn', main.signedOn),
    ...fieldLines('annotation', main.annotations),
    ...main.attachments.flatMap((attachment) => [
      `=== ${show(attachment.label)}${attachment.path === undefined ? '' : ` <${attachment.path}>`}`,
      ...titleLines('title', attachment.title),
      ...fieldLines('subtitleNote', attachment.subtitleNotes),
      ...fieldLines('mainRecipients', attachment.mainRecipients),
      ...attachment.body.map(blockLine),
      ...attachment.attachmentList.map(
        ({ordinal, name}) => `attachment ${ordinal ?? '-'}: ${show(name)}`
      ),
      ...fieldLines('byline', attachment.bylines),
      ...fieldLines('signedOn', attachment.signedOn),
      ...fieldLines('annotation', attachment.annotations)
    ]),
    ...main.footnotes.flatMap(({number, paragraphs}) => [
      `note ${number}:`,
      ...paragraphs.map(blockLine)
    ]),
    ...(colophon
      ? Object.entries(colophon).flatMap(([name, value]) => fieldLines(name, value))
      : []),
    ...document.suppressed.map(({line, text}) => `suppressed ${line}: ${text}`)
  ]
  return `${lines.join('\n')}\n`
}

/** The messages on `file`, one to the line, in both languages. */
export function messages(file: VFile): string {
  const severities = new Map([
    [true, 'error'],
    [false, 'warning'],
    [undefined, 'info']
  ])
  return file.messages
    .map(({line, column, fatal, ruleId, wording}) => {
      const severity = severities.get(fatal ?? undefined)
      return `${line}:${column} ${severity} ${ruleId}\n  ${wording?.zh}\n  ${wording?.en}\n`
    })
    .join('')
}

function fieldLines(name: string, value: Field | readonly Field[] | undefined): string[] {
  const fields = value === undefined ? [] : 'text' in value ? [value] : [...value]
  return fields.map((field) => `${name}: ${show(field)}`)
}

function show({text, origin, line}: Field): string {
  return `${cut(text)} (${origin}${line === undefined ? '' : ` ${line}`})`
}

function titleLines(name: string, title: Title | undefined): string[] {
  if (!title) return []
  const text = title.lines.map((line) => line.map((node) => textOfNode(node)).join('')).join(' / ')
  return [`${name}: ${show({text, origin: title.origin, line: title.line})}`]
}

function blockLine(node: RootContent): string {
  const line = node.position?.start.line
  if (node.type === 'heading') return `${line} h${node.depth} ${cut(marked(node))}`
  if (node.type === 'table') {
    return `${line} table ${node.children.length}x${node.children[0]?.children.length ?? 0}`
  }
  const level = node.type === 'paragraph' && node.data?.level ? ` level${node.data.level}` : ''
  const chapter = node.type === 'paragraph' && node.data?.chapter ? ' chapter' : ''
  if (node.type === 'paragraph' && node.data?.names) {
    return `${line} names ${node.data.names.join(' | ')}`
  }
  return `${line} ${node.type}${level}${chapter} ${cut(marked(node))}`
}

/** What we wrote in `{}`, run-in headings in `<>`. */
function marked(node: RootContent): string {
  if (node.type === 'generatedText') return `{${node.value}}`
  if (node.type === 'break') return '⏎'
  if (node.type === 'image') return '[image]'
  const inner =
    'children' in node
      ? node.children.map((child) => marked(child as RootContent)).join('')
      : textOfNode(node)
  if (node.type === 'strong') return `**${inner}**`
  return node.type === 'runInHeading' ? `<${node.level}:${inner}>` : inner
}

function cut(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}
