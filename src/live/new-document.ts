/** A new document: the skeleton of a kind, as `hongtou new` writes it. */

import type {CalendarDate} from '../document/words/date.ts'
import {kinds} from '../document/words/kinds.ts'
import type {NewDocument} from '../preview/project.ts'
import {fileName} from '../skeletons/file-name.ts'
import {skeletonOf} from '../skeletons/skeleton.ts'

/** The kinds that can be asked for: 命令 is made as 令. */
export const newKinds = kinds.filter((kind) => kind !== '命令')

/** The skeleton that was asked for, or why there is none. */
export function newDocument(word: string, title: string, today: CalendarDate): NewDocument {
  const kind = kinds.find((each) => each === word)
  if (!kind || !/[\p{L}\p{N}]/u.test(title)) {
    return {wording: {zh: '缺少文种或标题', en: 'A kind and a title are needed'}}
  }
  const made = skeletonOf(kind, title, today)
  if ('other' in made) {
    const {other} = made
    return {
      wording: {
        zh: `这个标题的文种是“${other}”，不是“${kind}”`,
        en: `This is the title of a ${other}, not of a ${kind}`
      }
    }
  }
  return {name: fileName(made.name, kind), text: made.text}
}
