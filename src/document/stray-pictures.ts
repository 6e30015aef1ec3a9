/**
 * Pictures typed where none is printed: in the title, the addressees, the name. Their
 * text would be kept and they would be lost without a word.
 */

import type {RootContent} from 'mdast'
import {visit} from 'unist-util-visit'
import {VFile} from 'vfile'
import {tell} from '../base/message.ts'
import type {OfficialDocument} from './model.ts'
import {parse} from './parse.ts'

export function refuseStrayPictures(file: VFile, {main}: OfficialDocument): void {
  const source = String(file)
  if (!source.includes('![')) return

  const kept = new Set<string>()
  for (const {body} of [main, ...main.attachments.filter(({path}) => path === undefined)]) {
    eachPicture(body, (place) => kept.add(place))
  }
  // A file of its own: what the parser has to say was said when the document was composed.
  const root = parse(new VFile({value: source}))
  eachPicture(root?.children ?? [], (place, line, column) => {
    if (kept.has(place)) return
    tell(file, {
      ruleId: 'pictures',
      severity: 'error',
      place: {line, column},
      wording: {
        zh: '图片不在正文里，这里排不出来，应放进正文',
        en: 'Unexpected picture outside the text, expected it in the text'
      }
    })
  })
}

function eachPicture(
  nodes: readonly RootContent[],
  found: (place: string, line: number, column: number) => void
): void {
  visit({type: 'root', children: [...nodes]}, 'image', ({position}) => {
    const {line, column} = position?.start ?? {line: 1, column: 1}
    found(`${line}:${column}`, line, column)
  })
}
