/**
 * Pictures typed where none is printed: in the title, the addressees, the name. Their
 * text would be kept and they would be lost without a word.
 */

import type {RootContent} from 'mdast'
import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {type Place, tell} from '../../base/message.ts'
import type {OfficialDocument} from '../model.ts'

/** Where `nodes` have pictures. */
export function picturePlaces(nodes: readonly RootContent[]): readonly Place[] {
  const places: Place[] = []
  visit({type: 'root', children: [...nodes]}, 'image', ({position}) => {
    const {line, column} = position?.start ?? {line: 1, column: 1}
    places.push({line, column})
  })
  return places
}

/** Refuse those of `typed`, the places of all pictures of the file, that are not in the text. */
export function refuseStrayPictures(
  file: VFile,
  typed: readonly Place[],
  {main}: Pick<OfficialDocument, 'main'>
): void {
  if (typed.length === 0) return
  const own = main.attachments.filter(({path}) => path === undefined)
  const kept = [main, ...own].flatMap(({body}) => picturePlaces(body)).map(keyOf)
  for (const place of typed.filter((each) => !kept.includes(keyOf(each)))) {
    tell(file, {
      ruleId: 'pictures',
      severity: 'error',
      place,
      wording: {
        zh: '图片不在正文里，这里排不出来，应放进正文',
        en: 'Unexpected picture outside the text, expected it in the text'
      }
    })
  }
}

function keyOf({line, column}: Place): string {
  return `${line}:${column}`
}
