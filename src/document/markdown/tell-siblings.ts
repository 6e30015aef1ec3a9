/** An item without a heading among those that have one: what became of the list's face. */

import type {VFile} from 'vfile'
import {tell} from '../../base/message.ts'
import type {HeadingShape, Numbered} from './heading-shape.ts'

const clause = 'GB/T 9704—2012, 7.3.3'

/** Tell that an item without a heading takes the face from all of `list`. */
export function tellFacelessList(
  list: readonly Numbered[],
  shapes: readonly HeadingShape[],
  file: VFile
): void {
  const item = plainItem(list, shapes)
  const [first] = list
  const last = list.at(-1)
  if (!item || !first || !last) return
  const [own, from, to] = [item, first, last].map(shownOrdinal)
  tell(file, {
    ruleId: 'heading-ordinals',
    severity: 'info',
    wording: {
      zh: `“${own}”没有可作标题的一句，“${from}”至“${to}”一律不排标题字体；要排${faceOf(item)}，应在“${own}”的正文前加一句标题`,
      en: `there is no heading sentence in \`${own}\`, so none of \`${from}\` to \`${to}\` has a heading's face; expected a heading sentence there for all of them to be set in ${faceOf(item)}`
    },
    place: item.node.position,
    clause
  })
}

/** Tell that an item of `list` is set as text, its siblings as headings. */
export function tellPlainItem(
  list: readonly Numbered[],
  shapes: readonly HeadingShape[],
  file: VFile
): void {
  const item = plainItem(list, shapes)
  if (!item) return
  const own = shownOrdinal(item)
  tell(file, {
    ruleId: 'heading-ordinals',
    severity: 'info',
    wording: {
      zh: `“${own}”没有可作标题的一句，整段排作正文，同级其他标题排${faceOf(item)}；应在“${own}”的正文前加一句标题`,
      en: `there is no heading sentence in \`${own}\`, so it is set as text, its siblings in ${faceOf(item)}; expected a heading sentence before the text of \`${own}\``
    },
    place: item.node.position,
    clause
  })
}

function plainItem(
  list: readonly Numbered[],
  shapes: readonly HeadingShape[]
): Numbered | undefined {
  return list[shapes.findIndex(({kind}) => kind === 'none')]
}

function shownOrdinal({ordinal}: Numbered): string {
  return ordinal.text.replace('、', '')
}

function faceOf({ordinal}: Numbered): string {
  return ordinal.level === 2 ? '楷体' : '黑体'
}
