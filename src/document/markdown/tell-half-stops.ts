/** `三. 工作要求`, `（一）准备阶段.各单位…`: a half-width point for `、` or `。`, read as it was meant and told. */

import type {VFile} from 'vfile'
import {tell} from '../../base/message.ts'
import {isHalfStop} from '../words/sentences.ts'
import type {HeadingShape, Numbered} from './heading-shape.ts'

/** Tell where a point stands for the mark of an ordinal, or ends a heading. */
export function tellHalfStops(
  {node, text, ordinal}: Numbered,
  shape: HeadingShape,
  file: VFile
): void {
  const {position: place} = node
  if (ordinal.level === 1 && /[.．]$/u.test(ordinal.text)) {
    const expected = `${ordinal.text.slice(0, -1)}、`
    tell(file, {
      ruleId: 'heading-ordinals',
      severity: 'warning',
      wording: {
        zh: `“${ordinal.text}”作第一级标题的序数，应为“${expected}”`,
        en: `Unexpected \`${ordinal.text}\` as the ordinal of a heading of level 1, expected \`${expected}\``
      },
      place,
      actual: ordinal.text,
      expected: [expected],
      clause: 'GB/T 9704—2012, 7.3.3'
    })
  }
  if (shape.kind !== 'runIn' || !isHalfStop(text, shape.length - 1)) return
  const heading = text.slice(0, shape.length)
  tell(file, {
    ruleId: 'heading-ordinals',
    severity: 'info',
    wording: {
      zh: `标题读到半角“.”为止：“${heading}”，应为“。”`,
      en: `the heading is taken to end at the half-width \`.\`: \`${heading}\`, expected \`。\``
    },
    place,
    actual: heading,
    expected: [`${heading.slice(0, -1)}。`]
  })
}
