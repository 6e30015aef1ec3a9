/** What a composed document prints of its body: the other side of `findLostText`. */

import type {Nodes, RootContent} from 'mdast'
import type {Field, OfficialDocument, SourceText, Title} from '../../src/document/model.ts'

/** Every piece of origin `body`, and what is recorded as suppressed. */
export function printedText(document: OfficialDocument): SourceText[] {
  const {masthead, main, colophon, suppressed} = document
  const fields = [
    ...Object.values(masthead ?? {}).flat(),
    main.subtitle,
    ...main.subtitleNotes,
    main.speaker,
    main.mainRecipients,
    ...main.attendance.flatMap(({label, names}) => [label, names]),
    ...main.attachmentList.map(({name}) => name),
    ...main.bylines,
    ...main.signatureStamps.flatMap(({office, name}) => [office, name]),
    main.signedOn,
    ...main.annotations,
    ...Object.values(colophon ?? {}),
    ...main.attachments
      .filter(({path}) => path === undefined)
      .flatMap(
        ({
          label,
          subtitleNotes,
          mainRecipients,
          attachmentList,
          bylines,
          signedOn,
          annotations
        }) => [
          label,
          ...subtitleNotes,
          mainRecipients,
          ...attachmentList.map(({name}) => name),
          ...bylines,
          signedOn,
          ...annotations
        ]
      )
  ]
  const titles = [
    main.title,
    ...main.attachments.filter(({path}) => path === undefined).map(({title}) => title)
  ]
  return [
    ...titles.flatMap(titlePieces),
    ...fields.flatMap(fieldPieces),
    ...main.body.flatMap(blockPieces),
    ...main.attachments
      .filter(({path}) => path === undefined)
      .flatMap(({body}) => body.flatMap(blockPieces)),
    ...main.footnotes
      .filter(({path}) => path === undefined)
      .flatMap(({paragraphs}) => paragraphs.flatMap(blockPieces)),
    ...suppressed
  ]
}

/** The text of a node as printed, with or without what we wrote ourselves. */
export function textOfNode(node: Nodes, generated = false): string {
  if (node.type === 'generatedText') return generated ? String(node.value) : ''
  if ('value' in node) return String(node.value)
  return 'children' in node
    ? node.children.map((child: Nodes) => textOfNode(child, generated)).join('')
    : ''
}

function fieldPieces(field: Field | undefined): SourceText[] {
  return field?.origin === 'body' && field.line !== undefined
    ? [{line: field.line, text: field.text}]
    : []
}

function titlePieces(title: Title | undefined): SourceText[] {
  if (title?.origin !== 'body' || title.line === undefined) return []
  return [
    {
      line: title.line,
      text: title.lines
        .flat()
        .map((node) => textOfNode(node))
        .join('')
    }
  ]
}

function blockPieces(node: RootContent): SourceText[] {
  if (node.type === 'table') return node.children.flatMap(rowPieces)
  return rowPieces(node)
}

function rowPieces(node: Nodes): SourceText[] {
  const line = node.position?.start.line
  const text = textOfNode(node)
  if (line === undefined) return [{line: 0, text: `no position: ${text}`}]
  return [{line, text}]
}
